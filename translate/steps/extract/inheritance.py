"""What becomes of a unit whose sentence changed, moved to another role, or left the article."""

from dataclasses import replace

from translate.catalog import is_translated, state
from translate.model import State, Unit


def worth_keeping(unit: Unit) -> bool:
    """Whether a unit holds work: a translation, or a person's note."""
    return is_translated(unit) or bool(unit.notes)


def inherit(key: tuple[str, str], origin: Unit) -> Unit:
    """The unit of a sentence that takes over the work on `origin`.

    The translation stays but is fuzzy, beside the oldest source and context that it was made for. When these
    have come back and a reviewer's record holds for them, it is as good as it was.
    """
    context, source = key
    if not is_translated(origin):
        return Unit(context, source, notes=origin.notes, flags=origin.flags)
    first_source = origin.source if origin.previous_source is None else origin.previous_source
    first_context = origin.context if origin.previous_context is None else origin.previous_context
    unit = replace(
        origin,
        context=context,
        source=source,
        fuzzy=True,
        record=None if _overruled(origin) else origin.record,
        previous_source=None if first_source == source else first_source,
        previous_context=None if first_context == context else first_context,
    )
    came_back = unit.previous_source is None and unit.previous_context is None
    as_before = replace(unit, fuzzy=False)
    return as_before if came_back and state(as_before) > State.TRANSLATED else unit


def obsolete(unit: Unit) -> Unit:
    """The unit at rest: without what an article gives again, and what is not written for obsolete entries."""
    return replace(unit, places=(), hints=(), previous_source=None, previous_context=None)


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
    return unit.fuzzy and not moved and state(replace(unit, fuzzy=False)) > State.TRANSLATED
