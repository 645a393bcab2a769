"""Find glossary terms in an English source sentence."""

import re

from translate.model import Term, TermMatch
from translate.terms.glossary import Glossary
from translate.terms.namesakes import of_other_person
from translate.terms.other_names import has_english_title
from translate.terms.source_text import fold_source
from translate.terms.spellings import Hit

_WORD_AFTER = re.compile(r" ?-? ?(\w+)")


def find(source: str, glossary: Glossary) -> list[TermMatch]:
    """The terms of `source` in reading order, never overlapping.

    Where two overlap the higher priority wins, then the longer, then the first.
    Offsets are characters of `source` as given, tags included; a possessive ending stays outside the match.
    Words in capitals match any spelling, so that headlines and datelines work.
    """
    folded = fold_source(source)
    hits = [hit for hit in glossary.spellings.hits(folded.text) if _wanted(hit, folded.text, glossary)]
    hits.sort(key=lambda hit: (-hit.spelling.term.priority, hit.start - hit.end, hit.start))
    chosen: list[Hit] = []
    for hit in hits:
        if all(hit.end <= other.start or other.end <= hit.start for other in chosen):
            chosen.append(hit)
    chosen.sort(key=lambda hit: hit.start)
    return [
        TermMatch(hit.spelling.term, *folded.span(hit.start, hit.end), plural=hit.spelling.plural)
        for hit in chosen
    ]


def _wanted(hit: Hit, text: str, glossary: Glossary) -> bool:
    term = hit.spelling.term
    if term.not_before:
        following = _WORD_AFTER.match(text, hit.end)
        if following and following[1].casefold() in {word.casefold() for word in term.not_before}:
            return False
    surname = term.kind in ("person", "place") and " " not in hit.spelling.text
    return not (surname and hit.start and _of_other_person(hit, text, term, glossary))


def _of_other_person(hit: Hit, text: str, term: Term, glossary: Glossary) -> bool:
    """A surname after another person's given name, or like a town's name: Jack London, Minister Borisov."""
    if term.kind == "place" and has_english_title(text[: hit.start]):
        return True
    own = {source.split()[0] for source in term.sources if " " in source}
    return of_other_person(text, hit.start, own, glossary.source_given_names, "en")
