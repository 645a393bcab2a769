"""Stacked bars of states: where each part begins and ends, and the same in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from translate.model import State
from translate.steps.status import STATE_NAMES

_LEAST = 1.2
"""So many percent of the bar at least: one stale sentence among a thousand must be seen."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar, in percent of its length."""

    state: str
    start: float
    width: float


def parts(tally: Mapping[State, int]) -> tuple[Part, ...]:
    """The parts of a bar from the left, what is furthest first; none for nothing. They fill the bar."""
    total = sum(tally.values())
    widths = {
        state: max(100 * tally[state] / total, _LEAST) for state in reversed(State) if total and tally[state]
    }
    scale = 100 / sum(widths.values()) if widths else 0
    found: list[Part] = []
    start = 0.0
    for state, width in widths.items():
        found.append(Part(STATE_NAMES[state], round(start, 3), round(width * scale, 3)))
        start += width * scale
    return tuple(found)


def spoken(tally: Mapping[State, int]) -> str:
    """The bar for people who do not see it: `approved 438, draft 30 words`."""
    found = [f"{STATE_NAMES[state]} {tally[state]:,}" for state in reversed(State) if tally[state]]
    return f"{', '.join(found)} words" if found else "no words"
