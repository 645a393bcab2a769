"""The script that fits the formula finds figures that are known beforehand."""

import random

import pytest

from benchmarks.calibration import SIGNS, Sample, fit, pearson, spearman
from translate.estimate import FORMULA

WEIGHTS = {"confidence": 50.0, "words": -2.0, "length": -10.0, "numbers": -3.0, "findings": 4.0}
BASE = {"ru": 40.0, "be": 30.0}


def samples(language: str) -> list[Sample]:
    chance = random.Random(language)
    found = []
    for line in range(3000):
        values = {name: 0.0 for name in SIGNS if name != "agreement"} | {
            name: chance.random() for name in WEIGHTS
        }
        quality = BASE[language] + sum(weight * (values[name] - 0.5) for name, weight in WEIGHTS.items())
        found.append(Sample(line, "", "", values, quality + chance.gauss(0, 1)))
    return found


def test_known_weights_are_found() -> None:
    formula = fit({"ru": samples("ru"), "be": samples("be")}, FORMULA.length, FORMULA)
    assert {name: formula.weight[name] for name in ("confidence", "length")} == pytest.approx(
        {"confidence": 50, "length": -10}, abs=1
    )
    assert formula.base == pytest.approx(BASE, abs=0.5)


def test_a_weight_against_its_sign_is_none() -> None:
    formula = fit({"ru": samples("ru"), "be": samples("be")}, FORMULA.length, FORMULA)
    assert formula.weight["findings"] == 0
    assert formula.weight["words"] == pytest.approx(-2, abs=0.5)


def test_what_no_sample_has_stays_as_it_was() -> None:
    formula = fit({"ru": samples("ru"), "be": samples("be")}, FORMULA.length, FORMULA)
    assert formula.weight["agreement"] == FORMULA.weight["agreement"]
    assert formula.usual["agreement"] == FORMULA.usual["agreement"]


def test_correlations() -> None:
    assert pearson([1, 2, 3], [2, 4, 6]) == pytest.approx(1)
    assert spearman([1, 2, 3, 4], [1, 10, 100, 1000]) == pytest.approx(1)
    assert spearman([1, 2, 3, 4], [9, 7, 5, 3]) == pytest.approx(-1)
    assert spearman([1, 1, 2, 2], [1, 2, 1, 2]) == pytest.approx(0)
    assert spearman([1, 2, 2, 3], [1, 3, 2, 4]) == pytest.approx(0.9487, abs=0.0001)
