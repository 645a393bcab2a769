"""Faults of names that the glossary has."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace

from tests.checks.cases import glossary
from translate.model import Catalog, TargetTerm
from translate.terms import find

Articles = tuple[Catalog, Catalog]


def forbidden_name(dice: random.Random, article: Catalog) -> Articles | None:
    """A name stands in the form that the glossary forbids, in the same case."""
    places = [
        (place, re.sub(_word(form), wrong, target, count=1))
        for place, target, term in _terms(article)
        for other in term.forbidden
        for case, forms in term.table.forms.items()
        for form in forms
        for wrong in other.table.forms.get(case, ())[:1]
        if re.search(_word(form), target)
    ]
    return _changed(article, *dice.choice(places)) if places else None


def name_left_out(dice: random.Random, article: Catalog) -> Articles | None:
    """A name of the glossary is left out."""
    places = [
        (place, " ".join(re.sub(_word(form), " ", target).split()))
        for place, target, term in _terms(article)
        for table in (term.table, *term.short)
        for forms in table.forms.values()
        for form in forms
        if len(re.findall(_word(form), target)) == 1
    ]
    return _changed(article, *dice.choice(places)) if places else None


def _terms(article: Catalog) -> Iterator[tuple[int, str, TargetTerm]]:
    for place, unit in enumerate(article.units):
        found = {match.term.id: match.term for match in find(unit.source, glossary())}
        for term in found.values():
            yield place, unit.target, term.targets[article.locale]


def _word(form: str) -> str:
    return rf"(?<![\w’-]){re.escape(form)}(?![\w’-])"


def _changed(article: Catalog, place: int, target: str) -> Articles:
    units = list(article.units)
    units[place] = replace(units[place], target=target)
    return article, replace(article, units=tuple(units))
