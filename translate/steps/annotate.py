"""Glossary hints for the translator, in the `#.` lines of a unit; what no longer holds there is taken out."""

from collections.abc import Collection
from dataclasses import replace

from translate.model import Catalog, Unit
from translate.terms import Glossary, hints, verify

_PREFIXES = ("glossary: ", "term-missing: ", "term-forbidden: ", "term-agreement: ")
_CHANGED = "changed: "  # what `extract` says of a stale unit


def annotate(
    catalog: Catalog, glossary: Glossary, keys: Collection[tuple[str, str]] | None = None
) -> Catalog:
    """Bring the glossary lines among the hints of every unit up to date; other hints stay while they hold.

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
    dropped = _PREFIXES if unit.previous_source is not None else (*_PREFIXES, _CHANGED)
    others = tuple(hint for hint in unit.hints if not hint.startswith(dropped))
    wanted = (*others, *hints(unit.source, locale, glossary, findings))
    return unit if wanted == unit.hints else replace(unit, hints=wanted)
