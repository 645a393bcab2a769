"""Take down what people did to a unit in whatever program: afterwards its record tells the truth again.

So every text in a PO file stands beside its own hash, and a copy of the file that a translator edits carries
the base of a three-way merge within it.
"""

from dataclasses import replace

from translate.catalog.people import last_translator
from translate.catalog.states import is_translated, made_for, state, text_hash
from translate.model import Catalog, Record, State, Unit


def witness(catalog: Catalog, at: str) -> Catalog:
    """The catalog with a record that holds beside every text; edits are put down to the last translator.

    `at` is the day, as ISO date. Doing it twice changes nothing.
    """
    by = last_translator(catalog)
    units = tuple(witness_unit(unit, by, at) for unit in catalog.units)
    return catalog if units == catalog.units else replace(catalog, units=units)


def witness_unit(unit: Unit, by: str, at: str) -> Unit:
    """The unit with a record that holds; as it is when its record holds already, or it has no text.

    Whoever changed a unit and left it without `fuzzy` has decided on the texts of others beside it.

    Args:
        unit: as found in the file.
        by: who edited it, if anybody did.
        at: the day, as ISO date.
    """
    if not is_translated(unit):
        return replace(unit, record=None) if unit.record else unit
    if _holds(unit):
        return unit
    old = unit.record
    record = Record(
        state=State.DRAFT if unit.fuzzy else State.TRANSLATED,
        source_hash=made_for(unit),
        target_hash=text_hash(unit.target),
        at=at,
        by=by,
        extra=old.extra if old else (),
    )
    open_ones = unit.alternatives if unit.fuzzy else ()
    return replace(unit, record=record, alternatives=open_ones)


def _holds(unit: Unit) -> bool:
    record = unit.record
    if record is None or record.target_hash != text_hash(unit.target):
        return False
    if not unit.fuzzy:
        return record.state > State.DRAFT and record.source_hash == text_hash(unit.source)
    doubted = record.state > State.DRAFT and state(unit) is State.DRAFT and unit.previous_context is None
    return not doubted
