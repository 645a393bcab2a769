"""Which units have an estimate, what raises and lowers it, and the formula."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.catalog import with_draft
from translate.estimate import FORMULA, estimate
from translate.estimate.formula import Formula, parse_formula
from translate.model import Evidence, State, Unit
from translate.steps.review import approved, edited, sent_back

DAY = "2026-11-24"
NEW = Unit("", "They built 40 houses in the old port.")
GOOD = "Они построили 40 домов в старом порту."


def drafted(target: str = GOOD, score: float = -0.7, agreement: float | None = None) -> Unit:
    return with_draft(NEW, target, "argos/en_ru/1.9", DAY, Evidence(score, agreement))


def points(unit: Unit) -> int:
    found = estimate(unit, "ru")
    assert found is not None
    return found


NOT_ESTIMATED = {
    "not translated": NEW,
    "drafted by an earlier version": with_draft(NEW, GOOD, "argos/en_ru/1.9", DAY),
    "typed by a person": replace(NEW, target=GOOD),
    "a draft that a person changed": replace(drafted(), target="Построили 40 домов."),
    "a draft whose mark was cleared": replace(drafted(), fuzzy=False),
    "a draft of another sentence": replace(drafted(), source="They built 30.", previous_source=NEW.source),
    "edited": edited(drafted(), "Построили 40 домов.", "Alena", DAY),
    "edited to the same text": edited(drafted(), GOOD, "Alena", DAY),
    "approved": approved(drafted(), State.APPROVED, "Alena", DAY),
    "sent back": sent_back(drafted(), "Alena", DAY, "Which port?"),
}


@pytest.mark.parametrize("case", NOT_ESTIMATED)
def test_only_an_untouched_draft_with_a_score_is_estimated(case: str) -> None:
    assert estimate(NOT_ESTIMATED[case], "ru") is None
    assert estimate(drafted(), "ru") is not None


WORSE = {
    "the model doubts": (drafted(score=-0.5), drafted(score=-1.5)),
    "the back translation says something else": (drafted(agreement=0.9), drafted(agreement=0.1)),
    "a number is wrong": (drafted(), drafted(GOOD.replace("40", "14"))),
    "half is missing": (drafted(), drafted("Они построили 40.")),
    "words are left as they were": (drafted(), drafted("Они построили 40 houses в старом port.")),
    "words come again": (drafted(), drafted("Они построили 40 домов домов домов порту.")),
}


@pytest.mark.parametrize("case", WORSE)
def test_what_speaks_against_a_draft_lowers_its_estimate(case: str) -> None:
    better, worse = WORSE[case]
    assert points(better) > points(worse)


@given(st.floats(-400, 0, exclude_max=True), st.none() | st.floats(0, 1), st.text(min_size=1, max_size=30))
def test_estimates_lie_between_0_and_100(score: float, agreement: float | None, target: str) -> None:
    found = estimate(drafted(target, score, agreement), "ru")
    assert found is None or 0 <= found <= 100


def test_a_language_that_was_not_measured_gets_the_mean() -> None:
    formula = Formula(25, {"ru": 30.0, "be": 20.0}, {"ru": 0.1, "be": 0.3}, {}, {})
    assert [formula.points({}, language) for language in ("ru", "be", "uk")] == [30, 20, 25]
    assert formula.usual_length("uk") == pytest.approx(0.2)


def test_a_formula_is_read_from_its_file() -> None:
    text = "poor = 20\n[base]\nru = 40\n[length]\nru = 0.1\n[usual]\nwords = 2\n[weight]\nwords = 3\n"
    assert parse_formula(text).points({"words": 4.0}, "ru") == 46


def test_points_for_what_a_feature_is_beyond_usual() -> None:
    usual = {**FORMULA.usual}
    assert FORMULA.points(usual, "ru") == round(FORMULA.base["ru"])
    assert FORMULA.points({}, "ru") == round(FORMULA.base["ru"])
