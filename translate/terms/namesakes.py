"""Tells whether a surname belongs to somebody else, by the given name or the initials before it."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from translate.terms.fold import fold_form

_BEFORE = re.compile(r"([^\W\d_](?:'?[^\W\d_])*) $")
_INITIALS = re.compile(r"(?<!\w)([А-ЯЁІЎ])[жз]?\. ?(?:[А-ЯЁІЎ]\. ?)?$")
_WITH_INITIALS = ("ru", "be")
_NOMINATIVE_ENDING = re.compile("[аяйь]$")
_REACH = 40  # characters before a surname in which its given name stands


def of_other_person(text: str, start: int, own: Iterable[str], others: Iterable[str], locale: str) -> bool:
    """Whether the surname at `start` of a folded text follows a given name or an initial that is not its own.

    Args:
        text: a folded sentence in `locale`.
        start: where the surname begins.
        own: the given names of the person that is meant, folded, in any cases.
        others: further given names that are known.
        locale: "en" too; initials are not looked at there, since "U.S. Putin" may begin a sentence.
    """
    before, own = text[max(0, start - _REACH) : start], frozenset(own)
    initial = _INITIALS.search(before) if locale in _WITH_INITIALS else None
    if initial:
        return bool(own) and initial[1] not in {name[0] for name in own}
    found = _BEFORE.search(before)
    if found is None:
        return False
    word = found[1].capitalize() if found[1].isupper() else found[1]
    names = _names(locale)
    if word in own or any(names.get(word, frozenset()) & names.get(name, frozenset()) for name in own):
        return False
    return word in names or word in others


@cache
def _names(locale: str) -> Mapping[str, frozenset[int]]:
    """The given names of a language in all cases, folded, each with the numbers of the names it can be of."""
    text = files("translate.terms").joinpath("given_names.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    endings = data["endings"].get(locale, "").split()
    names: dict[str, frozenset[int]] = {}
    for number, line in enumerate(data["names"].get(locale, ())):
        for form in (form for spelling in line.split() for form in _forms(spelling, endings)):
            folded = fold_form(form, locale)
            names[folded] = names.get(folded, frozenset()) | {number}
    return names


def _forms(spelling: str, endings: Iterable[str]) -> Iterator[str]:
    yield spelling
    for ending in endings:
        yield _NOMINATIVE_ENDING.sub("", spelling) + ending
