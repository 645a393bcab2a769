import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.catalog import lineages
from translate.ledger import Action, Event, Version

Step = tuple[str, str]
"""The source before the event and after it; a source with a role is written `role/source`."""

CASES: dict[str, tuple[list[Step], dict[str, list[int]]]] = {
    "nothing": ([], {}),
    "two sentences": ([("A", "A"), ("B", "B"), ("A", "A")], {"A": [1, 3], "B": [2]}),
    "a new text": ([("", "A"), ("A", "")], {"A": [1, 2]}),
    "reworded": ([("A", "A"), ("A", "B"), ("B", "B")], {"B": [1, 2, 3]}),
    "reworded twice": ([("A", "B"), ("B", "C")], {"C": [1, 2]}),
    "reworded and back": ([("A", "A"), ("A", "B"), ("B", "A")], {"A": [1, 2, 3]}),
    "its first sentence begins anew": ([("A", "A"), ("A", "B"), ("", "A")], {"B": [1, 2], "A": [3]}),
    "another takes its place": ([("A", "B"), ("C", "A"), ("A", "A")], {"B": [1], "A": [2, 3]}),
    "a chain of places": ([("A", "A"), ("A", "B"), ("C", "C"), ("C", "A")], {"B": [1, 2], "A": [3, 4]}),
    "moved to another role": ([("A", "A"), ("A", "caption/A")], {"caption/A": [1, 2]}),
    "the same in two roles": (
        [("caption/A", "caption/A"), ("A", "A"), ("A", "B")],
        {"caption/A": [1], "B": [2, 3]},
    ),
    "left and came back": ([("A", "A"), ("A", ""), ("", "A")], {"A": [1, 2, 3]}),
}


def key(written: str) -> tuple[str, str]:
    role, _, source = written.rpartition("/")
    return role, source


def event(number: int, step: Step) -> Event:
    before, after = step
    was, now = (Version(key(name)[1], "text", "mt", key(name)[0]) if name else None for name in step)
    return Event("2026-11-24", Action.EXTRACT, "", *key(after or before), was, now, number=number)


@pytest.mark.parametrize("case", CASES)
def test_a_unit_takes_its_events_along(case: str) -> None:
    steps, expected = CASES[case]
    found = lineages([event(number, step) for number, step in enumerate(steps, 1)])
    assert {name: [item.number for item in own] for name, own in found.items()} == {
        key(name): numbers for name, numbers in expected.items()
    }


@given(st.lists(st.tuples(st.sampled_from("ABCD"), st.sampled_from("ABCD"))))
def test_every_event_is_of_one_unit(steps: list[Step]) -> None:
    found = lineages([event(number, step) for number, step in enumerate(steps, 1)])
    numbers = [item.number for own in found.values() for item in own]
    assert sorted(numbers) == list(range(1, len(steps) + 1))
    assert all(list(own) == sorted(own, key=lambda item: item.number) for own in found.values())
