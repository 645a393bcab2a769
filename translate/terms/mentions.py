"""A name in full, as it is introduced, and short, as it is mentioned again."""

from collections.abc import Iterator

from translate.model import Case, FormTable, TargetTerm, Term
from translate.terms.fold import fold_form
from translate.terms.glossary import Glossary
from translate.terms.patterns import Hit
from translate.terms.prepositions import governed

_LONGEST_ABBREVIATION = 8


def is_full(name: str, kind: str) -> bool:
    """Whether a name of a person has more than a word, or one of an organisation is no abbreviation."""
    if kind == "person":
        return " " in name.strip()
    return not (name.isupper() and " " not in name and len(name) <= _LONGEST_ABBREVIATION)


def has_short_form(target: TargetTerm, kind: str) -> bool:
    """Whether the glossary has a name both in full and short."""
    return is_full(target.table.lemma, kind) and any(not is_full(table.lemma, kind) for table in target.short)


def full_form(hit: Hit, text: str, term: Term, locale: str, glossary: Glossary) -> str | None:
    """The one form of the full name in the case of a short one in a folded text; None if that is unsure."""
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
