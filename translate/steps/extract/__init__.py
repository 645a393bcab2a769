"""Bring a catalog up to date with its article: no translation that is still wanted is lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from translate.model import Catalog, Segment, Unit
from translate.steps.extract.inheritance import inherit, obsolete, worth_keeping
from translate.steps.extract.pairing import predecessors
from translate.steps.extract.sentences import facts, sentences

__all__ = ["Extraction", "extract"]


@dataclass(frozen=True, slots=True)
class Extraction:
    """The new catalog, and how many units took which way into it."""

    catalog: Catalog
    added: int  # new sentences
    kept: int  # as they were
    changed: int  # a translation went over to a sentence that changed or moved to another role
    removed: int  # sentences gone from the article; translated ones are obsolete now
    revived: int  # obsolete ones whose sentence came back


def extract(
    segments: Sequence[Segment],
    catalog: Catalog,
    path: str,
    hints: Mapping[tuple[str, str], Sequence[str]] | None = None,
) -> Extraction:
    """Make the catalog's units those of the article, in article order.

    Known units keep everything. A changed sentence takes over the translation of its predecessor, fuzzy, with
    the source that the translation was made for. What vanished with a translation becomes obsolete, and comes
    back as it was when its sentence does. Doing it twice changes nothing.

    Args:
        segments: what is offered for translation, in article order.
        catalog: the article's catalog so far.
        path: the article's path below the project's root, for the units' places.
        hints: further lines for the translator, by unit key.
    """
    wanted = sentences(segments, path)
    known = {unit.key: unit for unit in catalog.units}
    resting = {unit.key: unit for unit in catalog.obsolete}
    vanished = [unit for unit in catalog.units if unit.key not in wanted and worth_keeping(unit)]
    fresh = [key for key in wanted if key not in known and key not in resting]
    origins = predecessors(fresh, vanished, list(wanted), list(known))

    def unit(key: tuple[str, str]) -> Unit:
        if key in origins:
            return inherit(key, origins[key])
        return known.get(key) or resting.get(key) or Unit(*key)

    units = tuple(
        replace(unit(key), places=tuple(item.places), hints=(*facts(item), *(hints or {}).get(key, ())))
        for key, item in wanted.items()
    )
    inherited = {origin.key for origin in origins.values()}
    left = [item for key, item in resting.items() if key not in wanted]
    gone = [obsolete(item) for item in vanished if item.key not in inherited]
    return Extraction(
        catalog=replace(catalog, units=units, obsolete=(*left, *gone)),
        added=len(fresh) - len(origins),
        kept=len(wanted.keys() & known.keys()),
        changed=len(origins),
        removed=len(known.keys() - wanted.keys()) - len(origins),
        revived=len((wanted.keys() & resting.keys()) - known.keys()),
    )
