"""Tells whether a place's name stands in the name of something else: a person, a company, another place."""

import re
import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from translate.model import Case
from translate.terms.fold import fold_form

_REACH = 40  # characters before a name in which its title stands
_LETTER = r"[А-ЯЁІЎ][жз]?\. ?"
_TWO_INITIALS = re.compile(rf"(?<!\w){_LETTER}{_LETTER}$")
_TITLE = re.compile(rf"(?<!\w)(?:\w+-)?(\w-\w+|\w+(?:'\w+)?) (?:{_LETTER}){{0,2}}$")
_ENGLISH_TITLE = re.compile(r"(?<!\w)([A-Z]\w+\.?) $")
_TITLE_CASES = (Case.NOM, Case.DAT, Case.INS, Case.LOC)
_OPENS = re.compile(r'(?<![\w.,!?…"])"$')
_CLOSES = re.compile(r' [А-ЯЁІЎ][\w\'-]*"')
_LOCALES = ("ru", "be")


def is_person(before: str, cases: Collection[Case], locale: str) -> bool:
    """Whether a place's name in `cases` is a surname, after two initials or a title in the same case.

    One that can be a genitive is none after a title: «мэр Борисова» is the mayor of Borisov.
    """
    before = before[-_REACH:]
    if locale not in _LOCALES:
        return False
    if _TWO_INITIALS.search(before):
        return True
    found = _TITLE.search(before)
    title = _titles(locale).get(found[1].lower(), frozenset()) if found else frozenset()
    return Case.GEN not in cases and not title.isdisjoint(cases)


def has_english_title(before: str) -> bool:
    """Whether the English text before a name ends in a title such as "Minister", in capitals or not."""
    found = _ENGLISH_TITLE.search(before[-_REACH:])
    return found is not None and found[1].capitalize() in _data()["titles"]["en"]


def is_quoted_company(before: str, after: str) -> bool:
    """Whether a folded name opens a quoted name of two words: «Гродно Азот»."""
    return _OPENS.search(before) is not None and _CLOSES.match(after) is not None


def is_part(before: str, source: str, locale: str) -> bool:
    """Whether «Северная», «Нью-» or the like before a place make another of it, and the source does not."""
    found = _parts(locale).search(before[-_REACH:]) if locale in _LOCALES else None
    return found is not None and not names_part(found[1], source, locale)


def names_part(text: str, source: str, locale: str) -> bool:
    """Whether a folded text begins with «Северная», «Нью-» or the like, and the source says that too."""
    parts: Mapping[str, str] = _data()["parts"].get(locale, {})
    return any(
        text.casefold().startswith(fold_form(part, locale).casefold()) and english in source.casefold()
        for part, english in parts.items()
    )


@cache
def _parts(locale: str) -> re.Pattern[str]:
    stems = "|".join(re.escape(fold_form(part, locale)) for part in _data()["parts"][locale])
    return re.compile(rf"(?<!\w)((?:{stems})(?:\w{{1,3}} |\w?-))$")


@cache
def _titles(locale: str) -> Mapping[str, frozenset[Case]]:
    """The titles of a language in the cases that a place's name can share with them."""
    titles: dict[str, frozenset[Case]] = {}
    for line in _data()["titles"][locale]:
        for case, form in zip(_TITLE_CASES, line.split(), strict=True):
            titles[form] = titles.get(form, frozenset()) | {case}
    return titles


@cache
def _data() -> Mapping[str, Any]:
    text = files("translate.terms").joinpath("other_names.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
