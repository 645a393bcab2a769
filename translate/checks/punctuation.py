"""Marks in pairs, and the spaces around marks."""

import re
from collections.abc import Iterator

from translate.checks.finding import Fault, Pair

_EMOTICON = re.compile(r"[:;=]-?\)")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_BRACKET = re.compile(r"[()\[\]{}]")
_DOUBLE_SPACE = re.compile(r"[ \u00a0](?<=\S.)[ \u00a0]+(?=\S)")  # a sign first: that is found fastest
_SPACE_BEFORE = re.compile(r" (?<=[\w»”)] ) *(?=[,;:!?.](?:\s|$))")
_NO_SPACE_AFTER = re.compile(
    r"[,;](?<=[а-яёіў].)(?=[А-ЯЁІЎа-яёіў])|[.!?](?<=[а-яёіў]{2}.)(?=[А-ЯЁІЎ][а-яёіў])"
)


def brackets(pair: Pair) -> Iterator[Fault]:
    """A bracket has no partner, while those of the source are in pairs."""
    source, target = pair.source_text.plain, pair.target_text.plain
    if _unpaired(source) is None and (place := _unpaired(target)) is not None:
        if target[place] == ")" and _EMOTICON.search(source):
            return  # Russian writers smile without eyes
        yield pair.fault(f"{target[place]} has no partner", place, place + 1)


def _unpaired(text: str) -> int | None:
    """The place of the first bracket without its partner; enumerations, "a)", are none."""
    opened: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(text):
        letter, place = found[0], found.start()
        if letter in _BRACKETS:
            opened.append((_BRACKETS[letter], place))
        elif opened and opened[-1][0] == letter:
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
