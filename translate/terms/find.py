"""Find glossary terms in an English source sentence."""

from collections.abc import Iterator, Sequence

from translate.model import Term, TermMatch
from translate.terms.glossary import Glossary, Variant
from translate.terms.tokens import Token, tokenize


def find(source: str, glossary: Glossary) -> list[TermMatch]:
    """The terms of `source` in reading order, never overlapping: higher priority wins, then the longer.

    Offsets are characters of `source` as given, tags included; a possessive ending stays outside the match.
    Words in capitals match any spelling, so that headlines and datelines work.
    """
    tokens = list(tokenize(source))
    found = list(_candidates(tokens, glossary))
    found.sort(key=lambda item: (-item[2].priority, item[0] - item[1], item[0]))
    taken: set[int] = set()
    chosen: list[tuple[int, int, Term]] = []
    for first, after, term in found:
        span = range(first, after)
        if taken.isdisjoint(span):
            taken.update(span)
            chosen.append((first, after, term))
    chosen.sort(key=lambda item: item[0])
    return [TermMatch(term, tokens[first].start, tokens[after - 1].end) for first, after, term in chosen]


def _candidates(tokens: Sequence[Token], glossary: Glossary) -> Iterator[tuple[int, int, Term]]:
    for first, token in enumerate(tokens):
        for variant in glossary.variants.get(token.text.casefold(), ()):
            after = first + len(variant.words)
            if _matches(tokens[first:after], variant) and _wanted(tokens, first, after, variant, glossary):
                yield first, after, variant.term


def _matches(tokens: Sequence[Token], variant: Variant) -> bool:
    return len(tokens) == len(variant.words) and all(
        _same(token.text, word, variant.term.case_sensitive)
        for token, word in zip(tokens, variant.words, strict=True)
    )


def _same(text: str, word: str, case_sensitive: bool) -> bool:
    if text == word:
        return True
    if not case_sensitive:
        return text.casefold() == word.casefold()
    return len(text) > 1 and text.isupper() and text == word.upper()


def _wanted(tokens: Sequence[Token], first: int, after: int, variant: Variant, glossary: Glossary) -> bool:
    term = variant.term
    following = tokens[after : after + 2]
    if following and following[0].text == "-":
        following = following[1:]
    if following and following[0].text.casefold() in {word.casefold() for word in term.not_before}:
        return False
    surname_alone = term.kind == "person" and len(variant.words) == 1
    return not (surname_alone and first > 0 and _other_person(tokens[first - 1].text, term, glossary))


def _other_person(before: str, term: Term, glossary: Glossary) -> bool:
    own = {source.split()[0] for source in term.sources}
    return before in glossary.source_given_names and before not in own
