"""How far a catalog is, in units and in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from translate.catalog import is_own_draft, state
from translate.model import Catalog, State
from translate.placeables import strip_tags

STATE_NAMES: Mapping[State, str] = {state: state.name.lower() for state in State}
"""The states as people read them, from nothing to published."""


class Tally(Mapping[State, int]):
    """How much there is in each state; every state is in it."""

    __slots__ = ("_amounts",)

    def __init__(self, amounts: Mapping[State, int] | None = None) -> None:
        self._amounts = dict.fromkeys(State, 0) | dict(amounts or {})

    def __getitem__(self, state: State) -> int:
        return self._amounts[state]

    def __iter__(self) -> Iterator[State]:
        return iter(self._amounts)

    def __len__(self) -> int:
        return len(self._amounts)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally({state: self[state] + other[state] for state in State})

    @property
    def total(self) -> int:
        """All there is."""
        return sum(self.values())

    def at_least(self, least: State) -> int:
        """How much has come as far as `least`, or further."""
        return sum(amount for reached, amount in self.items() if reached >= least)

    def percent(self, least: State) -> float:
        """The share that is at least `least`, 0 to 100. Of nothing, all is done."""
        return 100 * self.at_least(least) / self.total if self.total else 100.0

    def whole_percent(self, least: State) -> int:
        """The same, rounded down: 100 means that nothing is missing."""
        return 100 * self.at_least(least) // self.total if self.total else 100


@dataclass(frozen=True, slots=True)
class Status:
    """Units and source words by state, of one catalog or of many together."""

    counts: Tally = field(default_factory=Tally)
    words: Tally = field(default_factory=Tally)
    machine_drafts: int = 0  # of the drafts, those that nobody touched

    def __add__(self, other: "Status") -> "Status":
        drafts = self.machine_drafts + other.machine_drafts
        return Status(self.counts + other.counts, self.words + other.words, drafts)

    @property
    def total(self) -> int:
        """All units."""
        return self.counts.total


def status(catalog: Catalog) -> Status:
    """Count a catalog's units by state; obsolete ones are not counted."""
    counts = dict.fromkeys(State, 0)
    words = dict.fromkeys(State, 0)
    for unit in catalog.units:
        reached = state(unit)
        counts[reached] += 1
        words[reached] += word_count(unit.source)
    return Status(Tally(counts), Tally(words), sum(map(is_own_draft, catalog.units)))


def word_count(source: str) -> int:
    """The words of a source, tags aside."""
    return len(strip_tags(source).split())
