"""What of each term stands in one translation: the facts that `verify` judges and `enforce` mends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translate.model import Term, TermMatch
from translate.placeables import strip_tags
from translate.terms.fold import Folded, fold, fold_form
from translate.terms.glossary import Glossary, first_words
from translate.terms.patterns import Hit

_WORD_BEFORE = re.compile(r"([^\W\d_]+) +$")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A term of the source and where its forms stand in the folded translation."""

    term: Term
    source: str  # as it stands in the source text, without tags
    accepted: tuple[Hit, ...] = ()
    forbidden: tuple[Hit, ...] = ()  # outside every accepted form of every term
    mixed: tuple[Hit, ...] = ()  # its words in cases that do not go together
    untranslated: tuple[Hit, ...] = ()  # an English spelling, when nothing else stands for the term


def sight(
    source: str, target: str, matches: Sequence[TermMatch], locale: str, glossary: Glossary
) -> tuple[Folded, list[Sighting]]:
    """One sighting a term with forms in `locale`, in order of its first match.

    Plurals that an entry does not list are left out: its forms are singular ones.
    """
    folded = fold(target, locale)
    singular = (match for match in reversed(matches) if not match.plural)
    first = {match.term.id: match for match in singular if locale in match.term.targets}
    ordered = sorted(first.values(), key=lambda match: match.start)
    seen = {match.term.id: _accepted(folded.text, match.term, locale, glossary) for match in ordered}
    covered = [hit for accepted, _ in seen.values() for hit in accepted]
    sightings = []
    for match in ordered:
        accepted, mixed = seen[match.term.id]
        forbidden = glossary.pattern(match.term, locale).forbidden(folded.text)
        sightings.append(
            Sighting(
                match.term,
                strip_tags(source[match.start : match.end]),
                accepted,
                tuple(hit for hit in forbidden if not _inside(hit, covered)),
                mixed,
                () if accepted or mixed else tuple(_untranslated(folded.text, match.term, locale)),
            )
        )
    return folded, sightings


def _accepted(
    text: str, term: Term, locale: str, glossary: Glossary
) -> tuple[tuple[Hit, ...], tuple[Hit, ...]]:
    """Accepted forms, and names whose words do not agree: a right surname inside one counts for nothing."""
    pattern = glossary.pattern(term, locale)
    accepted = [hit for hit in pattern.accepted(text) if not _of_other(hit, text, term, locale, glossary)]
    mixed = [hit for hit in pattern.mixed(text) if not _inside(hit, accepted)]
    return tuple(hit for hit in accepted if not _inside(hit, mixed)), tuple(mixed)


def _of_other(hit: Hit, text: str, term: Term, locale: str, glossary: Glossary) -> bool:
    """A surname after the given name of another person of the glossary."""
    if term.kind != "person" or " " in hit.text:
        return False
    own = first_words(term.targets[locale].table, locale)
    return _word_before(text, hit.start) in glossary.given_names(locale) - own


def _word_before(text: str, start: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, start - 40), start)
    return found[1] if found else ""


def _untranslated(text: str, term: Term, locale: str) -> Iterator[Hit]:
    folded = [fold_form(source, locale) for source in term.sources]
    spellings = sorted(
        {*folded, *(spelling.upper() for spelling in folded)}, key=lambda spelling: -len(spelling)
    )
    choices = "|".join(re.escape(spelling) for spelling in spellings)
    alone = rf"(?<![A-Za-z] )(?<!\w)(?:{choices})(?!\w)(?! [A-Za-z])"  # not within a longer English name
    for found in re.finditer(alone, text):
        yield Hit(found.start(), found.end(), found.group())


def _inside(hit: Hit, covered: Sequence[Hit]) -> bool:
    return any(cover.start <= hit.start and hit.end <= cover.end for cover in covered)
