"""A name that the model does not know gives its place to a word that it does know, of the same gender, number
and animacy. That word's form in the translation tells the case; then the name takes its place again.

So verbs and adjectives beside the name agree, and a name that the model never saw cannot spoil its sentence.
"""

from collections.abc import Iterator, Sequence

from translate.ladder.attempt import Attempt, Edit, Ground, StandIn
from translate.ladder.further import further
from translate.ladder.limits import limits
from translate.ladder.places import in_place
from translate.ladder.stand_ins import translated
from translate.ladder.surrogate_words import Surrogate, choices
from translate.ladder.wording import is_titled, worded
from translate.model import TermMatch
from translate.placeables import TAG
from translate.terms.choice import table_for

NAME = "surrogate"


def surrogates(attempts: Sequence[Attempt], ground: Ground) -> list[Attempt]:
    """Translate the sentences with open terms again, each time with other words in place of these."""
    done = list(attempts)
    for turn in range(limits().surrogates):
        plans = {number: _plan(attempt, turn, ground) for number, attempt in enumerate(done) if attempt.open}
        tried = [number for number, plan in plans.items() if plan]
        sources = [done[number].source for number in tried]
        drafts = translated(sources, [plans[number] for number in tried], ground)
        for number, draft in zip(tried, drafts, strict=True):
            if draft is not None and draft.target:
                done[number] = further(done[number], draft, plans[number], ground)
    return done


def _plan(attempt: Attempt, turn: int, ground: Ground) -> tuple[StandIn, ...]:
    """What stood in for the other terms still does; for each open one its surrogate of this turn."""
    kept = [stand_in for stand_in in attempt.plan if stand_in.term not in attempt.open]
    taken: set[str] = set()
    found: list[StandIn] = []
    for term in dict.fromkeys(match.term.id for match in attempt.matches if match.term.id in attempt.open):
        matches = [match for match in attempt.matches if match.term.id == term and not match.plural]
        stand_in = _stand_in(attempt.source, matches, turn, taken, ground)
        found += [stand_in] if stand_in else []
    return (*kept, *found) if found else ()


def _stand_in(
    source: str, matches: Sequence[TermMatch], turn: int, taken: set[str], ground: Ground
) -> StandIn | None:
    spans = [source[match.start : match.end] for match in matches]
    term = matches[0].term
    if term.dnt or ground.locale not in term.targets or any(TAG.search(span) for span in spans):
        return None
    table = table_for(term, spans[0], ground.locale)
    named = is_titled(source, matches[0])
    words = [
        word
        for word in choices(term, table, ground.locale, source)
        if word.source not in taken and not (named and word.article)
    ]
    if turn >= len(words):
        return None
    word = words[turn]
    taken.add(word.source)
    edits = tuple(_edits(source, matches, word))
    return StandIn(
        term.id, NAME, edits, lambda text: in_place(text, word, table, len(matches), ground.locale)
    )


def _edits(source: str, matches: Sequence[TermMatch], word: Surrogate) -> Iterator[Edit]:
    for match in matches:
        yield Edit(match.start, match.end, worded(source, match, word))
