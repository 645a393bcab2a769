"""Belarusian і, ы and й by the letters beside them."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from translate.checks.finding import Fault, Pair

_RULES = (
    (re.compile("(?<=[гкх])ы"), "і"),
    (re.compile("(?<=[жшчрдт])і"), "ы"),
    (re.compile("(?<=[бвгджзклмнпрстфхцчшь])й"), "і"),
    (re.compile("(?<=[аоуыэяеёюі])йо"), "ё"),
    (re.compile("(?<=[аоуыэяеёюі])й(?=[еёюяі])"), ""),
)
"""What stands wrongly, and what belongs there."""


@lru_cache
def _right() -> re.Pattern[str]:
    """Words, and parts of words from a letter on, in which the rules do not hold."""
    data = tomllib.loads((files(__package__) / "i_y.toml").read_text(encoding="utf-8"))
    words, compounds = "|".join(data["words"]), "|".join(data["compounds"])
    return re.compile(rf"(?:{words})|\w*?[жшчрдт](?:{compounds})")


def i_y(pair: Pair) -> Iterator[Fault]:
    """Belarusian і, ы or й stands where its neighbours do not allow it.

    Behind г, к, х it is і, behind ж, ш, ч, р, д, т it is ы, and й stands behind no consonant and before no
    vowel: «кіно», «жыццё», «раён». Borrowed words such as «кыргызскі» and compounds such as
    «дзяржінспекцыя» are left alone, and so are names.
    """
    if pair.language != "be":
        return
    for word in pair.target_text.words:
        written = word.text
        better = _better(written)
        if better != written and written not in pair.source_words:
            yield pair.fault(f"“{written}” should be “{better}”", word.start, word.end)


@lru_cache(maxsize=65_536)  # a word stands in many sentences
def _better(word: str) -> str:
    if not word.islower() or _right().match(word):
        return word
    for wrong, right in _RULES:
        word = wrong.sub(right, word)
    return word
