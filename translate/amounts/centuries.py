"""Centuries, which English numbers with digits and Russian and Belarusian with Roman numbers."""

import re
from collections.abc import Iterable, Iterator

from translate.languages.amounts import read, written
from translate.languages.typography import typography
from translate.placeables import strip_tags
from translate.placeables.sheet import Edit

_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)"
_LATEST = 40  # no century of this or a later number is in the news
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def centuries(source: str, target: str, locale: str, source_locale: str) -> Iterator[Edit]:
    """Roman numbers for the centuries of a draft that the source has too: «21-й век» → «XXI век».

    Args:
        source: what was translated, with tags: "the 21st century", "in the 19th and 20th centuries".
        target: the draft, without tags.
        locale: its locale.
        source_locale: the locale of the source.
    """
    words, style, typographic = read(source_locale), written(locale), typography(locale)
    if words is None or style is None or typographic is None:
        return
    joined = rf"(?:(?:[ -](?:and|to|or)[ -]|[-–]){_ORDINAL})?"
    said = re.compile(rf"{_ORDINAL}{joined}[ \u00a0-](?:{_any(words.centuries)})\b")
    named = (one for found in said.finditer(strip_tags(source)) for one in found.groups() if one)
    numbers = {number for number in map(int, named) if 1 <= number < _LATEST}
    ordinals = typographic.ordinals
    ending = f"(?:-?(?:{_any([*ordinals.endings, *ordinals.mended])}))?" if ordinals else ""
    pattern = re.compile(
        rf"(?:(?<![\w.,:/–—−-])(?P<first>\d{{1,2}}{ending})(?:(?P<range>-)|–| \w{{1,3}} ))?"
        rf"(?<![\w.,:/])(?P<last>\d{{1,2}}{ending})[ \u00a0](?:{_any(style.centuries)})(?!\w)"
    )
    for found in pattern.finditer(target):
        places = [name for name in ("first", "last") if found[name]]
        values = {name: int(re.sub(r"\D", "", found[name])) for name in places}
        if numbers.issuperset(values.values()):
            yield from (Edit(*found.span(name), _roman(value)) for name, value in values.items())
            if found["range"]:
                yield Edit(*found.span("range"), typographic.range)


def _roman(number: int) -> str:
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (number // value)
        number %= value
    return letters


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
