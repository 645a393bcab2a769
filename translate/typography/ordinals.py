"""Ordinals in digits: the letters of the ending behind them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from translate.languages.typography import Ordinals, Typography
from translate.placeables.sheet import Edit

_ROMAN = "(?:[IVXLІХ]{2,7}|[IVІ])"  # Cyrillic letters too: they are typed so; X alone may be an unknown


def ordinals(text: str, style: Typography) -> Iterator[Edit]:
    """The ending of an ordinal has one letter or two: «25-й», not «25-ый»; «25-го», not «25-ого» or «25го».

    Behind a Roman number there is none: «XXI век», not «XXI-й век». The only rule that changes letters.
    """
    if style.ordinals is None:
        return
    arabic, roman = _patterns(style.ordinals)
    for found in arabic.finditer(text):
        typed = found["ending"].removeprefix("-")
        ending = f"-{style.ordinals.mended.get(typed, typed)}"
        if ending != found["ending"]:
            yield Edit(*found.span("ending"), ending)
    yield from (Edit(*found.span("ending"), "") for found in roman.finditer(text))


@lru_cache
def _patterns(style: Ordinals) -> tuple[re.Pattern[str], re.Pattern[str]]:
    every = _any({*style.endings, *style.mended})
    return (
        re.compile(rf"(?<![\w.,:/—−-])\d+(?P<ending>{_any(style.glued)}|-(?:{every}))(?![\w-])"),
        re.compile(rf"(?<![\w-]){_ROMAN}(?P<ending>-(?:{every}))(?![\w-])"),
    )


def _any(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
