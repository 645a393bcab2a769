"""Glossary hints for the translator, in the `#.` lines of a unit."""

from collections.abc import Collection
from dataclasses import replace

from translate.model import Catalog, Unit
from translate.terms import Glossary, hints, verify

_PREFIXES = ("glossary: ", "term-missing: ", "term-forbidden: ", "term-agreement: ")


def annotate(
    catalog: Catalog, glossary: Glossary, keys: Collection[tuple[str, str]] | None = None
) -> Catalog:
    """Bring the glossary lines among the hints of every unit up to date; other hints stay.

    With `keys` only of those units: a glossary takes its time over a long article.
    """
    return replace(
        catalog,
        units=tuple(
            _annotated(unit, catalog.locale, glossary) if keys is None or unit.key in keys else unit
            for unit in catalog.units
        ),
    )


def _annotated(unit: Unit, locale: str, glossary: Glossary) -> Unit:
    findings = verify(unit.source, unit.target, locale, glossary) if unit.target else ()
    others = tuple(hint for hint in unit.hints if not hint.startswith(_PREFIXES))
    wanted = (*others, *hints(unit.source, locale, glossary, findings))
    return unit if wanted == unit.hints else replace(unit, hints=wanted)
