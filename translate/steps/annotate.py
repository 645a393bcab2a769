"""Glossary hints for the translator, in the `#.` lines of a unit."""

from dataclasses import replace

from translate.model import Catalog, Unit
from translate.terms import Glossary, hints, verify

_PREFIXES = ("glossary: ", "term-missing: ", "term-forbidden: ", "term-agreement: ")


def annotate(catalog: Catalog, glossary: Glossary) -> Catalog:
    """Bring the glossary lines among the hints of every unit up to date; other hints stay."""
    return replace(catalog, units=tuple(_annotated(unit, catalog.locale, glossary) for unit in catalog.units))


def _annotated(unit: Unit, locale: str, glossary: Glossary) -> Unit:
    findings = verify(unit.source, unit.target, locale, glossary) if unit.target else ()
    others = tuple(hint for hint in unit.hints if not hint.startswith(_PREFIXES))
    wanted = (*others, *hints(unit.source, locale, glossary, findings))
    return unit if wanted == unit.hints else replace(unit, hints=wanted)
