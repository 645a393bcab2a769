"""source_cases.toml: what the English says of the case of a name."""

import tomllib
from pathlib import Path

import pytest

from tests.checks.cases import glossary
from translate.ladder.source_cases import asked
from translate.ladder.source_grammar import grammar
from translate.model import Case
from translate.terms import find

CASES = tomllib.loads((Path(__file__).parent / "source_cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["source"] for case in CASES])
def test_case(case: dict[str, str]) -> None:
    source = case["source"].replace("[", "").replace("]", "")
    matches = find(source, glossary())
    (match,) = (match for match in matches if match.start == case["source"].index("["))
    assert set(asked(source, match, matches, None)) == set(case["bare"].split())
    if "led" in case:
        assert set(asked(source, match, matches, frozenset(Case))) == set(case["led"].split())


def test_every_word_is_of_one_sort() -> None:
    words = grammar().words
    assert not words["auxiliaries"] & words["verbs"]
    assert not words["clause"] & words["before_names"]
