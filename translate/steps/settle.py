"""Settle what needs no translator: sentences of nothing but names that stay as they are."""

from dataclasses import replace

from translate.catalog import is_own_draft, is_translated, state, text_hash, writable
from translate.model import Catalog, Record, State, Unit
from translate.placeables import strip_tags
from translate.terms import Glossary, find, signature

_ENGINE = "glossary/"


def settle(catalog: Catalog, glossary: Glossary, at: str) -> Catalog:
    """Lock the units without a person's text whose source holds nothing but terms marked `dnt`.

    Their target is the source. When the glossary no longer says so, what nobody touched is empty again.

    Args:
        catalog: where the units are.
        glossary: knows the terms.
        at: the day, as ISO date.
    """
    named = {unit.key for unit in catalog.units if _is_named(unit.source, glossary)}
    engine = _ENGINE + signature(glossary) if named else ""
    return replace(
        catalog,
        units=tuple(
            _settled(unit, engine, at) if unit.key in named else _unsettled(unit) for unit in catalog.units
        ),
    )


def _is_named(source: str, glossary: Glossary) -> bool:
    matches = find(source, glossary)
    if not matches or not all(match.term.dnt for match in matches):
        return False
    rest = source
    for match in reversed(matches):
        rest = rest[: match.start] + rest[match.end :]
    return not any(sign.isalnum() for sign in strip_tags(rest))


def _settled(unit: Unit, engine: str, at: str) -> Unit:
    if is_translated(unit) and not is_own_draft(unit):
        return unit
    text = writable(unit.source, unit.source)
    record = Record(State.LOCKED, text_hash(unit.source), text_hash(text), at, engine)
    return replace(unit, target=text, fuzzy=False, record=record, previous_source=None, previous_context=None)


def _unsettled(unit: Unit) -> Unit:
    ours = unit.record is not None and unit.record.engine.startswith(_ENGINE)
    return replace(unit, target="", record=None) if ours and state(unit) is State.LOCKED else unit
