"""What a PO file consists of: texts of entries, and what stands between them."""

from dataclasses import dataclass
from functools import cached_property

from translate.model import Issue, Severity
from translate.po.entry import Entry, read_entry


@dataclass(frozen=True, eq=False)
class PoItem:
    """An entry as it stands in a file. A changed entry is a new item: `writer.new_item`."""

    raw: str  # without the line end after it
    gap: str = ""  # what stands between it and the next entry; empty: one blank line
    line: int = 0  # where it begins in the file it was read from; 0 for a new or changed entry

    @cached_property
    def entry(self) -> Entry:
        """What it says. Read when it is first asked for: most entries of a large file never are."""
        return read_entry(self.raw, self.line)

    @property
    def key(self) -> tuple[str, str]:
        """Context and source; gettext allows each pair once in a file."""
        return (self.entry.msgctxt or "", self.entry.msgid)

    @property
    def is_header(self) -> bool:
        """Whether the entry has the form of a header."""
        return not self.entry.msgid and self.entry.msgctxt is None and not self.entry.obsolete


@dataclass(frozen=True, eq=False)
class PoDocument:
    """A PO file: its entries in file order, the header among them, and what stands around them."""

    path: str
    items: tuple[PoItem, ...] = ()
    newline: str = "\n"
    head: str = ""  # before the first entry: byte order mark, blank lines
    tail: str = "\n"  # after the last entry

    @property
    def header(self) -> PoItem | None:
        """The first entry that is a header."""
        return next((item for item in self.items if item.is_header), None)

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """A warning for each key that stands twice: gettext refuses such a file, here nothing is dropped."""
        first: dict[tuple[str, str], PoItem] = {}
        repeated = [
            (first[item.key], item) for item in self.items if first.setdefault(item.key, item) != item
        ]
        return tuple(
            Issue(
                Severity.WARNING,
                f"the same sentence stands on line {earlier.line} too; gettext refuses such a file: "
                "keep one of the two entries",
                self.path,
                item.line,
            )
            for earlier, item in repeated
        )
