"""Glossary hints for the translator, in the `#.` lines of a unit."""

from dataclasses import replace

from translate.model import Catalog, Unit
from translate.terms import Glossary, hints

_PREFIXES = ("glossary: ", "term-")


def annotate(catalog: Catalog, glossary: Glossary) -> Catalog:
    """Bring the glossary lines among the hints of every unit up to date; other hints stay."""
    return replace(catalog, units=tuple(_annotated(unit, catalog.locale, glossary) for unit in catalog.units))


def _annotated(unit: Unit, locale: str, glossary: Glossary) -> Unit:
    others = tuple(hint for hint in unit.hints if not hint.startswith(_PREFIXES))
    wanted = others + tuple(hints(unit.source, unit.target, locale, glossary))
    return unit if wanted == unit.hints else replace(unit, hints=wanted)
