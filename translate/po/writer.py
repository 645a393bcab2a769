"""Entries → text in gettext's form without wrapping, and documents → bytes."""

from collections.abc import Iterator

from translate.po.document import PoDocument, PoItem
from translate.po.entry import Entry
from translate.po.strings import escape

_PAGE_WIDTH = 79  # `msgcat --no-wrap` still breaks lines of references there


def dump(document: PoDocument) -> bytes:
    """The file. A document that nobody changed gives the bytes it was read from."""
    blank = document.newline * 2
    parts = []
    for item in document.items:
        parts.append(item.raw if item.line else item.raw.replace("\n", document.newline))
        parts.append(item.gap or blank)
    return "".join([document.head, *parts[:-1], document.tail]).encode()


def new_item(entry: Entry) -> PoItem:
    """A new or changed entry, to stand in a document."""
    return PoItem(entry_text(entry))


def entry_text(entry: Entry) -> str:
    """An entry in canonical form, as `msgcat --no-wrap` writes it, without the line feed at its end."""
    return "\n".join(_lines(entry))


def _lines(entry: Entry) -> Iterator[str]:
    yield from _note_lines("#", entry.tcomment)
    yield from _note_lines("#.", entry.comment)
    yield from _reference_lines(entry.occurrences)
    if entry.flags:
        yield f"#, {', '.join(sorted(entry.flags, key=lambda flag: flag != 'fuzzy'))}"
    yield from entry.extra
    mark = "#~ " if entry.obsolete else ""
    if entry.fuzzy and not entry.obsolete:
        yield from _previous_lines(entry)
    if entry.msgctxt is not None:
        yield from _string_lines(f"{mark}msgctxt", entry.msgctxt, mark)
    yield from _string_lines(f"{mark}msgid", entry.msgid, mark)
    if entry.msgstr_plural:
        yield from _string_lines(f"{mark}msgid_plural", entry.msgid_plural, mark)
        for number, text in sorted(entry.msgstr_plural.items()):
            yield from _string_lines(f"{mark}msgstr[{number}]", text, mark)
    else:
        yield from _string_lines(f"{mark}msgstr", entry.msgstr, mark)


def _note_lines(sign: str, text: str) -> Iterator[str]:
    if text:
        for line in text.split("\n"):
            yield f"{sign} {line}" if line else sign


def _reference_lines(occurrences: list[tuple[str, str]]) -> Iterator[str]:
    line = "#:"
    for path, number in occurrences:
        name = f"\u2068{path}\u2069" if any(char.isspace() for char in path) else path
        reference = f" {name}:{number}" if number else f" {name}"
        if len(line) > 2 and len(line) + len(reference) > _PAGE_WIDTH:
            yield line
            line = "#:"
        line += reference
    if occurrences:
        yield line


def _previous_lines(entry: Entry) -> Iterator[str]:
    """gettext refuses a previous context without a previous source."""
    if entry.previous_msgid is None:
        return
    if entry.previous_msgctxt is not None:
        yield from _string_lines("#| msgctxt", entry.previous_msgctxt, "#| ")
    yield from _string_lines("#| msgid", entry.previous_msgid, "#| ")
    if entry.previous_msgid_plural:
        yield from _string_lines("#| msgid_plural", entry.previous_msgid_plural, "#| ")


def _string_lines(keyword: str, text: str, mark: str) -> Iterator[str]:
    """A string on one line, or one line after each line feed when it has several lines."""
    if "\n" not in text[:-1]:
        yield f'{keyword} "{escape(text)}"'
        return
    yield f'{keyword} ""'
    for piece in text.split("\n")[:-1]:
        yield f'{mark}"{escape(piece)}\\n"'
    if not text.endswith("\n"):
        yield f'{mark}"{escape(text.rpartition(chr(10))[2])}"'
