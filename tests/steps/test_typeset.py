"""Machine drafts are set by the rules; people's texts only where they may be, and a person asks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.catalog import is_own_draft, retouched, state, text_hash, with_draft
from translate.config import TypographyPolicy
from translate.model import Alternative, Catalog, Record, State, Unit
from translate.steps.typeset import finished, typeset_drafts, typeset_people

SOURCE = "The newspaper wrote about it."
TYPED, SET = 'Газета "Звязда" - об этом.', "Газета «Звязда»\u00a0— об этом."
MARKS = "Газета «Звязда» — об этом."  # without no-break spaces
POLICY = TypographyPolicy()
DAY, LATER = "2026-11-24", "2026-11-25"

draft = with_draft(Unit("", SOURCE), TYPED, "argos/en_ru/1.9", DAY)
remembered = with_draft(Unit("", SOURCE), TYPED, "memory/100%/rain", DAY)
touched = replace(draft, target=TYPED.replace("об", "обо"))
translated = Unit("", SOURCE, TYPED)


def approved(level: State) -> Unit:
    record = Record(level, text_hash(SOURCE), text_hash(TYPED), DAY, by="Alena Novik")
    return replace(translated, record=record)


PEOPLE = {
    "remembered": remembered,
    "touched": touched,
    "translated": translated,
    "taken over": replace(draft, fuzzy=False),
    "needs work": replace(translated, fuzzy=True),
    "reviewed": approved(State.REVIEWED),
    "approved": approved(State.APPROVED),
    "locked": approved(State.LOCKED),
    "stale": replace(translated, fuzzy=True, previous_source="It was in the newspaper."),
    "another text waits": replace(translated, alternatives=(Alternative("Иначе.", text_hash(SOURCE)),)),
}


def catalog(*units: Unit) -> Catalog:
    return Catalog("rain", "ru", units)


def edit(unit: Unit, text: str) -> Unit:
    return replace(unit, target=text, notes=("edited",))


def test_a_draft_is_set_and_stays_a_draft() -> None:
    result = typeset_drafts(catalog(draft), POLICY, LATER)
    [unit] = result.catalog.units
    assert unit.target == SET
    assert is_own_draft(unit)
    assert state(unit) is State.DRAFT
    assert draft.record is not None
    assert unit.record == replace(draft.record, target_hash=text_hash(SET), at=LATER)
    assert [(change.before, change.after) for change in result.changed] == [(draft, unit)]


def test_a_stale_draft_stays_stale() -> None:
    stale = replace(draft, source="The newspapers wrote about it.", previous_source=SOURCE)
    assert state(stale) is State.STALE
    [unit] = typeset_drafts(catalog(stale), POLICY, LATER).catalog.units
    assert (unit.target, state(unit), unit.previous_source) == (SET, State.STALE, SOURCE)
    assert is_own_draft(unit)


@pytest.mark.parametrize("unit", PEOPLE.values(), ids=PEOPLE)
def test_drafts_alone_are_set(unit: Unit) -> None:
    before = catalog(unit)
    result = typeset_drafts(before, POLICY, LATER)
    assert result.catalog is before
    assert not result.changed


@pytest.mark.parametrize("name", PEOPLE)
def test_people_s_texts_are_edited_where_nothing_else_is_lost(name: str) -> None:
    unit = PEOPLE[name]
    result = typeset_people(catalog(unit), POLICY, edit)
    free = name in {"translated", "taken over"}
    assert bool(result.changed) is free
    assert bool(result.left) is not free
    wanted = MARKS.replace("об", "обо") if name == "touched" else MARKS
    assert [change.after.target for change in (*result.changed, *result.left)] == [wanted]
    assert result.catalog.units == ((edit(unit, MARKS),) if free else (unit,))


@pytest.mark.parametrize("unit", PEOPLE.values(), ids=PEOPLE)
def test_unasked_a_person_s_text_is_only_shown(unit: Unit) -> None:
    before = catalog(unit)
    result = typeset_people(before, POLICY, None)
    assert result.catalog is before
    assert not result.changed
    assert len(result.left) == 1


def test_people_s_spaces_count_where_the_project_says_so() -> None:
    unit = replace(translated, target="Газета вышла 5 мая.")
    assert not typeset_people(catalog(unit), POLICY, edit).changed
    assert typeset_people(catalog(unit), TypographyPolicy(people="all"), edit).changed


@pytest.mark.parametrize("unit", PEOPLE.values(), ids=PEOPLE)
def test_a_person_s_text_is_never_retouched(unit: Unit) -> None:
    with pytest.raises(ValueError, match="not a machine's"):
        retouched(unit, SET, LATER)


def test_a_draft_is_mended_and_set_before_it_goes_into_a_catalog() -> None:
    text = finished('It cost "$700 Mln".', 'Это стоило "$700 Mln" - в Минске.', "ru", "en", POLICY)
    assert text == "Это стоило «700\u00a0млн долларов»\u00a0— в Минске."
    bound = finished("In Minsk.", "В Минске.", "ru", "en", TypographyPolicy(short_words=True))
    assert bound == "В\u00a0Минске."


@given(text=st.text(alphabet='"«»„“- —5км.№А…', max_size=30))
def test_what_is_set_is_found_set(text: str) -> None:
    once = typeset_drafts(catalog(with_draft(Unit("", SOURCE), text, "argos", DAY)), POLICY, LATER).catalog
    assert not typeset_drafts(once, POLICY, LATER).changed
