"""What readers and editors decide about an edition."""

from collections.abc import Callable, Collection

from translate.catalog import assigned, assignee
from translate.edition.edition import Edition, today
from translate.edition.hints import hinted
from translate.ledger import Action, Doing
from translate.model import Catalog, State, Unit
from translate.steps import review
from translate.steps.review import Approval, Rejection, Revision


def approve(  # noqa: PLR0913  # what the command line can say
    edition: Edition,
    by: str,
    level: State,
    lines: Collection[int] = (),
    *,
    least: State = State.TRANSLATED,
    unlock: bool = False,
) -> Approval:
    """Record that `by` has read the translations today: all, or those on some lines of the article.

    Raises:
        TranslateError: no sentence stands on any of the lines.
        CatalogError: the article was never extracted for this locale.
    """
    results: list[Approval] = []

    def change(catalog: Catalog) -> Catalog:
        keys = edition.keys_on(lines, catalog)
        results.append(review.approve(catalog, by, today(), level, keys, least=least, unlock=unlock))
        return results[-1].catalog

    edition.update(change, Doing(Action.APPROVE, by))
    return results[-1]


def reject(edition: Edition, by: str, why: str, lines: Collection[int] = ()) -> Rejection:
    """Send translations back to their translator: all, or those on some lines of the article.

    Raises:
        TranslateError: no reason is given, or no sentence stands on any of the lines.
        CatalogError: the article was never extracted for this locale.
    """
    results: list[Rejection] = []

    def change(catalog: Catalog) -> Catalog:
        results.append(review.reject(catalog, by, today(), why, edition.keys_on(lines, catalog)))
        return results[-1].catalog

    edition.update(change, Doing(Action.REJECT, by, why))
    return results[-1]


def assign(edition: Edition, to: str, by: str) -> tuple[str, str]:
    """Make `to` responsible for the edition, nobody if it is empty; says who was before, and who is now.

    Raises:
        TranslateError: `to` is no name that a PO file can hold.
        CatalogError: the article was never extracted for this locale.
    """
    names: list[tuple[str, str]] = []

    def change(catalog: Catalog) -> Catalog:
        edition.refuse_unextracted(catalog)
        after = assigned(catalog, to)
        names.append((assignee(catalog), assignee(after)))
        return after

    edition.update(change, Doing(Action.ASSIGN, by))
    return names[-1]


def revise(edition: Edition, shown: Unit, change: Callable[[Unit], Unit], doing: Doing) -> Revision:
    """Change one unit that a person has seen; what somebody else made of it meanwhile is not overwritten.

    Raises:
        ChangedOnDiskError: it is no longer as it was shown; nothing was written.
    """
    results: list[Revision] = []

    def step(catalog: Catalog) -> Catalog:
        results.append(review.revise(catalog, shown, change))
        edited = results[-1].before.target != results[-1].after.target
        keys = {shown.key} if edited else set()
        return hinted(edition.project, results[-1].catalog, keys)

    edition.update(step, doing)
    return results[-1]
