"""What becomes of a unit whose sentence changed, moved to another role, or left the article."""

from collections.abc import Callable
from dataclasses import replace

from translate.catalog import is_translated, text_hash
from translate.model import Record, State, Unit


def worth_keeping(unit: Unit) -> bool:
    """Whether a unit holds work: a translation, or a person's note."""
    return is_translated(unit) or bool(unit.notes)


def base(unit: Unit) -> tuple[str, str]:
    """Context and source that the unit's target was made for: the oldest ones, while it is stale."""
    return (
        unit.context if unit.previous_context is None else unit.previous_context,
        unit.source if unit.previous_source is None else unit.previous_source,
    )


def inherit(key: tuple[str, str], origin: Unit, same: Callable[[str, str], bool]) -> Unit:
    """The unit of a sentence that takes over the work on `origin`.

    The translation stays but is fuzzy, beside the oldest source and context that it was made for. Where these
    are the `same` as now the unit is as good as it was; to clear a fuzzy mark takes a record that proves it.

    Args:
        key: context and source of the sentence.
        origin: the unit it comes from.
        same: whether a translation of one source is a translation of the other.
    """
    context, source = key
    if not is_translated(origin):
        return Unit(context, source, notes=origin.notes, flags=origin.flags)
    first_context, first_source = base(origin)
    if context == first_context and same(first_source, source):
        return _as_it_was(source, origin)
    return replace(
        origin,
        context=context,
        source=source,
        fuzzy=True,
        record=None if _overruled(origin) else origin.record,
        previous_source=None if first_source == source else first_source,
        previous_context=None if first_context == context else first_context,
    )


def obsolete(unit: Unit) -> Unit:
    """The unit at rest: without what an article gives again, and what is not written for obsolete entries."""
    return replace(unit, places=(), hints=(), previous_source=None, previous_context=None)


def _as_it_was(source: str, origin: Unit) -> Unit:
    """The unit when its sentence is what it was translated from, or was brought back to that."""
    context, first_source = base(origin)
    if origin.key == (context, first_source):
        return replace(origin, source=source, record=_rebased(origin.record, first_source, source))
    record = None if _overruled(origin) else _rebased(origin.record, first_source, source)
    unit = replace(origin, context=context, source=source, record=record, fuzzy=True)
    unit = replace(unit, previous_source=None, previous_context=None)
    return replace(unit, fuzzy=False) if _proves_text(record, unit) else unit


def _rebased(record: Record | None, old: str, new: str) -> Record | None:
    """The record, brought from one source to another that is the same to a translator."""
    if record is None or record.source_hash != text_hash(old):
        return record
    return replace(record, source_hash=text_hash(new))


def _proves_text(record: Record | None, unit: Unit) -> bool:
    """Whether the record says that exactly this text is a person's finished one."""
    return (
        record is not None
        and record.state > State.DRAFT
        and (record.source_hash, record.target_hash) == (text_hash(unit.source), text_hash(unit.target))
    )


def _overruled(unit: Unit) -> bool:
    """Whether a person set the fuzzy mark against the record: took a draft as it was, or doubts an approval.

    Once the unit is fuzzy for a change of source nobody could tell, and a draft would pass for untouched.
    """
    record = unit.record
    if record is None:
        return False
    if record.state is State.DRAFT:
        return not unit.fuzzy
    moved = unit.previous_context is not None  # then the mark is ours
    return unit.fuzzy and not moved and _proves_text(record, unit)
