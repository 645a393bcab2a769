"""pymorphy3: the paradigms that a Russian word belongs to."""

from collections.abc import Iterator
from functools import cache
from os.path import commonprefix
from typing import Any

from pymorphy3 import MorphAnalyzer

from translate.model import Case

CASES = {
    Case.NOM: "nomn",
    Case.GEN: "gent",
    Case.DAT: "datv",
    Case.ACC: "accs",
    Case.INS: "ablt",
    Case.LOC: "loct",
}
GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
NUMBERS = {"sing": "sg", "plur": "pl"}
ADJECTIVES = frozenset({"ADJF", "PRTF"})


def nominatives(word: str) -> Iterator[Any]:
    """The parses of `word` as a nominative, likely ones first."""
    return (parse for parse in _analyzer().parse(word) if parse.tag.case == "nomn")


def may_be(word: str, case: str) -> bool:
    """Whether a word can stand in a case, by its name in pymorphy3."""
    return any(parse.tag.case == case for parse in _analyzer().parse(word))


def form(parse: Any, wanted: set[str], written: str) -> str | None:
    """The form of a paradigm with the grammemes `wanted` that is nearest to the word as it was written."""
    forms = [item.word for item in parse.lexeme if wanted <= item.tag.grammemes and "V-oy" not in item.tag]
    if not forms:
        return None
    found: str = max(forms, key=lambda word: len(commonprefix([word, written.lower()])))  # noqa: RUF071  # letters
    if "ё" not in written.lower() and "ё" in _spelt(parse, written):
        found = found.replace("ё", "е")
    return found.capitalize() if written[0].isupper() else found


def _spelt(parse: Any, written: str) -> str:
    """The nominative as the dictionary spells it, with ё."""
    plain = written.lower()
    return next((item.word for item in parse.lexeme if item.word.replace("ё", "е") == plain), "")


@cache
def _analyzer() -> Any:
    return MorphAnalyzer()
