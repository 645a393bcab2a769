import pytest

from translate.model import State
from translate.report.bars import parts, spoken
from translate.steps.status import Tally


def test_what_is_furthest_stands_first_and_the_bar_is_full() -> None:
    found = parts(Tally({State.NEW: 50, State.DRAFT: 25, State.APPROVED: 25}))
    assert [(part.state, part.start, part.width) for part in found] == [
        ("approved", 0, 25),
        ("draft", 25, 25),
        ("new", 50, 50),
    ]


def test_the_smallest_part_is_seen() -> None:
    approved, stale = parts(Tally({State.STALE: 1, State.APPROVED: 9999}))
    assert stale.width > 1
    assert approved.width + stale.width == pytest.approx(100, abs=0.01)
    assert stale.start == approved.width


def test_nothing_has_no_parts() -> None:
    assert parts(Tally()) == ()
    assert spoken(Tally()) == "no words"


def test_in_words() -> None:
    assert spoken(Tally({State.NEW: 3, State.APPROVED: 1200})) == "approved 1,200, new 3 words"
