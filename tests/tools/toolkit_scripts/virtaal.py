"""Work on a PO file as Virtaal does; runs in translate-toolkit's own environment.

Usage: python virtaal.py FILE EDITS, where EDITS is JSON: a list of source, target or null, fuzzy, note.
"""

import json
import sys
from pathlib import Path

from translate.storage import factory  # type: ignore[import-untyped]  # translate-toolkit's package
from translate.storage.poheader import tzstring  # type: ignore[import-untyped]


def main() -> None:
    """Open, edit, bring the header up to date and save, in the calls that Virtaal makes."""
    path, edits = Path(sys.argv[1]), json.loads(sys.argv[2])
    store = factory.getobject(str(path))
    for edit in edits:
        unit = store.findunit(edit["source"])
        if edit["target"] is not None:
            unit.target = edit["target"]
        unit.markfuzzy(edit["fuzzy"])
        if edit["note"]:
            unit.addnote(edit["note"], origin="translator")
    store.updatecontributor("Alena Novik", "alena@example.org")
    store.updateheader(
        add=True,
        PO_Revision_Date="2026-11-24 11:00" + tzstring(),
        X_Generator="Virtaal 0.7.1",
        Last_Translator="Alena Novik <alena@example.org>",
    )
    store.save()


if __name__ == "__main__":
    main()
