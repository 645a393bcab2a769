"""Record that a person stands by translations: only here does our own code lift a unit above a draft."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from translate.catalog import is_own_draft, state, text_hash, writable
from translate.errors import TranslateError
from translate.model import Catalog, Record, State, Unit
from translate.placeables import differences


@dataclass(frozen=True, slots=True)
class Approval:
    """The new catalog; the units that are now as far as asked; the others, each with the reason."""

    catalog: Catalog
    approved: tuple[Unit, ...]
    skipped: tuple[tuple[Unit, str], ...]


def approve(  # noqa: PLR0913  # who, when, how far, and which: all of it is said on the command line
    catalog: Catalog,
    by: str,
    at: str,
    level: State = State.APPROVED,
    keys: Collection[tuple[str, str]] | None = None,
    *,
    include_drafts: bool = False,
) -> Approval:
    """Record who has read translations, and when. Any later edit ends it, for the hashes no longer match.

    What is already that far keeps its record and counts as approved.

    Args:
        catalog: where the units are.
        by: the reader's name.
        at: the day, as ISO date.
        level: REVIEWED, APPROVED or LOCKED.
        keys: the units meant; None means all.
        include_drafts: drafts too: the reader has read them.

    Raises:
        TranslateError: nobody is named, or a key is not in the catalog.
        ValueError: `level` is not that of a reviewer.
    """
    if level < State.REVIEWED:
        raise ValueError(f"not a reviewer's level: {level.name}")
    if not by.strip():
        raise TranslateError("nobody is named as reviewer; say who has read the translations")
    _refuse_unknown(catalog, keys)
    units, approved, skipped = [], [], []
    for unit in catalog.units:
        result = unit
        if keys is None or unit.key in keys:
            reason = _reason_against(unit, include_drafts)
            if reason:
                skipped.append((unit, reason))
            else:
                result = _recorded(unit, level, by.strip(), at)
                approved.append(result)
        units.append(result)
    return Approval(replace(catalog, units=tuple(units)), tuple(approved), tuple(skipped))


def _refuse_unknown(catalog: Catalog, keys: Collection[tuple[str, str]] | None) -> None:
    known = {unit.key for unit in catalog.units}
    for context, source in keys or ():
        if (context, source) not in known:
            raise TranslateError(
                f"{catalog.article} ({catalog.locale}) has no sentence {source!r}"
                + (f" as {context}" if context else "")
            )


def _reason_against(unit: Unit, include_drafts: bool) -> str:
    """Why a unit cannot be approved; empty when it can."""
    reached = state(unit)
    if reached is State.NEW:
        return "not translated"
    if reached is State.STALE:
        return "the source changed since it was translated; bring the translation up to date first"
    if reached is State.DRAFT and not include_drafts:
        return "a machine draft that nobody has read" if is_own_draft(unit) else "marked as needing work"
    wrong = differences(unit.source, unit.target)
    return f"its tags differ from the source: {'; '.join(wrong)}" if wrong else ""


def _recorded(unit: Unit, level: State, by: str, at: str) -> Unit:
    if state(unit) >= level:
        return unit
    target = writable(unit.source, unit.target)
    record = Record(
        state=level,
        source_hash=text_hash(unit.source),
        target_hash=text_hash(target),
        at=at,
        by=by,
        extra=unit.record.extra if unit.record else (),
    )
    return replace(
        unit, target=target, fuzzy=False, record=record, previous_source=None, previous_context=None
    )
