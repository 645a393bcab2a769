import pytest

from translate.catalog import with_draft
from translate.model import Catalog, State, Unit
from translate.steps.review import approve
from translate.steps.status import STATE_NAMES, Status, Tally, status

DRAFTED = with_draft(Unit("", "<a1>Work</a1> goes on."), "<a1>Работы</a1> продолжаются.", "x", "2026-11-23")
DOUBTED = Unit("", "Nobody was hurt.", "Никто не пострадал.", fuzzy=True)
STALE = Unit(
    "", "It can take 30 vessels.", "Он принимает 20 судов.", True, previous_source="It can take 20 vessels."
)
NEW = Unit("caption", "Cranes at work")
TYPED = Unit("", "The port was opened.", "Порт открыли.")


def approved(unit: Unit, level: State) -> Unit:
    return approve(Catalog("a", "ru", (unit,)), "Alena Novik", "2026-11-24", level).approved[0]


UNITS = (
    NEW,
    STALE,
    DRAFTED,
    DOUBTED,
    TYPED,
    approved(Unit("", "Yes.", "Да."), State.REVIEWED),
    approved(Unit("", "No.", "Нет."), State.APPROVED),
    approved(Unit("", "Not yet.", "Ещё нет."), State.APPROVED),
    approved(Unit("", "Reuters", "Reuters"), State.LOCKED),
)


@pytest.fixture
def found() -> Status:
    return status(Catalog("river-port", "ru", UNITS, obsolete=(TYPED,)))


def test_counts_units_and_words_of_every_state(found: Status) -> None:
    assert found.counts == Tally(dict(zip(State, [1, 1, 2, 1, 1, 2, 1], strict=True)))
    assert found.words == Tally(dict(zip(State, [3, 5, 3 + 3, 4, 1, 1 + 2, 1], strict=True)))
    assert (found.counts.total, found.words.total, found.machine_drafts) == (9, 23, 1)


def test_percent_is_of_what_is_at_least_that_far(found: Status) -> None:
    assert [found.counts.at_least(level) for level in State] == [9, 8, 7, 5, 4, 3, 1]
    assert found.counts.percent(State.NEW) == 100
    assert found.counts.percent(State.TRANSLATED) == pytest.approx(100 * 5 / 9)
    assert found.counts.percent(State.APPROVED) == pytest.approx(100 * 3 / 9)
    assert found.words.percent(State.TRANSLATED) == pytest.approx(100 * 9 / 23)


def test_a_hundred_whole_percent_means_that_nothing_is_missing() -> None:
    nearly = Tally({State.APPROVED: 999, State.REVIEWED: 1})
    assert (nearly.whole_percent(State.APPROVED), nearly.whole_percent(State.REVIEWED)) == (99, 100)
    assert Tally({State.APPROVED: 29, State.NEW: 71}).whole_percent(State.APPROVED) == 29


def test_of_nothing_all_is_done() -> None:
    nothing = status(Catalog("river-port", "ru"))
    assert nothing.total == 0
    assert nothing.counts.percent(State.APPROVED) == nothing.words.whole_percent(State.NEW) == 100
    assert set(nothing.counts) == set(State)


def test_editions_add_up(found: Status) -> None:
    both = found + found
    assert [both.counts[level] for level in State] == [2 * found.counts[level] for level in State]
    assert (both.words.total, both.machine_drafts) == (46, 2)
    assert found + Status() == found


def test_states_have_names_for_people() -> None:
    assert list(STATE_NAMES.items())[:2] == [(State.NEW, "new"), (State.STALE, "stale")]
    assert list(STATE_NAMES) == list(State)
