"""Decisions about one unit at a time, in a project on disk."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.rain import change, rain, unit
from translate.catalog import state, text_hash
from translate.edition import Edition
from translate.edition.reading import approve_unit, read, rewrite, send_back, take, undo, waiting
from translate.errors import CatalogError, ChangedOnDiskError
from translate.ledger import Action
from translate.model import Alternative, State, Unit
from translate.steps.review import Deed, Revision

TITLE, RAIN = "Rain in Minsk", "It rained all day."
OTHER = Alternative("Дождь лил весь день.", text_hash(RAIN), "Ivan Koval", "2026-11-22")


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Two translated sentences; beside the second there is a text of another person."""
    edition = rain(
        tmp_path, f"# {TITLE}\n\n{RAIN}\n", {TITLE: "Дождь в Минске", RAIN: "Дождь шёл весь день."}
    )
    change(edition, RAIN, alternatives=(OTHER,))
    return edition


Decision = Callable[[Edition, Unit], Revision]
DECISIONS: dict[str, Decision] = {
    "approve": lambda edition, shown: approve_unit(edition, shown, State.APPROVED, "Alena Novik"),
    "send back": lambda edition, shown: send_back(edition, shown, "Alena Novik", "Name the day."),
    "rewrite": lambda edition, shown: rewrite(edition, shown, "Лило весь день.", "Alena Novik"),
    "take": lambda edition, shown: take(edition, shown, OTHER, "Alena Novik"),
}


@pytest.mark.parametrize("decide", DECISIONS.values(), ids=DECISIONS)
def test_undo_gives_back_all_of_the_unit(edition: Edition, decide: Decision) -> None:
    shown = unit(edition, RAIN)
    revision = decide(edition, shown)
    assert unit(edition, RAIN) != shown
    undo(edition, Deed(0, Action.EDIT, revision.before, revision.after), "Alena Novik")
    assert unit(edition, RAIN) == shown


@pytest.mark.parametrize("decide", DECISIONS.values(), ids=DECISIONS)
def test_what_somebody_else_wrote_meanwhile_stays(edition: Edition, decide: Decision) -> None:
    shown = unit(edition, RAIN)
    change(edition, RAIN, target="Весь день дождь.")
    before = edition.po_path.read_bytes()
    with pytest.raises(ChangedOnDiskError, match="somebody else changed this sentence meanwhile"):
        decide(edition, shown)
    assert edition.po_path.read_bytes() == before


def test_a_text_that_its_reader_has_not_seen_still_waits(edition: Edition) -> None:
    shown = unit(edition, RAIN)
    late = Alternative("Дождило весь день.", text_hash(RAIN), "Chief", "2026-11-24")
    change(edition, RAIN, alternatives=(OTHER, late))
    approve_unit(edition, shown, State.APPROVED, "Alena Novik")
    assert (state(unit(edition, RAIN)), unit(edition, RAIN).alternatives) == (State.APPROVED, (late,))


def test_an_approved_unit_is_read_again_while_a_text_of_another_person_waits(edition: Edition) -> None:
    assert [unit.source for unit in waiting(edition)] == [TITLE, RAIN]
    approve_unit(edition, unit(edition, TITLE), State.APPROVED, "Alena Novik")
    approve_unit(edition, unit(edition, RAIN), State.APPROVED, "Alena Novik")
    assert waiting(edition) == ()
    assert len(waiting(edition, ["approved"])) == 2
    change(edition, RAIN, alternatives=(OTHER,))
    assert [unit.source for unit in waiting(edition)] == [RAIN]
    approve_unit(edition, unit(edition, RAIN), State.REVIEWED, "Ivan Koval")
    assert (state(unit(edition, RAIN)), waiting(edition)) == (State.APPROVED, ())


def test_a_text_that_was_made_for_another_source_is_stale(edition: Edition) -> None:
    other = replace(OTHER, source_hash=text_hash("It rained all night."))
    change(edition, RAIN, alternatives=(other,))
    take(edition, unit(edition, RAIN), other, "Alena Novik")
    assert (unit(edition, RAIN).target, state(unit(edition, RAIN))) == (other.target, State.STALE)


def test_a_text_may_be_kept_as_needing_work(edition: Edition) -> None:
    rewrite(edition, unit(edition, RAIN), "Дождь <a1>шёл.", "Alena Novik", "its tags differ")
    found = unit(edition, RAIN)
    assert (found.target, state(found)) == ("Дождь <a1>шёл.", State.DRAFT)
    assert found.record
    assert (found.record.by, found.record.why) == ("Alena Novik", "its tags differ")


def test_pages_and_what_has_none(edition: Edition) -> None:
    shown = read(edition, ("", RAIN))
    assert shown
    assert {event.action for event in shown.events} == {Action.EDIT}
    assert read(edition, ("", "Gone.")) is None
    with pytest.raises(CatalogError, match="not there yet"):
        waiting(Edition(edition.project, edition.article, "be"))
