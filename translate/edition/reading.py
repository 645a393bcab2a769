"""Reading an edition sentence by sentence: what waits, one page of it, and one decision at a time.

Each decision is about a unit as its reader saw it, is written at once, and raises ChangedOnDiskError, with
nothing written, when somebody else changed the sentence meanwhile.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

from translate.catalog import text_hash
from translate.edition.decisions import revise
from translate.edition.edition import Edition, today
from translate.edition.spelling import whole
from translate.estimate import estimate
from translate.ledger import Action, Doing
from translate.model import Alternative, State, Unit
from translate.steps import review
from translate.steps.review import WORDS, Deed, Page, Revision


def waiting(edition: Edition, words: Collection[str] = ()) -> tuple[Unit, ...]:
    """The units to read, worst first.

    `words` are states as people call them (`review.WORDS`). Without any it is all that is neither new nor
    approved, and each unit beside which texts of others wait for a decision.

    Raises:
        CatalogError: the PO file cannot be read, or the article was never extracted for this locale.
    """
    catalog = edition.catalog()
    edition.refuse_unextracted(catalog)
    if words:
        return review.queue(catalog, {state for word in words for state in WORDS[word]})
    found = review.queue(catalog)
    known = {unit.key for unit in found}
    return (*found, *(unit for unit in catalog.units if unit.alternatives and unit.key not in known))


def estimated(edition: Edition, units: Sequence[Unit]) -> tuple[int | None, ...]:
    """How good each of some units is as a machine draft, 0 to 100; None where it is none.

    Raises:
        GlossaryError: the glossary is malformed.
    """
    glossary, source = edition.project.glossary(), edition.article.locale
    return tuple(estimate(unit, edition.locale, source_locale=source, glossary=glossary) for unit in units)


def read(edition: Edition, key: tuple[str, str]) -> Page | None:
    """The page of a unit as it is on disk now; None when it left the article.

    Raises:
        CatalogError: the PO file cannot be read.
        GlossaryError: the glossary is malformed.
        LedgerError: the ledger is damaged.
    """
    history = edition.project.read_history(edition.article.id, edition.locale)
    return review.page(
        whole(edition.project, edition.catalog()), key, history, edition.project.config.typography
    )


def edits_folder(edition: Edition) -> Path:
    """Where texts lie while a person writes them in an editor, and those that could not be saved."""
    return edition.project.root / ".translate" / "edits"


def approve_unit(edition: Edition, shown: Unit, level: State, by: str) -> Revision:
    """Record that `by` has read this text and stands by it; the texts of others beside it are settled."""
    change = _settling(shown, lambda unit: review.approved(unit, level, by, today()))
    return revise(edition, shown, change, Doing(Action.APPROVE, by))


def send_back(edition: Edition, shown: Unit, by: str, why: str) -> Revision:
    """Mark the unit as needing work; its text stays."""
    return revise(
        edition, shown, lambda unit: review.sent_back(unit, by, today(), why), Doing(Action.REJECT, by, why)
    )


def rewrite(edition: Edition, shown: Unit, target: str, by: str, why: str = "") -> Revision:
    """Give the unit a text of `by`, translated; with `why` it is marked as still needing work."""

    def rewritten(unit: Unit) -> Unit:
        after = review.edited(unit, target, by, today())
        return review.sent_back(after, by, today(), why) if why else after

    return revise(edition, shown, _settling(shown, rewritten), Doing(Action.EDIT, by, why))


def take(edition: Edition, shown: Unit, other: Alternative, by: str) -> Revision:
    """Give the unit the text of another person; made for another wording of the source, it is stale there."""

    def taken(unit: Unit) -> Unit:
        after = review.edited(unit, other.target, other.by or by, today())
        if after.record is None or other.source_hash in ("", text_hash(unit.source)):
            return after
        record = replace(after.record, state=State.DRAFT, source_hash=other.source_hash)
        known = unit.previous_source is not None and text_hash(unit.previous_source) == other.source_hash
        earlier = unit.previous_source if known else None
        return replace(after, fuzzy=True, record=record, previous_source=earlier)

    why = f"text of {other.by}" if other.by else "another text"
    return revise(edition, shown, _settling(shown, taken), Doing(Action.EDIT, by, why))


def undo(edition: Edition, deed: Deed, by: str) -> Revision:
    """Give the unit back its text, state and record from before the deed."""

    def earlier(unit: Unit) -> Unit:
        before = review.restored(unit, deed.before)
        return replace(before, alternatives=deed.before.alternatives, hints=deed.before.hints)

    return revise(edition, deed.after, earlier, Doing(Action.RESTORE, by, "undo"))


def _settling(shown: Unit, change: Callable[[Unit], Unit]) -> Callable[[Unit], Unit]:
    """The change, after which no text of others waits that its reader saw; what came meanwhile still does."""

    def settled(unit: Unit) -> Unit:
        unseen = tuple(text for text in unit.alternatives if text not in shown.alternatives)
        return replace(change(unit), alternatives=unseen)

    return settled
