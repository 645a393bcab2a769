"""The lemmas that the training recipe puts beside words of the source: annotation_cases.toml."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

# the recipe's folder is on the path of the tests, see pyproject.toml
from annotation import LEXICON, Belarusian, Russian, lemmas, marked  # type: ignore[import-not-found]

CASES = tomllib.loads(Path(__file__).with_name("annotation_cases.toml").read_text(encoding="utf-8"))["case"]


@cache
def nominatives(locale: str) -> Any:
    return Russian() if locale == "ru" else Belarusian()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_lemmas_follow_their_words(case: dict[str, Any]) -> None:
    if case["locale"] == "be" and not LEXICON.exists():
        pytest.skip("the lexical data are not beside the project")
    links = [(int(left), int(right)) for left, right in (link.split("-") for link in case["links"])]

    found = lemmas(case["source"], case["target"], links, nominatives(case["locale"]))

    assert {case["source"][at]: lemma for at, lemma in found} == case["lemmas"]


def test_a_lemma_stands_between_marks_with_spaces() -> None:
    assert marked("посол") == "{ посол }"
