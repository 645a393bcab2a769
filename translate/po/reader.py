"""Bytes → entries: a scanner that loses nothing."""

import re
from dataclasses import dataclass, field, replace

from polib import POEntry

from translate.errors import CatalogError
from translate.model import Issue, Severity
from translate.po.document import PoDocument, PoItem
from translate.po.strings import BadEscapeError, unescape

_FIELD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d+)\])?)\s*(?=\")")
_STRINGS = re.compile(r'\s*(?:"(?:[^"\\]|\\.)*"\s*)+')
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_REFERENCE = re.compile(r"\u2068([^\u2069]*)\u2069(?::(\d+))?|(\S+)")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
_PREVIOUS = {
    "msgctxt": "previous_msgctxt",
    "msgid": "previous_msgid",
    "msgid_plural": "previous_msgid_plural",
}


@dataclass(slots=True)
class _Draft:
    """The entry being read."""

    first: int  # index of its first line
    entry: POEntry
    last: int = 0
    comments: list[str] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    pieces: dict[str, list[str]] = field(default_factory=dict)  # string field → escaped pieces
    current: list[str] | None = None  # where a continued string goes on
    obsolete: bool = False

    @property
    def begun(self) -> bool:
        """Whether more than comments were read."""
        return "msgctxt" in self.pieces or "msgid" in self.pieces

    @property
    def has_source(self) -> bool:
        return "msgid" in self.pieces

    @property
    def complete(self) -> bool:
        return "msgstr" in self.pieces or "msgstr[0]" in self.pieces


def parse(data: bytes, path: str) -> PoDocument:
    """Read a PO file; `path` names it in messages.

    Keys that stand twice come as warnings in `issues`: gettext refuses such a file, here nothing is dropped.

    Raises:
        CatalogError: not UTF-8, conflict markers of git, or not the syntax of a PO file; says the line.
    """
    text = _decode(data, path)
    newline = "\r\n" if re.search(r"\r?\n|$", text)[0] == "\r\n" else "\n"  # type: ignore[index]
    lines = text.split("\n")
    drafts = _Scanner(path).scan(lines)
    if not drafts:
        return PoDocument(path, newline=newline, head=text, tail="")
    starts = [*(draft.first for draft in drafts[1:]), None]
    items = [_item(draft, start, lines, path) for draft, start in zip(drafts, starts, strict=True)]
    head = "\n".join([*lines[: drafts[0].first], ""])
    if items[0].raw.startswith("\ufeff"):
        head, items[0] = "\ufeff", replace(items[0], raw=items[0].raw[1:])
    tail = "\n".join([*_line_end(lines, drafts[-1].last), *lines[drafts[-1].last + 1 :]])
    return PoDocument(path, tuple(items), newline, head, tail, _duplicates(items, path))


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


class _Scanner:
    """Divides lines into entries."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.done: list[_Draft] = []
        self.draft: _Draft | None = None

    def scan(self, lines: list[str]) -> list[_Draft]:
        for index, line in enumerate(lines):
            text = line.strip(" \t\r\f\v\ufeff") if index == 0 else line.strip(" \t\r\f\v")
            if text:
                self._line(index, text)
        if self.draft and self.draft.begun:
            self._finish()
        return self.done

    def _line(self, index: int, text: str) -> None:
        if text[0] == "#" and not text.startswith("#~"):
            self._open(index).last = index
            self._comment(index, text)
        elif text.startswith("#~|"):
            self._open(index).last = index
            self._previous(index, text[3:].strip())
        else:
            obsolete = text.startswith("#~")
            self._text(index, text[2:].strip() if obsolete else text, obsolete=obsolete)

    def _open(self, index: int) -> _Draft:
        """The draft that a comment on this line belongs to."""
        if self.draft and self.draft.begun:
            self._finish()
        if self.draft is None:
            self.draft = _Draft(index, POEntry(occurrences=[], flags=[], msgstr_plural={}))
        return self.draft

    def _finish(self) -> None:
        draft = self.draft
        assert draft is not None
        if not (draft.has_source and draft.complete):
            raise self._error(draft.last, "an entry without msgid or msgstr; complete it or delete it")
        self.done.append(draft)
        self.draft = None

    def _comment(self, index: int, text: str) -> None:
        draft = self.draft
        assert draft is not None
        kind, rest = text[:2], text[2:].strip()
        if kind == "#|":
            self._previous(index, rest)
            return
        draft.current = None
        if kind == "#.":
            draft.extracted.append(rest)
        elif kind == "#:":
            draft.entry.occurrences += [_reference(match) for match in _REFERENCE.finditer(rest)]
        elif kind == "#,":
            draft.entry.flags += [flag.strip() for flag in rest.split(",") if flag.strip()]
        elif kind == "#=":
            draft.extra.append(text)
        else:
            draft.comments.append(text[2:] if kind == "# " else text[1:])

    def _previous(self, index: int, rest: str) -> None:
        draft = self.draft
        assert draft is not None
        match = _FIELD.match(rest)
        if match:
            if match[1] not in _PREVIOUS:
                raise self._error(index, f"{match[1]} cannot follow `#|`")
            draft.current = draft.pieces.setdefault(_PREVIOUS[match[1]], [])
            rest = rest[match.end() :]
        self._continue(index, rest)

    def _text(self, index: int, text: str, *, obsolete: bool) -> None:
        match = _FIELD.match(text)
        if not match:
            if self.draft is None or not self.draft.begun:
                raise self._syntax_error(index, text)
            self._continue(index, text)
            return
        name = match[1]
        draft = self._open(index) if self._begins(name) else self.draft
        if draft is None or name in draft.pieces or (name.startswith("msgstr") and not draft.has_source):
            raise self._error(index, f"{name} where it cannot stand; an entry is msgid, then msgstr")
        if name == "msgid_plural" and not draft.has_source:
            raise self._error(index, "msgid_plural without msgid")
        if draft.has_source and draft.obsolete != obsolete:
            raise self._error(index, "an entry obsolete (`#~`) only in part; mark all its lines or none")
        draft.obsolete = obsolete
        draft.current = draft.pieces.setdefault(name, [])
        self._continue(index, text[match.end() :])

    def _begins(self, name: str) -> bool:
        """Whether this keyword begins the strings of an entry."""
        if name == "msgid" and self.draft and "msgctxt" in self.draft.pieces:
            return self.draft.has_source
        return name in {"msgctxt", "msgid"}

    def _continue(self, index: int, text: str) -> None:
        draft = self.draft
        if draft is None or draft.current is None or not _STRINGS.fullmatch(text):
            raise self._syntax_error(index, text)
        draft.current += _STRING.findall(text)
        draft.last = index

    def _syntax_error(self, index: int, text: str) -> CatalogError:
        if _CONFLICT.match(text):
            return self._error(index, "conflict markers of git; settle the merge, then run again")
        if text.count('"') - text.count('\\"') == 1:
            return self._error(index, f'a string without its end, or a " not written as \\": {text[:60]}')
        return self._error(index, f"not the syntax of a PO file: {text[:60]}")

    def _error(self, index: int, message: str) -> CatalogError:
        return CatalogError(message, self.path, index + 1)


def _reference(match: re.Match[str]) -> tuple[str, str]:
    if match[3] is None:
        return (match[1], match[2] or "")
    path, colon, line = match[3].rpartition(":")
    return (path, line) if colon and line.isdecimal() else (match[3], "")


def _item(draft: _Draft, following: int | None, lines: list[str], path: str) -> PoItem:
    end = _line_end(lines, draft.last)
    raw = "\n".join(lines[draft.first : draft.last + 1]).removesuffix(end[0] if end else "")
    gap = "\n".join([*end, *lines[draft.last + 1 : following], ""]) if following else ""
    _fill(draft, path)
    return PoItem(draft.entry, raw, gap, tuple(draft.extra))


def _line_end(lines: list[str], index: int) -> list[str]:
    """What stands on a line after its text, as the first piece of a text to be joined by line feeds."""
    line = lines[index]
    return [line[len(line.rstrip(" \t\r\f\v")) :]]


def _fill(draft: _Draft, path: str) -> None:
    entry = draft.entry
    entry.linenum = draft.first + 1
    entry.tcomment = "\n".join(draft.comments)
    entry.comment = "\n".join(draft.extracted)
    entry.obsolete = draft.obsolete
    try:
        for name, pieces in draft.pieces.items():
            value = unescape("".join(pieces))
            if name.startswith("msgstr["):
                entry.msgstr_plural[int(name[7:-1])] = value
            else:
                setattr(entry, name, value)
    except BadEscapeError as error:
        raise CatalogError(f"in the entry that begins here: {error}", path, draft.first + 1) from error


def _duplicates(items: list[PoItem], path: str) -> tuple[Issue, ...]:
    first: dict[tuple[str, str], PoItem] = {}
    issues = []
    for item in items:
        earlier = first.setdefault(item.key, item)
        if earlier is not item:
            message = (
                f"the same sentence stands on line {earlier.entry.linenum} too; gettext refuses such a file: "
                "keep one of the two entries"
            )
            issues.append(Issue(Severity.WARNING, message, path, item.entry.linenum or 0))
    return tuple(issues)
