"""What looks wrong in the translations of a catalog."""

from dataclasses import dataclass

from translate.checks import Finding, catalog_findings
from translate.config import TypographyPolicy
from translate.model import Catalog, Unit
from translate.terms import Glossary


@dataclass(frozen=True, slots=True)
class Checkup:
    """How many translations were looked at, and what was found in them, in article order."""

    checked: int
    found: tuple[tuple[Unit, Finding], ...]


def check(
    catalog: Catalog,
    source_locale: str,
    glossary: Glossary,
    policy: TypographyPolicy | None = None,
    *,
    full_first: bool = True,
) -> Checkup:
    """Run every check over a catalog; units without a translation are passed over."""
    found = [
        (unit, finding)
        for unit, findings in catalog_findings(
            catalog, source_locale=source_locale, glossary=glossary, policy=policy, full_first=full_first
        )
        for finding in findings
    ]
    return Checkup(sum(bool(unit.target.strip()) for unit in catalog.units), tuple(found))
