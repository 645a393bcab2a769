"""What became of the glossary's terms in an edition as it is on disk."""

from translate.edition.edition import Edition
from translate.edition.history import events_until_now
from translate.steps.terminology import TermUse, term_uses


def terms_of(edition: Edition) -> tuple[TermUse, ...]:
    """One use for each term of the edition's sources.

    Raises:
        CatalogError: the PO file cannot be read, or the article was never extracted for this locale.
        GlossaryError: the glossary is malformed.
        LedgerError: the ledger is damaged.
    """
    catalog = edition.catalog()
    edition.refuse_unextracted(catalog)
    return term_uses(catalog, events_until_now(edition, catalog), edition.project.glossary())
