"""All English spellings of a glossary, looked for in one pass over a sentence."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from translate.model import Term
from translate.terms.plurals import plural_of_title
from translate.terms.source_text import fold_source, lower

_BEFORE = re.compile(r"(?<![\w@])(?<!\w')")
_AFTER = re.compile(r"(?!\w|@\w|\.\w|'(?!(?:s|d|ll|re|ve)\b)\w)", re.IGNORECASE)
_ALSO_WORDS = frozenset(
    (
        *("act", "aids", "ark", "bate", "car", "cop", "fed", "ice", "it", "mad", "may", "now", "pace"),
        *("salt", "seal", "start", "swift", "us", "who", "will"),
    )
)
"""Names and abbreviations that in a line of capitals cannot be told from a word."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One English spelling of a term."""

    text: str  # folded
    term: Term
    plural: bool  # made from a title; one that an entry lists itself counts as its own spelling


@dataclass(frozen=True, slots=True)
class Hit:
    """A spelling that stands in a folded sentence from `start` to `end`."""

    start: int
    end: int
    spelling: Spelling


class SpellingIndex:
    """The spellings of many terms, each found as whole words and in fitting capitals."""

    def __init__(self, terms: Iterable[Term]) -> None:
        terms = tuple(terms)
        spellings: dict[str, list[Spelling]] = {}
        for term in terms:
            for source in term.sources:
                _add(spellings, Spelling(fold_source(source).text, term, False))
        listed = frozenset(spellings)
        for term in terms:
            for plural in _plurals(term):
                if lower(plural) not in listed:
                    _add(spellings, Spelling(plural, term, True))
        self._spellings = tuple(spellings.values())
        self._automaton = AhoCorasick(spellings)

    def hits(self, text: str) -> Iterator[Hit]:
        """Everything that stands in a folded sentence, overlapping or not."""
        only_capitals = text.isupper()
        for number, start, end in self._automaton.find_matches_as_indexes(lower(text), overlapping=True):
            if not _BEFORE.match(text, start) or not _AFTER.match(text, end):
                continue
            written = text[start:end]
            if only_capitals and written != text and lower(written) in _ALSO_WORDS:
                continue
            for spelling in self._spellings[number]:
                if _fits(written, spelling):
                    yield Hit(start, end, spelling)


def _add(spellings: dict[str, list[Spelling]], spelling: Spelling) -> None:
    if spelling.text:
        spellings.setdefault(lower(spelling.text), []).append(spelling)


def _plurals(term: Term) -> Iterator[str]:
    """Offices that many hold; one that is always written with capitals, such as "Pope", has one holder."""
    if term.kind == "title" and not term.case_sensitive:
        sources = [fold_source(source).text for source in term.sources]
        plurals = [plural_of_title(source) for source in sources]
        for source, plural in zip(sources, plurals, strict=True):
            if source not in plurals:
                yield plural


def _fits(written: str, spelling: Spelling) -> bool:
    """Whether the capitals are those of the spelling, of a title or of a headline."""
    if written == spelling.text:
        return True
    if not spelling.term.case_sensitive:
        return not spelling.text.isupper()
    words = zip(written.split(" "), spelling.text.split(" "), strict=True)
    return all(_raised(word, spelt) for word, spelt in words)


def _raised(word: str, spelt: str) -> bool:
    """Whether a word is the one spelt; a small first letter may be a capital, and so may all letters."""
    if word == spelt or (word[1:] == spelt[1:] and word[:1] == spelt[:1].upper()):
        return True
    return len(word) > 1 and word.isupper() and word == spelt.upper()
