"""The texts of an article for a page in one locale: translations that are ready, the rest by rule."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from translate.catalog import is_own_draft, state
from translate.formats.lines import one_line
from translate.model import (
    BY_RULE,
    NOT_OFFERED,
    Article,
    Block,
    Catalog,
    Fallback,
    Role,
    Segment,
    State,
    Unit,
)
from translate.placeables import restore
from translate.segment import join, segments
from translate.site import marks
from translate.steps.build import build

FURNITURE = frozenset({Role.FURNITURE, Role.FOREIGN})
"""What stands around an article: left out of a page that is made here, kept on one that is a page already."""

_MEMORY = "memory/"  # the engine of a draft that a person once wrote


class WhenUnready(StrEnum):
    """What becomes of a sentence whose translation is not ready."""

    FAIL = "fail"  # the edition is not published
    SOURCE = "source"  # it stays in the source language, marked as such
    OMIT = "omit"  # its paragraph is left out


class MachineShare(StrEnum):
    """How much of the text on a page nobody has read after a machine wrote it."""

    NONE = "none"
    PART = "part"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Texts:
    """What stands on the page for every sentence, with marks, by the key of its unit."""

    locale: str
    by_key: Mapping[tuple[str, str], str]
    fallbacks: tuple[Fallback, ...] = ()
    ready: int = 0
    reached: State = State.LOCKED  # what every translation on the page has reached
    machine: MachineShare = MachineShare.NONE
    headline_read: bool = True  # whether a person has seen the headline, so that it may make an address

    def of(self, block: Block, source_locale: str) -> str:
        """The text of a block of a plain text file."""
        parts = segments(block, source_locale)
        found = [restore(self.by_key[part.context, part.source], part.placeables) for part in parts]
        return join(found, parts)

    def file(self, article: Article, without: frozenset[Role] = frozenset()) -> str:
        """The whole article file with these texts in their places; blocks with a role of `without` stay."""
        units = tuple(Unit(*key, target=text) for key, text in self.by_key.items())
        ours = Catalog(article.id, self.locale, units)
        return build(article, ours, State.DRAFT, lambda block: block.role not in BY_RULE | without).text


def source_texts(article: Article, offers: Callable[[Block], bool]) -> Texts:
    """The texts for a page in the article's own language."""
    by_key = _marked(article, offers, lambda part: marks.clean(part.source), own=True)
    return Texts(article.locale, by_key)


def edition_texts(
    article: Article,
    catalog: Catalog,
    at_least: State,
    unready: WhenUnready,
    offers: Callable[[Block], bool],
) -> Texts:
    """The texts for a page in the catalog's locale.

    Args:
        article: the source.
        catalog: its units.
        at_least: the state that a translation must have reached.
        unready: what becomes of the other sentences.
        offers: which blocks are translated at all.
    """
    built = build(article, catalog, at_least, offers)
    units = {unit.key: unit for unit in catalog.units}
    missing = {(item.line, item.source) for item in built.fallbacks}
    keep = marks.omitted if unready is WhenUnready.OMIT else marks.foreign
    used: dict[tuple[str, str], Unit] = {}

    def text(part: Segment) -> str:
        if (part.line, part.source) in missing:
            return keep(marks.clean(part.source))
        unit = used[part.context, part.source] = units[part.context, part.source]
        return marks.clean(one_line(unit.target))

    by_key = _marked(article, offers, text, own=False)
    reached = min((state(unit) for unit in used.values()), default=State.NEW)
    share = _machine_share(used.values())
    return Texts(
        catalog.locale,
        by_key,
        built.fallbacks,
        built.ready,
        reached,
        share,
        _headline_read(used.values()),
    )


def _headline_read(units: Iterable[Unit]) -> bool:
    headlines = [state(unit) for unit in units if unit.context == Role.HEADLINE.value]
    return bool(headlines) and min(headlines) >= State.TRANSLATED


def _machine_share(units: Iterable[Unit]) -> MachineShare:
    found = [_by_machine(unit) for unit in units]
    if not any(found):
        return MachineShare.NONE
    return MachineShare.WHOLE if all(found) else MachineShare.PART


def _by_machine(unit: Unit) -> bool:
    return is_own_draft(unit) and unit.record is not None and not unit.record.engine.startswith(_MEMORY)


def _marked(
    article: Article, offers: Callable[[Block], bool], text: Callable[[Segment], str], *, own: bool
) -> dict[tuple[str, str], str]:
    """The text of each sentence with its marks; of sentences that are equal the first one decides."""
    found: dict[tuple[str, str], str] = {}
    for block in article.blocks:
        if block.role in BY_RULE:
            continue
        for part in segments(block, article.locale):
            if (part.context, part.source) not in found:
                shown = _shown(block, part, offers, text, own=own)
                found[part.context, part.source] = marks.with_role(shown, block.role)
    return found


def _shown(
    block: Block, part: Segment, offers: Callable[[Block], bool], text: Callable[[Segment], str], *, own: bool
) -> str:
    if offers(block):
        return text(part)
    source = marks.clean(part.source)
    if block.role in FURNITURE:
        return marks.omitted(source)
    return source if own or block.role not in NOT_OFFERED else marks.foreign(source)
