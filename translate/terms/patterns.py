"""The forms of one term, compiled to be looked for in a folded translation."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from translate.model import Case, FormTable, TargetTerm
from translate.terms.fold import fold_form

_INITIALS = re.compile(r"^(?:[А-ЯЁІЎ][жз]?\. ?){1,2}")


@dataclass(frozen=True, slots=True)
class Hit:
    """A form that stands in a folded text, from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a hit: a case of a table."""

    table: FormTable
    case: Case


class Pattern:
    """Looks for the accepted, mixed and forbidden forms of a term."""

    def __init__(self, target: TargetTerm, locale: str) -> None:
        self._target = target
        self._locale = locale

    def accepted(self, text: str) -> Iterator[Hit]:
        """Forms that render the term: its own, short ones, relational adjectives."""
        return _hits(self._accepted, text)

    def initialled(self, text: str) -> Iterator[Hit]:
        """Initials that are the person's with the surname, where the entry has the name in full only."""
        return _hits(self._initialled, text)

    def mixed(self, text: str) -> Iterator[Hit]:
        """The right words in forms that do not go together."""
        return _hits(self._mixed, text)

    def forbidden(self, text: str) -> Iterator[Hit]:
        """Forms of the forbidden variants."""
        return _hits(self._forbidden, text)

    def cases(self, hit: Hit) -> frozenset[Case]:
        """The cases that an accepted form can be in; a relational adjective can be in any."""
        return self._cases.get(_key(_INITIALS.sub("", hit.text)), frozenset(Case))

    def readings(self, hit: Hit) -> tuple[Reading, ...]:
        """How a forbidden form can be read."""
        return self._readings.get(_key(hit.text), ())

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The folded first words of its own and short forms of two words or more: a person's given names."""
        forms = (form.split() for form in self._forms((self._target.table, *self._target.short)))
        return frozenset(words[0] for words in forms if len(words) > 1)

    @cached_property
    def _accepted(self) -> re.Pattern[str] | None:
        target = self._target
        return _compile(self._forms((target.table, *target.short, *target.adjective)))

    @cached_property
    def _initialled(self) -> re.Pattern[str] | None:
        surnames = self._surnames
        if any(" " not in table.lemma for table in self._target.short) or not surnames:
            return None
        first = "|".join(sorted({re.escape(name[0]) for name in self.first_words}))
        names = "|".join(_expression(surname) for surname in surnames)
        return re.compile(rf"(?<!\w)(?:{first})[жз]?\. ?(?:[А-ЯЁІЎ]\. ?)?(?:{names})(?!'?\w)")

    @cached_property
    def _surnames(self) -> Mapping[str, set[Case]]:
        """The second of two words of the name, and its cases."""
        surnames: dict[str, set[Case]] = {}
        for case, forms in self._target.table.forms.items():
            for words in (fold_form(form, self._locale).split() for form in forms):
                if len(words) == 2:
                    surnames.setdefault(words[1], set()).add(case)
        return surnames

    @cached_property
    def _forbidden(self) -> re.Pattern[str] | None:
        return _compile(self._forms(item.table for item in self._target.forbidden))

    @cached_property
    def _mixed(self) -> re.Pattern[str] | None:
        tables = (self._target.table, *self._target.short)
        return _join([_mixture([form.split() for form in self._forms([table])]) for table in tables])

    @cached_property
    def _cases(self) -> Mapping[str, frozenset[Case]]:
        cases = {_key(surname): set(found) for surname, found in self._surnames.items()}
        for table in (self._target.table, *self._target.short):
            for case, forms in table.forms.items():
                for form in forms:
                    cases.setdefault(_key(fold_form(form, self._locale)), set()).add(case)
        adjectives = {_key(form) for form in self._forms(self._target.adjective)}
        return {key: frozenset(found) for key, found in cases.items() if key not in adjectives}

    @cached_property
    def _readings(self) -> Mapping[str, tuple[Reading, ...]]:
        readings: dict[str, list[Reading]] = {}
        for item in self._target.forbidden:
            for case, forms in item.table.forms.items():
                for form in forms:
                    key = _key(fold_form(form, self._locale))
                    readings.setdefault(key, []).append(Reading(item.table, case))
        return {key: tuple(found) for key, found in readings.items()}

    def _forms(self, tables: Iterable[FormTable]) -> list[str]:
        forms = (form for table in tables for variants in table.forms.values() for form in variants)
        return sorted({fold_form(form, self._locale) for form in forms}, key=lambda form: (-len(form), form))


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def _hits(pattern: re.Pattern[str] | None, text: str) -> Iterator[Hit]:
    if pattern is not None:
        for found in pattern.finditer(text):
            yield Hit(found.start(), found.end(), found.group())


def _compile(forms: Iterable[str]) -> re.Pattern[str] | None:
    return _join([_expression(form) for form in forms])


def _join(expressions: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the expressions as whole words; an apostrophe before a letter belongs to the word."""
    choices = "|".join(expression for expression in expressions if expression)
    return re.compile(rf"(?<!\w)(?<!\w')(?:{choices})(?!'?\w)") if choices else None


def _expression(form: str) -> str:
    """A small first letter may be a capital in the text (first words), and so may all letters (headlines)."""
    written = " +".join(_word(word) for word in form.split(" "))
    shouted = re.escape(form.upper()).replace(r"\ ", " +")
    return written if form.isupper() else f"{written}|{shouted}"


def _word(word: str) -> str:
    if word[0].islower():
        return f"[{word[0]}{word[0].upper()}]{re.escape(word[1:])}"
    return re.escape(word)


def _mixture(forms: list[list[str]]) -> str:
    """For each place in a name, any of the words that can stand there; empty when nothing can be mixed."""
    lengths = {len(words) for words in forms}
    if len(lengths) != 1 or lengths == {1}:
        return ""
    places = [sorted(set(place)) for place in zip(*forms, strict=True)]
    return " +".join(f"(?:{'|'.join(_expression(word) for word in place)})" for place in places)
