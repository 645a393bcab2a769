"""Our checks beside those of pofilter and Weblate, on the same data: the tables of docs/checks/comparison.md.

Usage: python -m benchmarks.checks_side_by_side [--environments FOLDER]

Makes an environment of its own for each of the two, in a folder outside the repository. Faults are seeded
into human translations. A tool tells a fault when a check of it speaks that was silent before. Precision is
that of the checks that told more than one fault in twenty, on as many good translations as faulty ones.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import venv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib.metadata import distributions
from pathlib import Path

from tests.checks.cases import glossary
from tests.checks.corpora import flores, news
from tests.checks.faults import Fault, Sentence
from tests.checks.more_faults import FAULTS
from tests.conftest import ROOT
from translate.checks import Pair, look

SEEDED = 200
ENVIRONMENTS = Path.home() / ".cache" / "translate-benchmarks"
NEED_COMPILER = re.compile(
    "pygobject|pycairo|hiredis|tesserocr|psycopg|borgbackup|mercurial|ruamel", re.IGNORECASE
)
"""What Weblate needs for drawing, databases and version control, and its checks do not."""
NOT_RUN = {("Weblate", "not translated")}
"""Weblate has a check of it, `same`, which needs its whole Django application."""

Findings = list[set[str]]
Tool = Callable[[Sequence[Sentence]], Findings]


def ours(sentences: Sequence[Sentence]) -> Findings:
    """The checks of this project."""
    return [
        {
            finding.check
            for finding in look(Pair(one.source, one.target, "en", one.locale, glossary=glossary()))
        }
        for one in sentences
    ]


def peer(python: Path, script: str, sentences: Sequence[Sentence]) -> Findings:
    """The checks of another tool, in its own environment."""
    units = json.dumps([[one.locale, one.source, one.target] for one in sentences])
    told = subprocess.run(
        [python, "-I", ROOT / "benchmarks" / "peers" / script],
        input=units,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=python.parent,  # in the repository, its package `translate` would stand for the toolkit's
    )
    return [set(checks) for checks in json.loads(told.stdout)]


def environment(folder: Path, name: str, *packages: str) -> Path:
    """The Python of an environment with a package and what it needs."""
    folder = folder / name
    python = folder / "bin" / "python"
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True, clear=True)
        install: list[str | Path] = [python, "-m", "pip", "install", "--quiet"]
        subprocess.run([*install, "--no-deps", *packages], check=True)
        subprocess.run([*install, *_needed(folder, name)], check=True)
        (folder / "ready").touch()
    return python


def _needed(folder: Path, name: str) -> list[str]:
    path = next((folder / "lib").glob("python*/site-packages"))
    needs = next(one.requires or [] for one in distributions(path=[str(path)]) if one.name.lower() == name)
    return [need for need in needs if "extra ==" not in need and not NEED_COMPILER.match(need)]


def seeded(fault: Fault) -> list[tuple[Sentence, Sentence]]:
    """Good translations, each with its faulty twin, as many of each language as there is place for."""
    dice = random.Random(fault.kind)
    pairs: list[tuple[Sentence, Sentence]] = []
    for locale in fault.locales:
        sentences = [*news("en", locale), *flores("en", locale)]
        random.Random(1).shuffle(sentences)
        found = 0
        for sentence in sentences:
            made = fault.seed(dice, sentence) if found < SEEDED // len(fault.locales) else None
            if made is None:
                continue
            source, target = (sentence.source, made) if isinstance(made, str) else (made.source, made.target)
            if (source, target) != (sentence.source, sentence.target):
                found += 1
                pairs.append((sentence, Sentence(source, target, "en", locale)))
    return pairs


def table(tools: dict[str, Tool]) -> Iterator[str]:
    """A row for good translations, and one for each kind of fault."""
    good = [*flores("en", "ru"), *flores("en", "be")]
    alarms = {name: tool(good) for name, tool in tools.items()}
    yield "| fault | seeded | " + " | ".join(f"{name}: recall | precision" for name in tools) + " |"
    yield "| --- | ---: |" + " ---: | ---: |" * len(tools)
    for fault in FAULTS:
        pairs = seeded(fault)
        cells = [
            "not run | not run" if (name, fault.kind) in NOT_RUN else _row(tool, pairs, alarms[name])
            for name, tool in tools.items()
        ]
        yield f"| {fault.kind} | {len(pairs)} | {' | '.join(cells)} |"
    yield ""
    yield "| good translations | " + " | ".join(f"{name}: with a finding" for name in tools) + " |"
    yield "| --- |" + " ---: |" * len(tools)
    shares = [f"{100 * sum(map(bool, found)) / len(good):.1f} %" for found in alarms.values()]
    yield f"| FLORES dev, {len(good):,} units | {' | '.join(shares)} |"


def _row(tool: Tool, pairs: list[tuple[Sentence, Sentence]], alarms: Findings) -> str:
    before, after = (tool([pair[side] for pair in pairs]) for side in (0, 1))
    new = [faulty - clean for clean, faulty in zip(before, after, strict=True)]
    told = sum(map(bool, new)) / len(pairs)
    often = Counter(check for checks in new for check in checks)
    telling = {check for check, count in often.items() if count > len(pairs) / 20}
    true = sum(bool(checks & telling) for checks in new) / len(pairs)
    false = sum(bool(checks & telling) for checks in alarms) / len(alarms)
    return f"{100 * told:.0f} % | {f'{100 * true / (true + false):.0f} %' if true else '–'}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--environments", type=Path, default=ENVIRONMENTS, help="where those of the two are")
    folder = parser.parse_args().environments
    toolkit = environment(folder, "translate-toolkit", "translate-toolkit==3.20.4")
    weblate = environment(folder, "weblate", "weblate==5.14.3")
    tools: dict[str, Tool] = {
        "translate check": ours,
        "pofilter": partial(peer, toolkit, "run_pofilter.py"),
        "Weblate": partial(peer, weblate, "run_weblate.py"),
    }
    for line in table(tools):
        print(line)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
