"""The words that can stand in for a term, from surrogates.toml, the best for each term first."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import Any

from translate.ladder.limits import limits
from translate.model import Case, FormTable, TargetTerm, Term
from translate.terms.patterns import Pattern

_KINDS = {"event": "thing", "product": "thing"}


@dataclass(frozen=True, eq=False, slots=True)
class Surrogate:
    """A word that the model knows, with its forms in each target locale."""

    source: str
    kind: str
    article: bool  # it wants "the" where nothing else determines it
    targets: Mapping[str, TargetTerm]
    sure: Mapping[str, float]  # by locale: how often a model gets the word right, 0 to 1


@cache
def surrogates_known() -> tuple[Surrogate, ...]:
    """The words of surrogates.toml, in the order of the file."""
    data = tomllib.loads((files(__package__) / "surrogates.toml").read_text(encoding="utf-8"))
    return tuple(_surrogate(entry) for entry in data["surrogate"])


@cache
def pattern(surrogate: Surrogate, locale: str) -> Pattern:
    """The compiled forms of a surrogate."""
    return Pattern(surrogate.targets[locale], locale)


def choices(term: Term, table: FormTable, locale: str, source: str) -> list[Surrogate]:
    """The surrogates that agree with a term as its neighbours see it, best first; none that `source` holds.

    Before others come those that tell apart every two cases that the term tells apart, so that none is read
    for another. Among them the surest, where one of another kind counts as less sure.
    """
    kind = _KINDS.get(term.kind, term.kind)
    bounds = limits()
    small = source.casefold()

    def sureness(surrogate: Surrogate) -> float:
        return surrogate.sure[locale] - (bounds.other_kind if surrogate.kind != kind else 0.0)

    def rank(surrogate: Surrogate) -> tuple[bool, float]:
        blurred = _same_forms(surrogate.targets[locale].table) - _same_forms(table)
        return bool(blurred), -sureness(surrogate)

    fitting = (word for word in _by_class(locale).get(_class(term.targets[locale]), ()))
    wanted = (word for word in fitting if word.source.casefold() not in small)
    return sorted((word for word in wanted if word.sure[locale] >= bounds.least_sure), key=rank)


@cache
def _by_class(locale: str) -> Mapping[tuple[str, str, str], Sequence[Surrogate]]:
    found: dict[tuple[str, str, str], list[Surrogate]] = {}
    for word in surrogates_known():
        if locale in word.targets:
            found.setdefault(_class(word.targets[locale]), []).append(word)
    return found


def _class(target: TargetTerm) -> tuple[str, str, str]:
    """What neighbours agree with: gender in the singular; animacy where the accusative depends on it."""
    gender = "" if target.number == "pl" else target.gender
    return (gender, target.number, "" if gender in ("f", "n") else target.animacy)


def _same_forms(table: FormTable) -> frozenset[tuple[Case, Case]]:
    """The pairs of cases that look the same."""
    forms = {case: set(forms) for case, forms in table.forms.items()}
    return frozenset(pair for pair in combinations(Case, 2) if not forms[pair[0]].isdisjoint(forms[pair[1]]))


def _surrogate(entry: Mapping[str, Any]) -> Surrogate:
    targets = {locale: _target(entry[locale]) for locale in _locales(entry)}
    sure = {locale: float(entry[locale]["sure"]) for locale in targets}
    return Surrogate(entry["source"], entry["kind"], entry.get("article", False), targets, sure)


def _locales(entry: Mapping[str, Any]) -> Iterator[str]:
    return (key for key, value in entry.items() if isinstance(value, dict))


def _target(entry: Mapping[str, Any]) -> TargetTerm:
    forms: Sequence[str] = entry["forms"]
    table = FormTable(
        forms[0], {case: tuple(form.split("/")) for case, form in zip(Case, forms, strict=True)}
    )
    return TargetTerm(table, entry["gender"], entry["number"], entry["animacy"])
