"""Read a TBX file as Weblate does; runs in translate-toolkit's own environment.

Usage: python glossary.py FILE LOCALE; prints JSON: a list of units, in the calls that Weblate makes.
"""

import json
import sys
from pathlib import Path

from translate.storage.tbx import tbxfile  # type: ignore[import-untyped]  # translate-toolkit's package

FORBIDDEN = {"forbidden", "obsolete"}


def main() -> None:
    """Parse for one target language, then take what Weblate takes of each unit."""
    with Path(sys.argv[1]).open("rb") as file:
        store = tbxfile.parsefile(file)
    store.setsourcelanguage("en")
    store.settargetlanguage(sys.argv[2])
    units = [
        {
            "context": unit.xmlelement.get("id"),
            "source": unit.source,
            "target": unit.target,
            "targets": [term.text for term in unit.get_target_terms()],
            "explanation": unit.getnotes("translator"),
            "source explanation": unit.getnotes("definition"),
            "read-only": not unit.istranslatable(),
            "left out": unit.isobsolete(),
            "forbidden": any(term.administrative_status in FORBIDDEN for term in unit.get_target_terms()),
        }
        for unit in store.units
    ]
    print(json.dumps(units))


if __name__ == "__main__":
    main()
