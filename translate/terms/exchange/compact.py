"""Tables of forms as a person writes them: short where the forms follow from the lemma."""

from translate.model import Case, FormTable
from translate.terms.adjectives import adjective_table


def same_everywhere(lemma: str) -> FormTable:
    """A word that is the same in every case."""
    return FormTable(lemma, dict.fromkeys(Case, (lemma,)))


def adjective_of(lemma: str, locale: str) -> FormTable:
    """A relational adjective given by its lemma alone; without forms where its ending tells too little."""
    return adjective_table(lemma, locale) or FormTable(lemma, {})


def follows(table: FormTable) -> bool:
    """Whether the lemma of a short name or a forbidden variant says all."""
    return table == same_everywhere(table.lemma)


def adjective_follows(table: FormTable, locale: str) -> bool:
    """Whether the lemma of a relational adjective says all."""
    return table == adjective_table(table.lemma, locale)
