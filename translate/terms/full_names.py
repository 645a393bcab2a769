"""Where an English sentence names somebody in full, so does its draft: as far as the case is certain."""

from collections.abc import Iterator, Sequence

from translate.model import TermMatch
from translate.placeables import TAG, strip_tags
from translate.terms.choice import dressed
from translate.terms.edges import mend
from translate.terms.find import find
from translate.terms.glossary import Glossary
from translate.terms.mentions import full_form, has_short_form, is_full
from translate.terms.sighting import Sighting, sight
from translate.terms.verify import judge

_Place = tuple[int, int, str, str]  # from, to, the full form, Term.id


def in_full(source: str, target: str, locale: str, glossary: Glossary) -> tuple[str, frozenset[str]]:
    """The draft with full names for short ones where `source` has them in full, and the ids of these terms.

    Only persons and organisations, only where the draft has the name once, and its case leaves one form. A
    change after which the glossary finds more to say is not made.
    """
    matches = find(source, glossary)
    changed: set[str] = set()
    for start, end, form, term in sorted(_places(source, target, matches, locale, glossary), reverse=True):
        longer = "".join(mend(target[:start], form, target[end:], locale))
        if _verdicts(source, longer, matches, locale, glossary) == _verdicts(
            source, target, matches, locale, glossary
        ):
            target = longer
            changed.add(term)
    return target, frozenset(changed)


def _places(
    source: str, target: str, matches: Sequence[TermMatch], locale: str, glossary: Glossary
) -> Iterator[_Place]:
    folded, sightings = sight(source, target, matches, locale, glossary)
    for seen in sightings:
        if len(seen.accepted) == 1 and _introduced(seen, source, matches, locale):
            (hit,) = seen.accepted
            form = full_form(hit, folded.text, seen.term, locale, glossary)
            start, end = folded.span(hit.start, hit.end)
            if form and not TAG.search(target[start:end]):
                lemma = seen.term.targets[locale].table.lemma
                first = not folded.text[: hit.start].strip(' "')
                headline = hit.text.isupper() and not any(letter.islower() for letter in folded.text)
                written = hit.text if headline else lemma
                yield start, end, dressed(form, written, lemma, first), seen.term.id


def _introduced(seen: Sighting, source: str, matches: Sequence[TermMatch], locale: str) -> bool:
    """Whether the source has a term in full and the draft has it short."""
    term = seen.term
    names = (strip_tags(source[one.start : one.end]) for one in matches if one.term.id == term.id)
    return (
        term.kind in ("person", "org")
        and has_short_form(term.targets[locale], term.kind)
        and any(is_full(name, term.kind) for name in names)
        and not is_full(seen.accepted[0].text, term.kind)
    )


def _verdicts(
    source: str, target: str, matches: Sequence[TermMatch], locale: str, glossary: Glossary
) -> list[str]:
    return [finding.verdict for finding in judge(source, target, matches, locale, glossary)]
