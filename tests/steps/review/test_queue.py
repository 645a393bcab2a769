from dataclasses import replace

import pytest

from translate.catalog import with_draft
from translate.model import Catalog, State, Unit
from translate.steps.review import WORDS, approve, approved, queue, worst_first

NEW = Unit("", "New.")
TEXT = Unit("", "Text.", "Текст.")
DRAFT = with_draft(Unit("", "Draft."), "Черновик.", "argos/en_ru/1.9", "2026-11-24")
DOUBTED = Unit("", "Doubted.", "Сомнительно.", fuzzy=True)
STALE = Unit("", "Changed.", "Старое.", fuzzy=True, previous_source="Old.")
REVIEWED, APPROVED, LOCKED = (
    approved(replace(TEXT, source=f"{level.name}."), level, "Alena Novik", "2026-11-24")
    for level in (State.REVIEWED, State.APPROVED, State.LOCKED)
)
OTHER_DRAFT = replace(DRAFT, context="caption")
CATALOG = Catalog("a", "ru", (LOCKED, APPROVED, REVIEWED, TEXT, DOUBTED, DRAFT, STALE, NEW, OTHER_DRAFT))

CASES = {
    "stale": [STALE],
    "draft": [DRAFT, OTHER_DRAFT, DOUBTED],
    "mt": [DRAFT, OTHER_DRAFT],
    "needs-work": [DOUBTED],
    "new": [NEW],
    "translated": [TEXT],
    "reviewed": [REVIEWED],
    "approved": [APPROVED],
    "locked": [LOCKED],
}


def test_worst_first_then_as_in_the_article() -> None:
    assert queue(CATALOG) == (STALE, DRAFT, OTHER_DRAFT, DOUBTED, TEXT, REVIEWED)


@pytest.mark.parametrize("word", WORDS)
def test_every_state_can_be_asked_for(word: str) -> None:
    assert list(queue(CATALOG, WORDS[word])) == CASES[word]


def test_the_lowest_estimates_go_first_and_all_else_stays_in_its_order() -> None:
    points = {"stale": None, "good": 60, "bad": 12, "typed": None, "worst": 0, "also bad": 12}
    order = sorted(points, key=lambda name: worst_first(points[name]))
    assert order == ["worst", "bad", "also bad", "good", "stale", "typed"]


def test_what_was_read_wants_no_reader() -> None:
    assert queue(approve(Catalog("a", "ru", (TEXT, NEW)), "Alena Novik", "2026-11-24").catalog) == ()
