from dataclasses import replace

from translate.catalog import text_hash
from translate.memory import Entry, Origin, Passage
from translate.model import Catalog, Record, State, Unit
from translate.steps.remember import remember


def _unit(source: str, reached: State, *, target: str = "Текст.", engine: str = "", by: str = "") -> Unit:
    record = Record(reached, text_hash(source), text_hash(target), "2026-11-24", engine, by=by)
    return Unit("", source, target, fuzzy=reached is State.DRAFT, record=record)


def _sources(*units: Unit) -> list[tuple[str, Origin]]:
    return [(item.passage.source, item.origin) for item in remember(Catalog("story", "ru", units))]


def test_what_readers_stand_by_is_remembered() -> None:
    assert _sources(
        Unit("", "New."),
        _unit("Draft.", State.DRAFT, engine="argos/1"),
        _unit("Translated.", State.TRANSLATED, by="Alena Novik"),
        _unit("Reviewed.", State.REVIEWED, by="Alena Novik"),
        _unit("Approved.", State.APPROVED, by="Alena Novik"),
        _unit("Locked.", State.LOCKED, by="Alena Novik"),
    ) == [("Reviewed.", Origin.REVIEWED), ("Approved.", Origin.APPROVED), ("Locked.", Origin.APPROVED)]


def test_a_text_edited_after_its_approval_is_not() -> None:
    approved = _unit("Approved.", State.APPROVED, by="Alena Novik")
    assert _sources(replace(approved, target="Другой.")) == []


def test_names_that_the_glossary_locked_are_not() -> None:
    assert _sources(_unit("Sputnik", State.LOCKED, target="Sputnik", engine="glossary/c2dabbe6")) == []


def test_an_entry_says_where_it_stood_and_who_stands_by_it() -> None:
    approved = _unit("Approved.", State.APPROVED, by="Alena Novik")
    catalog = Catalog("economy/gas", "ru", (Unit("", "Before."), approved))
    passage = Passage("Approved.", "", "Before.", "", "economy/gas")
    assert list(remember(catalog)) == [Entry(passage, "Текст.", Origin.APPROVED, "Alena Novik", "2026-11-24")]


def test_sentences_that_left_the_article_are_remembered_without_neighbours() -> None:
    gone = _unit("Gone.", State.APPROVED, by="Alena Novik")
    (found,) = remember(Catalog("story", "ru", (Unit("", "Here."),), (gone,)))
    assert found.passage == Passage("Gone.", "", None, None, "story")
