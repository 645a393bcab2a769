"""Judge a draft of a sentence whose names and cases are known: names right, and other words left alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from benchmarks.terminology_set import ADJECTIVE, Example, Mark, expected
from translate.ladder.draft_cases import leading
from translate.model import Case, Verdict
from translate.terms import Glossary, find, verify
from translate.terms.fold import fold
from translate.terms.patterns import Hit, Pattern
from translate.terms.prepositions import governed
from translate.terms.sighting import Sighting, sight

_WORD = re.compile(r"\w+(?:['-]\w+)*")
_PREPOSITIONS = (("у", "ў", "ва", "в", "во"), ("з", "са", "с", "со"), ("о", "об", "обо"), ("к", "ко"))
_ONE_PREPOSITION = {word: group[0] for group in _PREPOSITIONS for word in group}
_STEM = 3  # letters that two forms of a word share at least
_LONGEST_ENDING = 3  # letters in which they may differ at the end
_SETTLED = (Verdict.OK, Verdict.REPAIRED)


@dataclass(frozen=True, slots=True)
class Score:
    """What became of one name in a draft.

    `strict`: a form of an expected case stands there, or a relational adjective. `lenient`: that, or a form
    that the preposition before it governs, or before a name that it is joined to («в Турции и Сирии»). Either
    way nothing forbidden stands beside it, and a locative has a preposition.
    """

    term: str
    strict: bool
    lenient: bool
    verified: bool  # the glossary says that it is right; a translator is told of all others


def scores(example: Example, locale: str, draft: str, glossary: Glossary) -> list[Score]:
    """One score for each name of the sentence."""
    marks = expected(example, locale, glossary)
    verdicts = {finding.term: finding.verdict for finding in verify(example.source, draft, locale, glossary)}
    folded, sightings = sight(example.source, draft, find(example.source, glossary), locale, glossary)
    return [
        _score(term, mark, folded.text, locale, sightings, glossary)
        if verdicts[term] in _SETTLED
        else Score(term, strict=False, lenient=False, verified=False)
        for term, mark in marks.items()
    ]


def _score(  # noqa: PLR0913, PLR0917  # a name and where it stands
    term: str, mark: Mark, text: str, locale: str, sightings: Sequence[Sighting], glossary: Glossary
) -> Score:
    seen = next((sighting for sighting in sightings if sighting.term.id == term), None)
    if seen is None:  # not translated: its verdict says all
        return Score(term, strict=True, lenient=True, verified=True)
    pattern = glossary.pattern(seen.term, locale)
    placed = [hit for hit in seen.accepted if _has_place(hit, text, locale, pattern)]
    strict = any(_expected(mark, pattern.cases(hit)) for hit in placed)
    led = ((leading(text, hit.start, sightings, locale) or frozenset(), hit) for hit in placed)
    lenient = strict or any(not cases.isdisjoint(pattern.cases(hit)) for cases, hit in led)
    return Score(term, strict, lenient, verified=True)


def _expected(mark: Mark, cases: frozenset[Case]) -> bool:
    return not mark.cases or ADJECTIVE in mark.cases or not cases.isdisjoint(mark.cases)


def _has_place(hit: Hit, text: str, locale: str, pattern: Pattern) -> bool:
    """A form that is a locative alone needs a preposition that governs it, with at most two words between."""
    if pattern.cases(hit) != {Case.LOC}:
        return True
    before = text[: hit.start]
    starts = [word.start() for word in _WORD.finditer(before)][-2:]
    stretches = [before, *(before[:start] for start in starts)]
    return any(Case.LOC in (governed(stretch, locale) or ()) for stretch in stretches)


def changed(example: Example, locale: str, before: str, after: str, glossary: Glossary) -> bool:
    """Whether words outside the names differ between two drafts, apart from agreement and edges.

    A stretch that gave way to a name may be a word longer than the name or the English name.
    """
    old, new = (_tokens(example, locale, text, glossary) for text in (before, after))
    room = max(len(_WORD.findall(match.term.sources[0])) for match in find(example.source, glossary)) + 1
    matcher = SequenceMatcher(None, [token.text for token in old], [token.text for token in new], False)
    blocks = (code[1:] for code in matcher.get_opcodes() if code[0] != "equal")
    return any(_differ(old[i:j], new[k:m], room) for i, j, k, m in blocks)


def lost(example: Example, locale: str, before: str, after: str, glossary: Glossary) -> list[str]:
    """Words of the reference outside its names that only `before` has, in any form; short ones aside."""
    old, new = (
        [token.text for token in _tokens(example, locale, text, glossary) if not token.in_term]
        for text in (before, after)
    )
    words = _WORD.findall(fold(_outside(example, locale), locale).text)
    good = [_plain(word) for word in words if len(word) >= _STEM]
    return [word for word in good if _stands(word, old) and not _stands(word, new)]


@dataclass(frozen=True, slots=True)
class _Token:
    text: str  # folded, in small letters; the variants of a preposition are one
    in_term: bool


def _differ(old: Sequence[_Token], new: Sequence[_Token], room: int) -> bool:
    gone = [token.text for token in old if not token.in_term]
    for token in new:
        if not token.in_term:
            twin = next((word for word in gone if _same_word(token.text, word)), None)
            if twin is None:
                return True
            gone.remove(twin)
    names = sum(token.in_term for token in new)
    return len(gone) > (max(names + 1, room) if names else 0)


def _tokens(example: Example, locale: str, text: str, glossary: Glossary) -> list[_Token]:
    folded, sightings = sight(example.source, text, find(example.source, glossary), locale, glossary)
    hits = [
        hit
        for seen in sightings
        for hit in (*seen.accepted, *seen.mixed, *seen.forbidden, *seen.untranslated)
    ]
    kept = {mark.form for mark in example.references[locale].marks if not mark.cases}
    return [
        _Token(_plain(word.group()), _inside(word.start(), hits) or word.group() in kept)
        for word in _WORD.finditer(folded.text)
    ]


def _inside(place: int, hits: Sequence[Hit]) -> bool:
    return any(hit.start <= place < hit.end for hit in hits)


def _outside(example: Example, locale: str) -> str:
    """The reference without its names."""
    text = example.references[locale].text
    for mark in example.references[locale].marks:
        text = text.replace(mark.form, " ", 1)
    return text


def _plain(word: str) -> str:
    return _ONE_PREPOSITION.get(word.lower(), word.lower())


def _stands(word: str, words: Sequence[str]) -> bool:
    return any(_same_word(word, other) for other in words)


def _same_word(one: str, other: str) -> bool:
    """Two forms of a word, as far as the letters tell."""
    pairs = zip(one, other, strict=False)
    shared = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    return one == other or (shared >= _STEM and max(len(one), len(other)) - shared <= _LONGEST_ENDING)
