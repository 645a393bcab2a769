"""PO files, byte by byte: bytes ↔ entries. Knows gettext, and nothing of units or states.

A file is cut by its grammar into the texts of its entries, and written from these texts: what nobody changed
comes back byte for byte, whatever program wrote it (po-contract 4.2). polib's `POEntry` is the model of an
entry; it is made from the text when somebody asks for it.
"""

from translate.po.document import PoDocument, PoItem
from translate.po.entry import Entry
from translate.po.header import edit_header, header_fields, new_header
from translate.po.reader import parse
from translate.po.writer import dump, entry_text, new_item

__all__ = [
    "Entry",
    "PoDocument",
    "PoItem",
    "dump",
    "edit_header",
    "entry_text",
    "header_fields",
    "new_header",
    "new_item",
    "parse",
]
