"""What became of the glossary's terms in the translations of an edition, and what people wrote instead."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from translate.catalog import is_own_draft, lineages
from translate.ledger import Event
from translate.model import Catalog, TermFinding, TermMatch, Unit, Verdict
from translate.placeables import strip_tags
from translate.terms import Glossary, find, verify
from translate.terms.fold import fold
from translate.worddiff import Kind, word_diff

_MACHINE = "mt"
_RIGHT = frozenset({Verdict.OK, Verdict.REPAIRED})
_MORE_NAME = re.compile(r"(?: (?:(?:of|and|for|the) )*[A-Z][\w-]*)+")
K = TypeVar("K")
_ROOM = 2  # words by which another name may be longer than ours; beyond, the sentence was reworded


class Proposal(StrEnum):
    """What a correction suggests for the glossary."""

    ACCEPT = "accept"  # as another right form of the term
    NEW_TERM = "new term"  # the source has a longer name there, which the glossary does not know
    FORBIDDEN = "forbidden"  # the glossary forbids what the person wrote: talk it over


@dataclass(frozen=True, slots=True)
class Correction:
    """A form that a draft had by the glossary, and what a person wrote in its place."""

    ours: str
    theirs: str
    proposal: Proposal
    name: str  # in the source: the term as it stands there, or the longer name
    by: str  # who, if that is known
    unit: Unit


@dataclass(frozen=True, slots=True)
class TermUse:
    """What became of one term in the units whose source has it."""

    term: str  # Term.id
    locale: str
    verdicts: Mapping[Verdict, int]  # REPAIRED: a draft has it right thanks to a rung of the ladder
    untranslated: int  # units without a translation
    rungs: Mapping[str, int]  # which rungs put it right in drafts that nobody has touched
    corrections: tuple[Correction, ...] = ()

    @property
    def matched(self) -> int:
        """The units whose source has the term."""
        return sum(self.verdicts.values()) + self.untranslated

    @property
    def wrong(self) -> int:
        """Units with a forbidden variant or words that do not agree."""
        return self.verdicts.get(Verdict.FORBIDDEN, 0) + self.verdicts.get(Verdict.BAD_AGREEMENT, 0)


def term_uses(catalog: Catalog, events: Sequence[Event], glossary: Glossary) -> tuple[TermUse, ...]:
    """One for each term of the edition's sources that the glossary has in its locale.

    Args:
        catalog: the edition's units as they are now.
        events: the whole ledger, oldest first, with what other programs did since.
        glossary: as it is now; a draft may have been made with another.
    """
    uses: list[TermUse] = []
    own = lineages(events)
    for unit in catalog.units:
        matches = find(unit.source, glossary)
        if matches:
            corrections = _corrections(unit, own.get(unit.key, ()), matches, catalog.locale, glossary)
            uses += _uses(unit, catalog.locale, glossary, corrections)
    return merged(uses)


def merged(uses: Iterable[TermUse]) -> tuple[TermUse, ...]:
    """The uses of the same term in the same locale as one, in order of their first."""
    by_term: dict[tuple[str, str], list[TermUse]] = {}
    for use in uses:
        by_term.setdefault((use.term, use.locale), []).append(use)
    return tuple(
        TermUse(
            *key,
            verdicts=_sum(use.verdicts for use in same),
            untranslated=sum(use.untranslated for use in same),
            rungs=_sum(use.rungs for use in same),
            corrections=tuple(correction for use in same for correction in use.corrections),
        )
        for key, same in by_term.items()
    )


def _sum(counts: Iterable[Mapping[K, int]]) -> Mapping[K, int]:
    total: Counter[K] = Counter()
    for count in counts:
        total.update(count)
    return dict(total)


def _uses(
    unit: Unit, locale: str, glossary: Glossary, corrections: Mapping[str, Correction]
) -> Iterator[TermUse]:
    served = dict(unit.record.served) if unit.record and is_own_draft(unit) else {}
    for finding in verify(unit.source, unit.target, locale, glossary):
        term = finding.term
        if not unit.target:
            yield TermUse(term, locale, {}, 1, {})
            continue
        rungs = {served[term]: 1} if term in served and finding.verdict in _RIGHT else {}
        verdict = Verdict.REPAIRED if rungs else finding.verdict
        found = (corrections[term],) if term in corrections else ()
        yield TermUse(term, locale, {verdict: 1}, 0, rungs, found)


def _corrections(
    unit: Unit, events: Sequence[Event], matches: Sequence[TermMatch], locale: str, glossary: Glossary
) -> dict[str, Correction]:
    """What a person wrote where the last machine draft had a right form, by the term's id."""
    draft = _last_draft(unit, events)
    if not draft or not unit.target or is_own_draft(unit):
        return {}
    before = {one.term: one for one in verify(unit.source, draft, locale, glossary)}
    found: dict[str, Correction] = {}
    for finding in verify(unit.source, unit.target, locale, glossary):
        ours = before[finding.term].found
        if finding.verdict not in _RIGHT and before[finding.term].verdict in _RIGHT:
            theirs = replacement(draft, unit.target, ours, locale)
            if theirs:
                name, proposal = _proposed(unit.source, finding, matches)
                by = unit.record.by if unit.record else ""
                found[finding.term] = Correction(ours, theirs, proposal, name, by or events[-1].by, unit)
    return found


def _last_draft(unit: Unit, events: Sequence[Event]) -> str:
    """The last text that a machine gave to this source; empty if none did."""
    versions = (version for event in reversed(events) for version in (event.now, event.was) if version)
    made = (one.target for one in versions if one.state == _MACHINE and one.source == unit.source)
    return next(made, "")


def _proposed(source: str, finding: TermFinding, matches: Sequence[TermMatch]) -> tuple[str, Proposal]:
    match = next(match for match in matches if match.term.id == finding.term)
    longer = _MORE_NAME.match(source, match.end)
    if longer:
        return strip_tags(source[match.start : longer.end()]), Proposal.NEW_TERM
    forbidden = finding.verdict is Verdict.FORBIDDEN
    return finding.source, Proposal.FORBIDDEN if forbidden else Proposal.ACCEPT


def replacement(old: str, new: str, ours: str, locale: str) -> str:
    """What stands in `new` where `old` has `ours`, a folded form; empty if it is gone or much reworded."""
    folded = fold(old, locale)
    place = folded.text.find(ours)
    if place < 0:
        return ""
    start, end = folded.span(place, place + len(ours))
    theirs = "".join(_over(old, new, start, end))
    theirs = strip_tags(theirs).strip(" ,.;:!?—–-")
    return theirs if len(theirs.split()) <= len(ours.split()) + _ROOM else ""


def _over(old: str, new: str, start: int, end: int) -> Iterator[str]:
    """The text of `new` over a stretch of `old`: of what stayed only the stretch, of a change all."""
    at, touched = 0, False
    for piece in word_diff(old, new):
        if piece.kind is Kind.ADDED:
            if touched or start < at < end:
                yield piece.text
            touched = False
            continue
        first, at = at, at + len(piece.text)
        touched = piece.kind is Kind.REMOVED and first < end and start < at
        if piece.kind is Kind.SAME and first < end and start < at:
            yield piece.text[max(0, start - first) : end - first]
