"""Russian nouns, by the dictionary of pymorphy3; towns and brands that it lacks, by their endings."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from translate.inflection.grammar import Forms, Paradigm, Traits, UncertainError, unchanging
from translate.inflection.russian.dictionary import CASES, GENDERS, NUMBERS, form, may_be, nominatives
from translate.model import Case

_OF_PERSONS = frozenset({"Name", "Surn", "Patr"})
_VOWELS = "аеёиоуыэюя"


def noun_paradigm(word: str, traits: Traits) -> Paradigm:
    """The forms of a noun that is no person's name.

    Raises:
        UncertainError: the dictionary does not know it as a noun, or not well enough.
    """
    if len(word) > 1 and word.isupper():
        return Paradigm(unchanging(word), traits.gender, "sg", "inan")
    parses = _nouns(word, traits)
    if not (parses and parses[0].is_known):
        by_ending = _by_ending(word, traits.kind)
        if by_ending:
            return by_ending
    if not parses or not word[1:].islower() or _doubtful(word, parses[0]):
        raise UncertainError(f"«{word}» is no noun that the dictionary knows")
    best = parses[0]
    forms = _forms(word, best)
    persons = traits.kind in ("title", "product") or best.tag.number == "plur"
    animate = best.tag.animacy == "anim" and persons
    if best.tag.animacy == "anim" and not animate and forms[Case.ACC] == forms[Case.GEN]:
        forms = {**forms, Case.ACC: forms[Case.NOM]}
    gender = GENDERS.get(best.tag.gender or "masc", "m")
    return Paradigm(forms, gender, NUMBERS[best.tag.number], "anim" if animate else "inan")


def _forms(word: str, parse: Any) -> Forms:
    forms = {case: form(parse, {tag, parse.tag.number}, word) for case, tag in CASES.items()}
    if not all(forms.values()):
        raise UncertainError(f"the dictionary does not know all forms of «{word}»")
    return {case: (text,) for case, text in forms.items() if text}


def _doubtful(word: str, parse: Any) -> bool:
    """Whether the dictionary may be wrong: guesses at some endings, consonants said not to change."""
    guess = not parse.is_known and (word.endswith(("ец", "ок", "ёк", "ь")) or parse.tag.number == "plur")
    return guess or ("Fixd" in parse.tag and (word[-1] not in _VOWELS or word.endswith("ье")))


def _by_ending(word: str, kind: str) -> Paradigm | None:
    endings = _endings().get(kind, {})
    found = max((end for end in endings if word.endswith(end)), key=len, default="")
    if not found or not word[0].isupper() or not word[1:].islower() or len(word) < len(found) + 2:
        return None
    stem = word[: -len(found)]
    forms = {case: (stem + text,) for case, text in zip(Case, endings[found].split(), strict=True)}
    if found[-1] in "ыи":
        return Paradigm(forms, "m", "pl", "inan")
    return Paradigm(forms, "n" if found[-1] == "о" else "m", "sg", "inan")


@cache
def _endings() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files(__package__) / "endings.toml").read_text(encoding="utf-8"))


def _nouns(word: str, traits: Traits) -> list[Any]:
    """Parses as a noun; places before the rest, and none that is a name of persons."""
    found = [parse for parse in nominatives(word) if parse.tag.POS == "NOUN"]
    found = [parse for parse in found if not _OF_PERSONS & parse.tag.grammemes]
    found.sort(
        key=lambda parse: (
            traits.kind == "place" and "Geox" not in parse.tag,
            "Fixd" in parse.tag,
            parse.tag.number == "plur" and not parse.is_known,
            traits.kind != "title" and parse.tag.animacy != "inan",
            traits.number not in ("", NUMBERS.get(parse.tag.number, "")),
            traits.gender not in ("", GENDERS.get(parse.tag.gender or "", "")),
        )
    )
    return found


def in_apposition(head: str, following: str, traits: Traits) -> bool:
    """Whether the word after a head noun may be declined with it: «папа Римский», «город Минск»."""
    if not following[0].isalpha():
        return False
    if traits.kind == "title" and any("Name" in parse.tag for parse in nominatives(following)):
        return following[0].isupper()
    return may_be(following, "nomn") and not may_be(following, "gent")
