"""An entry, read from its text."""

from collections.abc import Sequence
from typing import Any

from polib import POEntry

from translate.po.grammar import COMMENT, ENTRY, PLURAL, PREVIOUS_FIELD, REFERENCE, SPACES, STRING
from translate.po.strings import unescape


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
        tcomment="\n".join([text.removeprefix(" ") for text in comments[""]]),
        comment="\n".join([text.lstrip(SPACES) for text in comments["."]]),
        occurrences=[_reference(*found) for names in comments[":"] for found in REFERENCE.findall(names)],
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
    """The comment lines by the sign after "#", which people's notes have not."""
    found: dict[str, list[str]] = {"": [], ".": [], ":": [], ",": [], "=": []}
    for sign, text in COMMENT.findall(block):
        found[sign].append(text.rstrip(SPACES))
    return found


def _previous(block: str) -> dict[str, str]:
    """The fields of `#|` lines by keyword; of one that stands twice, the first: it is the older."""
    found: dict[str, str] = {}
    if "|" in block:
        for match in PREVIOUS_FIELD.finditer(block):
            found.setdefault(match["keyword"], _value(match["value"]))
    return found


def _reference(quoted: str, number: str, word: str) -> tuple[str, str]:
    path, _, line = word.rpartition(":")
    if path and len(line) < 10 and line.isascii() and line.isdecimal():
        return path, line
    return quoted or word, number


def _plural_forms(block: str) -> dict[int, str]:
    forms: dict[int, str] = {}
    for match in PLURAL.finditer(block):
        if match["number"] != str(len(forms)):
            raise ValueError(f"msgstr[{match['number']}] where msgstr[{len(forms)}] is due")
        forms[len(forms)] = _value(match["value"])
    return forms


def _value(strings: str) -> str:
    return unescape("".join(STRING.findall(strings)))
