"""A stand-in engine: accented source text, for tests and for trying out a layout without a model."""

import re
from collections.abc import Sequence

from translate.model import Annotation, Draft, Insight

_WORD = re.compile(r"[^\W\d_]+")
_ACCENTS = str.maketrans(
    "abcdefghijklmnoprstuwyzABCDEFGHIJKLMNOPRSTUWYZ",
    "åƀçđéƒĝĥîĵķłɱñöþŕšţûŵýžÅɃÇĐÉƑĜĤÎĴĶŁṀÑÖÞŔŠŢÛŴÝŽ",
)


class PseudoEngine:
    """Marks every word, `Minsk 2017` → `⟦Ṁîñšķ⟧ 2017`: plain to see what went through it."""

    @property
    def signature(self) -> str:
        """`pseudo/1`."""
        return "pseudo/1"

    @property
    def annotation(self) -> Annotation | None:
        """None: it translates nothing."""
        return None

    @property
    def insight(self) -> Insight | None:
        """None: it has no model."""
        return None

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        """One accented draft a source; numbers and punctuation stay."""
        return [Draft(_WORD.sub(_mark, source)) for source in sources]


def _mark(word: re.Match[str]) -> str:
    return f"⟦{word[0].translate(_ACCENTS)}⟧"
