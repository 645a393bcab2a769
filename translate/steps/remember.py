"""What a catalog gives to the translation memory: the units that a reader stands by."""

from collections.abc import Iterator

from translate.catalog import state
from translate.memory import Entry, Origin, Passage, passages
from translate.model import Catalog, State, Unit

_ORIGINS = {
    State.REVIEWED: Origin.REVIEWED,
    State.APPROVED: Origin.APPROVED,
    State.LOCKED: Origin.APPROVED,
}


def remember(catalog: Catalog) -> Iterator[Entry]:
    """The reviewed, approved and locked units with their neighbours; also those that left the article.

    What the tool itself locked, names that stay as they are, is nobody's translation and no entry.
    """
    places = passages(catalog.units, catalog.article)
    resting = (Passage(unit.source, unit.context, article=catalog.article) for unit in catalog.obsolete)
    for unit, passage in zip((*catalog.units, *catalog.obsolete), (*places, *resting), strict=True):
        if entry := _entry(unit, passage):
            yield entry


def _entry(unit: Unit, passage: Passage) -> Entry | None:
    origin, record = _ORIGINS.get(state(unit)), unit.record
    if origin is None or record is None or record.engine:
        return None
    return Entry(passage, unit.target, origin, record.by, record.at)
