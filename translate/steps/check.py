"""What looks wrong in the translations of a catalog."""

from dataclasses import dataclass

from translate.checks import Finding, Whole, catalog_findings
from translate.config import TypographyPolicy
from translate.model import Unit


@dataclass(frozen=True, slots=True)
class Checkup:
    """How many translations were looked at, and what was found in them, in article order."""

    checked: int
    found: tuple[tuple[Unit, Finding], ...]


def check(whole: Whole, policy: TypographyPolicy | None = None) -> Checkup:
    """Run every check over a catalog; units without a translation are passed over."""
    found = [(unit, finding) for unit, findings in catalog_findings(whole, policy) for finding in findings]
    return Checkup(sum(bool(unit.target.strip()) for unit in whole.catalog.units), tuple(found))
