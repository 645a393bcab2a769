"""A localised article from its source and its catalog."""

import re
from collections.abc import Callable, Mapping

from translate.amounts import by_rule
from translate.catalog import state
from translate.formats import fill, splice
from translate.formats.lines import one_line
from translate.languages.dates import localise_date
from translate.languages.tags import localise_tag
from translate.model import Article, Block, Build, Catalog, Fallback, Role, Segment, State, Unit
from translate.placeables import differences
from translate.segment import joined, segments

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that make letters stand in another order than they are written in."""

STATE_WORDS = {
    State.NEW: "not translated yet",
    State.STALE: "translated from an earlier source",
    State.DRAFT: "a draft that nobody has read",
    State.TRANSLATED: "translated, not reviewed",
    State.REVIEWED: "reviewed, not approved",
    State.APPROVED: "approved, not locked",
}


def build(article: Article, catalog: Catalog, at_least: State, offers: Callable[[Block], bool]) -> Build:
    """Put every translation that is at least `at_least` into the article; the rest keeps its source.

    Front matter dates and the language of a page are localised once anything is translated, so that an
    article without a ready unit comes out as it went in, byte for byte.
    """
    units = {unit.key: unit for unit in catalog.units}
    replacements: dict[int, str] = {}
    fallbacks: list[Fallback] = []
    ready = 0
    for index, block in enumerate(article.blocks):
        if not offers(block):
            continue
        parts = segments(block, article.locale)
        missing = [(part, why) for part in parts if (why := _not_ready(part, units, at_least))]
        ready += len(parts) - len(missing)
        fallbacks += [Fallback(part.line, part.source, why) for part, why in missing]
        if len(missing) < len(parts):
            kept = {part for part, _ in missing}
            texts = [part.source if part in kept else _translation(part, units) for part in parts]
            replacements[index] = fill(article, block, *joined(texts, parts))
    if ready:
        replacements |= _by_rule(article, catalog.locale)
    return Build(splice(article, replacements), ready, tuple(fallbacks))


def _not_ready(segment: Segment, units: Mapping[tuple[str, str], Unit], at_least: State) -> str:
    """Why the source must stay; empty when the translation can be used."""
    unit = units.get((segment.context, segment.source))
    if unit is None:
        return "not in the PO file yet; run `translate extract`"
    reached = state(unit)
    if reached < at_least:
        return STATE_WORDS[reached]
    if turned := set(_TURNING.findall(unit.target)) - set(segment.source):
        named = ", ".join(f"U+{ord(letter):04X}" for letter in sorted(turned))
        return f"it turns the direction of the text around it, with the invisible {named}"
    wrong = differences(segment.source, unit.target)
    return f"its tags differ from the source: {'; '.join(wrong)}" if wrong else ""


def _translation(segment: Segment, units: Mapping[tuple[str, str], Unit]) -> str:
    # A line end typed into a PO editor would end a heading or a table row; the article's own are in its tags.
    return one_line(units[segment.context, segment.source].target)


def _by_rule(article: Article, locale: str) -> dict[int, str]:
    """The blocks that no person translates: dates, and what tells programs the language of a page."""
    localised: dict[int, str | None] = {}
    for index, block in enumerate(article.blocks):
        if block.role is Role.DATE:
            date = localise_date(block.text, locale)
            localised[index] = date or by_rule(block.text, locale, article.locale)
        elif block.role is Role.LOCALE:
            localised[index] = localise_tag(block.text, locale)
    return {
        index: fill(article, article.blocks[index], text, ())
        for index, text in localised.items()
        if text is not None
    }
