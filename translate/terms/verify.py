"""Judge a translation by the glossary."""

import re
from collections.abc import Iterator, Sequence

from translate.model import TermFinding, TermMatch, Verdict
from translate.placeables import strip_tags
from translate.terms.choice import suggestion
from translate.terms.find import find
from translate.terms.glossary import Glossary
from translate.terms.patterns import Hit
from translate.terms.sighting import Sighting, sight


def verify(source: str, target: str, locale: str, glossary: Glossary) -> list[TermFinding]:
    """One finding for each term of `source`, in order of occurrence; those without `locale` are left out.
    So are offices in a plural that the entry does not list: only its singular forms are known.

    A term that occurs several times must stand in the translation once. OK: an accepted form stands there.
    FORBIDDEN: a forbidden variant, or the English spelling. BAD_AGREEMENT: its words, in cases that do not go
    together or that the preposition before them excludes. MISSING: none of these; for a do-not-translate
    term, its exact spelling is not there.
    """
    return judge(source, target, find(source, glossary), locale, glossary)


def judge(
    source: str, target: str, matches: Sequence[TermMatch], locale: str, glossary: Glossary
) -> list[TermFinding]:
    """`verify` for matches that are already known."""
    folded, sightings = sight(source, target, matches, locale, glossary)
    judged = {seen.term.id: _judge(seen, folded.text, locale, glossary) for seen in sightings}
    for finding in _untouchable(source, target, matches):
        if finding.term not in judged or judged[finding.term].verdict is not Verdict.FORBIDDEN:
            judged[finding.term] = finding
    order = dict.fromkeys(match.term.id for match in matches)
    return [judged[term] for term in order if term in judged]


def _judge(seen: Sighting, text: str, locale: str, glossary: Glossary) -> TermFinding:
    verdict, hit = _verdict(seen)
    if hit is None:
        return TermFinding(seen.term.id, seen.source, verdict, seen.term.targets[locale].table.lemma)
    good = verdict is Verdict.OK
    expected = hit.text if good else suggestion(hit, text, seen.term, locale, glossary)
    return TermFinding(seen.term.id, seen.source, verdict, expected, hit.text)


def _verdict(seen: Sighting) -> tuple[Verdict, Hit | None]:
    """The gravest thing seen, and where."""
    if seen.forbidden:
        return Verdict.FORBIDDEN, seen.forbidden[0]
    if seen.accepted:
        return Verdict.OK, seen.accepted[0]
    if seen.mixed:
        return Verdict.BAD_AGREEMENT, seen.mixed[0]
    if seen.untranslated:
        return Verdict.FORBIDDEN, seen.untranslated[0]
    return Verdict.MISSING, None


def _untouchable(source: str, target: str, matches: Sequence[TermMatch]) -> Iterator[TermFinding]:
    plain = strip_tags(target)
    for match in reversed(matches):  # the first match of a term is the last to be told, and stays
        if match.term.dnt and not match.plural:
            written = strip_tags(source[match.start : match.end])
            kept = re.search(rf"(?<!\w){re.escape(written)}(?!\w)", plain)
            verdict = Verdict.OK if kept else Verdict.MISSING
            yield TermFinding(match.term.id, written, verdict, written, written if kept else "")
