"""Setting the texts of an edition as its language wants them: a machine's; a person's where a person asks."""

from collections.abc import Callable

from translate.edition.edition import Edition, today
from translate.edition.hints import hinted
from translate.ledger import Action, Doing
from translate.model import Catalog, Unit
from translate.steps import review
from translate.steps.typeset import Typesetting, typeset_drafts, typeset_people

_BY = "typography"


def typeset_edition(edition: Edition, by: str = "", *, dry_run: bool = False) -> Typesetting:
    """Set the untouched machine drafts of an edition, and say what changed and what was left to people.

    With `by` also what people translated and nobody has reviewed yet: each change is an edit of that person.
    With `dry_run` nothing is written.

    Raises:
        CatalogError: the PO file cannot be read, or the article was never extracted for this locale.
    """
    policy, day = edition.project.config.typography, today()

    def edit(unit: Unit, text: str) -> Unit:
        return review.edited(unit, text, by, day)

    drafts = _done(
        edition,
        lambda catalog: typeset_drafts(catalog, policy, day),
        None if dry_run else Doing(Action.DRAFT, _BY),
    )
    people = _done(
        edition,
        lambda catalog: typeset_people(catalog, policy, edit if by else None),
        Doing(Action.EDIT, by, _BY) if by and not dry_run else None,
    )
    return Typesetting(people.catalog, (*drafts.changed, *people.changed), people.left)


def _done(edition: Edition, work: Callable[[Catalog], Typesetting], doing: Doing | None) -> Typesetting:
    """The result of some work on the catalog as it is now; written if something is done with it."""
    results: list[Typesetting] = []

    def change(catalog: Catalog) -> Catalog:
        edition.refuse_unextracted(catalog)
        results.append(work(catalog))
        keys = {one.after.key for one in results[-1].changed}
        return hinted(edition.project, results[-1].catalog, keys) if keys else catalog

    if doing is None:
        change(edition.catalog())
    else:
        edition.update(change, doing)
    return results[-1]
