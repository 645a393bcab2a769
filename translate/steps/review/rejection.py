"""Send translations back to their translator, and say why."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial

from translate.errors import TranslateError
from translate.model import Catalog, Unit
from translate.steps.review.choice import decide
from translate.steps.review.decisions import reason_against_rejection, sent_back


@dataclass(frozen=True, slots=True)
class Rejection:
    """The new catalog; the units that need work now; the others, each with the reason."""

    catalog: Catalog
    rejected: tuple[Unit, ...]
    skipped: tuple[tuple[Unit, str], ...]


def reject(
    catalog: Catalog, by: str, at: str, why: str, keys: Collection[tuple[str, str]] | None = None
) -> Rejection:
    """Mark translations as needing work; their texts stay. A new text, or an approval, ends it.

    Args:
        catalog: where the units are.
        by: the reader's name.
        at: the day, as ISO date.
        why: what the translator should change.
        keys: the units meant; None means all.

    Raises:
        TranslateError: no reason is given, nobody is named, or a key is not in the catalog.
    """
    if not by.strip():
        raise TranslateError("nobody is named; say who sends the translations back")
    if not why.strip():
        raise TranslateError("no reason is given; say what the translator should change")
    decision = partial(sent_back, by=by.strip(), at=at, why=why)
    return Rejection(*decide(catalog, keys, reason_against_rejection, decision))
