"""Marks: at the end, in pairs, and the spaces around them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from translate.checks.finding import Fault, Pair
from translate.checks.text import Text
from translate.languages import locales, rules

_CLOSING = "»”\"’'“)]}*_ \u00a0\u202f\n"
_ENDS = {".": ".", "…": "…", "?": "?", "!": "!", ":": ":", ";": ";", "。": "."}
_LONGEST_LABEL = 7  # words without a mark at the end that are no sentence
_LAST_WORD = re.compile(r"([^\W_]+(?:\.[^\W_]+)*)\.$")
_SAME = (
    {".", "…"},
    {".", "!"},
    {"!", "…"},
    {"?", "…"},
    {".", ";"},
    {":", "—"},
    {"", ":"},
    {"", ";"},
    {";", ":"},
    {"", "—"},
)
_MARK_NAMES = {
    ".": "a full stop",
    "…": "an ellipsis",
    "?": "a question mark",
    "!": "an exclamation mark",
    ":": "a colon",
}
_ASKED = re.compile(r"\?[»”\"]\.$")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_DOUBLE_SPACE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_SPACE_BEFORE = re.compile(r"(?<=[\w»”)]) +(?=[,;:!?.](?:\s|$))")
_NO_SPACE_AFTER = re.compile(r"(?<=[а-яёіў])[,;](?=[А-ЯЁІЎа-яёіў])|(?<=[а-яёіў]{2})[.!?](?=[А-ЯЁІЎ][а-яёіў])")


def end_mark(pair: Pair) -> Iterator[Fault]:
    """The translation ends with another mark than the source, or with none.

    Quotation marks and brackets behind it do not count, nor does the full stop of an abbreviation
    («17 студзеня 2017 г.»). An exclamation mark may become a full stop, and a long sentence of the text may
    have one that its source forgot; a headline or a caption may not.
    """
    source, target = _end(pair.source_text.plain), _end(pair.target_text.plain)
    if source == target or {source, target} in _SAME or not pair.target.strip():
        return
    if not source and target == "." and not pair.context and len(pair.source_text.words) > _LONGEST_LABEL:
        return
    if {source, target} == {"", "."} and (
        _is_abbreviation(pair.source_text, pair.source_language)
        or _is_abbreviation(pair.target_text, pair.language)
    ):
        return
    where = len(pair.target_text.plain.rstrip())
    if not source:
        yield pair.fault(f"ends with {_MARK_NAMES.get(target, target)}, unlike the source", where - 1, where)
    elif not target:
        yield pair.fault(f"{_MARK_NAMES.get(source, source)} is missing at the end", where - 1, where)
    else:
        yield pair.fault(
            f"ends with {_MARK_NAMES.get(target, target)}, the source with {_MARK_NAMES.get(source, source)}",
            where - 1,
            where,
        )


def _end(text: str) -> str:
    """The mark at the end of a text, without what closes behind it."""
    bare = text.rstrip(_CLOSING)
    if bare.endswith("..."):
        return "…"
    if bare.endswith(("?!", "!?")) or _ASKED.search(bare):
        return "?"
    return _ENDS.get(bare[-1:], "")


def _is_abbreviation(text: Text, language: str) -> bool:
    """Whether the full stop at the end belongs to an abbreviation: «г.», "Inc.", "U.S."."""
    last = _LAST_WORD.search(text.plain.rstrip(_CLOSING))
    if last is None:
        return False
    return len(last[1]) == 1 or "." in last[1] or last[1] in _abbreviations(language)


@lru_cache
def _abbreviations(language: str) -> frozenset[str]:
    if language not in locales():
        return frozenset()
    words = rules(language)
    return words.titles | words.abbreviations | words.before_numbers | words.maybe_final


def brackets(pair: Pair) -> Iterator[Fault]:
    """A bracket has no partner, while those of the source are in pairs."""
    target = pair.target_text.plain
    if _unpaired(pair.source_text.plain) is None and (place := _unpaired(target)) is not None:
        yield pair.fault(f"{target[place]} has no partner", place, place + 1)


def _unpaired(text: str) -> int | None:
    """The place of the first bracket without its partner; enumerations, "a)", are none."""
    opened: list[tuple[str, int]] = []
    for place, letter in enumerate(text):
        if letter in _BRACKETS:
            opened.append((_BRACKETS[letter], place))
        elif letter in ")]}":
            if opened and opened[-1][0] == letter:
                opened.pop()
            elif not re.search(r"(?:^|[\s;,])\w{1,3}$|[:;=8]-?$", text[:place]):
                return place
    return opened[0][1] if opened else None


_CROSSED = re.compile("«[^»„]*„[^“”»]*»[^«„]*[“”]")


def quotes(pair: Pair) -> Iterator[Fault]:
    """A quotation mark lacks its partner where none of the source does, or an inner quotation ends last."""
    if _quotes_balance(pair.source_text.plain) and not _quotes_balance(pair.target_text.plain):
        yield Fault("a quotation mark is missing or one too many")
    elif crossed := _CROSSED.search(pair.target_text.plain):
        yield pair.fault("the inner quotation ends behind the outer one", *crossed.span())


def _quotes_balance(text: str) -> bool:
    """Nested quotation marks may share a closing one: «Газета «Известия»."""
    opened, closed = text.count("«"), text.count("»")
    straight = text.count('"')
    if straight % 2:
        straight -= len(re.findall(r'\d"', text))  # inches
    curly = text.count("„") + text.count("“") + text.count("”")
    shared = (
        opened > closed > 0 and opened - closed == 1 and "«" in text[text.find("«") + 1 : text.rfind("»")]
    )
    return (opened == closed or shared) and straight % 2 == 0 and curly % 2 == 0


def spaces(pair: Pair) -> Iterator[Fault]:
    """Spaces are wrong: two in a row, one before a comma, none behind one, or some at the edge.

    Nothing is said when the source has the same.
    """
    source, target = pair.source_text.plain, pair.target_text.plain
    for pattern, message in (
        (_DOUBLE_SPACE, "two spaces in a row"),
        (_SPACE_BEFORE, "a space before a punctuation mark"),
        (_NO_SPACE_AFTER, "no space behind a punctuation mark"),
    ):
        found = pattern.search(target)
        if found and not pattern.search(source):
            yield pair.fault(message, found.start(), found.end())
    if (target != target.strip()) and source == source.strip():
        yield Fault("a space at the beginning or the end")
