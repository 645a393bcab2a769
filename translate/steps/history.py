"""What was done to the sentences of an edition, and which of it somebody asks for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from translate.catalog import lineages
from translate.ledger import Event
from translate.model import Catalog


@dataclass(frozen=True, slots=True)
class Entry:
    """An event, and where its sentence stands today."""

    event: Event
    line: int | None  # of the article; None: not in the article any more, or no sentence


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events are asked for; what is left out asks for all."""

    keys: Collection[tuple[str, str]] | None = None  # of units as they are today
    by: str = ""  # a part of the name of who did it, in any case
    since: date | None = None  # on this computer's calendar
    last: int | None = None  # so many, the newest


def history(catalog: Catalog, events: Sequence[Event], wanted: Wanted) -> tuple[Entry, ...]:
    """The events that are asked for, oldest first.

    Args:
        catalog: the edition's units as they are now.
        events: the whole ledger, oldest first.
        wanted: which of them.
    """
    lines = {unit.key: unit.places[0].line for unit in catalog.units if unit.places}
    today = {id(event): key for key, own in lineages(events).items() for event in own}
    found = [
        Entry(event, lines.get(today[id(event)]))
        for event in events
        if _is_wanted(event, today[id(event)], wanted)
    ]
    return tuple(found if wanted.last is None else found[len(found) - min(wanted.last, len(found)) :])


def _is_wanted(event: Event, key: tuple[str, str], wanted: Wanted) -> bool:
    return (
        (wanted.keys is None or key in wanted.keys)
        and wanted.by.casefold() in event.by.casefold()
        and (wanted.since is None or event.moment.astimezone().date() >= wanted.since)
    )
