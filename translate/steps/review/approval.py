"""Record that a person stands by translations."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from translate.errors import TranslateError
from translate.model import Catalog, State, Unit
from translate.steps.review.choice import decide
from translate.steps.review.decisions import approved, reason_against_approval


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
    least: State = State.TRANSLATED,
    unlock: bool = False,
) -> Approval:
    """Record who has read translations, and when. Any later edit ends it, for the hashes no longer match.

    What is already that far keeps its record and counts as approved.

    Args:
        catalog: where the units are.
        by: the reader's name.
        at: the day, as ISO date.
        level: REVIEWED, APPROVED or LOCKED.
        keys: the units meant; None means all but those beside which another text waits.
        least: what the reader has read: with DRAFT also drafts, with STALE also what the source left behind.
        unlock: locked units come down to `level`.

    Raises:
        TranslateError: nobody is named, or a key is not in the catalog.
        ValueError: `level` is not that of a reviewer.
    """
    if level < State.REVIEWED:
        raise ValueError(f"not a reviewer's level: {level.name}")
    if not by.strip():
        raise TranslateError("nobody is named as reviewer; say who has read the translations")
    reason = partial(reason_against_approval, least=least, decides=keys is not None)
    decision = partial(approved, level=level, by=by.strip(), at=at, unlock=unlock)
    return Approval(*decide(catalog, keys, reason, decision))
