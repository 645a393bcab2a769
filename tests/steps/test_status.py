import pytest

from translate.catalog import with_draft
from translate.model import Catalog, State, Unit
from translate.steps.review import approve
from translate.steps.status import STATE_NAMES, Status, state_name, status

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
    assert found.counts == dict(zip(State, [1, 1, 2, 1, 1, 2, 1], strict=True))
    assert found.words == dict(zip(State, [3, 5, 3 + 3, 4, 1, 1 + 2, 1], strict=True))
    assert (found.total, found.total_words, found.machine_drafts) == (9, 23, 1)


def test_percent_is_of_units_at_least_that_far(found: Status) -> None:
    assert [found.at_least(level) for level in State] == [9, 8, 7, 5, 4, 3, 1]
    assert found.percent(State.NEW) == 100
    assert found.percent(State.TRANSLATED) == pytest.approx(100 * 5 / 9)
    assert found.percent(State.APPROVED) == pytest.approx(100 * 3 / 9)
    assert found.percent_of_words(State.TRANSLATED) == pytest.approx(100 * 9 / 23)


def test_of_nothing_all_is_done() -> None:
    nothing = status(Catalog("river-port", "ru"))
    assert (nothing.total, nothing.percent(State.APPROVED), nothing.percent_of_words(State.NEW)) == (
        0,
        100,
        100,
    )
    assert set(nothing.counts) == set(State)


def test_states_have_names_for_people() -> None:
    assert list(STATE_NAMES) == list(State)
    assert [state_name(unit) for unit in UNITS] == [
        "new",
        "stale",
        "machine draft",
        "draft",
        "translated",
        "reviewed",
        "approved",
        "approved",
        "locked",
    ]
