"""What a PO file is made of, as regular expressions over its whole text.

They take all that gettext takes and what other programs write besides; only line breaks have to stand where
every program puts them. Repetitions are possessive: nothing is tried in two ways, so that the time grows with
the length of the text and with nothing else.
"""

import re

SPACES = " \t\r\f\v"
"""What gettext skips, the line feed aside: NBSP and U+2028 are text."""

_SPACE = rf"[{SPACES}]*+"
_OBSOLETE = rf"{_SPACE}(?(obsolete)\#~{_SPACE})"  # before every string of an obsolete entry, and of no other
_PREVIOUS = rf"{_SPACE}\#~?\|{_SPACE}"
_EMPTY_LINE = rf"{_SPACE}(?:\#~{_SPACE})?+\n"
_END = rf"{_SPACE}(?:\n(?:{_EMPTY_LINE})*+|\Z)"
_ESCAPE = r'\\(?:[abfnrtv\\"]|[0-7]{1,3}+|x[0-9A-Fa-f]++)'
_STRING = rf'"[^"\\\n]*+(?:{_ESCAPE}[^"\\\n]*+)*+"'


def _strings(mark: str) -> str:
    """One value: strings side by side or on lines of their own, each after `mark`."""
    return rf"{_STRING}(?:{_SPACE}(?:\n(?:{_EMPTY_LINE})*+{mark})?+{_STRING})*+"


def _field(keyword: str, group: str) -> str:
    return rf"{_OBSOLETE}{keyword}{_SPACE}(?P<{group}>{_strings(_OBSOLETE)})"


_PREVIOUS_FIELD = rf"{_PREVIOUS}(?:msgctxt|msgid_plural|msgid){_SPACE}{_strings(_PREVIOUS)}{_END}"
_COMMENT = rf"{_SPACE}(?:\#~{_SPACE})?+\#(?![~|])[^\n]*+(?:\n|\Z)"
_COMMENTS = rf"(?:{_COMMENT}|{_PREVIOUS_FIELD}|{_EMPTY_LINE})*+"
_PLURAL = rf"{_OBSOLETE}msgstr\[[0-9]++\]{_SPACE}{_strings(_OBSOLETE)}"

HEAD = re.compile(rf"\ufeff?+(?:{_EMPTY_LINE})*+")
"""What may stand before the first entry: a byte order mark, empty lines."""

ENTRY = re.compile(
    rf"(?P<comments>{_COMMENTS})"
    rf"(?P<obsolete>(?={_SPACE}\#~))?+"
    rf"(?:{_field('msgctxt', 'context')}{_END})?+"
    rf"{_field('msgid', 'source')}{_END}"
    rf"(?:{_field('msgstr', 'target')}"
    rf"|{_field('msgid_plural', 'plural')}{_END}(?P<targets>{_PLURAL}(?:{_END}{_PLURAL})*+))"
    rf"(?P<gap>{_END})"
)
"""One entry, from its first comment to what stands before the next; groups are named as in `model.Unit`."""

TAIL = re.compile(rf"{_COMMENTS}{_SPACE}\Z")
"""What may stand after the last entry: comments that belong to none."""

COMMENT = re.compile(rf"^{_SPACE}(?:\#~{_SPACE})?+\#(?!\|)(?P<sign>[.:,=]?+)(?P<text>[^\n]*+)", re.MULTILINE)
"""A comment of an entry that was found good; the sign says whose it is."""

REFERENCE = re.compile(r"\u2068([^\u2069]*)\u2069(?::([0-9]{1,9}))?|(\S+)")
"""A place in a `#:` line: a quoted path and its line, or one word for both."""

PREVIOUS_FIELD = re.compile(
    rf"^{_PREVIOUS}(?P<keyword>msgctxt|msgid_plural|msgid){_SPACE}(?P<value>{_strings(_PREVIOUS)})",
    re.MULTILINE,
)
"""A field of what the entry was before, among its comments."""

STRING = re.compile(r'"((?:[^"\\\n]|\\.)*+)"')
"""A string, good or bad, and what is between its quotes."""

PLURAL = re.compile(rf'msgstr\[(?P<number>[0-9]+)\](?P<value>(?:[^"m]|{STRING.pattern})*+)')
"""A plural form of an entry that was found good."""

NUMERIC_ESCAPE = re.compile(r"\\[0-7x]")
"""A byte by its number; a false alarm where the backslash itself is escaped."""
