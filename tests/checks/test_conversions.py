"""Quantities that a translator converted: right ones are left alone, wrong ones told, whatever the value."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.conversion_faults import converted
from tests.checks.corpora import news
from translate.checks import Pair, look

UNITS = [
    ("miles", "км", 1.609344),
    ("feet", "м", 0.3048),
    ("pounds", "кг", 0.45359237),
    ("acres", "га", 0.40468564),
    ("gallons", "л", 3.7854118),
    ("inches", "см", 2.54),
]
LOCALES = st.sampled_from(["ru", "be"])
CHECKS = {"numbers", "number-words", "units", "money"}


def _told(source: str, target: str, locale: str) -> set[str]:
    return {finding.check for finding in look(Pair(source, target, "en", locale))} & CHECKS


def _written(value: float, digits: int) -> str:
    return f"{float(f'{value:.{digits}g}'):.10g}".replace(".", ",")


@pytest.mark.parametrize("units", UNITS, ids=lambda units: units[0])
@given(value=st.integers(3, 900), digits=st.integers(2, 4), locale=LOCALES)
@settings(deadline=None)
def test_a_right_conversion(units: tuple[str, str, float], value: int, digits: int, locale: str) -> None:
    unit, other, factor = units
    assert not _told(f"About {value} {unit}.", f"Около {_written(value * factor, digits)} {other}.", locale)


@pytest.mark.parametrize("units", UNITS, ids=lambda units: units[0])
@given(value=st.integers(20, 900), wrong=st.sampled_from([0.5, 0.7, 1.3, 1.9]), locale=LOCALES)
@settings(deadline=None)
def test_a_wrong_conversion(units: tuple[str, str, float], value: int, wrong: float, locale: str) -> None:
    unit, other, factor = units
    target = f"Около {_written(value * factor * wrong, 3)} {other}."
    assert _told(f"About {value} {unit}.", target, locale)


@given(degrees=st.integers(-40, 130), locale=LOCALES)
@settings(deadline=None)
def test_degrees(degrees: int, locale: str) -> None:
    celsius = round((degrees - 32) * 5 / 9)
    source = f"It was {degrees} °F.".replace("-", "−")
    assert not _told(source, f"Было {celsius} °C.".replace("-", "−"), locale)
    assert _told(source, f"Было {celsius + 31} °C.".replace("-", "−"), locale)


@pytest.mark.parametrize("locale", ["ru", "be"])
def test_right_conversions_in_the_news_are_left_alone(locale: str) -> None:
    found = [made for sentence in news("en", locale) if (made := converted(sentence))]
    told = [one for one in found if _told(one.source, one.target, locale)]
    assert len(told) < 0.03 * len(found), told
