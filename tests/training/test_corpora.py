"""Which pairs the training recipe takes to be full translations: corpora_cases.toml."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

# the recipe's folder is on the path of the tests, see pyproject.toml
from corpora import fullness  # type: ignore[import-not-found]

CASES = tomllib.loads(Path(__file__).with_name("corpora_cases.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["fullness"], ids=lambda case: case["about"])
def test_fullness(case: dict[str, Any]) -> None:
    found = fullness(case["direction"], case["source"], case["target"])
    assert found == pytest.approx(case["share"], abs=0.01)
