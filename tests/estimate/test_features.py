"""What each feature counts: tests/estimate/feature_cases.toml."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.checks.cases import glossary
from translate.checks import Pair
from translate.estimate import FORMULA
from translate.estimate.features import features
from translate.model import Evidence

CASES = tomllib.loads(Path(__file__).with_name("feature_cases.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_features(case: dict[str, Any]) -> None:
    pair = Pair(case["source"], case["draft"], "en", case.get("language", "ru"), glossary=glossary())
    found = features(pair, Evidence(case["score"], case.get("agreement")), 0.0)
    wanted = case["features"]
    assert {name: found[name] for name in wanted} == pytest.approx(wanted, abs=0.001)
    assert ("agreement" in found) == ("agreement" in case)


def test_the_formula_has_figures_for_every_feature() -> None:
    found = features(Pair("Rain.", "Дождь.", "en", "ru"), Evidence(-1.0, 0.5), 0.0)
    assert set(found) == set(FORMULA.usual) == set(FORMULA.weight)


@pytest.mark.parametrize(("source", "draft"), [("", ""), ("", "Дождь."), ("<b1></b1>", "…"), ("12", "!")])
def test_there_are_features_of_anything(source: str, draft: str) -> None:
    assert features(Pair(source, draft, "en", "be"), Evidence(-1.0), 0.0)
