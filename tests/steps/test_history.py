from datetime import date

import pytest

from tests.steps.lives import ALENA, Life
from translate.ledger import Action, Event, Version
from translate.model import Catalog
from translate.steps.history import Wanted, history


@pytest.fixture
def life() -> Life:
    """Two sentences: the first was reworded, the second is on line 2; a third left."""
    life = Life()
    life.edit("Ішоў дождж.", ALENA)  # 1
    life.article(["Nobody was hurt.", "It rained all night."])  # 2
    life.edit("Ніхто не пацярпеў.", "Ivan Koval")  # 3
    life.article(["It rained all night."])  # 4
    names = Version("", ALENA, "assigned")
    life.events.append(
        Event("2026-11-25T12:00:00+00:00", Action.ASSIGN, "Chief", "", "", None, names, number=5)
    )
    return life


CASES: dict[str, tuple[Wanted, list[int]]] = {
    "all": (Wanted(), [1, 2, 3, 4, 5]),
    "of a sentence, also under its earlier wording": (Wanted(keys={("", "It rained all night.")}), [1, 2]),
    "of a person": (Wanted(by=ALENA), [1]),
    "of a person, by a part of the name": (Wanted(by="ivan"), [3]),
    "of nobody": (Wanted(by="Nobody"), []),
    "from a day on": (Wanted(since=date(2026, 11, 25)), [5]),
    "the last ones": (Wanted(last=2), [4, 5]),
    "more than there are": (Wanted(last=9), [1, 2, 3, 4, 5]),
    "the last ones of those": (Wanted(keys={("", "It rained all night.")}, last=1), [2]),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_asked_for(life: Life, case: str) -> None:
    wanted, numbers = CASES[case]
    assert [entry.event.number for entry in history(life.catalog, life.events, wanted)] == numbers


def test_lines_are_those_of_today(life: Life) -> None:
    found = history(life.catalog, life.events, Wanted())
    assert [entry.line for entry in found] == [1, 1, None, None, None]


def test_nothing_happened_yet() -> None:
    assert history(Catalog("a", "be"), [], Wanted(last=3)) == ()
