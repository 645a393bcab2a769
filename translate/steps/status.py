"""How far a catalog is."""

from collections.abc import Mapping
from dataclasses import dataclass

from translate.catalog import is_own_draft, state
from translate.model import Catalog, State, Unit
from translate.placeables import TAG

STATE_NAMES: Mapping[State, str] = {state: state.name.lower() for state in State}
"""The states as people read them, from nothing to published."""


@dataclass(frozen=True, slots=True)
class Status:
    """Units and source words of a catalog by state; every state is in both mappings."""

    counts: Mapping[State, int]
    words: Mapping[State, int]
    machine_drafts: int  # of the drafts, those that nobody touched

    @property
    def total(self) -> int:
        """All units."""
        return sum(self.counts.values())

    @property
    def total_words(self) -> int:
        """All source words."""
        return sum(self.words.values())

    def at_least(self, least: State) -> int:
        """How many units have come as far as `least`, or further."""
        return sum(count for reached, count in self.counts.items() if reached >= least)

    def percent(self, least: State) -> float:
        """The share of units that are at least `least`, 0 to 100. Of nothing, all is done."""
        return 100 * self.at_least(least) / self.total if self.total else 100.0

    def percent_of_words(self, least: State) -> float:
        """The share of source words in units that are at least `least`, 0 to 100."""
        done = sum(count for reached, count in self.words.items() if reached >= least)
        return 100 * done / self.total_words if self.total_words else 100.0


def status(catalog: Catalog) -> Status:
    """Count a catalog's units by state; obsolete ones are not counted."""
    counts = dict.fromkeys(State, 0)
    words = dict.fromkeys(State, 0)
    for unit in catalog.units:
        reached = state(unit)
        counts[reached] += 1
        words[reached] += len(TAG.sub("", unit.source).split())
    return Status(counts, words, sum(map(is_own_draft, catalog.units)))


def state_name(unit: Unit) -> str:
    """A unit's state as people read it; a draft that nobody touched is a machine draft."""
    reached = state(unit)
    return "machine draft" if reached is State.DRAFT and is_own_draft(unit) else STATE_NAMES[reached]
