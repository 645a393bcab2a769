"""What the record beside a unit says after a person worked on it in some program."""

from dataclasses import replace

import pytest

from translate.catalog import changes, edits, state, state_word, text_hash, with_draft, witness
from translate.ledger import Action, Doing, Event, Version
from translate.model import Alternative, Catalog, Evidence, Record, State, Unit
from translate.steps.review import approve

DAY = "2026-11-24"
NEW = Unit("", "The port was opened.")
DRAFT = with_draft(NEW, "Порт открыт.", "argos/en_ru/0.2", "2026-11-20", Evidence(-0.5))
TYPED = replace(NEW, target="Порт открыли.")


def catalog(*units: Unit) -> Catalog:
    return Catalog("port", "ru", units, header={"Last-Translator": "Editor <editor@example.org>"})


def seen(unit: Unit) -> Unit:
    return witness(catalog(unit), DAY).units[0]


APPROVED = approve(catalog(TYPED), "Chief", "2026-11-21").approved[0]
STALE = replace(APPROVED, source="The ports were opened.", fuzzy=True, previous_source=NEW.source)

CASES = {
    "an empty unit": (NEW, ""),
    "an untouched draft": (DRAFT, "mt"),
    "a draft whose mark was cleared": (replace(DRAFT, fuzzy=False), "translated"),
    "a draft with another text": (replace(DRAFT, target="Порт был открыт."), "needs-work"),
    "a draft with another text, mark cleared": (
        replace(DRAFT, target="Открыт порт.", fuzzy=False),
        "translated",
    ),
    "a typed text": (TYPED, "translated"),
    "a typed text that needs work": (replace(TYPED, fuzzy=True), "needs-work"),
    "an approved text": (APPROVED, "approved"),
    "an approved text that was edited": (replace(APPROVED, target="Порт открылся."), "translated"),
    "an approved text that is doubted": (replace(APPROVED, fuzzy=True), "needs-work"),
    "a stale text": (STALE, "stale"),
    "a stale text that was edited": (replace(STALE, target="Порты открыли."), "stale"),
    "a stale text that was brought up to date": (
        replace(STALE, target="Порты открыли.", fuzzy=False, previous_source=None),
        "translated",
    ),
    "a stale text that still fits": (replace(STALE, fuzzy=False, previous_source=None), "translated"),
}


@pytest.mark.parametrize("case", CASES)
def test_only_an_untouched_draft_keeps_what_the_machine_knew_of_it(case: str) -> None:
    after = seen(CASES[case][0])
    assert bool(after.record and after.record.evidence) == (case == "an untouched draft")


@pytest.mark.parametrize("case", CASES)
def test_afterwards_the_record_tells_the_truth(case: str) -> None:
    unit, word = CASES[case]
    after = seen(unit)
    assert (state_word(after) if word else state(after).name) == (word or "NEW")
    assert state(after) is state(unit)
    assert replace(after, record=None) == replace(unit, record=None)
    if word:
        assert after.record is not None
        assert after.record.target_hash == text_hash(unit.target)
    assert seen(after) is after or seen(after) == after


def test_an_edit_is_put_down_to_the_last_translator() -> None:
    after = seen(replace(DRAFT, target="Порт был открыт.", fuzzy=False))
    assert after.record == Record(
        State.TRANSLATED, text_hash(NEW.source), text_hash("Порт был открыт."), DAY, by="Editor"
    )


OTHER = Alternative("Порт открылся.", text_hash(NEW.source), "Alena Novik", DAY)
DISPUTED = replace(seen(replace(TYPED, fuzzy=True)), alternatives=(OTHER,))
DECISIONS = {
    "nobody has decided": (DISPUTED, (OTHER,)),
    "a text that still needs work": (replace(DISPUTED, target="Порт открывают."), (OTHER,)),
    "the text is the right one": (replace(DISPUTED, fuzzy=False), ()),
    "the other text is the right one": (replace(DISPUTED, target=OTHER.target, fuzzy=False), ()),
    "an approved text beside another": (replace(APPROVED, alternatives=(OTHER,)), (OTHER,)),
    "an approved text, edited": (replace(APPROVED, target="Порт открывают.", alternatives=(OTHER,)), ()),
}


@pytest.mark.parametrize("case", DECISIONS)
def test_the_texts_of_others_stay_until_somebody_decides(case: str) -> None:
    unit, alternatives = DECISIONS[case]
    assert seen(unit).alternatives == alternatives


@pytest.mark.parametrize("header", ["", "FULL NAME <EMAIL@ADDRESS>", "Automatically generated"])
def test_nobody_is_no_translator(header: str) -> None:
    found = witness(replace(catalog(TYPED), header={"Last-Translator": header}), DAY).units[0]
    assert found.record is not None
    assert found.record.by == ""


def test_an_edit_outside_is_an_event_with_the_text_it_replaced() -> None:
    before = catalog(replace(DRAFT, target="Порт был открыт.", fuzzy=False))
    drafted = Version(NEW.source, DRAFT.target, "mt")
    found = edits(before, witness(before, DAY), {NEW.key: drafted}, "Editor", "now")
    now = Version(NEW.source, "Порт был открыт.", "translated")
    assert found == [Event("now", Action.EDIT, "Editor", "", NEW.source, drafted, now)]


def test_a_text_that_a_program_deleted_is_told() -> None:
    before = catalog(replace(APPROVED, target=""))
    after = witness(before, DAY)
    assert after.units == (NEW,)
    known = Version(NEW.source, TYPED.target, "approved")
    found = edits(before, after, {NEW.key: known}, "Editor", "now")
    assert found == [Event("now", Action.EDIT, "Editor", "", NEW.source, known, None)]


def test_a_translation_that_comes_back_with_its_sentence_is_told() -> None:
    found = changes(replace(catalog(), obsolete=(APPROVED,)), catalog(APPROVED), Doing(Action.EXTRACT), "now")
    now = Version(NEW.source, TYPED.target, "approved")
    assert found == [Event("now", Action.EXTRACT, "", "", NEW.source, None, now)]


def test_changes_know_the_role_that_a_translation_had() -> None:
    caption = replace(APPROVED, context="caption")
    found = changes(catalog(APPROVED), catalog(caption), Doing(Action.EXTRACT), "now")
    assert [(event.was and event.was.key, event.key) for event in found] == [(NEW.key, caption.key)]


def test_changes_follow_a_translation_to_its_changed_sentence() -> None:
    doing = Doing(Action.EXTRACT)
    found = changes(catalog(APPROVED, NEW), catalog(STALE, replace(NEW, source="Rain.")), doing, "now")
    was = Version(NEW.source, TYPED.target, "approved")
    now = Version(STALE.source, TYPED.target, "stale")
    assert found == [Event("now", Action.EXTRACT, "", "", STALE.source, was, now)]


def test_a_translation_whose_sentence_left_is_told() -> None:
    found = changes(catalog(APPROVED), replace(catalog(), obsolete=(APPROVED,)), Doing(Action.EXTRACT), "now")
    assert [(event.was, event.now) for event in found] == [
        (Version(NEW.source, TYPED.target, "approved"), None)
    ]
