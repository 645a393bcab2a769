"""Of several right names the one for a draft: in full where the source is, in the first spelling."""

from collections.abc import Iterator, Sequence

from translate.model import TermMatch
from translate.placeables import TAG, strip_tags
from translate.terms.choice import dressed
from translate.terms.edges import mend
from translate.terms.find import find
from translate.terms.glossary import Glossary
from translate.terms.mentions import case_form, has_short_form, is_full, other_spelling
from translate.terms.patterns import Hit
from translate.terms.sighting import Sighting, sight
from translate.terms.verify import judge

_Place = tuple[int, int, str, str]  # from, to, the form to write, Term.id


def preferred(
    source: str, target: str, locale: str, glossary: Glossary, *, full_names: bool = True
) -> tuple[str, frozenset[str]]:
    """The draft with the names that it should have, and the ids of the terms that changed.

    A name changes where its case leaves one form; a full name is written only where the draft has the short
    one once. A change after which the glossary would say something else of any term is not made.

    Args:
        source: the English sentence.
        target: its draft; never a person's text.
        locale: of the draft.
        glossary: the terms.
        full_names: persons and organisations are named in full where the source does so.
    """
    matches = find(source, glossary)
    changed: set[str] = set()
    places = _places(source, target, matches, locale, glossary, full_names=full_names) if matches else ()
    for start, end, form, term in sorted(places, reverse=True):
        other = "".join(mend(target[:start], form, target[end:], locale))
        now, then = (judge(source, text, matches, locale, glossary) for text in (target, other))
        if [finding.verdict for finding in now] == [finding.verdict for finding in then]:
            target = other
            changed.add(term)
    return target, frozenset(changed)


def _places(  # noqa: PLR0913  # a sentence and what to look for
    source: str,
    target: str,
    matches: Sequence[TermMatch],
    locale: str,
    glossary: Glossary,
    *,
    full_names: bool,
) -> Iterator[_Place]:
    folded, sightings = sight(source, target, matches, locale, glossary)
    for seen in sightings:
        names = [strip_tags(source[one.start : one.end]) for one in matches if one.term.id == seen.term.id]
        lengthen = full_names and len(seen.accepted) == 1 and _introduced(seen, names, locale)
        for hit in seen.accepted:
            if lengthen or other_spelling(hit, seen.term, locale):
                form = _form(hit, folded.text, seen, locale, glossary)
                start, end = folded.span(hit.start, hit.end)
                if form and form != target[start:end] and not TAG.search(target[start:end]):
                    yield start, end, form, seen.term.id


def _introduced(seen: Sighting, names: Sequence[str], locale: str) -> bool:
    """Whether the source has a person or an organisation in full and the draft has it short."""
    kind = seen.term.kind
    return (
        kind in ("person", "org")
        and has_short_form(seen.term, locale)
        and any(is_full(name, kind) for name in names)
        and not is_full(seen.accepted[0].text, kind)
    )


def _form(hit: Hit, text: str, seen: Sighting, locale: str, glossary: Glossary) -> str | None:
    """The one form of the main name in the case of a hit, in its capitals; None where the case is unsure."""
    form = case_form(hit, text, seen.term, locale, glossary)
    lemma = seen.term.targets[locale].table.lemma
    headline = hit.text.isupper() and not any(letter.islower() for letter in text)
    first = not text[: hit.start].strip(' "')
    return form and dressed(form, hit.text if headline else lemma, lemma, first)
