"""Which name of a term stands in a translation: in full or short, in this spelling or another."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from translate.model import Case, FormTable, TargetTerm, Term
from translate.terms.fold import fold_form
from translate.terms.glossary import Glossary
from translate.terms.patterns import Hit
from translate.terms.prepositions import governed

_LONGEST_ABBREVIATION = 8
_NAMES = ("person", "place", "org")
_ALIKE = 0.6  # two names that are less alike are different names, not spellings of one


def is_full(name: str, kind: str) -> bool:
    """Whether a name of a person has more than a word, or one of an organisation is no abbreviation."""
    if kind == "person":
        return " " in name.strip()
    return not (name.isupper() and " " not in name and len(name) <= _LONGEST_ABBREVIATION)


def has_short_form(term: Term, locale: str) -> bool:
    """Whether a name is in full or short in both languages, so that the source tells which is meant.

    An organisation that English never abbreviates does not tell it: «МЧС» is all right for it from the start.
    """
    target, kind = term.targets[locale], term.kind
    return (
        is_full(target.table.lemma, kind)
        and any(not is_full(table.lemma, kind) for table in target.short)
        and any(not is_full(source, kind) for source in term.sources)
    )


def case_form(hit: Hit, text: str, term: Term, locale: str, glossary: Glossary) -> str | None:
    """The one form of a term's main name in the case of a hit in a folded text; None if that is unsure."""
    cases = glossary.pattern(term, locale).cases(hit)
    possible = governed(text[: hit.start], locale)
    left = cases & possible if possible else cases - {Case.LOC}
    forms = {term.targets[locale].table.forms[case][0] for case in left}
    return forms.pop() if len(forms) == 1 else None


def tables_of(hit: Hit, target: TargetTerm, locale: str) -> Iterator[FormTable]:
    """The tables of a term that have an accepted form; none for a relational adjective."""
    wanted = hit.text.casefold()
    for table in (target.table, *target.short):
        forms = (form for variants in table.forms.values() for form in variants)
        if any(fold_form(form, locale).casefold() == wanted for form in forms):
            yield table


def spelling(table: FormTable) -> str:
    """The letters of a name, by which its spellings are compared; empty for an abbreviation."""
    letters = "".join(letter for letter in table.lemma if letter.isalnum() or letter == " ")
    return "" if table.lemma.isupper() else letters.casefold()


def are_variants(one: str, other: str) -> bool:
    """Whether two `spelling`s are different ones of the same name: as many words, and much alike."""
    return (
        one != other
        and one[:1] == other[:1]
        and len(one.split()) == len(other.split())
        and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
    )


def other_spelling(hit: Hit, term: Term, locale: str) -> bool:
    """Whether a hit is a person, place or organisation in another spelling than the first, of one gender.

    The last letter of the nominative tells the gender: «Молдавия» is like «Молдова», «Вільня» not like
    «Вільнюс».
    """
    target = term.targets[locale]
    main = spelling(target.table)
    found = {spelling(table) for table in tables_of(hit, target, locale)}
    return (
        term.kind in _NAMES
        and bool(found)
        and all(are_variants(main, one) and _ending(main) == _ending(one) for one in found)
    )


def _ending(name: str) -> str:
    return next((kind for kind in ("ая", "оеё", "ь", "ыі") if name[-1:] in kind), "consonant")
