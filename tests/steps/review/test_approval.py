from dataclasses import replace

import pytest

from tests.gettext_tools import assert_canonical
from translate.catalog import read_catalog, state, text_hash, with_draft, write_catalog
from translate.errors import TranslateError
from translate.model import Alternative, Catalog, Record, State, Unit
from translate.steps.review import Approval, approve

TYPED = Unit("", "The port was opened.", "Порт открыли.")
DRAFTED = with_draft(Unit("", "Work goes on."), "Работы продолжаются.", "argos/en_ru/1.9", "2026-11-23")
DOUBTED = Unit("", "Nobody was hurt.", "Никто не пострадал.", fuzzy=True)
STALE = Unit(
    "", "It can take 30 vessels.", "Он принимает 20 судов.", True, previous_source="It can take 20 vessels."
)
NEW = Unit("caption", "Cranes at work")
TAGS = Unit("", "See <a1>here</a1>.", "Смотрите здесь.")


def catalog(*units: Unit) -> Catalog:
    return Catalog("river-port", "ru", units)


def reasons(approval: Approval) -> list[str]:
    return [reason for _, reason in approval.skipped]


def test_what_is_approved_and_what_is_not() -> None:
    units = (TYPED, DRAFTED, DOUBTED, STALE, NEW, TAGS)
    approval = approve(catalog(*units), "Alena Novik", "2026-11-24")
    assert [state(unit) for unit in approval.catalog.units] == [
        State.APPROVED,
        State.DRAFT,
        State.DRAFT,
        State.STALE,
        State.NEW,
        State.TRANSLATED,
    ]
    assert [unit.source for unit in approval.approved] == [TYPED.source]
    assert [unit for unit, _ in approval.skipped] == [DRAFTED, DOUBTED, STALE, NEW, TAGS]
    assert approval.catalog.units[1:] == units[1:]
    assert reasons(approval)[:4] == [
        "a machine draft that nobody has read",
        "marked as needing work",
        "the source changed since it was translated; bring the translation up to date first",
        "not translated",
    ]
    assert reasons(approval)[4].startswith("its tags differ from the source: ")


def test_who_and_when_stand_beside_the_hashes() -> None:
    unit = approve(catalog(TYPED), "  Alena Novik ", "2026-11-24").approved[0]
    hashes = (text_hash(TYPED.source), text_hash(TYPED.target))
    assert unit.record == Record(State.APPROVED, *hashes, "2026-11-24", by="Alena Novik")
    assert replace(unit, record=None) == TYPED


def test_any_later_edit_ends_an_approval() -> None:
    unit = approve(catalog(TYPED), "Alena Novik", "2026-11-24").approved[0]
    assert state(replace(unit, target="Порт открылся.")) is State.TRANSLATED


def test_drafts_are_approved_only_when_that_is_said() -> None:
    approval = approve(catalog(DRAFTED, DOUBTED, STALE, NEW), "Alena Novik", "2026-11-24", least=State.DRAFT)
    assert [(state(unit), unit.fuzzy) for unit in approval.approved] == [(State.APPROVED, False)] * 2
    assert [unit for unit, _ in approval.skipped] == [STALE, NEW]
    assert approval.approved[0].record
    assert approval.approved[0].record.engine == ""


def test_approving_again_keeps_who_and_when() -> None:
    once = approve(catalog(TYPED), "Alena Novik", "2026-11-24").catalog
    again = approve(once, "Ivan Koval", "2026-11-25")
    assert again.catalog == once
    assert again.approved == once.units


def test_levels_rise_and_never_fall() -> None:
    reviewed = approve(catalog(TYPED), "Ivan Koval", "2026-11-23", State.REVIEWED).catalog
    assert state(reviewed.units[0]) is State.REVIEWED
    approved = approve(reviewed, "Alena Novik", "2026-11-24").catalog
    assert state(approved.units[0]) is State.APPROVED
    assert approve(approved, "Ivan Koval", "2026-11-25", State.REVIEWED).catalog == approved


def test_only_the_units_meant() -> None:
    other = replace(TYPED, context="caption")
    approval = approve(catalog(TYPED, other), "Alena Novik", "2026-11-24", keys={other.key})
    assert [state(unit) for unit in approval.catalog.units] == [State.TRANSLATED, State.APPROVED]
    assert approval.skipped == ()


def test_refuses_what_makes_no_sense() -> None:
    with pytest.raises(TranslateError, match="nobody is named"):
        approve(catalog(TYPED), " ", "2026-11-24")
    with pytest.raises(TranslateError, match=r"river-port \(ru\) has no sentence 'Gone\.' as caption"):
        approve(catalog(TYPED), "Alena Novik", "2026-11-24", keys=[("caption", "Gone.")])
    with pytest.raises(ValueError, match="TRANSLATED"):
        approve(catalog(TYPED), "Alena Novik", "2026-11-24", State.TRANSLATED)


def test_keys_of_a_later_version_stay_in_the_record() -> None:
    assert DRAFTED.record
    later = replace(DRAFTED, record=replace(DRAFTED.record, extra=(("seal", "a b"),)))
    unit = approve(catalog(later), "Alena Novik", "2026-11-24", least=State.DRAFT).approved[0]
    assert unit.record
    assert unit.record.extra == (("seal", "a b"),)


def test_an_approval_holds_through_the_file_even_of_a_text_that_had_to_be_cleaned() -> None:
    untidy = replace(TYPED, target="\nПорт\x07 открыли.\n")
    _, document = read_catalog(None, "a.po", "river-port", "ru")
    approval = approve(catalog(untidy, NEW), 'Alena "Al" Novik', "2026-11-24")
    data = write_catalog(approval.catalog, document, "en")
    assert_canonical(data)
    unit = read_catalog(data, "a.po", "river-port", "ru")[0].units[0]
    assert (state(unit), unit.target) == (State.APPROVED, "Порт открыли.")
    assert unit.record
    assert unit.record.by == 'Alena "Al" Novik'


def test_a_lock_is_above_approval_and_opened_only_when_that_is_said() -> None:
    locked = approve(catalog(TYPED, NEW), "Alena Novik", "2026-11-24", State.LOCKED).catalog
    assert [state(unit) for unit in locked.units] == [State.LOCKED, State.NEW]
    assert approve(locked, "Ivan Koval", "2026-11-25").catalog == locked
    opened = approve(locked, "Ivan Koval", "2026-11-25", unlock=True)
    assert [state(unit) for unit in opened.approved] == [State.APPROVED]
    assert opened.approved[0].record
    assert opened.approved[0].record.by == "Ivan Koval"
    reviewed = approve(locked, "Ivan Koval", "2026-11-25", State.REVIEWED, unlock=True)
    assert [state(unit) for unit in reviewed.approved] == [State.REVIEWED]


def test_what_is_stale_is_approved_by_one_who_saw_both_sources() -> None:
    (unit,) = approve(catalog(STALE), "Alena Novik", "2026-11-24", least=State.STALE).approved
    assert (state(unit), unit.previous_source) == (State.APPROVED, None)


OTHER = Alternative("Порт открылся.", text_hash(TYPED.source), "Ivan Koval", "2026-11-23")


def test_a_text_beside_which_another_waits_is_approved_by_name_only() -> None:
    disputed = replace(TYPED, alternatives=(OTHER,))
    everything = approve(catalog(disputed), "Alena Novik", "2026-11-24")
    assert everything.catalog == catalog(disputed)
    assert reasons(everything) == ["another text waits beside it; name its line to keep the text as it is"]
    (unit,) = approve(catalog(disputed), "Alena Novik", "2026-11-24", keys={TYPED.key}).approved
    assert (state(unit), unit.alternatives) == (State.APPROVED, ())


def test_what_is_approved_already_keeps_its_record_when_the_other_text_goes() -> None:
    once = approve(catalog(TYPED), "Alena Novik", "2026-11-23").approved[0]
    disputed = catalog(replace(once, alternatives=(OTHER,)))
    again = approve(disputed, "Ivan Koval", "2026-11-24", keys={TYPED.key})
    assert again.catalog == catalog(once)
