from translate.ledger import Action
from translate.model import Unit
from translate.steps.review import Stop, Walk

STOPS = tuple(Stop(0, ("", source)) for source in "abc")
UNIT = Unit("", "a", "А")


def test_there_and_back() -> None:
    walk = Walk(STOPS)
    assert walk.back().stop == STOPS[0]
    seen = []
    for _ in range(5):
        seen.append(walk.stop)
        walk = walk.forward()
    assert seen == [*STOPS, None, None]
    assert walk.back().stop == STOPS[2]


def test_nothing_to_read_is_the_end() -> None:
    assert Walk(()).stop is None
    assert Walk(()).back().stop is None


def test_undo_returns_to_where_it_was_done() -> None:
    walk = Walk(STOPS).with_deed(Action.EDIT, UNIT, UNIT).with_deed(Action.APPROVE, UNIT, UNIT).forward()
    walk = walk.with_deed(Action.REJECT, UNIT, UNIT).forward()
    assert walk.decided == 2
    assert walk.tally() == {Action.EDIT: 1, Action.APPROVE: 1, Action.REJECT: 1}
    walk = walk.without_last_deed()
    assert (walk.at, walk.decided) == (1, 1)
    walk = walk.without_last_deed().without_last_deed()
    assert walk == Walk(STOPS)
