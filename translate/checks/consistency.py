"""The units of one catalog, compared with each other."""

from collections import defaultdict
from collections.abc import Iterator

from translate.checks.finding import Fault, Whole
from translate.model import Catalog, Unit

_SHORTEST = 4
"""So many words make a sentence that hardly stands twice by chance."""


def same_source(whole: Whole) -> Iterator[tuple[Unit, Fault]]:
    """The same sentence stands in several places of an article and is translated in different ways.

    A headline or a caption may repeat the text. Fewer than four words may well differ by context.
    """
    by_source: dict[str, list[Unit]] = defaultdict(list)
    for unit in _translated(whole.catalog):
        if len(unit.source.split()) >= _SHORTEST:
            by_source[_folded(unit.source)].append(unit)
    for units in by_source.values():
        first, *others = units
        for unit in others:
            if _folded(unit.target) != _folded(first.target):
                yield unit, Fault(f"elsewhere the same source is “{first.target}”")


def same_target(whole: Whole) -> Iterator[tuple[Unit, Fault]]:
    """Different sentences have the same translation: one of them was pasted into the wrong place."""
    by_target: dict[str, list[Unit]] = defaultdict(list)
    for unit in _translated(whole.catalog):
        if len(unit.target.split()) >= _SHORTEST:
            by_target[_folded(unit.target)].append(unit)
    for units in by_target.values():
        first, *others = units
        for unit in others:
            if _letters(unit.source) != _letters(first.source):
                yield unit, Fault(f"the same translation as that of “{first.source}”")


def _translated(catalog: Catalog) -> list[Unit]:
    return [unit for unit in catalog.units if unit.target.strip()]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _letters(text: str) -> str:
    """What remains of two sentences that differ only in marks and capitals."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
