"""What a PO file consists of."""

from dataclasses import dataclass

from polib import POEntry

from translate.model import Issue


@dataclass(frozen=True, slots=True)
class PoItem:
    """An entry and the text it was read from.

    `entry` is never edited in place: a changed entry is a new item without `raw`.
    """

    entry: POEntry
    raw: str = ""  # as found, without the line end after it; empty for a new or changed entry
    gap: str = ""  # what stood between it and the next entry; empty: one blank line
    extra: tuple[str, ...] = ()  # lines that polib has no place for, "#=" above all, as found

    @property
    def key(self) -> tuple[str, str]:
        """Context and source; gettext allows each pair once in a file."""
        return (self.entry.msgctxt or "", self.entry.msgid)

    @property
    def is_header(self) -> bool:
        """Whether the entry has the form of a header."""
        return not self.entry.msgid and self.entry.msgctxt is None and not self.entry.obsolete


@dataclass(frozen=True, slots=True)
class PoDocument:
    """A PO file: its entries in file order, the header among them, and what stands around them."""

    path: str
    items: tuple[PoItem, ...] = ()
    newline: str = "\n"
    head: str = ""  # before the first entry: byte order mark, blank lines
    tail: str = "\n"  # after the last entry
    issues: tuple[Issue, ...] = ()

    @property
    def header(self) -> PoItem | None:
        """The first entry that is a header."""
        return next((item for item in self.items if item.is_header), None)
