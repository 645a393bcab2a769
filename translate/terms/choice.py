"""Which form of ours stands in place of a wrong one."""

from collections.abc import Iterable

from translate.model import Case, FormTable, TargetTerm, Term
from translate.terms.glossary import Glossary
from translate.terms.patterns import Hit, Reading
from translate.terms.prepositions import governed


def offer(hit: Hit, text: str, term: Term, locale: str, glossary: Glossary) -> str | None:
    """The one form that can replace `hit` in the folded `text`; None when its case cannot be told.

    Every case that the wrong form can be in, less those that the preposition before it excludes, must lead to
    the same form of ours. The replacement has as many words as the wrong variant where the entry has such a
    table.
    """
    target = term.targets[locale]
    readings = glossary.pattern(term, locale).readings(hit) or tuple(_any_case(hit, term, target))
    possible = governed(text[: hit.start], locale)
    fitting = [reading for reading in readings if possible is None or reading.case in possible]
    forms = {counterpart(reading.table, target).forms[reading.case][0] for reading in fitting}
    if len(forms) != 1:
        return None
    first = not text[: hit.start].strip(' "')
    return dressed(forms.pop(), hit.text, fitting[0].table.lemma, first)


def suggestion(hit: Hit, text: str, term: Term, locale: str, glossary: Glossary) -> str:
    """What to show a translator in place of `hit`: the certain form, else a nominative."""
    lemmas = [reading.table.lemma for reading in glossary.pattern(term, locale).readings(hit)]
    wrong = FormTable(lemmas[0] if lemmas else hit.text, {})
    return offer(hit, text, term, locale, glossary) or counterpart(wrong, term.targets[locale]).lemma


def _any_case(hit: Hit, term: Term, target: TargetTerm) -> Iterable[Reading]:
    """A spelling without cases of its own, English or in a wrong case, can stand for any."""
    spelt = (source for source in term.sources if source.casefold() == hit.text.casefold())
    lemma = next(spelt, counterpart(FormTable(hit.text, {}), target).lemma)
    table = FormTable(lemma, dict.fromkeys(Case, (lemma,)))
    return (Reading(table, case) for case in Case)


def counterpart(wrong: FormTable, target: TargetTerm) -> FormTable:
    """The table of ours with as many words as a wrong variant, else the main one."""
    words = len(wrong.lemma.split())
    tables = (target.table, *target.short)
    return next((table for table in tables if len(table.lemma.split()) == words), target.table)


def dressed(form: str, wrong: str, lemma: str, first: bool) -> str:
    """The form in the capitals that `wrong` has by its place: in a headline, or as the first word."""
    if wrong.isupper() and not lemma.isupper():
        return form.upper()
    if wrong[0].isupper() and (first or lemma[0].islower()):
        return form[0].upper() + form[1:]
    return form


def table_for(term: Term, written: str, locale: str) -> FormTable:
    """The table of a term for what is written: that of a surname or an abbreviation, else the main one."""
    target = term.targets[locale]
    if term.kind == "person":
        return counterpart(FormTable(written, {}), target)
    if written.isupper() and written.isalpha() and not target.table.lemma.isupper():
        return next((table for table in target.short if table.lemma.isupper()), target.table)
    return target.table
