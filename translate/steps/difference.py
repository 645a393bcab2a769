"""What became of approved translations since they were approved."""

from collections.abc import Sequence
from dataclasses import dataclass

from translate.catalog import lineages, state, state_word
from translate.ledger import Action, Event, Version
from translate.model import Catalog, State, Unit
from translate.worddiff import Piece, word_diff

_APPROVED = frozenset({"approved", "locked"})


@dataclass(frozen=True, slots=True)
class Approved:
    """What was last approved of a unit."""

    version: Version
    event: Event  # the approval or, where the ledger has none, what was first seen to be approved


@dataclass(frozen=True, slots=True)
class Change:
    """A unit that is not what was approved, or never was approved."""

    unit: Unit
    state: str  # its word in the record
    approved: Approved | None
    source: tuple[Piece, ...]  # from what was approved to what is there now
    target: tuple[Piece, ...]
    since: tuple[Event, ...]  # what was done to it after that, oldest first


@dataclass(frozen=True, slots=True)
class Difference:
    """The units of an edition: changed since their last approval, never approved, and as approved."""

    changed: tuple[Change, ...]
    never: tuple[Change, ...]
    same: tuple[Unit, ...]


def difference(catalog: Catalog, events: Sequence[Event]) -> Difference:
    """Compare each unit with its last approval, in article order.

    A unit whose text and source are those that were approved is the same, whatever was said of it since.

    Args:
        catalog: the edition's units as they are now.
        events: the whole ledger, oldest first.
    """
    past = lineages(events)
    changed: list[Change] = []
    never: list[Change] = []
    same: list[Unit] = []
    for unit in catalog.units:
        approved, since = _last_approval(past.get(unit.key, ()))
        if state(unit) >= State.APPROVED or (approved and _is_as(approved.version, unit)):
            same.append(unit)
        else:
            (changed if approved else never).append(_change(unit, approved, since))
    return Difference(tuple(changed), tuple(never), tuple(same))


def _is_as(approved: Version, unit: Unit) -> bool:
    return (approved.source, approved.target) == (unit.source, unit.target)


def _last_approval(past: tuple[Event, ...]) -> tuple[Approved | None, tuple[Event, ...]]:
    """What was last approved, and what happened after that."""
    for place in reversed(range(len(past))):
        now = past[place].now
        if now is not None and now.state in _APPROVED:
            return Approved(now, _approval(past[: place + 1], now)), past[place + 1 :]
    return None, past


def _approval(until: Sequence[Event], approved: Version) -> Event:
    """The event in which a person approved the text; else the first in a row that has it as approved."""
    found = until[-1]
    for event in reversed(until):
        if event.now is None or (event.now.target, event.now.state) != (approved.target, approved.state):
            break
        found = event
        if event.action is Action.APPROVE:
            break
    return found


def _change(unit: Unit, approved: Approved | None, since: tuple[Event, ...]) -> Change:
    was = approved.version if approved else Version(unit.source, "", "new")
    return Change(
        unit=unit,
        state=state_word(unit),
        approved=approved,
        source=word_diff(was.source, unit.source),
        target=word_diff(was.target, unit.target),
        since=since,
    )
