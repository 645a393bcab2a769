from dataclasses import replace

import pytest

from translate.catalog import witness
from translate.errors import ChangedOnDiskError
from translate.model import Catalog, Place, State, Unit
from translate.steps.review import approved, edited, revise

UNIT = Unit("", "Nobody was hurt.", "Никто не пострадал.")
OTHER = Unit("", "Work goes on.", "Работы продолжаются.")
CATALOG = Catalog("a", "ru", (OTHER, UNIT))


def approve(unit: Unit) -> Unit:
    return approved(unit, State.APPROVED, "Alena Novik", "2026-11-24")


def test_one_unit_changes() -> None:
    revision = revise(CATALOG, UNIT, approve)
    assert revision.catalog.units == (OTHER, approve(UNIT))
    assert (revision.before, revision.after) == (UNIT, approve(UNIT))


def test_what_a_person_does_not_see_may_have_changed() -> None:
    found = replace(CATALOG, units=(OTHER, replace(UNIT, places=(Place("a.md", 9),), notes=("Well?",))))
    assert revise(witness(found, "2026-11-24"), UNIT, approve).after.notes == ("Well?",)


@pytest.mark.parametrize(
    "now",
    [
        replace(UNIT, target="Пострадавших нет."),
        replace(UNIT, fuzzy=True),
        replace(UNIT, fuzzy=True, previous_source="Somebody was hurt."),
        edited(replace(UNIT, source="Nobody was hurt!"), "Никто не пострадал!", "Ivan Koval", "2026-11-24"),
        approve(UNIT),
    ],
)
def test_what_another_person_did_meanwhile_is_not_overwritten(now: Unit) -> None:
    with pytest.raises(ChangedOnDiskError, match="meanwhile"):
        revise(replace(CATALOG, units=(OTHER, now)), UNIT, approve)
