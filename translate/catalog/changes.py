"""What happened between two moments of a catalog, as events for the ledger."""

from collections.abc import Iterator, Mapping

from translate.catalog.people import assignee
from translate.catalog.records import state_word
from translate.catalog.states import is_translated
from translate.ledger import Action, Doing, Event, Version
from translate.model import Catalog, Unit


def changes(before: Catalog, after: Catalog, doing: Doing, at: str) -> list[Event]:
    """One event for each unit whose text or state changed; empty units that come or go are none.

    A unit whose sentence was edited in the article is followed by its translation. Where somebody else became
    responsible for the edition there is one more, whose source is empty as the header's is; its texts are the
    names.

    Args:
        before: the catalog as it was.
        after: the same catalog now.
        doing: what was done.
        at: when, as ISO date and time.
    """
    pairs = [(unit.key, was, now) for unit, was, now in _pairs(before, after)]
    pairs.append((("", ""), _responsible(before), _responsible(after)))
    return [
        Event(at, doing.action, doing.by, *key, was, now, doing.why) for key, was, now in pairs if was != now
    ]


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


def version(unit: Unit) -> Version | None:
    """The unit's text at this moment; None when it has none."""
    return Version(unit.source, unit.target, state_word(unit)) if is_translated(unit) else None


def _responsible(catalog: Catalog) -> Version | None:
    name = assignee(catalog)
    return Version("", name, "assigned") if name else None


def _pairs(before: Catalog, after: Catalog) -> Iterator[tuple[Unit, Version | None, Version | None]]:
    known = {unit.key: unit for unit in before.units}
    resting = {unit.key: unit for unit in before.obsolete}
    keys = {unit.key for unit in after.units}
    vanished = [unit for unit in before.units if unit.key not in keys and is_translated(unit)]
    for unit in after.units:
        origin = known.get(unit.key)
        if origin is None and is_translated(unit):
            origin = next((item for item in vanished if item.target == unit.target), None)
            vanished = [item for item in vanished if item is not origin]
            origin = origin or resting.get(unit.key)
        yield unit, version(origin) if origin else None, version(unit)
    for unit in vanished:
        yield unit, version(unit), None
