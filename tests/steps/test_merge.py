"""Three-way merges, case by case: merge_cases.toml says what a case consists of."""

import tomllib
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.catalog import changes, read_catalog, state_word, text_hash, witness, write_catalog
from translate.ledger import Action, Doing, Event
from translate.model import Alternative, Catalog, Record, State, Unit
from translate.steps.extract.pairing import predecessors
from translate.steps.extract.typography import same_words
from translate.steps.merge import Merge, merge

CASES: dict[str, dict[str, Any]] = {
    case["name"]: case
    for case in tomllib.loads((Path(__file__).parent / "merge_cases.toml").read_text(encoding="utf-8"))[
        "case"
    ]
}
SOURCE, EARLIER = "It rained.", "It snowed."
STATES = {"mt": State.DRAFT, "needs-work": State.DRAFT, "stale": State.APPROVED}
ALENA, DAY = "Alena Novik", "2026-11-24"


def unit_of(said: dict[str, Any] | None) -> Unit:
    """A unit as the tool leaves it."""
    said = said or {}
    unit = Unit("", said.get("source", SOURCE), said.get("text", ""))
    if not unit.target:
        return unit
    word = said["state"]
    reached = STATES[word] if word in STATES else State[word.upper()]
    made_for = (SOURCE if unit.source != SOURCE else EARLIER) if word == "stale" else unit.source
    record = Record(
        reached,
        text_hash(made_for),
        text_hash(unit.target),
        DAY,
        engine="argos/en_be/0.3" if word == "mt" else "",
        by="" if word == "mt" else "Ivan Koval",
        why=said.get("why", ""),
    )
    previous = made_for if word == "stale" else None
    return replace(
        unit, fuzzy=reached is State.DRAFT or word == "stale", record=record, previous_source=previous
    )


def sent_back_by_tool(base: Unit, said: dict[str, Any]) -> Unit:
    """The unit as a translator's program leaves it: its record is what it was, unless the case says more."""
    if said.get("blank"):
        return replace(base, target="", fuzzy=False, previous_source=None)
    fuzzy = said.get("fuzzy", base.fuzzy)
    unit = replace(base, target=said.get("text", base.target), fuzzy=fuzzy)
    unit = unit if fuzzy else replace(unit, previous_source=None)
    if said.get("record") == "lost":
        return replace(unit, record=None)
    if said.get("record"):
        unit = witness(Catalog("rain", "be", (unit,)), DAY).units[0]
        approved = said["record"] == "approved" and unit.record
        return replace(unit, record=replace(approved, state=State.APPROVED)) if approved else unit
    return unit


def catalog(*units: Unit) -> Catalog:
    return Catalog("rain", "be", units)


def ledger(*moments: Catalog) -> list[Event]:
    doing = Doing(Action.EDIT, "Ivan Koval")
    steps = pairwise(moments)
    return [event for before, after in steps for event in changes(before, after, doing, DAY)]


def merged(ours: Catalog, theirs: Catalog, events: list[Event], by: str = ALENA) -> Merge:
    return merge(ours, theirs, events, by, DAY, pair=predecessors, same=same_words)


class Story:
    """A case, played."""

    def __init__(self, case: dict[str, Any]) -> None:
        earlier = [unit_of(step) for step in case.get("before", ())]
        self.base = unit_of(case.get("base"))
        steps = [*earlier, self.base, *(unit_of(step) for step in case.get("ours", ()))]
        self.ours = catalog(steps[-1])
        self.events = ledger(catalog(Unit("", SOURCE)), *(catalog(step) for step in steps))
        self.theirs = catalog(sent_back_by_tool(self.base, case.get("theirs", {})))
        self.merge = merged(self.ours, self.theirs, self.events)
        self.after = self.merge.catalog.units[0]

    def events_after(self) -> list[Event]:
        doing = Doing(Action.IMPORT, ALENA)
        return [*self.events, *changes(self.ours, self.merge.catalog, doing, DAY)]


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    story = Story(case)
    found = {
        "taken": bool(story.merge.taken),
        "conflict": bool(story.merge.conflicts),
        "declined": bool(story.merge.declined),
    }
    assert [word for word, true in found.items() if true] == ([case["verdict"]] if "verdict" in case else [])
    if "result" in case:
        wanted = {"source": SOURCE, **case["result"]}
        look = {"source": story.after.source, "text": story.after.target, "state": state_word(story.after)}
        assert look == {name: wanted[name] for name in look}
        assert story.after.record
        assert wanted.get("why", story.after.record.why) == story.after.record.why
    else:
        assert replace(story.after, alternatives=()) == story.ours.units[0]
    assert [other.target for other in story.after.alternatives] == case.get("beside", [])
    if case.get("verdict") == "taken" and "why" not in case["result"]:
        assert story.after.record
        assert story.after.record.by == ALENA


@pytest.mark.parametrize("name", CASES)
def test_a_second_import_of_the_same_copy_changes_nothing(name: str) -> None:
    story = Story(CASES[name])
    again = merged(story.merge.catalog, story.theirs, story.events_after())
    assert again.catalog == story.merge.catalog
    assert not again.taken
    assert not again.conflicts


@pytest.mark.parametrize("name", CASES)
def test_an_import_of_the_same_copy_after_further_work_here_changes_nothing(name: str) -> None:
    story = Story(CASES[name])
    edited = replace(story.after, target="Дождж не сціхаў.", fuzzy=False, previous_source=None)
    later = witness(catalog(edited), DAY)
    events = [*story.events_after(), *changes(story.merge.catalog, later, Doing(Action.EDIT), DAY)]
    if story.after.alternatives == later.units[0].alternatives:
        assert merged(later, story.theirs, events).catalog == later


@pytest.mark.parametrize("name", CASES)
def test_the_result_is_a_catalog_that_the_tool_itself_would_leave(name: str) -> None:
    after = Story(CASES[name]).merge.catalog
    assert witness(after, DAY) == after
    _, file = read_catalog(None, "rain.po", "rain", "be")
    assert read_catalog(write_catalog(after, file, "en"), "rain.po", "rain", "be")[0].units == after.units


@pytest.mark.parametrize("name", CASES)
def test_every_text_is_in_the_file_or_in_the_ledger(name: str) -> None:
    story = Story(CASES[name])
    events = story.events_after()
    kept = {version.target for event in events for version in (event.was, event.now) if version}
    kept |= {story.after.target, *(other.target for other in story.after.alternatives)}
    texts = {story.base.target, story.ours.units[0].target}
    assert texts <= kept | {""}
    work = story.merge.taken or story.merge.conflicts
    assert not work or story.theirs.units[0].target in kept


CONFLICT = CASES["two texts"]


def test_a_conflict_says_whose_text_waits() -> None:
    story = Story(CONFLICT)
    assert story.after.record
    assert story.after.record.why == "another text by Alena Novik waits beside this one: keep one of the two"
    assert story.after.alternatives == (Alternative("Ішоў дождж.", text_hash(SOURCE), ALENA, DAY),)
    (event,) = [item for item in story.events_after() if item.was and item.was.state == "alternative"]
    assert event.was
    assert (event.was.target, event.by, event.now and event.now.target) == (
        "Ішоў дождж.",
        ALENA,
        story.after.target,
    )


def test_a_third_text_waits_too_and_a_later_one_of_the_same_person_replaces_theirs() -> None:
    story = Story(CONFLICT)
    for by, text, waiting in (
        ("Petr Sever", "Дождж быў.", ["Ішоў дождж.", "Дождж быў."]),
        (ALENA, "Дождж ішоў.", ["Дождж ішоў."]),
    ):
        copy = catalog(replace(story.base, target=text, fuzzy=False))
        result = merged(story.merge.catalog, copy, story.events_after(), by)
        assert [other.target for other in result.catalog.units[0].alternatives] == waiting
        assert result.catalog.units[0].target == story.after.target


@pytest.mark.parametrize("text", ["Ішоў дождж.", "Увесь дзень ішоў дождж.", "Увесь дзень дажджыла."])
def test_a_translator_who_saw_both_texts_decides(text: str) -> None:
    story = Story(CONFLICT)
    copy = catalog(replace(story.after, target=text, fuzzy=False))
    result = merged(story.merge.catalog, copy, story.events_after())
    (unit,) = result.taken
    assert (unit.target, state_word(unit), unit.alternatives) == (text, "translated", ())


def test_a_translator_who_did_not_see_the_other_text_decides_nothing() -> None:
    story = Story(CONFLICT)
    seen = replace(story.after, alternatives=(), target="Увесь дзень дажджыла.", fuzzy=False)
    result = merged(story.merge.catalog, catalog(seen), story.events_after())
    assert result.catalog.units[0].alternatives == story.after.alternatives


def test_notes_are_added_once() -> None:
    ours = replace(
        unit_of({"text": "Ішоў дождж.", "state": "translated"}), notes=("Спытаць у сіноптыкаў. Якіх?",)
    )
    wrapped = ("Спытаць у сіноптыкаў.", "Якіх?", "Мінскіх.", '| msgid "It snowed."', "l10n: damaged")
    once = merged(catalog(ours), catalog(replace(ours, notes=wrapped)), ledger(catalog(), catalog(ours)))
    assert once.catalog.units[0].notes == ("Спытаць у сіноптыкаў. Якіх?", "Мінскіх.")
    assert once.noted == once.catalog.units
    again = merged(once.catalog, catalog(replace(ours, notes=wrapped)), [])
    assert again.catalog == once.catalog


def test_a_sentence_that_left_the_article_keeps_what_came_for_it() -> None:
    gone = unit_of({"text": "Дажджыла.", "state": "translated"})
    ours = Catalog("rain", "be", (Unit("", "The sun came out at last."),), (gone,))
    result = merged(ours, catalog(replace(gone, target="Ішоў дождж.")), ledger(catalog(), catalog(gone)))
    assert [unit.target for unit in result.catalog.obsolete] == ["Ішоў дождж."]
    (event,) = changes(ours, result.catalog, Doing(Action.IMPORT, ALENA), DAY)
    assert (event.was and event.was.target, event.now and event.now.target) == ("Дажджыла.", "Ішоў дождж.")


def test_a_sentence_that_never_was_in_the_article_is_kept_aside() -> None:
    theirs = catalog(Unit("", SOURCE), Unit("", "Nobody was hurt.", "Ніхто не пацярпеў."))
    result = merged(catalog(Unit("", SOURCE)), theirs, [])
    assert result.fitting == 1
    assert [(unit.source, unit.target) for unit in result.catalog.obsolete] == [
        ("Nobody was hurt.", "Ніхто не пацярпеў.")
    ]
    assert result.kept_aside == result.catalog.obsolete
    assert merged(result.catalog, theirs, []).catalog == result.catalog


def test_a_reworded_sentence_that_no_ledger_knows_is_found_by_its_words() -> None:
    ours = catalog(Unit("", "It rained in Minsk all day long."), Unit("", "Nobody was hurt."))
    theirs = catalog(Unit("", "It rained in Minsk all day.", "У Мінску цэлы дзень ішоў дождж."))
    (unit,) = merged(ours, theirs, []).taken
    assert (unit.source, state_word(unit)) == (ours.units[0].source, "stale")
    assert unit.previous_source == theirs.units[0].source


def test_a_record_older_than_the_ledger_is_trusted() -> None:
    old = unit_of({"text": "Дажджыла.", "state": "translated"})
    assert old.record
    old = replace(old, record=replace(old.record, at="2026-10-01"))
    ours = unit_of({"text": "Ішоў дождж.", "state": "translated"})
    other = ledger(catalog(Unit("", "Sun.")), catalog(Unit("", "Sun.", "Сонца.")))
    assert merged(catalog(ours), catalog(old), other).catalog == catalog(ours)
    assert merged(catalog(ours), catalog(old), []).conflicts


TEXTS = st.sampled_from(["", "Дажджыла.", "Ішоў дождж.", "Ліў дождж."])
WORDS = st.sampled_from(["mt", "needs-work", "translated", "reviewed", "approved", "locked"])
SAID = st.builds(lambda text, word: {"text": text, "state": word}, TEXTS, WORDS)
COPIES = st.fixed_dictionaries({}, optional={"text": TEXTS, "fuzzy": st.booleans()})
RECORDS = st.sampled_from(["", "lost", "new", "approved"])


@settings(deadline=None)
@given(SAID, st.lists(SAID, max_size=3), COPIES, RECORDS)
def test_whatever_happened_nothing_is_lost_and_nothing_rises(
    base: dict[str, Any], ours: list[dict[str, Any]], theirs: dict[str, Any], record: str
) -> None:
    story = Story({"base": base, "ours": ours, "theirs": {**theirs, "record": record}})
    before = story.ours.units[0]
    events = story.events_after()
    kept = {version.target for event in events for version in (event.was, event.now) if version}
    kept |= {story.after.target, *(other.target for other in story.after.alternatives)}
    assert before.target in kept | {""}
    if story.theirs.units[0].target and "text" in theirs:
        assert story.theirs.units[0].target in kept
    if story.after.record != before.record:
        assert story.after.record
        assert story.after.record.state <= State.TRANSLATED
    if state_word(before) == "locked":
        assert replace(story.after, alternatives=()) == before
    assert merged(story.merge.catalog, story.theirs, events).catalog == story.merge.catalog
    assert witness(story.merge.catalog, DAY) == story.merge.catalog
