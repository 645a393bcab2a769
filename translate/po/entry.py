"""An entry, read from its text."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from polib import POEntry

from translate.po.grammar import ENTRY, PLURAL, PREVIOUS_FIELD, SPACES, STRING
from translate.po.strings import unescape

_REFERENCE = re.compile(r"\u2068([^\u2069]*)\u2069(?::([0-9]{1,9}))?|(\S+)")
_LINE = re.compile(r"[0-9]{1,9}")


class Entry(POEntry):
    """polib's entry, and what polib has no place for."""

    def __init__(self, *, extra: Sequence[str] = (), **fields: Any) -> None:
        super().__init__(**fields)
        self.extra = tuple(extra)  # lines kept as found: "#=", the sticky flags of gettext 1.0


def read_entry(text: str, line: int = 0) -> Entry:
    """The entry in a text that `grammar.ENTRY` matches; `line` is where it stands in its file.

    Raises:
        ValueError: plural forms out of order, or escapes that are not UTF-8; says what is wrong.
    """
    match = ENTRY.match(text)
    assert match
    comments = _comments(match["comments"])
    previous = _previous(match["comments"])
    return Entry(
        linenum=line,
        tcomment="\n".join(comments[" "]),
        comment="\n".join(comments["."]),
        occurrences=[found for names in comments[":"] for found in _read_references(names)],
        flags=[name for flags in comments[","] for flag in flags.split(",") if (name := flag.strip())],
        extra=[f"#={flags}" for flags in comments["="]],
        previous_msgctxt=previous.get("msgctxt"),
        previous_msgid=previous.get("msgid"),
        previous_msgid_plural=previous.get("msgid_plural"),
        obsolete=match["obsolete"] is not None,
        msgctxt=None if match["context"] is None else _value(match["context"]),
        msgid=_value(match["source"]),
        msgstr=_value(match["target"] or '""'),
        msgid_plural=_value(match["plural"] or '""'),
        msgstr_plural=_plural_forms(match["targets"] or ""),
    )


def _comments(block: str) -> dict[str, list[str]]:
    """The comment lines by the sign after "#"; a space stands for people's notes."""
    found: dict[str, list[str]] = {" ": [], ".": [], ":": [], ",": [], "=": []}
    for line in block.split("\n"):
        text = line.strip(SPACES)
        if text.startswith("#~"):
            text = text[2:].lstrip(SPACES)
        if text.startswith("#") and not text.startswith("#|"):
            sign = text[1:2]
            if sign in found:
                found[sign].append(text[2:] if sign in " =" else text[2:].strip(SPACES))
            else:
                found[" "].append(text[1:])
    return found


def _previous(block: str) -> dict[str, str]:
    """The fields of `#|` lines by keyword; of one that stands twice, the first: it is the older."""
    found: dict[str, str] = {}
    if "|" in block:
        for match in PREVIOUS_FIELD.finditer(block):
            found.setdefault(match["keyword"], _value(match["value"]))
    return found


def _read_references(names: str) -> Iterator[tuple[str, str]]:
    for match in _REFERENCE.finditer(names):
        if match[3] is None:
            yield match[1], match[2] or ""
        else:
            path, colon, line = match[3].rpartition(":")
            yield (path, line) if colon and _LINE.fullmatch(line) else (match[3], "")


def _plural_forms(block: str) -> dict[int, str]:
    forms: dict[int, str] = {}
    for match in PLURAL.finditer(block):
        if match["number"] != str(len(forms)):
            raise ValueError(f"msgstr[{match['number']}] where msgstr[{len(forms)}] is due")
        forms[len(forms)] = _value(match["value"])
    return forms


def _value(strings: str) -> str:
    if strings.count('"') == 2:
        return unescape(strings[1:-1])
    return unescape("".join(STRING.findall(strings)))
