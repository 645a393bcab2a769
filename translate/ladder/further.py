"""What a sentence gains when it was translated again: its terms, and as few other words as possible."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from translate.ladder.attempt import Attempt, Ground, StandIn, mended
from translate.ladder.limits import limits
from translate.ladder.splicing import Span, spliced
from translate.model import Draft
from translate.placeables import differences
from translate.terms.fold import fold


def further(before: Attempt, draft: Draft, plan: Sequence[StandIn], ground: Ground) -> Attempt:
    """The attempt with the terms of a later draft, if that settles one and loses none; else as it was.

    The earlier draft stays around the terms wherever it is plain what they take the place of; elsewhere the
    later one is taken only if it scores clearly better.
    """
    after = mended(before, draft, plan, ground)
    if not after.open < before.open:
        return before
    names = list(_names(after, before.open - after.open, ground))
    text = spliced(before.draft.target, after.draft.target, names)
    if text is None or differences(before.source, text):
        return after if after.draft.score >= before.draft.score + limits().better else before
    joined = mended(before, replace(before.draft, target=text), plan, ground)
    return joined if joined.open <= after.open else after


def _names(attempt: Attempt, terms: frozenset[str], ground: Ground) -> Iterator[Span]:
    """Where these terms stand in the draft."""
    folded = fold(attempt.draft.target, ground.locale)
    for term in {match.term.id: match.term for match in attempt.matches if match.term.id in terms}.values():
        for hit in ground.glossary.pattern(term, ground.locale).accepted(folded.text):
            yield folded.span(hit.start, hit.end)
