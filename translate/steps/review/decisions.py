"""What a person can decide about one unit, and what speaks against it."""

from dataclasses import replace

from translate.catalog import is_own_draft, made_for, state, text_hash, writable
from translate.errors import TranslateError
from translate.model import Record, State, Unit
from translate.placeables import differences


def reason_against_approval(unit: Unit, least: State, *, decides: bool = True) -> str:
    """Why a unit cannot be approved; empty when it can.

    Args:
        unit: the one meant.
        least: the least state that the reader has read: TRANSLATED, DRAFT or STALE.
        decides: the reader means this unit by name, and so decides on the texts of others beside it.
    """
    if unit.alternatives and not decides:
        return "another text waits beside it; name its line to keep the text as it is"
    reached = state(unit)
    if reached is State.NEW:
        return "not translated"
    if reached is State.STALE and least > State.STALE:
        return "the source changed since it was translated; bring the translation up to date first"
    if reached is State.DRAFT and least > State.DRAFT:
        return "a machine draft that nobody has read" if is_own_draft(unit) else "marked as needing work"
    wrong = differences(unit.source, unit.target)
    return f"its tags differ from the source: {'; '.join(wrong)}" if wrong else ""


def reason_against_rejection(unit: Unit) -> str:
    """Why a unit cannot be sent back; empty when it can."""
    reached = state(unit)
    if reached is State.NEW:
        return "not translated: there is nothing to send back"
    return "locked; `translate approve --unlock` opens it" if reached is State.LOCKED else ""


def approved(unit: Unit, level: State, by: str, at: str, *, unlock: bool = False) -> Unit:
    """The unit with the record of who stands by it; as it is when it is that far already.

    The reader has decided on the texts of others beside it: they go.

    Args:
        unit: a translated one.
        level: REVIEWED, APPROVED or LOCKED.
        by: the reader's name.
        at: the day, as ISO date.
        unlock: a locked unit comes down to `level`.
    """
    reached = state(unit)
    opened = unlock and reached is State.LOCKED
    if reached >= level and not opened:
        return replace(unit, alternatives=()) if unit.alternatives else unit
    return _vouched(unit, unit.target, level, by, at)


def edited(unit: Unit, target: str, by: str, at: str) -> Unit:
    """The unit with a person's own text, translated.

    Raises:
        ValueError: the text is empty.
    """
    if not target.strip():
        raise ValueError("a translation is never emptied by an edit")
    return _vouched(unit, target, State.TRANSLATED, by, at)


def sent_back(unit: Unit, by: str, at: str, why: str) -> Unit:
    """The unit marked as needing work, and why; its text stays, and so does what tells that it is stale.

    Raises:
        TranslateError: no reason is given.
    """
    reason = " ".join("".join(sign if sign.isprintable() else " " for sign in why).split())
    if not reason:
        raise TranslateError("no reason is given; say what the translator should change")
    record = Record(
        state=State.DRAFT,
        source_hash=made_for(unit),
        target_hash=text_hash(unit.target),
        at=at,
        by=by,
        why=reason,
        extra=unit.record.extra if unit.record else (),
    )
    return replace(unit, fuzzy=True, record=record)


def restored(unit: Unit, earlier: Unit) -> Unit:
    """The unit with text and state of an earlier moment; its places, hints and notes stay."""
    return replace(
        unit,
        target=earlier.target,
        fuzzy=earlier.fuzzy,
        record=earlier.record,
        previous_source=earlier.previous_source,
        previous_context=earlier.previous_context,
    )


def _vouched(unit: Unit, target: str, level: State, by: str, at: str) -> Unit:
    text = writable(unit.source, target)
    record = Record(
        state=level,
        source_hash=text_hash(unit.source),
        target_hash=text_hash(text),
        at=at,
        by=by,
        extra=unit.record.extra if unit.record else (),
    )
    return replace(
        unit,
        target=text,
        fuzzy=False,
        record=record,
        previous_source=None,
        previous_context=None,
        alternatives=(),
    )
