from dataclasses import replace

import pytest

from translate.catalog import state, text_hash, with_draft
from translate.model import Catalog, Record, State, Term, Unit
from translate.steps.review import approve, edited
from translate.steps.settle import settle
from translate.terms import Glossary, signature

DAY = "2026-11-24"
NAMES = Glossary((
    Term("rbc", "org", ("RBC",), {}, dnt=True),
    Term("dw", "org", ("Deutsche Welle", "DW"), {}, dnt=True),
    Term("minsk", "place", ("Minsk",), {}),
))  # fmt: skip


def settled(unit: Unit, glossary: Glossary = NAMES) -> Unit:
    return settle(Catalog("a", "be", (unit,)), glossary, DAY).units[0]


@pytest.mark.parametrize(
    ("source", "locks"),
    [
        ("RBC", True),
        ("“RBC”, Deutsche Welle", True),
        ("<a1>RBC</a1> / <b2>DW</b2>", True),
        ("RBC reports", False),
        ("RBC 24", False),
        ("Minsk", False),
        ("RBC, Minsk", False),
        ("…", False),
        ("Rain", False),
    ],
)
def test_names_that_stay_are_locked_as_they_are(source: str, locks: bool) -> None:
    unit = settled(Unit("caption", source))
    assert (state(unit), unit.target) == ((State.LOCKED, source) if locks else (State.NEW, ""))
    if locks:
        hashes = (text_hash(source), text_hash(source))
        assert unit.record == Record(State.LOCKED, *hashes, DAY, f"glossary/{signature(NAMES)}")


def test_a_machine_draft_gives_way_and_a_persons_text_stays() -> None:
    new = Unit("", "DW")
    assert state(settled(with_draft(new, "Д. В.", "argos/en_be/1.9", DAY))) is State.LOCKED
    for own in (edited(new, "«Дойчэ веле»", "Alena Novik", DAY), replace(new, target="Дойчэ", fuzzy=True)):
        assert settled(own) == own


def test_twice_changes_nothing() -> None:
    once = settled(Unit("", "DW"))
    later = settle(Catalog("a", "be", (once,)), NAMES, "2026-11-25")
    assert later.units == (once,)


def test_when_the_glossary_changes_its_mind_the_unit_is_new_again() -> None:
    once = settled(Unit("", "DW"))
    assert settled(once, Glossary()) == Unit("", "DW")


def test_what_a_person_locked_or_opened_is_the_persons() -> None:
    once = Catalog("a", "be", (settled(Unit("", "DW")),))
    opened = approve(once, "Alena Novik", DAY, unlock=True).approved[0]
    locked = approve(Catalog("a", "be", (opened,)), "Alena Novik", DAY, State.LOCKED).approved[0]
    for own in (opened, locked):
        assert settled(own) == own
        assert settled(own, Glossary()) == own
