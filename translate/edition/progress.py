"""How far an edition is, as it is told to editors."""

from dataclasses import replace

from translate.catalog import assignee, witness
from translate.edition.edition import Edition, today
from translate.edition.history import events_until_now
from translate.model import Article, Catalog, Role
from translate.placeables import strip_tags
from translate.report.progress import Past, Progress
from translate.steps.status import contributions, estimates, sent_back_units, stale_units, status


def progress(edition: Edition, *, with_past: bool = False) -> Progress:
    """How far an edition is now.

    Args:
        edition: which one.
        with_past: also read its ledger and say what was done, by whom, and what cannot wait.

    Raises:
        CatalogError: the PO file cannot be read.
        GlossaryError: the glossary is malformed.
        LedgerError: the ledger is damaged.
    """
    catalog, issues = edition.current()
    found = Progress(
        article=edition.article.path,
        title=title(edition.article),
        locale=edition.locale,
        person=assignee(catalog),
        status=status(catalog),
        estimates=estimates(catalog, edition.article.locale, edition.project.glossary()),
        issues=issues,
    )
    return replace(found, past=_past(edition, catalog)) if with_past else found


def title(article: Article) -> str:
    """The headline as readers see it; without one, the path."""
    heads = (strip_tags(block.text).strip() for block in article.blocks if block.role is Role.HEADLINE)
    return next(filter(None, heads), article.path)


def _past(edition: Edition, current: Catalog) -> Past:
    events = events_until_now(edition, edition.catalog())
    seen = witness(current, today())
    return Past(contributions(seen, events), stale_units(seen), sent_back_units(seen), tuple(events))
