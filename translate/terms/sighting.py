"""What of each term stands in one translation: the facts that `verify` judges and `enforce` mends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translate.model import Case, Term, TermMatch
from translate.placeables import strip_tags
from translate.terms.fold import Folded, fold, fold_form
from translate.terms.glossary import Glossary
from translate.terms.namesakes import of_other_person
from translate.terms.other_names import is_part, is_person, is_quoted_company, names_part
from translate.terms.patterns import Hit, Pattern
from translate.terms.prepositions import governed, may_govern


@dataclass(frozen=True, slots=True)
class Sighting:
    """A term of the source and where its forms stand in the folded translation."""

    term: Term
    source: str  # as it stands in the source text, without tags
    accepted: tuple[Hit, ...] = ()
    forbidden: tuple[Hit, ...] = ()  # outside every accepted form of every term
    mixed: tuple[Hit, ...] = ()  # in a case that the preposition excludes, or in several at once
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
    seen = {match.term.id: _accepted(folded.text, source, match.term, locale, glossary) for match in ordered}
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
    text: str, source: str, term: Term, locale: str, glossary: Glossary
) -> tuple[tuple[Hit, ...], tuple[Hit, ...]]:
    """Accepted forms, and those in a wrong case: a right surname in one of these counts for nothing."""
    pattern = glossary.pattern(term, locale)
    about = _About(text, source, term, locale, glossary)
    accepted = [hit for hit in pattern.accepted(text) if not about.is_other(hit)]
    accepted += pattern.initialled(text) if term.kind == "person" else ()
    mixed = [hit for hit in pattern.mixed(text) if not _inside(hit, accepted)]
    right = [hit for hit in accepted if not _inside(hit, mixed) and _fits(hit, text, pattern, locale)]
    astray = [hit for hit in accepted if hit not in right and not _inside(hit, mixed)]
    return tuple(right), tuple(sorted((*mixed, *astray), key=lambda hit: hit.start))


def _fits(hit: Hit, text: str, pattern: Pattern, locale: str) -> bool:
    """Whether a form can stand after the preposition before it, if there is one; a locative needs one."""
    before, cases = text[: hit.start], pattern.cases(hit)
    possible = governed(before, locale)
    if possible is not None:
        return not possible.isdisjoint(cases)
    return cases != {Case.LOC} or may_govern(before, Case.LOC, locale)


@dataclass(frozen=True, slots=True)
class _About:
    """What is known of a term when a hit of one word may be the name of something else."""

    text: str  # folded
    source: str
    term: Term
    locale: str
    glossary: Glossary

    def is_other(self, hit: Hit) -> bool:
        """A surname of another person, be it like a town; a place's name within a longer name."""
        if " " in hit.text or self.term.kind not in ("person", "place"):
            return False
        if self._in_longer_place(hit):
            return True
        if not hit.text[0].isupper():
            return False
        if self.term.kind == "place" and self._in_other_name(hit):
            return True
        pattern = self.glossary.pattern(self.term, self.locale)
        own, given = pattern.first_words, self.glossary.given_names(self.locale)
        return of_other_person(self.text, hit.start, own, given, self.locale)

    def _in_longer_place(self, hit: Hit) -> bool:
        names = self.glossary.longer_places(self.locale).get(hit.text.casefold(), ())
        for owner, name, offset in names:
            here = self.text[max(0, hit.start - offset) :].casefold()
            if owner != self.term.id and re.match(rf"{re.escape(name)}\b", here):
                return not (offset and names_part(name, self.source, self.locale))
        return False

    def _in_other_name(self, hit: Hit) -> bool:
        before, after = self.text[: hit.start], self.text[hit.end :]
        cases = self.glossary.pattern(self.term, self.locale).cases(hit)
        return (
            is_person(before, cases, self.locale)
            or is_part(before, self.source, self.locale)
            or (is_quoted_company(before, after) and not self._is_longer_in_source())
        )

    def _is_longer_in_source(self) -> bool:
        spellings = "|".join(map(re.escape, self.term.sources))
        return re.search(rf"\b(?:{spellings})[ -][A-Z]", strip_tags(self.source)) is not None


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
