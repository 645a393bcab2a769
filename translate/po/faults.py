"""Why a text is no entry of a PO file: the line, and what to do."""

import re
from dataclasses import dataclass

from translate.errors import CatalogError
from translate.po.grammar import SPACES, STRING
from translate.po.strings import BadEscapeError, unescape

_KEYWORD = re.compile(rf'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[{SPACES}]*(?=")')
_STRINGS = re.compile(rf"(?:{STRING.pattern}[{SPACES}]*)+")
_PREVIOUS = re.compile(rf"#~?\|[{SPACES}]*")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
_INCOMPLETE = "an entry without msgid or msgstr; complete it or delete it"
_NEXT = {
    "": ("msgctxt", "msgid"),
    "msgctxt": ("msgid",),
    "msgid": ("msgstr", "msgid_plural"),
    "msgid_plural": ("msgstr[0]",),
}
"""Which keywords may follow a keyword; after a plural form another may."""


def fault(text: str, position: int, path: str) -> CatalogError:
    """What is wrong with the entry that should begin at `position`."""
    walk = _Walk()
    good = first = text.count("\n", 0, position) + 1
    for number, line in enumerate(text[position:].split("\n"), first):
        stripped = line.strip(SPACES)
        complaint = walk.complaint(stripped) if stripped else ""
        if complaint:
            return CatalogError(complaint, path, good if complaint is _INCOMPLETE else number)
        if stripped:
            good = number
    return CatalogError(_INCOMPLETE, path, good)


@dataclass(slots=True)
class _Walk:
    """Goes through the lines of an entry, as far as they are good."""

    keyword: str = ""  # the last one
    obsolete: bool = False
    in_previous: bool = False  # whether a string may continue a field of `#|` lines

    def complaint(self, line: str) -> str:
        """What is wrong with the next line; empty when nothing is."""
        obsolete = line.startswith("#~") and not line.startswith("#~|")
        body = line[2:].strip(SPACES) if obsolete else line
        if not body:
            return ""
        if body.startswith("#"):
            return _INCOMPLETE if self.keyword else self._comment(body)
        return self._text(body, obsolete=obsolete)

    def _comment(self, body: str) -> str:
        mark = _PREVIOUS.match(body)
        if not mark:
            self.in_previous = False
            return ""
        body = body[mark.end() :]
        keyword = _KEYWORD.match(body)
        if keyword and keyword[1].startswith("msgstr"):
            return f"{keyword[1]} cannot follow `#|`"
        if not keyword and not self.in_previous:
            return _not_po(body)
        self.in_previous = True
        return _strings_complaint(body[keyword.end() :] if keyword else body)

    def _text(self, body: str, *, obsolete: bool) -> str:
        keyword = _KEYWORD.match(body)
        if not keyword and not self.keyword:
            return _not_po(body)
        plural = self.keyword.startswith("msgstr[") and body.startswith("msgstr[")
        if keyword and not plural and keyword[1] not in _NEXT.get(self.keyword, ()):
            due = " or ".join(_NEXT.get(self.keyword, ("another entry",)))
            begins = keyword[1] in _NEXT[""] and self.keyword
            return _INCOMPLETE if begins else f"{keyword[1]} where it cannot stand; {due} is due"
        if self.keyword and obsolete != self.obsolete:
            return "an entry obsolete (`#~`) only in part; mark all its lines or none"
        if keyword:
            self.keyword, self.obsolete = keyword[1], obsolete
        return _strings_complaint(body[keyword.end() :] if keyword else body)


def _strings_complaint(text: str) -> str:
    if not _STRINGS.fullmatch(text):
        return _not_po(text)
    try:
        unescape("".join(STRING.findall(text)))
    except BadEscapeError as error:
        return str(error)
    return ""


def _not_po(text: str) -> str:
    if _CONFLICT.match(text):
        return "conflict markers of git; settle the merge, then run again"
    if text.count('"') - text.count('\\"') == 1:
        return f'a string without its end, or a " not written as \\": {text[:60]}'
    return f"not the syntax of a PO file: {text[:60]}"
