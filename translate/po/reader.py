"""Bytes → entries, without loss."""

from translate.errors import CatalogError
from translate.po.document import PoDocument, PoItem
from translate.po.faults import fault
from translate.po.grammar import ENTRY, HEAD, NUMERIC_ESCAPE, TAIL


def parse(data: bytes, path: str) -> PoDocument:
    """Read a PO file; `path` names it in messages.

    Raises:
        CatalogError: not UTF-8, conflict markers of git, or not the syntax of a PO file; says the line.
    """
    text = _decode(data, path)
    newline = "\r\n" if text[: text.find("\n")].endswith("\r") else "\n"
    head = HEAD.match(text)[0]  # type: ignore[index]  # it matches any text
    items = []
    position, line = len(head), 1 + head.count("\n")
    while match := ENTRY.match(text, position):
        item = PoItem(text[position : match.start("gap")], match["gap"], line)
        items.append(item)
        if match["targets"] or NUMERIC_ESCAPE.search(item.raw):
            _check_values(item, path)
        line += text.count("\n", position, match.end())
        position = match.end()
    if not TAIL.match(text, position):
        raise fault(text, position, path)
    if not items:
        return PoDocument(path, newline=newline, head=text, tail="")
    tail = items[-1].gap + text[position:]
    items[-1] = PoItem(items[-1].raw, line=items[-1].line)
    return PoDocument(path, tuple(items), newline, head, tail)


def _decode(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = (
            f"not UTF-8: byte 0x{data[error.start]:02X} at offset {error.start}; "
            "save the file as UTF-8 (`msgconv -t UTF-8` converts it)"
        )
        raise CatalogError(message, path, line) from error


def _check_values(item: PoItem, path: str) -> None:
    """Read what the grammar cannot judge: bytes given by number, the order of plural forms."""
    try:
        item.entry  # noqa: B018  # reading it is the check
    except ValueError as error:
        raise CatalogError(f"in the entry that begins here: {error}", path, item.line) from error
