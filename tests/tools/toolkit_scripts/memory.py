"""Read a TMX file as Weblate's memory does; runs in translate-toolkit's own environment.

Usage: python memory.py FILE; prints JSON: a list of units, each with its texts by language.
"""

import json
import sys
from pathlib import Path

from translate.misc.xml_helpers import (  # type: ignore[import-untyped]  # translate-toolkit's package
    getXMLlang,
    getXMLspace,
)
from translate.storage.tmx import tmxfile  # type: ignore[import-untyped]


def main() -> None:
    """Parse, then take the text of each language node, in the calls that Weblate makes."""
    with Path(sys.argv[1]).open("rb") as file:
        store = tmxfile.parsefile(file)
    units = [
        {
            getXMLlang(node) or node.get("lang"): unit.getNodeText(
                node, getXMLspace(unit.xmlelement, "preserve")
            )
            for node in unit.getlanguageNodes()
        }
        for unit in store.units
    ]
    print(json.dumps(units))


if __name__ == "__main__":
    main()
