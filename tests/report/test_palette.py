from itertools import combinations

import pytest

from tests.report.colours import SIGHTS, contrast, difference
from translate.model import State
from translate.report import palette

SCHEMES = ("light", "dark")


def test_the_measure() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21, abs=0.01)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01), "just too little for AA"
    assert difference("#ff0000", "#ff0000", "protanopia") == 0


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", palette.TEXTS)
def test_text_can_be_read_on_paper(name: str, scheme: str) -> None:
    text, paper = palette.TEXTS[name], palette.PAPER
    assert contrast(getattr(text, scheme), getattr(paper, scheme)) >= 4.5


@pytest.mark.parametrize(("least", "colour"), palette.BADGE_VALUES)
def test_a_badge_can_be_read(least: int, colour: str) -> None:
    assert contrast(palette.BADGE_TEXT, colour) >= 4.5
    assert contrast(palette.BADGE_TEXT, palette.BADGE_LABEL) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_no_state_is_taken_for_another(sight: str, scheme: str) -> None:
    near = {
        (one.name, other.name): round(distance, 1)
        for (one, a), (other, b) in combinations(palette.STATES.items(), 2)
        if (distance := difference(getattr(a, scheme), getattr(b, scheme), sight)) < 15
    }
    assert not near
    assert set(palette.STATES) == set(State)
