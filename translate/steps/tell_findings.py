"""What the checks find, in the `#.` lines of a unit, where every PO editor shows it to the translator.

    #. at the last check: numbers: the number 40 of the source is missing

An editor changes the text and not these lines: so they say of what moment they tell.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from translate.checks import CATALOG_CHECKS, Finding, comparisons, findings
from translate.config import TypographyPolicy
from translate.model import Catalog, Unit

PREFIX = "at the last check: "
_COMPARED = tuple(f"{PREFIX}{check.id}: " for check in CATALOG_CHECKS)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def tell_findings(
    catalog: Catalog,
    keys: Collection[tuple[str, str]] | None = None,
    *,
    source_locale: str = "en",
    policy: TypographyPolicy | None = None,
) -> Catalog:
    """Bring the lines of the checks among the hints of every unit up to date; they stand behind all others.

    Names are left to the lines of the glossary. With `keys` only those units are checked, but all are
    compared with each other: what one unit says of another may change with either.

    Args:
        catalog: where the units are.
        keys: the units whose text, source or notes changed; None stands for all.
        source_locale: of the sources.
        policy: how machine drafts and people's texts should be set.
    """
    compared = comparisons(catalog)

    def lines(unit: Unit) -> Iterator[str]:
        if keys is None or unit.key in keys:
            yield from map(_line, findings(unit, catalog.locale, source_locale=source_locale, policy=policy))
        else:
            yield from (hint for hint in unit.hints if _is_own(hint) and not hint.startswith(_COMPARED))
        yield from map(_line, compared.get(unit.key, ()))

    return replace(catalog, units=tuple(_told(unit, dict.fromkeys(lines(unit))) for unit in catalog.units))


def _told(unit: Unit, lines: Collection[str]) -> Unit:
    wanted = (*(hint for hint in unit.hints if not _is_own(hint)), *lines)
    return unit if wanted == unit.hints else replace(unit, hints=wanted)


def _is_own(hint: str) -> bool:
    return hint.startswith(PREFIX)


def _line(finding: Finding) -> str:
    return " ".join(_CONTROL.sub(" ", f"{PREFIX}{finding.check}: {finding.message}").split())
