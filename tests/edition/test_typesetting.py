"""Typesetting in a project on disk: what is written, whose it is, and what the ledger says."""

from pathlib import Path

import pytest

from tests.rain import rain, unit, work
from translate.catalog import is_own_draft, state_word, with_draft
from translate.edition import Edition
from translate.edition.checking import check_edition
from translate.edition.reading import read
from translate.edition.typesetting import typeset_edition
from translate.ledger import Action
from translate.model import State
from translate.project import Project
from translate.steps.review import approved

DRAFTED, PERSON, APPROVED = "It rained on 5 May.", "Nobody was hurt.", "It was warm."
TEXT = f"{DRAFTED} {PERSON} {APPROVED}\n"
DRAFT, SET = "Дождь шёл 5 мая - весь день.", "Дождь шёл 5\u00a0мая\u00a0— весь день."
TYPED, EDITED = 'Никто не "пострадал".', "Никто не «пострадал»."


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """A machine draft, a person's translation, and an approved one; none of them is set as it should be."""
    edition = rain(tmp_path, TEXT, {PERSON: TYPED, APPROVED: 'Было "тепло".'})
    work(edition, DRAFTED, lambda unit: with_draft(unit, DRAFT, "argos/en_ru/1.9", "2026-11-24"))
    work(edition, APPROVED, lambda unit: approved(unit, State.APPROVED, "Alena Novik", "2026-11-24"))
    return edition


def events(edition: Edition) -> list[tuple[Action, str, str]]:
    history = edition.project.read_history(edition.article.id, edition.locale)
    return [(event.action, event.by, event.source) for event in history]


def test_drafts_are_set_and_entered_in_the_ledger(edition: Edition) -> None:
    before = events(edition)
    result = typeset_edition(edition)
    assert [change.after.target for change in result.changed] == [SET]
    assert [change.before.source for change in result.left] == [PERSON, APPROVED]
    assert unit(edition, DRAFTED).target == SET
    assert is_own_draft(unit(edition, DRAFTED))
    assert unit(edition, PERSON).target == TYPED
    assert events(edition)[len(before) :] == [(Action.DRAFT, "typography", DRAFTED)]


def test_a_dry_run_writes_nothing(edition: Edition) -> None:
    before = edition.po_path.read_bytes(), events(edition)
    result = typeset_edition(edition, "Ivan Koval", dry_run=True)
    assert [change.after.target for change in result.changed] == [SET, EDITED]
    assert (edition.po_path.read_bytes(), events(edition)) == before


def test_a_person_who_asks_for_it_is_the_one_who_edits(edition: Edition) -> None:
    before = events(edition)
    result = typeset_edition(edition, "Ivan Koval")
    assert [change.before.source for change in result.left] == [APPROVED]
    edited = unit(edition, PERSON)
    assert (edited.target, state_word(edited)) == (EDITED, "translated")
    assert edited.record is not None
    assert edited.record.by == "Ivan Koval"
    assert state_word(unit(edition, APPROVED)) == "approved"
    assert events(edition)[len(before) :] == [
        (Action.DRAFT, "typography", DRAFTED),
        (Action.EDIT, "Ivan Koval", PERSON),
    ]


def test_afterwards_nothing_is_left_to_find_in_drafts(edition: Edition) -> None:
    assert _found(edition) == [DRAFTED]
    typeset_edition(edition)
    assert _found(edition) == []
    assert not typeset_edition(edition).changed


def test_what_people_wrote_is_found_where_the_project_asks_for_it(edition: Edition) -> None:
    file = edition.project.root / "l10n.toml"
    file.write_text(file.read_text().replace('people = "none"', 'people = "marks"'))
    asking = Edition(Project.open(edition.project.root), edition.article, "ru")
    assert _found(asking) == [DRAFTED, PERSON, APPROVED]
    shown = [read(one, unit(edition, PERSON).key) for one in (edition, asking)]
    assert [any("typography" in told for told in page.findings) for page in shown if page] == [False, True]


def _found(edition: Edition) -> list[str]:
    troubles = check_edition(edition).troubles
    return [trouble.unit.source for trouble in troubles if trouble.finding.check == "typography"]
