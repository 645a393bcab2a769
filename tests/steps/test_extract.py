from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.gettext_tools import assert_canonical
from translate.catalog import (
    is_own_draft,
    is_translated,
    read_catalog,
    state,
    text_hash,
    with_draft,
    witness,
    write_catalog,
)
from translate.model import Catalog, Place, Role, Segment, State, Unit
from translate.steps.extract import Extraction, extract
from translate.steps.extract.pairing import similarity
from translate.steps.extract.typography import same_words
from translate.steps.review import approve

CASES = Path(__file__).parent / "extract_cases"
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
OPENED = "The river port was opened in spring."
TAKES = "It can take 20 vessels a day, the ministry said."
STAGE = "The second stage follows next year, according to the contractor."
ARTICLE = (OPENED, TAKES, STAGE)


def segments(*sources: str, role: Role = Role.BODY) -> list[Segment]:
    context = role.value if role is Role.CAPTION else ""
    return [Segment(context, source, role, line) for line, source in enumerate(sources, 1)]


def extracted(sources: Sequence[str | Segment], catalog: Catalog, *, keep: bool = True) -> Extraction:
    """Extract through a PO file, and again: the second time may change neither units nor bytes."""
    found = [part if isinstance(part, Segment) else segments(part)[0] for part in sources]
    found = [replace(part, line=line) for line, part in enumerate(found, 1)]
    result = extract(found, catalog, "articles/river-port.txt", keep_typographic=keep)
    data = written(result.catalog)
    again, document = read_catalog(data, "a.po", "river-port", "ru")
    assert (again.units, again.obsolete) == (result.catalog.units, result.catalog.obsolete)
    second = extract(found, again, "articles/river-port.txt", keep_typographic=keep)
    assert second.catalog == again
    assert (second.added, second.changed, second.removed, second.revived) == (0, 0, 0, 0)
    assert write_catalog(second.catalog, document, "en", NOW) == data
    return replace(result, catalog=again)


def written(catalog: Catalog) -> bytes:
    _, document = read_catalog(None, "a.po", "river-port", "ru")
    return write_catalog(catalog, document, "en", NOW)


def counts(result: Extraction) -> tuple[int, ...]:
    return (result.added, result.kept, result.changed, result.removed, result.revived)


def translated(*sources: str, fuzzy: bool = False) -> Catalog:
    units = extract(segments(*sources), Catalog("river-port", "ru"), "a.txt").catalog.units
    targets = tuple(replace(unit, target=f"Перевод: {unit.source}", fuzzy=fuzzy) for unit in units)
    return Catalog("river-port", "ru", targets)


def approved(catalog: Catalog) -> Catalog:
    return approve(catalog, "Alena Novik", "2026-11-24", least=State.DRAFT).catalog


def of(result: Extraction, source: str) -> Unit:
    return next(unit for unit in result.catalog.units if unit.source == source)


def test_first_extraction() -> None:
    result = extracted(ARTICLE, Catalog("river-port", "ru"))
    assert counts(result) == (3, 0, 0, 0, 0)
    assert [unit.source for unit in result.catalog.units] == list(ARTICLE)
    assert {state(unit) for unit in result.catalog.units} == {State.NEW}
    assert_canonical(written(result.catalog))


def test_a_sentence_that_stands_twice_is_one_unit_with_two_places() -> None:
    result = extracted(
        [OPENED, TAKES, OPENED, segments(OPENED, role=Role.CAPTION)[0]], Catalog("river-port", "ru")
    )
    assert [(unit.context, unit.source) for unit in result.catalog.units] == [
        ("", OPENED),
        ("", TAKES),
        ("caption", OPENED),
    ]
    path = "articles/river-port.txt"
    assert result.catalog.units[0].places == (Place(path, 1), Place(path, 3))


def test_hints_name_the_role_and_show_short_sentences_among_their_neighbours() -> None:
    found = [*segments(TAKES, "Not yet.", STAGE), *segments("Cranes", role=Role.CAPTION)]
    result = extract(found, Catalog("river-port", "ru"), "a.txt", {("", "Not yet."): ["glossary: x"]})
    assert [unit.hints for unit in result.catalog.units] == [
        ("role: body",),
        ("role: body", f"before: {TAKES}", f"after: {STAGE}", "glossary: x"),
        ("role: body",),
        ("role: caption", f"before: {STAGE}"),
    ]


def test_moved_sentences_keep_everything() -> None:
    before = approved(translated(*ARTICLE))
    result = extracted(list(reversed(ARTICLE)), before)
    assert counts(result) == (0, 3, 0, 0, 0)
    assert {state(unit) for unit in result.catalog.units} == {State.APPROVED}
    assert [unit.source for unit in result.catalog.units] == list(reversed(ARTICLE))


CHANGED = TAKES.replace("20", "30")


def test_a_changed_sentence_takes_over_the_translation_and_nothing_else_is_touched() -> None:
    result = extracted([OPENED, CHANGED, STAGE], approved(translated(*ARTICLE)))
    assert counts(result) == (0, 2, 1, 0, 0)
    unit = of(result, CHANGED)
    assert (unit.target, unit.fuzzy, unit.previous_source) == (f"Перевод: {TAKES}", True, TAKES)
    assert [state(unit) for unit in result.catalog.units] == [State.APPROVED, State.STALE, State.APPROVED]
    assert_canonical(written(result.catalog))


def test_the_oldest_previous_source_is_kept() -> None:
    once = extracted([OPENED, CHANGED, STAGE], translated(*ARTICLE))
    twice = extracted([OPENED, CHANGED.replace("day", "week"), STAGE], once.catalog)
    unit = of(twice, CHANGED.replace("day", "week"))
    assert (unit.previous_source, unit.target) == (TAKES, f"Перевод: {TAKES}")


def test_an_edit_that_is_taken_back_restores_the_approval() -> None:
    before = approved(translated(*ARTICLE))
    there = extracted([OPENED, CHANGED, STAGE], before)
    back = extracted(ARTICLE, there.catalog)
    assert state(of(back, TAKES)) is State.APPROVED
    assert of(back, TAKES).record == before.units[1].record


def test_an_edit_that_is_taken_back_does_not_clear_a_persons_doubt() -> None:
    before = approved(translated(*ARTICLE))
    doubted = replace(before, units=tuple(replace(unit, fuzzy=True) for unit in before.units))
    there = extracted([OPENED, CHANGED, STAGE], doubted)
    back = extracted(ARTICLE, there.catalog)
    assert {state(unit) for unit in back.catalog.units} == {State.DRAFT}


def test_an_edit_that_is_taken_back_restores_a_translation_that_a_record_proves() -> None:
    before = witness(translated(*ARTICLE), "2026-11-24")
    there = witness(extracted([OPENED, CHANGED, STAGE], before).catalog, "2026-11-25")
    back = extracted(ARTICLE, there)
    assert (of(back, TAKES).fuzzy, of(back, TAKES).record) == (False, before.units[1].record)


def test_a_draft_that_a_person_accepted_is_theirs_after_a_change_too() -> None:
    draft = with_draft(Unit("", TAKES), "Черновик", "argos/en_ru/1.9", "2026-11-24")
    untouched = Catalog("river-port", "ru", (draft,))
    accepted = Catalog("river-port", "ru", (replace(draft, fuzzy=False),))
    assert is_own_draft(extracted([CHANGED], untouched).catalog.units[0])
    unit = extracted([CHANGED], accepted).catalog.units[0]
    assert not is_own_draft(unit)
    assert (state(unit), unit.target) == (State.STALE, "Черновик")


def test_an_untranslated_sentence_that_changes_is_replaced_but_notes_stay() -> None:
    before = extract(segments(*ARTICLE), Catalog("river-port", "ru"), "a.txt").catalog
    noted = replace(before.units[1], notes=("Спросить редактора.",))
    result = extracted(
        [OPENED, CHANGED, STAGE], replace(before, units=(before.units[0], noted, before.units[2]))
    )
    assert of(result, CHANGED).notes == ("Спросить редактора.",)
    assert (state(of(result, CHANGED)), of(result, CHANGED).fuzzy) == (State.NEW, False)
    assert result.catalog.obsolete == ()


def test_what_vanishes_becomes_obsolete_and_comes_back_as_it_was() -> None:
    before = approved(translated(*ARTICLE))
    noted = replace(before, units=(*before.units[:2], replace(before.units[2], notes=("Проверить.",))))
    gone = extracted([OPENED, TAKES], noted)
    assert counts(gone) == (0, 2, 0, 1, 0)
    assert [(unit.source, unit.target, unit.notes) for unit in gone.catalog.obsolete] == [
        (STAGE, f"Перевод: {STAGE}", ("Проверить.",))
    ]
    assert_canonical(written(gone.catalog))
    back = extracted(ARTICLE, gone.catalog)
    assert counts(back) == (0, 2, 0, 0, 1)
    assert back.catalog.obsolete == ()
    assert state(of(back, STAGE)) is State.APPROVED
    assert of(back, STAGE).notes == ("Проверить.",)


def test_untranslated_sentences_go_away() -> None:
    before = extract(segments(*ARTICLE), Catalog("river-port", "ru"), "a.txt").catalog
    result = extracted([OPENED], before)
    assert (counts(result), result.catalog.obsolete) == ((0, 1, 0, 2, 0), ())


def test_a_sentence_that_changes_its_role_keeps_its_translation_for_a_second_look() -> None:
    before = approved(translated(*ARTICLE))
    result = extracted([OPENED, STAGE, segments(TAKES, role=Role.CAPTION)[0]], before)
    assert counts(result) == (0, 2, 1, 0, 0)
    unit = result.catalog.units[2]
    assert (unit.context, unit.target, unit.fuzzy) == ("caption", f"Перевод: {TAKES}", True)
    assert (unit.previous_context, unit.previous_source, state(unit)) == ("", None, State.DRAFT)
    assert_canonical(written(result.catalog))
    back = extracted(ARTICLE, result.catalog)
    assert state(of(back, TAKES)) is State.APPROVED


def test_no_translation_is_taken_over_twice() -> None:
    moved = segments(TAKES, role=Role.CAPTION)[0]
    result = extracted([OPENED, CHANGED, STAGE, moved], translated(*ARTICLE))
    assert counts(result) == (1, 2, 1, 0, 0)
    assert state(of(result, CHANGED)) is State.NEW
    assert result.catalog.units[3].target == f"Перевод: {TAKES}"


def test_two_changed_sentences_find_their_own_predecessors() -> None:
    first, second = "The ruble fell by 1% on Monday.", "The ruble fell by 2% on Tuesday."
    before = translated(OPENED, first, TAKES, second, STAGE)
    result = extracted(
        [OPENED, first.replace("1%", "1.5%"), TAKES, second.replace("2%", "2.5%"), STAGE], before
    )
    assert of(result, first.replace("1%", "1.5%")).previous_source == first
    assert of(result, second.replace("2%", "2.5%")).previous_source == second


def test_between_equals_the_neighbours_decide() -> None:
    first, second = "He spoke on Monday at noon.", "He spoke on Friday at noon."
    before = translated(OPENED, first, TAKES, second, STAGE)
    changed = "He spoke on Sunday at noon."
    assert of(extracted([OPENED, changed, TAKES], before), changed).previous_source == first
    assert of(extracted([TAKES, changed, STAGE], before), changed).previous_source == second


def test_many_sentences_that_are_all_alike_all_find_a_predecessor() -> None:
    old = [f"He spoke on day {number} at noon." for number in range(100, 200)]
    new = [f"He spoke on day {number} at noon." for number in range(300, 400)]
    assert counts(extracted(new, translated(*old))) == (0, 0, 100, 0, 0)


def test_a_sentence_that_changed_at_one_of_its_places_starts_from_a_copy() -> None:
    """The title in the front matter changed, the heading that was the same did not."""
    title, heading = (Segment("headline", "Port opens in spring", Role.HEADLINE, 1) for _ in range(2))
    first = extracted([title, heading, *ARTICLE], Catalog("river-port", "ru")).catalog
    units = tuple(replace(unit, target=f"Перевод: {unit.source}") for unit in first.units)
    before = approved(replace(first, units=units))
    changed = replace(title, source="Port opened in spring")
    result = extracted([changed, heading, *ARTICLE], before)
    assert counts(result) == (0, 4, 1, 0, 0)
    copy, unit = result.catalog.units[:2]
    assert (copy.source, copy.target, copy.previous_source) == (changed.source, unit.target, heading.source)
    assert (state(copy), state(unit)) == (State.STALE, State.APPROVED)
    assert_canonical(written(result.catalog))


def test_an_untranslated_sentence_lends_nothing() -> None:
    before = extracted([OPENED, STAGE, OPENED], Catalog("river-port", "ru")).catalog
    result = extracted([OPENED, STAGE, OPENED.replace("spring", "autumn")], before)
    assert counts(result) == (1, 2, 0, 0, 0)


# ---- typography ---------------------------------------------------------------------------------------

TYPED = '"We are ready" - the minister said.'
TYPESET = "“We are ready” – the minister\u00a0said."


def test_typography_leaves_the_state_as_it_is() -> None:
    before = approved(translated(OPENED, TYPED, STAGE))
    result = extracted([OPENED, TYPESET, STAGE], before)
    assert counts(result) == (0, 3, 0, 0, 0)
    unit, old = of(result, TYPESET), before.units[1]
    assert (state(unit), unit.target, unit.previous_source) == (State.APPROVED, old.target, None)
    assert old.record is not None
    assert unit.record == replace(old.record, source_hash=text_hash(TYPESET))
    assert_canonical(written(result.catalog))


def test_typography_marks_for_a_second_look_where_the_project_says_so() -> None:
    before = approved(translated(OPENED, TYPED, STAGE))
    result = extracted([OPENED, TYPESET, STAGE], before, keep=False)
    assert counts(result) == (0, 2, 1, 0, 0)
    assert (state(of(result, TYPESET)), of(result, TYPESET).previous_source) == (State.STALE, TYPED)
    later = extracted([OPENED, TYPED, STAGE], result.catalog, keep=False)
    assert state(of(later, TYPED)) is State.APPROVED


@pytest.mark.parametrize("work", ["drafted", "accepted", "typed", "doubted", "approved", "noted"])
def test_typography_leaves_every_kind_of_work_as_it_is(work: str) -> None:
    draft = with_draft(Unit("", TYPED), "Машина", "x", "2026-11-24")
    before = worked(draft, work, 1)
    unit = extracted([TYPESET], Catalog("river-port", "ru", (before,))).catalog.units[0]
    assert (state(unit), is_own_draft(unit)) == (state(before), is_own_draft(before))
    assert (unit.target, unit.fuzzy, unit.notes) == (before.target, before.fuzzy, before.notes)


def test_typography_on_top_of_a_change_keeps_the_oldest_source() -> None:
    once = extracted([OPENED, CHANGED, STAGE], approved(translated(*ARTICLE)))
    typeset = CHANGED.replace(" ", "\u00a0")
    unit = of(extracted([OPENED, typeset, STAGE], once.catalog), typeset)
    assert (state(unit), unit.previous_source) == (State.STALE, TAKES)


def test_an_edit_that_is_taken_back_but_for_typography_restores_the_approval() -> None:
    there = extracted([OPENED, CHANGED, STAGE], approved(translated(*ARTICLE)))
    typeset = TAKES.replace(" ", "\u00a0")
    unit = of(extracted([OPENED, typeset, STAGE], there.catalog), typeset)
    assert (state(unit), unit.previous_source) == (State.APPROVED, None)


def test_the_same_words_are_a_better_predecessor_than_the_same_letters() -> None:
    other = TYPESET.replace("ready", "read")
    assert similarity(other, TYPESET) > similarity(TYPED, TYPESET)
    result = extracted([OPENED, TYPESET, STAGE], approved(translated(OPENED, other, STAGE, TYPED)))
    assert of(result, TYPESET).target == f"Перевод: {TYPED}"


@pytest.mark.parametrize("other", [f"<a1>{TYPED}</a1>", TYPED.replace("We", "we"), TYPED + "1"])
def test_more_than_typography_is_a_change(other: str) -> None:
    result = extracted([other], approved(translated(TYPED)))
    assert (state(result.catalog.units[0]), result.catalog.units[0].previous_source) == (State.STALE, TYPED)


# ---- hints ---------------------------------------------------------------------------------------------


def test_a_hint_shows_what_changed_since_the_translation() -> None:
    once = extracted([OPENED, CHANGED, STAGE], translated(*ARTICLE))
    twice = extracted([OPENED, CHANGED.replace("day", "week"), STAGE], once.catalog)
    hint = "changed: It can take [-20-]{+30+} vessels a [-day-]{+week+}, the ministry said."
    assert twice.catalog.units[1].hints == ("role: body", hint)
    units = [replace(unit, fuzzy=False, previous_source=None) for unit in twice.catalog.units]
    done = extracted([unit.source for unit in units], replace(twice.catalog, units=tuple(units)))
    assert done.catalog.units[1].hints == ("role: body",)


def test_the_hint_is_one_short_line() -> None:
    long = " ".join([*(f"word{number}" for number in range(50)), "spring."])
    changed = long.replace("spring", "autumn")
    result = extracted([changed], translated(long))
    assert (
        result.catalog.units[0].hints[-1]
        == "changed: … word45 word46 word47 word48 word49 [-spring-]{+autumn+}."
    )


def pairs(name: str) -> list[tuple[str, str]]:
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [
        (old, new) for old, new in (line.split("\t") for line in lines if line and not line.startswith("#"))
    ]


@pytest.mark.parametrize(("old", "new"), pairs("same-sentence"))
def test_edits_that_keep_a_translation_useful(old: str, new: str) -> None:
    assert similarity(old, new)
    assert extracted([new], translated(old)).catalog.units[0].previous_source == old


@pytest.mark.parametrize(("old", "new"), pairs("another-sentence"))
def test_sentences_that_share_no_translation(old: str, new: str) -> None:
    assert not similarity(old, new)
    result = extracted([new], translated(old))
    assert state(result.catalog.units[0]) is State.NEW
    assert [unit.source for unit in result.catalog.obsolete] == [old]


# ---- random edits -----------------------------------------------------------------------------------

BASES = [
    "The river port was opened in {} by the minister.",
    "It can take 20 vessels a {}, the ministry said.",
    "Talks on the {} budget ended without a result.",
    "{}",
]
SENTENCES = st.builds(
    lambda sentence, word, space: sentence.format(word).replace(" ", space),
    st.sampled_from(BASES),
    st.sampled_from(["spring", "autumn", "day", "week"]),
    st.sampled_from([" ", "\u00a0"]),
)
ROLES = st.sampled_from([Role.BODY, Role.CAPTION])
ARTICLES = st.lists(st.tuples(ROLES, SENTENCES), max_size=7)
WORK = st.sampled_from(["nothing", "drafted", "accepted", "typed", "doubted", "approved", "noted"])


def worked(unit: Unit, work: str, number: int) -> Unit:
    """The unit after a day's work; every person's text is unique, so that it can be looked for."""
    if work == "drafted":
        return unit if is_translated(unit) else with_draft(unit, f"Машина {number}", "x", "2026-11-24")
    if work == "accepted":
        return replace(unit, fuzzy=False, previous_source=None, previous_context=None)
    if work in ("typed", "doubted"):
        return replace(
            unit,
            target=f"Человек {number}",
            fuzzy=work == "doubted",
            previous_source=None,
            previous_context=None,
        )
    if work == "approved":
        return approved(Catalog("a", "ru", (unit,))).units[0]
    return replace(unit, notes=(*unit.notes, f"Заметка {number}")) if work == "noted" else unit


def of_people(catalog: Catalog) -> set[str]:
    units = (*catalog.units, *catalog.obsolete)
    texts = {unit.target for unit in units if is_translated(unit) and not is_own_draft(unit)}
    return texts | {note for unit in units for note in unit.notes}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(ARTICLES, st.lists(WORK, max_size=7)), min_size=2, max_size=4))
def test_random_edits_lose_nothing_and_touch_nothing_else(
    days: list[tuple[list[tuple[Role, str]], list[str]]],
) -> None:
    catalog = Catalog("river-port", "ru")
    number = 0
    for article, work in days:
        before = catalog
        known = {unit.key: unit for unit in (*before.units, *before.obsolete)}
        found = [segments(source, role=role)[0] for role, source in article]
        after = extracted(found, before).catalog

        assert [unit.key for unit in after.units] == list(
            dict.fromkeys((part.context, part.source) for part in found)
        )
        assert of_people(before) <= of_people(after)
        for unit in after.units:
            if unit.key in known:
                same = replace(known[unit.key], places=unit.places, hints=unit.hints)
                assert same == unit, "a sentence that is still there keeps everything"
            elif is_translated(unit) and not unit.fuzzy and state(unit) <= State.TRANSLATED:
                assert any(
                    old.target == unit.target and not old.fuzzy and same_words(old.source, unit.source)
                    for old in before.units
                ), "only typography, or a reviewer's record that holds again, leaves no mark"

        units = list(after.units)
        for index, step in enumerate(work[: len(units)]):
            number += 1
            units[index] = worked(units[index], step, number)
        catalog = replace(after, units=tuple(units))
        assert_canonical_keys(catalog)


def test_random_edits_take_every_way() -> None:
    """The articles of the test above are near enough to each other for changes, moves and returns."""
    first, second = (str.format(BASES[0], word) for word in ("spring", "autumn"))
    assert similarity(first, second)
    assert all(similarity(str.format(base, "day"), str.format(base, "week")) for base in BASES[:3])


def assert_canonical_keys(catalog: Catalog) -> None:
    keys = [unit.key for unit in (*catalog.units, *catalog.obsolete)]
    assert len(keys) == len(set(keys)), "gettext allows each sentence once"
