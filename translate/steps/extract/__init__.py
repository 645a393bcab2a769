"""Bring a catalog up to date with its article: no translation that is still wanted is lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import eq

from translate.catalog import is_translated
from translate.model import Catalog, Segment, Unit
from translate.steps.extract.inheritance import inherit, obsolete, worth_keeping
from translate.steps.extract.pairing import predecessors
from translate.steps.extract.sentences import Sentence, facts, sentences
from translate.steps.extract.typography import same_words
from translate.steps.extract.wording import wording

__all__ = ["Extraction", "extract"]


@dataclass(frozen=True, slots=True)
class Extraction:
    """The new catalog, and how many units took which way into it."""

    catalog: Catalog
    added: int  # new sentences
    kept: int  # as they were, apart from typography where that is no change
    changed: int  # a translation went over to a sentence that changed or moved to another role
    removed: int  # sentences gone from the article; translated ones are obsolete now
    revived: int  # obsolete ones whose sentence came back


def extract(
    segments: Sequence[Segment],
    catalog: Catalog,
    path: str,
    hints: Mapping[tuple[str, str], Sequence[str]] | None = None,
    *,
    keep_typographic: bool = True,
) -> Extraction:
    """Make the catalog's units those of the article, in article order.

    Known units keep everything. A changed sentence takes over the translation of its predecessor, fuzzy, with
    the source that the translation was made for. A sentence that changed at some of its places keeps its unit
    and lends the others a copy. What vanished with a translation becomes obsolete, and comes back as it was
    when its sentence does. Doing it twice changes nothing.

    Args:
        segments: what is offered for translation, in article order.
        catalog: the article's catalog so far.
        path: the article's path below the project's root, for the units' places.
        hints: further lines for the translator, by unit key.
        keep_typographic: a unit whose source changed in typography alone keeps its state.
    """
    same = same_words if keep_typographic else eq
    wanted = sentences(segments, path)
    known = {unit.key: unit for unit in catalog.units}
    resting = {unit.key: unit for unit in catalog.obsolete}
    vanished = [unit for unit in catalog.units if unit.key not in wanted and worth_keeping(unit)]
    lenders = [unit for unit in catalog.units if _lost_a_place(unit, wanted) and is_translated(unit)]
    fresh = [key for key in wanted if key not in known and key not in resting]
    origins = predecessors(fresh, [*vanished, *lenders], list(wanted), list(known))
    inherited = {origin.key for origin in origins.values()}

    def unit(key: tuple[str, str], sentence: Sentence) -> Unit:
        origin = origins.get(key)
        found = inherit(key, origin, same) if origin else known.get(key) or resting.get(key) or Unit(*key)
        lines = (*facts(sentence), *wording(found), *(hints or {}).get(key, ()))
        one_line = tuple(" ".join(line.split()) for line in lines)
        return replace(found, places=tuple(sentence.places), hints=one_line)

    units = tuple(unit(key, sentence) for key, sentence in wanted.items())
    left = [item for key, item in resting.items() if key not in wanted]
    gone = [obsolete(item) for item in vanished if item.key not in inherited]
    carried = sum(key[0] == origin.context and same(origin.source, key[1]) for key, origin in origins.items())
    return Extraction(
        catalog=replace(catalog, units=units, obsolete=(*left, *gone)),
        added=len(fresh) - len(origins),
        kept=len(wanted.keys() & known.keys()) + carried,
        changed=len(origins) - carried,
        removed=len(known.keys() - wanted.keys() - inherited),
        revived=len((wanted.keys() & resting.keys()) - known.keys()),
    )


def _lost_a_place(unit: Unit, wanted: Mapping[tuple[str, str], Sentence]) -> bool:
    """Whether the sentence still stands in the article, but not wherever it did."""
    return unit.key in wanted and len(wanted[unit.key].places) < len(unit.places)
