"""What looks wrong in an edition, and where a person finds it."""

from dataclasses import dataclass

from translate.checks import Finding
from translate.edition.edition import Edition
from translate.edition.hints import hinted
from translate.edition.spelling import whole
from translate.ledger import Action, Doing
from translate.model import Catalog, Severity, Unit
from translate.steps.check import check


@dataclass(frozen=True, slots=True)
class Trouble:
    """A finding in a translation, with its places: in the article and in the PO file."""

    article: str
    line: int  # of the article; 0 when the PO file does not say it
    locale: str
    po: str
    unit: Unit
    finding: Finding

    @property
    def place(self) -> str:
        """Where to look: `articles/rain.txt:3`."""
        return f"{self.article}:{self.line}" if self.line else self.article


@dataclass(frozen=True, slots=True)
class CheckedEdition:
    """The result of checking an edition."""

    article: str
    locale: str
    po: str
    checked: int  # sentences that have a translation
    troubles: tuple[Trouble, ...]

    def count(self, severity: Severity) -> int:
        """How many findings are so bad."""
        return sum(trouble.finding.severity is severity for trouble in self.troubles)


def check_edition(edition: Edition) -> CheckedEdition:
    """Run every check over the translations of an edition as they stand in its PO file.

    Raises:
        CatalogError: the PO file cannot be read, or the article was never extracted for this locale.
        GlossaryError: the glossary is malformed.
    """
    catalog = edition.catalog()
    edition.refuse_unextracted(catalog)
    project, article, locale = edition.project, edition.article.path, edition.locale
    po = project.relative(edition.po_path)
    result = check(whole(project, catalog), project.config.typography)
    troubles = tuple(
        Trouble(article, min((place.line for place in unit.places), default=0), locale, po, unit, finding)
        for unit, finding in result.found
    )
    return CheckedEdition(article, locale, po, result.checked, troubles)


def refresh_hints(edition: Edition) -> None:
    """Write what the checks find beside each sentence in the PO file; texts and states stay as they are.

    Raises:
        CatalogError: the PO file cannot be read, or the article was never extracted for this locale.
        GlossaryError: the glossary is malformed.
    """

    def change(catalog: Catalog) -> Catalog:
        edition.refuse_unextracted(catalog)
        return hinted(edition.project, catalog)

    edition.update(change, Doing(Action.EXTRACT))
