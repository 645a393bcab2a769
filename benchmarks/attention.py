"""Whether the model's attention tells where a name stands in a draft: data/terminology.txt.

Usage: python -m benchmarks.attention

A package's decoder returns the attention of the first head of its last layer. Each piece of a draft is put
down to the piece of the source that it looks at most, the final mark aside, and a word to the name that most
of its pieces look at. Counted are the names of one English word at which just their word in the draft looks.
"""

import re
from collections.abc import Iterator, Sequence

from benchmarks.terminology_set import examples
from tests.checks.cases import glossary
from translate.engine import ArgosEngine
from translate.model import Look
from translate.packages import find_route, installed
from translate.terms import find
from translate.terms.fold import fold
from translate.terms.sighting import sight

LOCALES = ("ru", "be")

Span = tuple[int, int]


def within(place: Span, outer: Span) -> bool:
    """Whether two stretches overlap."""
    return place[0] < outer[1] and outer[0] < place[1]


def words_looking(draft: str, looks: Sequence[Look], name: Span) -> list[Span]:
    """The words of a draft of which more than half of the pieces look at a name."""
    found = []
    for word in re.finditer(r"\w+", draft):
        own = [within(look.source, name) for look in looks if within(look.target, word.span())]
        if 2 * sum(own) > len(own):
            found.append(word.span())
    return found


def judged(source: str, draft: str, looks: Sequence[Look], locale: str) -> Iterator[bool]:
    """For each name that a draft has right once: whether just its word looks at the name."""
    matches = find(source, glossary())
    for seen in sight(source, draft, matches, locale, glossary())[1]:
        match = next(match for match in matches if match.term.id == seen.term.id)
        if len(seen.accepted) == 1 and " " not in source[match.start : match.end]:
            hit = seen.accepted[0]
            place = fold(draft, locale).span(hit.start, hit.end)
            looking = words_looking(draft, looks, (match.start, match.end))
            yield bool(looking) and (looking[0][0], looking[-1][1]) == place


def main() -> None:
    """Print the shares."""
    sources = [case.source for case in examples()]
    for locale in LOCALES:
        engine = ArgosEngine(find_route("en", locale, installed().packages))
        insight = engine.insight
        assert insight is not None
        drafts = [draft.target for draft in engine.translate(sources)]
        exact = [
            one
            for source, draft in zip(sources, drafts, strict=True)
            for one in judged(source, draft, insight.looks(source, draft), locale)
        ]
        print(f"{locale}: {sum(exact)} of {len(exact)} names, {sum(exact) / len(exact):.0%}")


if __name__ == "__main__":
    main()
