"""What state a unit is in, and the one way in which machine translation may fill it.

Hashes decide, never flags alone: whatever program changed a text, the record beside it stops to hold.
"""

import hashlib
import re
from dataclasses import replace

from translate.model import Evidence, Record, State, Unit

_MEMORY = "memory/"  # how the engine of a remembered draft begins
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def text_hash(text: str) -> str:
    """What identifies a text in a record: 12 hexadecimal digits of SHA-256 over its UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def is_translated(unit: Unit) -> bool:
    """Whether the unit holds any text in the target locale, good or bad."""
    return bool(unit.target.strip())


def state(unit: Unit) -> State:
    """How far a unit has come (po-contract 4.4).

    A unit that is not fuzzy but whose record says "machine draft" is TRANSLATED: a person cleared the mark.
    """
    if not is_translated(unit):
        return State.NEW
    record = unit.record
    if unit.fuzzy:
        changed = record is not None and record.source_hash != text_hash(unit.source)
        return State.STALE if changed or unit.previous_source is not None else State.DRAFT
    if record is not None and record.state > State.DRAFT and _holds(record, unit):
        return record.state
    return State.TRANSLATED


def is_own_draft(unit: Unit) -> bool:
    """Whether the target is a machine draft that nobody touched: the only text a new draft may replace."""
    record = unit.record
    return (
        unit.fuzzy
        and record is not None
        and record.state is State.DRAFT
        and bool(record.engine)
        and record.target_hash == text_hash(unit.target)
    )


def is_machine_text(unit: Unit) -> bool:
    """Whether the target is wholly a machine's: an untouched draft that is no remembered text of a person."""
    return is_own_draft(unit) and unit.record is not None and not unit.record.engine.startswith(_MEMORY)


def retouched(unit: Unit, target: str, at: str) -> Unit:
    """The unit with its untouched machine draft in another typography; it stays as stale as it is.

    Raises:
        ValueError: the text is not a machine's.
    """
    if unit.record is None or not is_machine_text(unit):
        raise ValueError(f"not a machine's draft: {unit.target!r}")
    text = writable(unit.source, target)
    return replace(unit, target=text, record=replace(unit.record, target_hash=text_hash(text), at=at))


def made_for(unit: Unit) -> str:
    """The hash of the source that the text of a unit was made for: while it is stale, of an earlier one."""
    if not unit.fuzzy:
        return text_hash(unit.source)
    if unit.previous_source is not None:
        return text_hash(unit.previous_source)
    return unit.record.source_hash if unit.record else text_hash(unit.source)


def with_draft(
    unit: Unit, target: str, engine_signature: str, at: str, evidence: Evidence | None = None
) -> Unit:
    """The unit with a machine draft, marked fuzzy; an empty draft leaves the unit as it is.

    Args:
        unit: one without a translation, or with an untouched draft.
        target: the draft.
        engine_signature: what made it, `Engine.signature`.
        at: the day, as ISO date.
        evidence: what the engine knew of the draft.

    Raises:
        ValueError: the unit holds a person's text.
    """
    if is_translated(unit) and not is_own_draft(unit):
        raise ValueError(f"a person's translation is never replaced: {unit.target!r}")
    text = writable(unit.source, target)
    if not text.strip():
        return unit
    extra = unit.record.extra if unit.record else ()
    hashes = text_hash(unit.source), text_hash(text)
    record = Record(State.DRAFT, *hashes, at, engine_signature, extra=extra, evidence=evidence)
    return replace(unit, target=text, fuzzy=True, record=record, previous_source=None, previous_context=None)


def writable(source: str, target: str) -> str:
    """`target` as a PO file can hold it: no control characters, line feeds at its ends only as `source` has.

    `msgfmt -c` refuses an entry whose texts disagree on those line feeds.
    """
    text = _CONTROL.sub("", target.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        return ""
    start = "\n" if source.startswith("\n") else ""
    end = "\n" if source.endswith("\n") else ""
    return start + text.strip("\n") + end


def _holds(record: Record, unit: Unit) -> bool:
    return record.source_hash == text_hash(unit.source) and record.target_hash == text_hash(unit.target)
