"""Our unit after a translator's unit was merged into it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from translate.catalog import is_own_draft, is_translated, made_for, state, text_hash, writable
from translate.ledger import Event
from translate.model import Alternative, Record, State, Unit
from translate.steps.merge.versions import (
    had_the_mark,
    is_as_sent,
    is_own_work,
    same_text,
    was_only_doubted,
)


class Verdict(Enum):
    """What became of a unit that came back."""

    UNTOUCHED = auto()  # no work in it that we do not know
    TAKEN = auto()
    CONFLICT = auto()  # both have a text of their own: ours stays, theirs waits beside it
    DECLINED = auto()  # the text is the same, and what was said of it here since is more than a mark


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose copy it is, and when it came."""

    by: str
    at: str  # ISO date


def merged(  # noqa: PLR0913, PLR0917  # both units and what is known of them
    ours: Unit,
    theirs: Unit,
    past: Sequence[Event],
    began: str,
    sender: Sender,
    same: Callable[[str, str], bool],
) -> tuple[Unit, Verdict]:
    """Our unit with the work of theirs, and what was decided.

    Args:
        ours: as it is now, with a record that holds.
        theirs: as it came back.
        past: the events of our unit, oldest first.
        began: the day on which our ledger begins, as ISO date; empty when there is none.
        sender: whose work it is.
        same: whether a translation of one source is a translation of the other.
    """
    if not is_own_work(theirs, ours, past, began):
        return ours, Verdict.UNTOUCHED
    fits = theirs.context == ours.context and same(theirs.source, ours.source)
    if same_text(ours.target, theirs.target):
        return _with_their_mark(ours, theirs, sender, fits=fits)
    if not is_translated(ours) or is_own_draft(ours) or is_as_sent(ours, theirs, fits=fits):
        if state(ours) is not State.LOCKED:
            return _taken(ours, theirs, sender, fits=fits), Verdict.TAKEN
    elif was_only_doubted(ours, theirs.record):
        unit = _taken(ours, theirs, sender, fits=fits)
        return _still_doubted(unit, ours), Verdict.TAKEN
    return _disputed(ours, theirs, sender), Verdict.CONFLICT


def at_rest(theirs: Unit, sender: Sender) -> Unit:
    """Their unit as one whose sentence is not in the article."""
    own = Unit(theirs.context, theirs.source, notes=new_notes(Unit("", ""), theirs))
    return replace(_taken(own, theirs, sender, fits=True), previous_source=None, previous_context=None)


def new_notes(ours: Unit, theirs: Unit) -> tuple[str, ...]:
    """The notes of their unit that ours lacks; a program may have wrapped those that both have.

    What a program made of lines that are ours, or of the previous source, is no note.
    """
    known = _one_line(ours.notes)
    lines = [line for line in theirs.notes if not line.lstrip().startswith(_NO_NOTES)]
    return tuple(line for line in lines if line.strip() and _one_line([line]) not in known)


_NO_NOTES = ("l10n:", "l10n-alternative:", "| msgid", "| msgctxt", '| "', "#-#-#-#-#")


def _one_line(lines: Sequence[str]) -> str:
    return " ".join(" ".join(lines).split())


def _with_their_mark(ours: Unit, theirs: Unit, sender: Sender, *, fits: bool) -> tuple[Unit, Verdict]:
    """The same text on both sides: whether it needs work."""
    if ours.fuzzy == theirs.fuzzy or not fits:
        return ours, Verdict.UNTOUCHED
    if state(ours) is State.LOCKED or (theirs.fuzzy and not is_as_sent(ours, theirs, fits=True)):
        return ours, Verdict.DECLINED
    if not theirs.fuzzy and not had_the_mark(ours, theirs.record):
        return ours, Verdict.UNTOUCHED
    return _taken(ours, replace(theirs, target=ours.target), sender, fits=True), Verdict.TAKEN


def _taken(ours: Unit, theirs: Unit, sender: Sender, *, fits: bool) -> Unit:
    """Our unit with their text: finished, in need of work, or stale when it was made for an earlier wording.

    A copy never makes a text reviewed or approved.
    """
    text = writable(ours.source, theirs.target)
    unit = replace(ours, target=text, fuzzy=theirs.fuzzy, previous_source=None, previous_context=None)
    if theirs.fuzzy:
        unit = replace(unit, previous_source=theirs.previous_source, previous_context=theirs.previous_context)
    if not fits:
        unit = _made_for_theirs(unit, theirs)
    record = Record(
        state=State.DRAFT if theirs.fuzzy else State.TRANSLATED,
        source_hash=made_for(theirs) if theirs.fuzzy or not fits else text_hash(ours.source),
        target_hash=text_hash(text),
        at=sender.at,
        by=sender.by,
        extra=ours.record.extra if ours.record else (),
    )
    decided = not unit.fuzzy and set(ours.alternatives) <= set(theirs.alternatives)
    return replace(unit, record=record, alternatives=() if decided else ours.alternatives)


def _made_for_theirs(unit: Unit, theirs: Unit) -> Unit:
    """The unit as a stale one whose text was made for their sentence, or for an earlier one still."""
    context = (
        theirs.context if theirs.previous_context is None or not theirs.fuzzy else theirs.previous_context
    )
    source = theirs.source if theirs.previous_source is None or not theirs.fuzzy else theirs.previous_source
    return replace(
        unit,
        fuzzy=True,
        previous_source=None if source == unit.source else source,
        previous_context=None if context == unit.context else context,
    )


def _still_doubted(unit: Unit, ours: Unit) -> Unit:
    """The unit with its new text, and still with the reason for which the one before was sent back."""
    if ours.record is None or unit.record is None:
        return unit
    record = replace(ours.record, source_hash=made_for(unit), target_hash=unit.record.target_hash)
    return replace(unit, fuzzy=True, record=record, alternatives=ours.alternatives)


def _disputed(ours: Unit, theirs: Unit, sender: Sender) -> Unit:
    """Our unit with their text beside it; what is not reviewed yet needs work until somebody decides."""
    text = writable(ours.source, theirs.target)
    alternative = Alternative(text, made_for(theirs), sender.by, sender.at)
    others = [item for item in ours.alternatives if not sender.by or item.by != sender.by]
    unit = replace(ours, alternatives=(*others, alternative))
    if unit.fuzzy or state(unit) >= State.REVIEWED:
        return unit
    whose = f" by {sender.by}" if sender.by else ""
    record = Record(
        state=State.DRAFT,
        source_hash=text_hash(unit.source),
        target_hash=text_hash(unit.target),
        at=sender.at,
        why=f"another text{whose} waits beside this one: keep one of the two",
        extra=ours.record.extra if ours.record else (),
    )
    return replace(unit, fuzzy=True, record=record)
