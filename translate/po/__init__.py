"""PO files, byte by byte: bytes ↔ entries. Knows gettext, and nothing of units or states.

`polib.POEntry` is the model of an entry. A scanner of our own stands in front of polib's, because what other
tools write must come back whole: every entry keeps the text it was read from, and an untouched one is
written exactly so (po-contract 4.2; polib drops or refuses some of it).
"""

from translate.po.document import PoDocument, PoItem
from translate.po.header import edit_header, header_fields, new_header
from translate.po.reader import parse
from translate.po.writer import dump, entry_text

__all__ = [
    "PoDocument",
    "PoItem",
    "dump",
    "edit_header",
    "entry_text",
    "header_fields",
    "new_header",
    "parse",
]
