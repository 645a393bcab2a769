"""The passages that the units of a catalog are, each between its neighbours."""

from collections.abc import Sequence

from translate.memory.entry import Passage
from translate.model import Unit


def passages(units: Sequence[Unit], article: str) -> list[Passage]:
    """One passage a unit, for units in article order."""
    sources = ["", *(unit.source for unit in units), ""]
    return [
        Passage(unit.source, unit.context, before, after, article)
        for unit, before, after in zip(units, sources, sources[2:], strict=False)
    ]
