"""The glossary as an object: its terms, and the indexes that are built from them once."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from translate.model import FormTable, TargetTerm, Term
from translate.terms.fold import fold_form
from translate.terms.patterns import Pattern
from translate.terms.spellings import SpellingIndex

_WORD = re.compile(r"[\w']+")


@dataclass(frozen=True)
class Glossary:
    """All terms of a project. Compare by `terms`; the indexes follow from them."""

    terms: tuple[Term, ...] = ()

    @cached_property
    def spellings(self) -> SpellingIndex:
        """The source spellings, ready to be looked for."""
        return SpellingIndex(self.terms)

    @cached_property
    def source_given_names(self) -> frozenset[str]:
        """First words of the persons' English names; a surname after another's is another person."""
        persons = (term for term in self.terms if term.kind == "person")
        names = (source.split() for term in persons for source in term.sources)
        return frozenset(words[0] for words in names if len(words) > 1)

    def given_names(self, locale: str) -> frozenset[str]:
        """First words of the persons' names in a target locale, in all cases, folded."""
        if locale not in self._given_names:
            self._given_names[locale] = frozenset().union(
                *(first_words(term.targets[locale].table, locale) for term in self._persons(locale))
            )
        return self._given_names[locale]

    def longer_places(self, locale: str) -> Mapping[str, Sequence[tuple[str, str, int]]]:
        """Names of places in several words by each of these: the place's id, the name, and the word's place.

        In each case, folded, in small letters. A word after another one counts only in names that begin with
        a capital: «сектор Газа» is still called Газа.
        """
        if locale not in self._longer_places:
            self._longer_places[locale] = _by_word(self.terms, locale)
        return self._longer_places[locale]

    def pattern(self, term: Term, locale: str) -> Pattern:
        """The compiled forms of a term; `term` must have a target in `locale`."""
        key = (term.id, locale)
        if key not in self._patterns:
            self._patterns[key] = Pattern(term.targets[locale], locale)
        return self._patterns[key]

    @cached_property
    def _given_names(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _longer_places(self) -> dict[str, Mapping[str, Sequence[tuple[str, str, int]]]]:
        return {}

    @cached_property
    def _patterns(self) -> dict[tuple[str, str], Pattern]:
        return {}

    def _persons(self, locale: str) -> Iterable[Term]:
        return (term for term in self.terms if term.kind == "person" and locale in term.targets)


def signature(glossary: Glossary) -> str:
    """Eight hexadecimal digits that change when a form, spelling or rule of the glossary does.

    Files, lines, order of the entries and reasons do not count.
    """
    facts = sorted(_facts(term) for term in glossary.terms)
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()[:8]


def first_words(table: FormTable, locale: str) -> frozenset[str]:
    """The folded first words of a name of two words or more."""
    forms = (fold_form(form, locale).split() for variants in table.forms.values() for form in variants)
    return frozenset(words[0] for words in forms if len(words) > 1)


def _by_word(terms: Iterable[Term], locale: str) -> Mapping[str, Sequence[tuple[str, str, int]]]:
    found: dict[str, list[tuple[str, str, int]]] = {}
    places = (term for term in terms if term.kind == "place" and locale in term.targets)
    names = ((term.id, form) for term in places for form in _all_forms(term.targets[locale].table))
    for owner, form in names:
        name = fold_form(form, locale)
        words = list(_WORD.finditer(name))
        for word in words if len(words) > 1 else ():
            if not word.start() or name[0].isupper():
                small = name.casefold()
                found.setdefault(word[0].casefold(), []).append((owner, small, word.start()))
    return found


def _all_forms(table: FormTable) -> Iterable[str]:
    return (form for forms in table.forms.values() for form in forms)


def _facts(term: Term) -> str:
    targets = [(locale, _target_facts(target)) for locale, target in sorted(term.targets.items())]
    rules = (sorted(term.sources), term.case_sensitive, sorted(term.not_before), term.dnt, term.priority)
    return repr((term.id, term.kind, rules, targets))


def _target_facts(target: TargetTerm) -> object:
    tables = (target.table, *target.short, *target.adjective)
    forbidden = [_table_facts(item.table) for item in target.forbidden]
    return (
        target.gender,
        target.number,
        target.animacy,
        [_table_facts(table) for table in tables],
        forbidden,
    )


def _table_facts(table: FormTable) -> object:
    return (table.lemma, sorted((case.value, forms) for case, forms in table.forms.items()))
