"""The sign between a consonant and е, ё, ю, я, і: the apostrophe in Belarusian, ъ and ь in Russian."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick

from translate.checks.finding import Fault, Pair

_ANOTHER_SIGN = re.compile(r"(?<=[бвгджзклмнпрстфх])[\"*`´](?=[яюёеі])")
_SIGN = re.compile("['ъь](?=[еёюяі])")
_APOSTROPHE_IN_RUSSIAN = re.compile(r"(?<=[бвджзкмнпрст])['’ʼ](?=[яюёе])")


class _Parts:
    """Parts of words as they are misspelt, each with its right spelling."""

    def __init__(self, right: Mapping[str, str]) -> None:
        self._wrong = list(right)
        self._right = right
        self._finder = AhoCorasick([wrong.strip("^$") for wrong in self._wrong])

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a misspelt part begins and ends in a text, and the right part."""
        lower = text.lower()
        if len(lower) != len(text):
            return
        for index, start, end in self._finder.find_matches_as_indexes(lower, overlapping=True):
            wrong = self._wrong[index]
            begins = not lower[start - 1 : start].isalpha() if start else True
            if (begins or wrong[0] != "^") and not (wrong[-1] == "$" and lower[end : end + 1].isalpha()):
                yield start, end, self._right[wrong].strip("^$")


@lru_cache
def _parts(language: str) -> _Parts:
    data = tomllib.loads((files(__package__) / "separators.toml").read_text(encoding="utf-8"))
    right: dict[str, str] = {}
    for part in data[language]["lost"].split():
        right[_SIGN.sub("", part)] = part
    for part in f"{data[language]['lost']} {data[language]['replaced']}".split():
        right["^" + part.strip("^").replace("ъ", "ь")] = part
    return _Parts({wrong: part for wrong, part in right.items() if wrong.strip("^") != part.strip("^")})


def apostrophe(pair: Pair) -> Iterator[Fault]:
    """The Belarusian apostrophe or the Russian ъ or ь is missing, or another sign stands for it.

    «сям"я» and «аб*ява» have a wrong sign, «абект» has none: «аб'ект». In Russian «об'явил» and «обьявил» are
    «объявил», «компютер» is «компьютер». A missing sign is told where there is no word without it: «обед» may
    be right.
    """
    text = pair.target_text.plain
    if pair.language == "be":
        for found in _ANOTHER_SIGN.finditer(text):
            yield pair.fault(f"{found[0]} stands for an apostrophe", found.start(), found.end())
    elif pair.language != "ru":
        return
    elif pair.source_language != "be":
        for found in _APOSTROPHE_IN_RUSSIAN.finditer(text):
            yield pair.fault("an apostrophe stands for ъ", found.start(), found.end())
    behind = 0
    for start, end, right in _parts(pair.language).find(text):
        if start < behind:
            continue
        first, behind = _word_around(text, start, end)
        cased = right.capitalize() if text[start].isupper() else right
        better = f"{text[first:start]}{cased}{text[end:behind]}"
        yield pair.fault(f"“{text[first:behind]}” should be “{better}”", first, behind)


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    while start and text[start - 1].isalpha():
        start -= 1
    while text[end : end + 1].isalpha():
        end += 1
    return start, end
