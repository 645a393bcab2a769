from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.catalog import state, state_word, witness
from translate.model import Catalog, Place, State, Unit
from translate.steps.review import approved, edited, restored, sent_back

DAY = "2026-11-24"
UNIT = Unit("", "Nobody was hurt.", "Никто не пострадал.", places=(Place("a.md", 3),), notes=("Check it.",))
STALE = replace(UNIT, fuzzy=True, previous_source="Somebody was hurt.")


@pytest.mark.parametrize("unit", [UNIT, STALE, replace(UNIT, target="")])
def test_an_edit_is_the_persons_own_translation(unit: Unit) -> None:
    after = edited(unit, "Пострадавших нет.\r\n", "Alena Novik", DAY)
    assert (after.target, state_word(after)) == ("Пострадавших нет.", "translated")
    assert after.record
    assert after.record.by == "Alena Novik"
    assert (after.places, after.notes) == (unit.places, unit.notes)
    assert witness(Catalog("a", "ru", (after,)), "2026-11-25").units == (after,)


def test_an_edit_empties_nothing() -> None:
    with pytest.raises(ValueError, match="emptied"):
        edited(UNIT, " \n", "Alena Novik", DAY)


DECISIONS = {
    "approve": lambda unit: approved(unit, State.APPROVED, "Alena Novik", DAY),
    "lock": lambda unit: approved(unit, State.LOCKED, "Alena Novik", DAY),
    "send back": lambda unit: sent_back(unit, "Alena Novik", DAY, "Wrong."),
    "edit": lambda unit: edited(unit, "Пострадавших нет.", "Alena Novik", DAY),
}


@given(st.sampled_from([UNIT, STALE]), st.lists(st.sampled_from(sorted(DECISIONS)), min_size=1, max_size=5))
def test_every_decision_can_be_taken_back(unit: Unit, decisions: list[str]) -> None:
    (before,) = witness(Catalog("a", "ru", (unit,)), DAY).units
    after = before
    for decision in decisions:
        after = DECISIONS[decision](after)
    moved = replace(after, places=(Place("a.md", 9),), hints=("role: body",))
    assert restored(moved, before) == replace(before, places=moved.places, hints=moved.hints)
    assert state(restored(moved, before)) is state(before)
