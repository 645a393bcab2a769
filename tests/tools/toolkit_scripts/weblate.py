"""Write a PO file as Weblate does; runs in translate-toolkit's own environment, which Weblate builds on.

Usage: python weblate.py FILE EDITS WIDTH, where EDITS is JSON: a list of source, target or null, fuzzy;
WIDTH is the component's `po_line_wrap`.
"""

import json
import sys
from pathlib import Path

from translate.storage.pypo import pofile  # type: ignore[import-untyped]  # translate-toolkit's package


def main() -> None:
    """Open, edit, bring the header up to date and save, in the calls that Weblate makes."""
    path, edits, width = Path(sys.argv[1]), json.loads(sys.argv[2]), int(sys.argv[3])
    store = pofile(width=width)
    store.settargetlanguage("be")
    store.setsourcelanguage("en")
    store.parse(path.read_bytes())
    for edit in edits:
        unit = store.findunit(edit["source"])
        if edit["target"] is not None:
            unit.target = edit["target"]
        unit.markfuzzy(edit["fuzzy"])
        if not edit["fuzzy"]:
            unit.prev_msgctxt, unit.prev_msgid, unit.prev_msgid_plural = [], [], []
    store.updateheader(
        add=True,
        last_translator="Alena Novik <alena@example.org>",
        plural_forms=store.parseheader()["Plural-Forms"],
        language="be",
        PO_Revision_Date="2026-11-24 11:00+0000",
        x_generator="Weblate 2026.10",
    )
    path.write_bytes(bytes(store))


if __name__ == "__main__":
    main()
