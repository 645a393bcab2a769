"""Ours against polytypo on Russian: the same but for the differences that polytypo.toml lists."""

import re
import tomllib
from pathlib import Path

import pytest

from translate.typography import RULES, typeset

FOLDER = Path(__file__).parent
RECORDED = FOLDER / "polytypo.recorded.txt"
DATA = tomllib.loads((FOLDER / "polytypo.toml").read_text(encoding="utf-8"))
SENTENCES: list[str] = DATA["sentences"]
DIFFERENCES: list[dict[str, str]] = DATA["difference"]


def shown(text: str) -> str:
    """With what cannot be seen made visible."""
    return text.replace("\u00a0", "~").replace("\u202f", "~").replace("\u2011", "¬")


def recorded() -> list[str]:
    return RECORDED.read_text(encoding="utf-8").splitlines()[1:]


def without(text: str, differences: list[dict[str, str]]) -> str:
    for difference in differences:
        text = re.sub(difference["pattern"], difference["instead"], text)
    return text


@pytest.mark.parametrize(("sentence", "theirs"), list(zip(SENTENCES, recorded(), strict=True)), ids=str)
def test_same_but_for_what_is_listed(sentence: str, theirs: str) -> None:
    ours = shown(typeset(sentence, "ru", RULES))
    assert without(ours, DIFFERENCES) == without(theirs, DIFFERENCES)


def test_every_difference_is_one() -> None:
    ours = [shown(typeset(sentence, "ru", RULES)) for sentence in SENTENCES]
    results = list(zip(ours, recorded(), strict=True))
    for difference in DIFFERENCES:
        others = [other for other in DIFFERENCES if other is not difference]
        assert any(without(one, others) != without(two, others) for one, two in results), difference


def test_most_results_are_the_same_as_they_stand() -> None:
    same = [
        sentence
        for sentence, theirs in zip(SENTENCES, recorded(), strict=True)
        if shown(typeset(sentence, "ru", RULES)) == theirs
    ]
    assert len(same) > len(SENTENCES) / 2
