"""What the checks find, in the `#.` lines of a unit, where every PO editor shows it to the translator.

    #. at the last check: numbers: the number 40 of the source is missing

An editor changes the text and not these lines: so they say of what moment they tell.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from translate.checks import CATALOG_CHECKS, Finding, Whole, comparisons, findings
from translate.config import Config
from translate.model import Catalog, Unit
from translate.terms import Glossary

PREFIX = "at the last check: "
_COMPARED = tuple(f"{PREFIX}{check.id}: " for check in CATALOG_CHECKS)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def tell_findings(
    catalog: Catalog, config: Config, glossary: Glossary, keys: Collection[tuple[str, str]] | None = None
) -> Catalog:
    """Bring the lines of the checks among the hints of all units up to date; they stand behind the others.

    Names in a unit are left to the lines of the glossary, spelling to the editor. With `keys` only these are
    checked, but all units are compared with each other: what one says of another may change with either.

    Args:
        catalog: where the units are.
        config: what the project holds translations to.
        glossary: for names that are not the same throughout the article.
        keys: the units whose text, source or notes changed; None stands for all.
    """
    source = config.source_locale
    compared = comparisons(Whole(catalog, source, glossary, config.full_first, config.checks))

    def lines(unit: Unit) -> Iterator[str]:
        if keys is None or unit.key in keys:
            yield from map(
                _line, findings(unit, catalog.locale, source_locale=source, policy=config.typography)
            )
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
