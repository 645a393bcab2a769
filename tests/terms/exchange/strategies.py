"""Terms that no newsroom has, in all shapes that a glossary file can hold."""

from collections.abc import Sequence

from hypothesis import strategies as st

from translate.model import Case, Forbidden, FormTable, TargetTerm, Term
from translate.terms.adjectives import adjective_table
from translate.terms.exchange.compact import same_everywhere

LETTERS = "абвіёжшўцыЬA z’'\"|\\,;:#-=+@{}[]&!%<>\n\t«»\u2028\x85é😀\ufeff"
texts = st.text(LETTERS, min_size=1, max_size=5).map(str.strip).filter(bool)
variants = st.lists(texts, min_size=1, max_size=2).map(tuple)
words = st.text("abcxyz-0123456789", min_size=1, max_size=6)


def _table(lemma: str, odd: tuple[str, ...], even: tuple[str, ...], cases: Sequence[Case]) -> FormTable:
    return FormTable(lemma, {case: (odd, even)[number % 2] for number, case in enumerate(cases)})


whole = st.builds(_table, texts, variants, variants, st.just(tuple(Case)))
partial = st.builds(_table, texts, variants, variants, st.sampled_from([(Case.NOM,), (Case.GEN, Case.LOC)]))
short = st.one_of(whole, texts.map(same_everywhere))
forbidden = st.builds(Forbidden, st.one_of(partial, texts.map(same_everywhere)), texts)


def adjectives(locale: str) -> st.SearchStrategy[FormTable]:
    regular = {"ru": ["минский", "нефтяной вый"], "be": ["мінскі", "новы"]}[locale]
    tables = [table for lemma in regular if (table := adjective_table(lemma, locale))]
    return st.one_of(whole, st.sampled_from(tables))


def targets(locale: str) -> st.SearchStrategy[TargetTerm]:
    return st.builds(
        TargetTerm,
        table=whole,
        gender=st.sampled_from("mfn"),
        number=st.sampled_from(["sg", "pl"]),
        animacy=st.sampled_from(["anim", "inan"]),
        indeclinable=st.booleans(),
        short=st.lists(short, max_size=2).map(tuple),
        adjective=st.lists(adjectives(locale), max_size=2).map(tuple),
        forbidden=st.lists(forbidden, max_size=2).map(tuple),
        status=st.sampled_from(["draft", "reviewed"]),
    )


def _term(dnt: bool) -> st.SearchStrategy[Term]:
    both = {"ru": targets("ru"), "be": targets("be")}
    return st.builds(
        Term,
        id=words,
        kind=st.sampled_from(["person", "org", "place", "title", "event", "product"]),
        sources=variants,
        targets=st.fixed_dictionaries({}, optional=both) if dnt else st.fixed_dictionaries(both),
        case_sensitive=st.booleans(),
        not_before=st.one_of(st.just(()), variants),
        dnt=st.just(dnt),
        priority=st.integers(0, 99),
        path=st.just(""),
        line=st.just(0),
    )


glossaries = st.lists(st.booleans().flatmap(_term), max_size=2, unique_by=lambda term: term.id)
