"""What each tool does to a PO file of ours, by really running it; a table for docs/tools/README.md.

Usage: python -m benchmarks.round_trips [--check PAGE]

With --check the table is compared with the one in PAGE, and nothing is printed if they are the same.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.tools.round_trips import TOOLS, Workshop
from tests.tools.table import table_in, table_of


def main() -> int:
    """Print the table, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--check", type=Path, metavar="PAGE")
    page = parser.parse_args().check
    with tempfile.TemporaryDirectory() as folder:
        workshop = Workshop(Path(folder))
        table = table_of([workshop.back_from(tool.name) for tool in TOOLS])
        print("Run with:", ", ".join(workshop.versions()), file=sys.stderr)
    if page is None:
        print(table)
    elif table_in(page.read_text(encoding="utf-8")) != table:
        print(f"{page} has another table; this is the one of today:\n\n{table}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
