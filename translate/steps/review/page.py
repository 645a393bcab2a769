"""What a reader has to know of one unit."""

from collections.abc import Sequence
from dataclasses import dataclass

from translate.catalog import lineages, state_word
from translate.checks import Whole, comparisons, findings
from translate.config import TypographyPolicy
from translate.estimate import estimate
from translate.ledger import Event
from translate.model import Unit
from translate.placeables import differences
from translate.worddiff import Piece, word_diff

_TAGS = "tags"  # their differences are faults


@dataclass(frozen=True, slots=True)
class Page:
    """A unit and what stands around it."""

    unit: Unit
    state: str  # its word in the record
    estimate: int | None  # how good it is as a machine draft, 0 to 100; None when it is none
    before: Unit | None  # the neighbours in the article
    after: Unit | None
    changes: tuple[Piece, ...]  # from the source that the translation was made for, while it is stale
    faults: tuple[str, ...]  # what is wrong with its tags
    findings: tuple[str, ...]  # what else looks wrong; single names are left to the glossary's hints
    events: tuple[Event, ...]  # its history, oldest first, also under earlier wordings of its source


def page(
    whole: Whole, key: tuple[str, str], events: Sequence[Event], policy: TypographyPolicy | None = None
) -> Page | None:
    """The page of the unit with this key; None when the catalog has none.

    `whole` has the catalog and what its checks look at, `events` are all of the edition's, `policy` is for
    its typography.
    """
    catalog = whole.catalog
    places = {unit.key: place for place, unit in enumerate(catalog.units)}
    if key not in places:
        return None
    place = places[key]
    unit = catalog.units[place]
    return Page(
        unit=unit,
        state=state_word(unit),
        estimate=estimate(unit, catalog.locale, source_locale=whole.source_locale, glossary=whole.glossary),
        before=catalog.units[place - 1] if place > 0 else None,
        after=catalog.units[place + 1] if place + 1 < len(catalog.units) else None,
        changes=() if unit.previous_source is None else word_diff(unit.previous_source, unit.source),
        faults=tuple(differences(unit.source, unit.target)) if unit.target else (),
        findings=_findings(unit, whole, policy),
        events=lineages(events).get(key, ()),
    )


def _findings(unit: Unit, whole: Whole, policy: TypographyPolicy | None) -> tuple[str, ...]:
    own = findings(unit, whole.catalog.locale, source_locale=whole.source_locale, policy=policy)
    compared = comparisons(whole).get(unit.key, ())
    return tuple(f"{item.check}: {item.message}" for item in (*own, *compared) if item.check != _TAGS)
