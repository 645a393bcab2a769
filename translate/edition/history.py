"""The past of an edition: what was done, what differs from the last approval, how a text comes back."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime
from operator import eq

from translate.catalog import edits, last_translator, reverts, witness
from translate.edition.edition import Edition, today
from translate.edition.hints import hinted
from translate.ledger import Action, Doing, Event, latest
from translate.model import Catalog, Unit
from translate.steps import review
from translate.steps.difference import Difference, difference
from translate.steps.extract.typography import same_words
from translate.steps.extract.wording import wording
from translate.steps.history import Entry, Wanted, history
from translate.steps.review import Moment, Restoration

_FACTS = ("role: ", "before: ", "after: ")
_CHANGED = "changed: "


def past(edition: Edition, wanted: Wanted, lines: Collection[int] = ()) -> tuple[Entry, ...]:
    """What was done to the edition, oldest first: all that is wanted or, of that, what concerns some lines.

    What other programs did since the ledger was last written stands at the end, without a number.

    Raises:
        TranslateError: no sentence stands on any of the lines.
        CatalogError: the PO file cannot be read, or the article was never extracted for this locale.
        LedgerError: the ledger is damaged.
    """
    found = edition.catalog()
    keys = edition.keys_on(lines, found)
    return history(found, events_until_now(edition, found), replace(wanted, keys=keys))


def since_approval(edition: Edition) -> Difference:
    """How each unit differs from what was last approved of it.

    Raises:
        CatalogError: the PO file cannot be read, or the article was never extracted for this locale.
        LedgerError: the ledger is damaged.
    """
    found = edition.catalog()
    edition.refuse_unextracted(found)
    return difference(found, events_until_now(edition, found))


def restore(edition: Edition, moment: Moment, by: str) -> tuple[Restoration, Event]:
    """Give a unit the text that it had at a moment; says what was done, and its event in the ledger.

    Raises:
        TranslateError: there is no such event or no text, the unit is locked or left the article, or it has
            this text already; nothing was written.
        CatalogError: the PO file cannot be read, or the article was never extracted for this locale.
        LedgerError: the ledger is damaged.
    """
    project = edition.project
    same = same_words if project.config.keep_typographic else eq
    results: list[Restoration] = []

    def change(catalog: Catalog) -> Catalog:
        edition.refuse_unextracted(catalog)
        events = project.read_history(edition.article.id, edition.locale)
        done = review.restore(catalog, events, moment, by, today(), same=same)
        results.append(done)
        units = [_with_wording(unit) if unit is done.after else unit for unit in done.catalog.units]
        return hinted(project, replace(catalog, units=tuple(units)), {done.after.key})

    edition.update(change, Doing(Action.RESTORE, by, _reason(moment)))
    return results[-1], _restore_event(edition, results[-1].after)


def _reason(moment: Moment) -> str:
    return f"as before event {moment.number}" if moment.before else f"event {moment.number}"


def _restore_event(edition: Edition, unit: Unit) -> Event:
    events = edition.project.read_history(edition.article.id, edition.locale)
    return next(
        event for event in reversed(events) if event.action is Action.RESTORE and event.key == unit.key
    )


def events_until_now(edition: Edition, found: Catalog) -> list[Event]:
    """The ledger, and what the next command that writes the PO file will enter before anything else.

    Args:
        edition: whose.
        found: its whole catalog, as it is on disk.

    Raises:
        LedgerError: the ledger is damaged.
    """
    events = edition.project.read_history(edition.article.id, edition.locale)
    if not edition.po_path.exists():
        return events
    now = datetime.now(UTC).replace(microsecond=0).isoformat()
    witnessed, known, by = witness(found, today()), latest(events), last_translator(found)
    outside = [work(found, witnessed, known, by, now) for work in (edits, reverts)]
    return [*events, *outside[0], *outside[1]]


def _with_wording(unit: Unit) -> Unit:
    """The unit with the line that shows the change of its source, where `extract` puts it."""
    hints = [hint for hint in unit.hints if not hint.startswith(_CHANGED)]
    place = next((at for at, hint in enumerate(hints) if not hint.startswith(_FACTS)), len(hints))
    return replace(unit, hints=(*hints[:place], *wording(unit), *hints[place:]))
