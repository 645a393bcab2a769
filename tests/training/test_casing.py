"""Sentences that the training recipe sets as headlines: casing_cases.toml."""

import random
import tomllib
from pathlib import Path

import pytest

# the recipe's folder is on the path of the tests, see pyproject.toml
from casing import title_case, titled  # type: ignore[import-not-found]

CASES = tomllib.loads(Path(__file__).with_name("casing_cases.toml").read_text(encoding="utf-8"))["case"]
ROW = ("The loan was granted.", "Кредит выдали.", 4)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["headline"])
def test_case(case: dict[str, str]) -> None:
    assert title_case(case["sentence"]) == case["headline"]


def test_a_headline_has_no_full_stop_on_either_side() -> None:
    assert titled([ROW], 1.0, random.Random(1)) == [("The Loan Was Granted", "Кредит выдали", 4)]


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_no_example_is_lost_or_added(share: float) -> None:
    rows = [ROW, ("Yes.", "Да.", 2), ("word " * 30, "слово " * 30, 3)]
    assert sum(times for _, _, times in titled(rows, share, random.Random(1))) == 9
