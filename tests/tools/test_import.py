"""What each program sends back, imported: the person's edits, and nothing else."""

import shutil
from dataclasses import replace
from pathlib import Path

import polib
import pytest

from tests.gettext_tools import assert_canonical
from tests.tools.edits import ARTICLE, LOCALE, NEWSROOM
from tests.tools.round_trips import TOOLS, RoundTrip, Workshop
from translate.catalog import state
from translate.edition import Edition, decisions
from translate.edition.importing import Import, import_copy
from translate.ledger import ledger_path
from translate.model import State, Unit
from translate.project import Project


class Desk:
    """The newsroom that sent the file, and the import of what came back; meanwhile all may be locked."""

    def __init__(self, trip: RoundTrip, folder: Path, *, settled: bool = False) -> None:
        shutil.copytree(NEWSROOM, folder / "newsroom")
        self.project = Project.open(folder / "newsroom")
        self.path = self.project.catalog_path(ARTICLE, LOCALE)
        if settled:
            article = self.project.read_article(self.project.root / "articles" / f"{ARTICLE}.md")
            edition = Edition(self.project, article, LOCALE)
            decisions.approve(edition, "Ivan Koval", State.LOCKED, least=State.STALE)
        self.before, _ = self.project.read_catalog(ARTICLE, LOCALE)
        self.copy = folder / "back" / f"{ARTICLE}.po"
        self.copy.parent.mkdir()
        self.copy.write_bytes(trip.returned)
        self.done = self.run()
        self.after, _ = self.project.read_catalog(ARTICLE, LOCALE)

    def run(self) -> Import:
        return import_copy(self.project, self.copy)


@pytest.fixture(params=[tool.name for tool in TOOLS])
def trip(request: pytest.FixtureRequest, workshop: Workshop) -> RoundTrip:
    return workshop.back_from(request.param)


@pytest.fixture
def desk(trip: RoundTrip, tmp_path: Path) -> Desk:
    return Desk(trip, tmp_path)


def came_back(trip: RoundTrip) -> set[str]:
    """The sentences in the file; `msgattrib` leaves out what is not finished."""
    return {entry.msgid for entry in polib.pofile(trip.returned.decode())}


def test_it_gives_exactly_the_persons_edits(trip: RoundTrip, desk: Desk) -> None:
    edits = {edit.source: edit for edit in trip.edits if edit.source in came_back(trip)}
    assert edits
    for before, after in zip(desk.before.units, desk.after.units, strict=True):
        edit = edits.get(before.source)
        if edit is None:
            assert facts(after) == facts(before)
            continue
        assert after.target == (before.target if edit.target is None else edit.target)
        assert (after.fuzzy, state(after)) == (edit.fuzzy, edit.state)
        assert sorted(after.notes) == sorted([*before.notes, *([edit.note] if edit.note else [])])
    assert not desk.done.merge.conflicts
    assert not desk.done.merge.kept_aside


def test_the_obsolete_entries_stay(desk: Desk) -> None:
    assert desk.after.obsolete == desk.before.obsolete


def test_the_work_is_put_down_to_the_translator(desk: Desk) -> None:
    assert desk.done.by == "Alena Novik"
    assert desk.done.merge.taken
    assert {unit.record.by for unit in desk.done.merge.taken if unit.record} == {"Alena Novik"}


def test_the_file_stays_ours(desk: Desk) -> None:
    assert_canonical(desk.path.read_bytes())


def test_a_second_import_changes_no_byte(desk: Desk) -> None:
    before = desk.path.read_bytes(), ledger_path(desk.path).read_bytes()
    assert not desk.run().merge.taken
    assert (desk.path.read_bytes(), ledger_path(desk.path).read_bytes()) == before


def test_what_was_settled_since_stays_and_their_texts_wait_beside_it(trip: RoundTrip, tmp_path: Path) -> None:
    desk = Desk(trip, tmp_path, settled=True)
    edits = {edit.source: edit for edit in trip.edits if edit.source in came_back(trip)}
    for before, after in zip(desk.before.units, desk.after.units, strict=True):
        edit = edits.get(before.source)
        if before.target:
            assert (after.target, after.record, after.fuzzy) == (before.target, before.record, False)
        elif edit is not None:
            assert (after.target, state(after)) == (edit.target, State.TRANSLATED)
        waiting = [edit.target] if before.target and edit is not None and edit.target else []
        assert [other.target for other in after.alternatives] == waiting


def facts(unit: Unit) -> Unit:
    """The unit without hints: they are made anew."""
    return replace(unit, hints=())
