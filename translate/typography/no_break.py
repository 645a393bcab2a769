"""Spaces at which no line breaks."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from translate.languages.typography import Typography
from translate.placeables.sheet import Edit

_NO_BREAK = "\u00a0"
_CAPITAL = "[A-ZА-ЯЁІЎ]"
_ROMAN = "[IVXLІХ]{1,5}"  # Cyrillic letters too: they are typed so
_SMALL = "[a-zа-яёіў]"
_GROUPED = re.compile(r"(?<![\d.,])(?<!\d[ \u00a0\u202f])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)")


def no_break(text: str, style: Typography) -> Iterator[Edit]:
    """A no-break space keeps together what is read as one.

    A number and its unit, sign, month or «г.»; № and its number; groups of digits; initials and a name; «г.»,
    «ул.» and a name; «т. е.»; a dash and the word before it.
    """
    places = {place for pattern in _patterns(style) for place in _spaces(pattern, text)}
    for found in _GROUPED.finditer(text):
        places |= {place for place in range(*found.span()) if text[place] == " "}
    yield from (Edit(place, place + 1, _NO_BREAK) for place in places)


def gaps(text: str, style: Typography) -> Iterator[Edit]:
    """A space that is missing is put in: «№ 5», «ст. 5», «А. С. Пушкин», «2024 г.»."""
    places = {found.end() for pattern in _gaps(style) for found in pattern.finditer(text)}
    yield from (Edit(place, place, _NO_BREAK) for place in places)


def short_words(text: str, style: Typography) -> Iterator[Edit]:
    """A short preposition or conjunction is not left at the end of a line: «в Минске»."""
    pattern = re.compile(rf"(?<![\w'’-])(?:{_any(style.short_words)})(?P<space> )(?=[^\s—–-])", re.IGNORECASE)
    yield from (Edit(place, place + 1, _NO_BREAK) for place in _spaces(pattern, text))


def _spaces(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    return (found.start("space") for found in pattern.finditer(text))


@lru_cache
def _patterns(style: Typography) -> tuple[re.Pattern[str], ...]:
    signs = [word for word in style.after_numbers if not word[-1].isalpha()]
    words = [word for word in style.after_numbers if word[-1].isalpha()]
    numbers = rf"\d(?:-{_SMALL}{{1,2}})?|(?<!\w){_ROMAN}"
    scaled = rf"\d[ \u00a0](?:{_any(style.scales)})"
    units = rf"(?P<space> )(?=(?:{_any(words)})(?!\w)|(?:{_any(signs)}))"
    patterns = [
        rf"(?:{numbers}){units}",
        rf"{scaled}{units}",
        r"[№§](?P<space> )(?=\d)",
        rf"(?<![\w.])(?i:{_any(style.before_numbers)})(?P<space> )(?=\d)",
        rf"(?<![\w.-])(?<!\d[ \u00a0\u202f])(?i:{_any(style.before_names)})(?P<space> )(?={_CAPITAL})",
        rf"(?<![\w.-]){_CAPITAL}\.(?P<space> )(?={_CAPITAL}(?:{_SMALL}|\.))",
        rf"(?<![\w.-])(?:{_CAPITAL}\.){{2}}(?P<space> )(?={_CAPITAL}{_SMALL})",
        rf"(?<![\w.-])(?i:{_SMALL})\.(?P<space> )(?={_SMALL}{{1,2}}\.)",
        rf"(?<!\w)(?:{_any(style.before_words)})(?P<space> )(?=\w)",
    ]
    if style.dash:
        patterns.append(rf"(?<=[^\s—])(?P<space> )(?={style.dash}(?:\s|$))")
    return tuple(map(re.compile, patterns))


@lru_cache
def _gaps(style: Typography) -> tuple[re.Pattern[str], ...]:
    """What a no-break space is missing behind."""
    return (
        re.compile(r"[№§](?=\d)"),
        re.compile(rf"(?<![\w.])(?i:{_any(style.before_numbers)})(?=\d)"),
        re.compile(rf"(?<![\w.-])(?:{_CAPITAL}\.){{1,2}}(?={_CAPITAL}{_SMALL}{{2}})"),
        re.compile(rf"(?<![\w,])(?:(?:1\d|20)\d\d[–-])?(?:1\d|20)\d\d(?=(?:{_any(style.year_marks)})(?!\w))"),
    )


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first; for nothing without words."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"\Z\A."
