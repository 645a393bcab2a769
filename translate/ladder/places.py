"""A name in the place of a surrogate: the surrogate's form in the translation tells the case."""

from translate.ladder.surrogate_words import Surrogate, pattern
from translate.model import Case, FormTable
from translate.placeables import TAG
from translate.terms.choice import dressed
from translate.terms.edges import mend
from translate.terms.fold import fold
from translate.terms.prepositions import governed


def in_place(text: str, word: Surrogate, table: FormTable, most: int, locale: str) -> str | None:
    """The translation with the name of `table` wherever the surrogate stands, its neighbours mended.

    None where the surrogate is not found, is found more often than it stood in the source, or where its case
    is not certain enough for one form of the name.
    """
    forms = pattern(word, locale)
    folded = fold(text, locale)
    hits = list(forms.accepted(folded.text))
    if not 1 <= len(hits) <= most:
        return None
    for hit in reversed(hits):
        start, end = folded.span(hit.start, hit.end)
        name = _form(table, forms.cases(hit), folded.text[: hit.start], locale)
        if name is None or TAG.search(text[start:end]):
            return None
        first = not folded.text[: hit.start].strip(' "(')
        name = dressed(name, hit.text, word.targets[locale].table.lemma, first)
        text = "".join(mend(text[:start], name, text[end:], locale))
    return text


def _form(table: FormTable, cases: frozenset[Case], before: str, locale: str) -> str | None:
    """The one form of the name in these cases; the locative only after a preposition, near or far."""
    possible = governed(before, locale)
    for left in (cases & possible if possible else cases, cases - {Case.LOC}):
        forms = {table.forms[case][0] for case in left}
        if len(forms) == 1:
            return forms.pop()
        if possible:
            break
    return None
