"""Record what polytypo makes of the sentences of polytypo.toml.

Usage: python -m tests.typography.record_polytypo PYTHON, that of an environment with polytypo: it brings
compiled parsers and is no part of ours.
"""

import subprocess
import sys

from tests.typography.test_polytypo import RECORDED, SENTENCES, shown

_SCRIPT = """
import importlib.metadata, sys, polytypo.text
print(importlib.metadata.version("polytypo"))
for line in sys.stdin.read().splitlines():
    print(polytypo.text.transform(line, locale="ru"))
"""


def main() -> None:
    """Write the version of polytypo and its results, one a line."""
    python = sys.argv[1]
    done = subprocess.run(
        [python, "-c", _SCRIPT], input="\n".join(SENTENCES), capture_output=True, text=True, check=True
    )
    version, *results = done.stdout.splitlines()
    lines = [f"# polytypo {version}; ~ is a no-break space, ¬ a no-break hyphen", *map(shown, results)]
    RECORDED.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
