"""What happened between two moments of a catalog, as events for the ledger."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from translate.catalog.people import assignee
from translate.catalog.records import state_word
from translate.catalog.states import is_translated
from translate.ledger import Action, Doing, Event, Version
from translate.model import Alternative, Catalog, Unit

ALTERNATIVE = "alternative"
"""The state of a text that stands beside a unit, in the ledger."""

HEADER_KEY = ("", "")
"""Context and source of the header: what is entered under it is of the edition, not of a sentence."""


def changes(before: Catalog, after: Catalog, doing: Doing, at: str) -> list[Event]:
    """One event for each unit whose text or state changed, or that was sent back for another reason.

    A text that came to stand beside a unit is an event in which the unit's own text prevailed. Empty units
    that come or go are none. A unit whose sentence was edited in the article is followed by its translation.
    Where somebody else became responsible for the edition there is one more event; its source is empty as the
    header's is, its texts are the names.

    Args:
        before: the catalog as it was.
        after: the same catalog now.
        doing: what was done.
        at: when, as ISO date and time.
    """

    def event(key: tuple[str, str], was: Version | None, now: Version | None) -> Event:
        return Event(at, doing.action, doing.by, *key, was, now, doing.why)

    events: list[Event] = []
    for unit, was, now in _pairs(before, after):
        if was != now and (version(was) != version(now) or _why(was) != _why(now)):
            events.append(event(unit.key, version(was), version(now)))
        for other in _new_alternatives(was, now):
            beside = Version(unit.source, other.target, ALTERNATIVE, unit.context)
            events.append(replace(event(unit.key, beside, version(now)), by=other.by or doing.by))
    responsible = _responsible(before), _responsible(after)
    return events if responsible[0] == responsible[1] else [*events, event(HEADER_KEY, *responsible)]


def edits(
    found: Catalog, witnessed: Catalog, known: Mapping[tuple[str, str], Version | None], by: str, at: str
) -> list[Event]:
    """One event for each unit that was edited outside this tool.

    Args:
        found: the catalog as another program left it.
        witnessed: the same with what was edited taken down.
        known: the last version of each unit that the ledger has.
        by: who edited.
        at: when it was noticed, as ISO date and time.
    """
    units = zip(found.units, witnessed.units, strict=True)
    edited = [after for before, after in units if before.record != after.record]
    pairs = [(unit, known.get(unit.key), version(unit)) for unit in edited]
    return [Event(at, Action.EDIT, by, *unit.key, was, now) for unit, was, now in pairs if was != now]


def reverts(
    found: Catalog, witnessed: Catalog, known: Mapping[tuple[str, str], Version | None], by: str, at: str
) -> list[Event]:
    """One event for each unit that another program took back to an earlier text, or removed from the file.

    Saving an old copy over the file does that: each old text stands beside its old record, and only the
    ledger can tell. Arguments are those of `edits`, which has all other units.
    """
    units = zip(found.units, witnessed.units, strict=True)
    held = [after for before, after in units if before.record == after.record and after.key in known]
    back = [(unit.key, known[unit.key], version(unit)) for unit in held]
    there = {unit.key for unit in (*found.units, *found.obsolete)} | {HEADER_KEY}
    gone = [(key, was, None) for key, was in known.items() if was is not None and key not in there]
    return [Event(at, Action.EDIT, by, *key, was, now) for key, was, now in [*back, *gone] if was != now]


def version(unit: Unit | None) -> Version | None:
    """The unit's text at this moment; None when there is no unit or no text."""
    if unit is None or not is_translated(unit):
        return None
    return Version(unit.source, unit.target, state_word(unit), unit.context)


def _why(unit: Unit | None) -> str:
    return unit.record.why if unit and unit.record else ""


def _responsible(catalog: Catalog) -> Version | None:
    name = assignee(catalog)
    return Version("", name, "assigned") if name else None


def _pairs(before: Catalog, after: Catalog) -> Iterator[tuple[Unit, Unit | None, Unit | None]]:
    """Each unit of either catalog, and what it was before and is after."""
    known = {unit.key: unit for unit in before.units}
    resting = {unit.key for unit in before.obsolete}
    keys = {unit.key for unit in after.units}
    vanished = [unit for unit in before.units if unit.key not in keys and is_translated(unit)]
    for unit in after.units:
        origin = known.get(unit.key)
        if origin is None and is_translated(unit) and unit.key not in resting:
            origin = next((item for item in vanished if item.target == unit.target), None)
            vanished = [item for item in vanished if item is not origin]
        yield unit, origin, unit
    for unit in vanished:
        yield unit, unit, None
    at_rest = {unit.key: unit for unit in before.obsolete}
    for unit in after.obsolete:
        if unit.key not in known:
            yield unit, at_rest.get(unit.key), unit


def _new_alternatives(was: Unit | None, now: Unit | None) -> tuple[Alternative, ...]:
    known = was.alternatives if was else ()
    return tuple(other for other in (now.alternatives if now else ()) if other not in known)
