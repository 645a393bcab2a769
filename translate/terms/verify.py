"""Judge a translation by the glossary."""

import re
from collections.abc import Iterator, Sequence

from ..model import TermFinding, TermMatch, Verdict
from .choice import offer
from .find import find
from .glossary import Glossary
from .patterns import Hit
from .sighting import Sighting, sight
from .tokens import untagged


def verify(source: str, target: str, locale: str, glossary: Glossary) -> list[TermFinding]:
    """One finding for each term of `source`, in order of first occurrence; terms without `locale` are left out.

    A term that occurs several times must stand in the translation once. OK: an accepted form stands there.
    FORBIDDEN: a forbidden variant, or the English spelling. BAD_AGREEMENT: its words, in cases that do not go
    together. MISSING: none of these; for a do-not-translate term, its exact spelling is not there.
    """
    return judge(source, target, find(source, glossary), locale, glossary)


def judge(
    source: str, target: str, matches: Sequence[TermMatch], locale: str, glossary: Glossary
) -> list[TermFinding]:
    """`verify` for matches that are already known."""
    folded, sightings = sight(source, target, matches, locale, glossary)
    judged = {seen.term.id: _judge(seen, folded.text, locale, glossary) for seen in sightings}
    judged |= {finding.term: finding for finding in _untouchable(source, target, matches)}
    order = dict.fromkeys(match.term.id for match in matches)
    return [judged[term] for term in order if term in judged]


def _judge(seen: Sighting, text: str, locale: str, glossary: Glossary) -> TermFinding:
    if seen.forbidden:
        return _finding(seen, Verdict.FORBIDDEN, seen.forbidden[0], text, locale, glossary)
    if seen.accepted:
        found = seen.accepted[0].text
        return TermFinding(seen.term.id, seen.source, Verdict.OK, found, found)
    if seen.mixed:
        return _finding(seen, Verdict.BAD_AGREEMENT, seen.mixed[0], text, locale, glossary)
    if seen.untranslated:
        return _finding(seen, Verdict.FORBIDDEN, seen.untranslated[0], text, locale, glossary)
    return TermFinding(seen.term.id, seen.source, Verdict.MISSING, seen.term.targets[locale].table.lemma)


def _finding(
    seen: Sighting, verdict: Verdict, hit: Hit, text: str, locale: str, glossary: Glossary
) -> TermFinding:
    expected = offer(hit, text, seen.term, locale, glossary) or seen.term.targets[locale].table.lemma
    return TermFinding(seen.term.id, seen.source, verdict, expected, hit.text)


def _untouchable(source: str, target: str, matches: Sequence[TermMatch]) -> Iterator[TermFinding]:
    plain = untagged(target)
    for match in reversed(matches):  # the first match of a term is the last to be told, and stays
        if match.term.dnt:
            written = untagged(source[match.start : match.end])
            kept = re.search(rf"(?<!\w){re.escape(written)}(?!\w)", plain)
            verdict = Verdict.OK if kept else Verdict.MISSING
            yield TermFinding(match.term.id, written, verdict, written, written if kept else "")
