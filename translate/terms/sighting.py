"""What of each term stands in one translation: the facts that `verify` judges and `enforce` mends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translate.model import Term, TermMatch

from .fold import Folded, fold, fold_form
from .glossary import Glossary, first_words
from .patterns import Hit
from .tokens import untagged

_WORD_BEFORE = re.compile(r"([^\W\d_]+) +$")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A term of the source and where its forms stand in the folded translation."""

    term: Term
    source: str  # as it stands in the source text, without tags
    accepted: tuple[Hit, ...] = ()
    forbidden: tuple[Hit, ...] = ()  # outside every accepted form of every term
    mixed: tuple[Hit, ...] = ()
    untranslated: tuple[Hit, ...] = ()  # an English spelling, when nothing else stands for the term


def sight(
    source: str, target: str, matches: Sequence[TermMatch], locale: str, glossary: Glossary
) -> tuple[Folded, list[Sighting]]:
    """One sighting a term with forms in `locale`, in order of its first match."""
    folded = fold(target, locale)
    first = {match.term.id: match for match in reversed(matches) if locale in match.term.targets}
    ordered = sorted(first.values(), key=lambda match: match.start)
    accepted = {match.term.id: _accepted(folded.text, match.term, locale, glossary) for match in ordered}
    covered = [hit for hits in accepted.values() for hit in hits]
    sightings = []
    for match in ordered:
        pattern = glossary.pattern(match.term, locale)
        own = accepted[match.term.id]
        sightings.append(
            Sighting(
                match.term,
                untagged(source[match.start : match.end]),
                own,
                tuple(hit for hit in pattern.forbidden(folded.text) if not _inside(hit, covered)),
                () if own else tuple(pattern.mixed(folded.text)),
                () if own else tuple(_untranslated(folded.text, match.term, locale)),
            )
        )
    return folded, sightings


def _accepted(text: str, term: Term, locale: str, glossary: Glossary) -> tuple[Hit, ...]:
    hits = glossary.pattern(term, locale).accepted(text)
    if term.kind != "person":
        return tuple(hits)
    others = glossary.given_names(locale) - first_words(term.targets[locale].table, locale)
    return tuple(hit for hit in hits if " " in hit.text or _word_before(text, hit.start) not in others)


def _word_before(text: str, start: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return found[1] if found else ""


def _untranslated(text: str, term: Term, locale: str) -> Iterator[Hit]:
    folded = [fold_form(source, locale) for source in term.sources]
    spellings = sorted(
        {*folded, *(spelling.upper() for spelling in folded)}, key=lambda spelling: -len(spelling)
    )
    choices = "|".join(re.escape(spelling) for spelling in spellings)
    for found in re.finditer(rf"(?<!\w)(?:{choices})(?!\w)", text):
        yield Hit(found.start(), found.end(), found.group())


def _inside(hit: Hit, covered: Sequence[Hit]) -> bool:
    return any(cover.start <= hit.start and hit.end <= cover.end for cover in covered)
