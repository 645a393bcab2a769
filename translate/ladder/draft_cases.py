"""What the draft around a name says of its case: prepositions, verbs, and names that are joined to it."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from translate.ladder.attempt import Ground
from translate.model import Case
from translate.terms.prepositions import governed
from translate.terms.sighting import Sighting

_LAST_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]+\"?$")
_REFLEXIVE = ("ся", "сь", "цца")
_JOINT = re.compile(r'"?(?:,| (?:и|і|й|ды|или|або|ці)|)[ \u00a0]+"?')


def leading(text: str, start: int, sightings: Sequence[Sighting], locale: str) -> frozenset[Case] | None:
    """The cases that a name can be in after the folded `text[:start]`; None where no preposition leads it."""
    found = governed(text[:start], locale)
    if found is not None:
        return found
    leader = max(
        ((hit.end, hit.start) for seen in sightings for hit in seen.accepted if hit.end < start), default=None
    )
    if leader is None or not _is_list(text[leader[0] : start]):
        return None
    return leading(text, leader[1], sightings, locale)


def _is_list(between: str) -> bool:
    return _JOINT.fullmatch(between) is not None and between.strip(' "') != ""


def shared(leader: str, before: str, sightings: Sequence[Sighting], ground: Ground) -> frozenset[Case]:
    """The cases of the name with this id, if it stands once, and the folded `before` leads to another."""
    for seen in sightings:
        if seen.term.id == leader and len(seen.accepted) == 1:
            hit = seen.accepted[0]
            if _JOINT.fullmatch(before[hit.end :]):
                return ground.glossary.pattern(seen.term, ground.locale).cases(hit)
    return frozenset()


def verb_cases(before: str, locale: str) -> frozenset[Case]:
    """The cases that the verb at the end of the folded `before` wants its object in, if any."""
    found = _LAST_WORD.search(before)
    word = found[1].lower() if found else ""
    if word.endswith(_REFLEXIVE):
        return frozenset()
    return frozenset(case for case, stems in _verbs()[locale].items() if word.startswith(stems))


def as_verb_wants(wanted: Sequence[Case], before: str, locale: str) -> tuple[Case, ...]:
    """Of the cases of an object those that the verb at the end of the folded `before` wants, if any."""
    allowed = verb_cases(before, locale)
    return tuple(case for case in wanted if case in allowed) or tuple(wanted)


@cache
def _verbs() -> Mapping[str, Mapping[Case, tuple[str, ...]]]:
    data = tomllib.loads((files(__package__) / "verbs.toml").read_text(encoding="utf-8"))
    return {
        locale: {Case(case): tuple(stems) for case, stems in cases.items()} for locale, cases in data.items()
    }
