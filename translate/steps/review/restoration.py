"""Bring back a text that a unit had before, as far as it had come and as far as that is still true.

A restore is no approval: what was approved once comes back as translated by the one who restores it. Only
where nothing but restores and changes of the article followed does the record of a text hold as it was: then
a restore is taken back, and nobody decided anything else meanwhile.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from translate.catalog import ALTERNATIVE, lineages, state, text_hash, version, writable
from translate.errors import TranslateError
from translate.ledger import Action, Event, Version
from translate.model import Catalog, Record, State, Unit
from translate.steps.review.decisions import sent_back

_FINISHED = frozenset({"translated", "reviewed", "approved", "locked"})
_NO_DECISIONS = frozenset({Action.RESTORE, Action.EXTRACT})
_PROVED = {
    Action.DRAFT: {"mt"},
    Action.EDIT: {"translated"},
    Action.IMPORT: {"translated"},
    Action.APPROVE: {"reviewed", "approved", "locked"},
    Action.REJECT: {"needs-work"},
}
"""The states of which an event proves who is behind them."""

Same = Callable[[str, str], bool]
"""Whether a translation of one source is a translation of the other."""


@dataclass(frozen=True, slots=True)
class Moment:
    """After an event of the ledger or, where that removed the text, before it; or before it anyway."""

    number: int  # of the event
    before: bool = False


@dataclass(frozen=True, slots=True)
class Restoration:
    """The new catalog, and the unit before and after."""

    catalog: Catalog
    before: Unit
    after: Unit


def restore(  # noqa: PLR0913  # which text, who, when: all of it goes into the record
    catalog: Catalog, events: Sequence[Event], moment: Moment, by: str, at: str, *, same: Same
) -> Restoration:
    """Give a unit the text that it had at a moment.

    The unit is the one of the event as it is today, whatever its sentence was then. Texts of others that wait
    beside it stay there.

    Args:
        catalog: where the units are.
        events: the whole ledger, oldest first.
        moment: when the unit had the text.
        by: who brings the text back.
        at: the day, as ISO date.
        same: whether a translation of one source is a translation of the other.

    Raises:
        TranslateError: there is no such event or no text, the unit is locked or left the article, or it has
            this text already.
    """
    event = _numbered(events, moment.number)
    name = f"event {event.number}"
    wanted = event.was if moment.before else event.now or event.was
    if wanted is None:
        raise TranslateError(f"before {name} there was no text")
    key, past = _lineage(events, event.number)
    unit = next((unit for unit in catalog.units if unit.key == key), None)
    if unit is None:
        raise TranslateError(
            f"the sentence of {name} is not in the article any more: {key[1]!r}; put it back there and run"
            " `translate extract`, or copy the text from `translate history`"
        )
    if state(unit) is State.LOCKED:
        raise TranslateError(
            f"the sentence of {name} is locked: {unit.source!r}; `translate approve --unlock` opens it"
        )
    text = _as_made(wanted, list(_versions(past, moment)))
    after = _restored(unit, text, by, at, same)
    if after.target == unit.target:
        raise TranslateError(f"the sentence of {name} has this text now; nothing was written")
    known = past[-1].now == version(unit)  # else an edit outside is not in the ledger yet
    if known and (decision := _standing(text, past, same)):
        after = _as_decided(after, decision)
    units = tuple(after if item is unit else item for item in catalog.units)
    return Restoration(replace(catalog, units=units), unit, after)


def _numbered(events: Sequence[Event], number: int) -> Event:
    event = next((event for event in events if event.number == number), None)
    if event is None or number < 1:
        known = f"the last one is {events[-1].number}" if events else "nothing was done to this edition yet"
        raise TranslateError(f"there is no event {number}; {known}")
    if event.action is Action.ASSIGN:
        raise TranslateError(
            f"event {number} says who is responsible and has no text; `translate assign` changes that"
        )
    return event


def _lineage(events: Sequence[Event], number: int) -> tuple[tuple[str, str], Sequence[Event]]:
    """Today's key of the unit of an event, and all its events."""
    return next(
        (key, own) for key, own in lineages(events).items() if any(item.number == number for item in own)
    )


def _versions(past: Sequence[Event], moment: Moment) -> Iterator[Version]:
    """The unit's own versions, latest first, from that moment back."""
    for event in reversed(past):
        only_before = moment.before and event.number == moment.number
        known = (event.was,) if only_before else (event.now, event.was)
        if event.number <= moment.number:
            yield from (item for item in known if item and item.state != ALTERNATIVE)


def _as_made(wanted: Version, earlier: Sequence[Version]) -> Version:
    """The text beside the source that it was made for, and how far it had come there.

    Args:
        wanted: the version that is brought back.
        earlier: it and those before it, latest first.
    """
    if wanted.state != "stale":
        return wanted
    made = [item for item in earlier if item.state != "stale"]
    for item in made:
        if item.target == wanted.target:
            return item
    for item in made:
        if item.key != wanted.key:
            return replace(item, target=wanted.target, state="needs-work")
    return wanted


def _standing(text: Version, past: Sequence[Event], same: Same) -> Event | None:
    """The event that made a text what it is, if nobody decided anything else about its unit since."""
    event = next((event for event in reversed(past) if not _is_no_decision(event)), None)
    if event is None or event.now is None or event.now.state not in _PROVED.get(event.action, ()):
        return None
    decided = (event.now.context, event.now.target, event.now.state)
    fits = decided == (text.context, text.target, text.state) and same(event.now.source, text.source)
    return event if fits else None


def _is_no_decision(event: Event) -> bool:
    came_beside = event.was is not None and event.was.state == ALTERNATIVE
    return came_beside or event.action in _NO_DECISIONS


def _restored(unit: Unit, text: Version, by: str, at: str, same: Same) -> Unit:
    """The unit with the text, as translated by `by`, as needing work, or as stale."""
    target = writable(unit.source, text.target)
    fits = text.context == unit.context and same(text.source, unit.source)
    finished = text.state in _FINISHED
    record = Record(
        state=State.TRANSLATED if finished else State.DRAFT,
        source_hash=text_hash(unit.source if fits else text.source),
        target_hash=text_hash(target),
        at=at,
        by=by,
        extra=unit.record.extra if unit.record else (),
    )
    return replace(
        unit,
        target=target,
        fuzzy=not (finished and fits),
        record=record,
        previous_source=None if fits or text.source == unit.source else text.source,
        previous_context=None if text.context == unit.context else text.context,
        alternatives=tuple(other for other in unit.alternatives if other.target != target),
    )


def _as_decided(unit: Unit, decision: Event) -> Unit:
    """The unit with the record that the event of a text left, as far as the ledger tells."""
    day = decision.moment.astimezone().date().isoformat()
    if decision.action is Action.REJECT:
        return sent_back(unit, decision.by, day, decision.why)
    if unit.record is None or decision.now is None:
        return unit
    if decision.action is Action.DRAFT:
        return replace(unit, record=replace(unit.record, engine=decision.by, by="", at=day))
    level = State[decision.now.state.upper()]
    return replace(unit, record=replace(unit.record, state=level, by=decision.by, at=day))
