"""Which of our units each unit of a copy belongs to."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from translate.catalog import is_own_draft, is_translated, text_hash
from translate.ledger import Event
from translate.model import Catalog, State, Unit

Key = tuple[str, str]
Pair = Callable[[Sequence[Key], Sequence[Unit], Sequence[Key], Sequence[Key]], Mapping[Key, Unit]]
"""Finds for sentences the units whose work they take over, as `extract` does.

Its arguments: the keys that look for a unit, the units offered, all keys here, all keys of the copy.
"""


@dataclass(frozen=True, slots=True)
class Paired:
    """The units of a copy by the key of ours that they belong to, and those that belong to none."""

    found: Mapping[Key, Unit]
    left: tuple[Unit, ...]


def paired(ours: Catalog, theirs: Catalog, former: Mapping[Key, Key], pair: Pair) -> Paired:
    """Pair the units of a copy with ours: by sentence, by what became of a sentence here, then by content.

    Args:
        ours: the catalog as it is now.
        theirs: the copy.
        former: the key that a sentence has today, by one that it had earlier.
        pair: pairs by content.
    """
    known = {unit.key for unit in (*ours.units, *ours.obsolete)}
    earlier = {_made_for(unit): unit.key for unit in ours.units if unit.fuzzy}
    copies = (*theirs.units, *map(_with_recorded_mark, theirs.obsolete))
    found: dict[Key, Unit] = {}
    for key_of in (lambda key: key, former.get, earlier.get):
        for unit in _left(copies, found):
            key = key_of(unit.key)
            if key in known:
                found.setdefault(key, unit)
    offered = [unit for unit in _left(copies, found) if is_translated(unit) and not is_own_draft(unit)]
    if offered:
        wanted = [unit.key for unit in ours.units]
        free = [key for key in wanted if key not in found]
        found |= pair(free, offered, wanted, [unit.key for unit in copies])
    return Paired(found, tuple(_left(copies, found)))


def former_keys(lineages: Mapping[Key, Sequence[Event]]) -> dict[Key, Key]:
    """The key that a unit has today, by those that it had earlier; of two units the one with later events."""
    found: dict[Key, Key] = {}
    for today, events in lineages.items():
        for event in events:
            for version in (event.was, event.now):
                if version is not None:
                    found.setdefault(version.key, today)
    return found


def _left(copies: Iterable[Unit], found: Mapping[Key, Unit]) -> list[Unit]:
    taken = {id(unit) for unit in found.values()}
    return [unit for unit in copies if id(unit) not in taken]


def _with_recorded_mark(unit: Unit) -> Unit:
    """An obsolete unit, fuzzy as its record says: nobody sees such a mark, and programs lose it."""
    record = unit.record
    if record is None or record.target_hash != text_hash(unit.target):
        return unit
    fuzzy = record.state is State.DRAFT or record.source_hash != text_hash(unit.source)
    return replace(unit, fuzzy=fuzzy)


def _made_for(unit: Unit) -> Key:
    return (
        unit.context if unit.previous_context is None else unit.previous_context,
        unit.source if unit.previous_source is None else unit.previous_source,
    )
