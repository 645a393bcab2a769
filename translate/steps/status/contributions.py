"""Who did how much of what a catalog holds today."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from translate.catalog import lineages, state
from translate.ledger import Action, Event
from translate.model import Catalog, State, Unit
from translate.steps.status.counts import word_count

STEPS = (State.TRANSLATED, State.REVIEWED, State.APPROVED)
"""What people do to a text, in order. A lock is an approval."""

_STEP_WORDS: Mapping[str, State] = {
    "translated": State.TRANSLATED,
    "reviewed": State.REVIEWED,
    "approved": State.APPROVED,
    "locked": State.APPROVED,
}
_NOT_BY_PEOPLE = frozenset({Action.EXTRACT, Action.DRAFT})


@dataclass(frozen=True, slots=True)
class Contributions:
    """How many units and source words each person brought to each step."""

    units: Counter[tuple[str, State]] = field(default_factory=Counter)
    words: Counter[tuple[str, State]] = field(default_factory=Counter)

    def __add__(self, other: "Contributions") -> "Contributions":
        return Contributions(self.units + other.units, self.words + other.words)

    @property
    def people(self) -> list[str]:
        """Everybody who did anything, who did most first."""
        done: Counter[str] = Counter()
        for (name, _), words in self.words.items():
            done[name] += words
        return sorted(done, key=lambda name: (-done[name], name))


def contributions(catalog: Catalog, events: Sequence[Event]) -> Contributions:
    """Who translated, reviewed and approved the texts as they are now, not those that were replaced.

    Args:
        catalog: the units, with records that hold (`catalog.witness`).
        events: the ledger, oldest first. Without it the record of each unit tells its last step alone.
    """
    done = Contributions()
    past = lineages(events)
    for unit in catalog.units:
        for step, name in _hands(unit, past.get(unit.key, ())).items():
            done.units[name, step] += 1
            done.words[name, step] += word_count(unit.source)
    return done


def _hands(unit: Unit, events: Sequence[Event]) -> dict[State, str]:
    """Who took each step that the unit's text has behind it."""
    hands: dict[State, str] = {}
    for event in events:
        step = _STEP_WORDS.get(event.now.state) if event.now else None
        if step and event.action not in _NOT_BY_PEOPLE:
            hands = _with_step(hands, step, event.by)
    reached = min(state(unit), State.APPROVED)
    if reached in STEPS and unit.record and unit.record.by:
        hands = _with_step(hands, reached, unit.record.by)
    return {step: name for step, name in hands.items() if step <= reached and name}


def _with_step(hands: Mapping[State, str], step: State, by: str) -> dict[State, str]:
    """The later steps were about an earlier text."""
    return {earlier: name for earlier, name in hands.items() if earlier < step} | {step: by}
