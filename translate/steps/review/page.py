"""What a reader has to know of one unit."""

from collections.abc import Sequence
from dataclasses import dataclass

from translate.catalog import lineages, state_word
from translate.checks import findings
from translate.config import TypographyPolicy
from translate.estimate import estimate
from translate.ledger import Event
from translate.model import Catalog, Unit
from translate.placeables import differences
from translate.terms import Glossary
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
    findings: tuple[str, ...]  # what else looks wrong in it; names are left to the glossary's hints
    events: tuple[Event, ...]  # its history, oldest first, also under earlier wordings of its source


def page(  # noqa: PLR0913  # what is told of a unit
    catalog: Catalog,
    key: tuple[str, str],
    events: Sequence[Event],
    source_locale: str = "en",
    glossary: Glossary | None = None,
    *,
    policy: TypographyPolicy | None = None,
) -> Page | None:
    """The page of the unit with this key; None when the catalog has none.

    `events` are all of the edition's; `glossary` is for the estimate, `policy` for its typography.
    """
    places = {unit.key: place for place, unit in enumerate(catalog.units)}
    if key not in places:
        return None
    place = places[key]
    unit = catalog.units[place]
    return Page(
        unit=unit,
        state=state_word(unit),
        estimate=estimate(unit, catalog.locale, source_locale=source_locale, glossary=glossary),
        before=catalog.units[place - 1] if place > 0 else None,
        after=catalog.units[place + 1] if place + 1 < len(catalog.units) else None,
        changes=() if unit.previous_source is None else word_diff(unit.previous_source, unit.source),
        faults=tuple(differences(unit.source, unit.target)) if unit.target else (),
        findings=_findings(unit, catalog.locale, source_locale, policy),
        events=lineages(events).get(key, ()),
    )


def _findings(
    unit: Unit, locale: str, source_locale: str, policy: TypographyPolicy | None
) -> tuple[str, ...]:
    found = findings(unit, locale, source_locale=source_locale, policy=policy)
    return tuple(f"{item.check}: {item.message}" for item in found if item.check != _TAGS)
