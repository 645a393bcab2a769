"""Names of persons in Russian, by the rules of pytrovich; pymorphy3 must not contradict them."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from pytrovich.detector import PetrovichGenderDetector
from pytrovich.enums import Case as PetrovichCase
from pytrovich.enums import Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from translate.inflection.grammar import Forms, Traits, UncertainError, unchanging
from translate.inflection.russian.dictionary import CASES, GENDERS, nominatives
from translate.model import Case

_CASES = {
    Case.GEN: PetrovichCase.GENITIVE,
    Case.DAT: PetrovichCase.DATIVE,
    Case.ACC: PetrovichCase.ACCUSATIVE,
    Case.INS: PetrovichCase.INSTRUMENTAL,
    Case.LOC: PetrovichCase.PREPOSITIONAL,
}
_GENDERS = {"m": Gender.MALE, "f": Gender.FEMALE}
_PATRONYMICS = ("вич", "ич", "вна", "чна", "шна")


def name_gender(words: Sequence[str]) -> str:
    """Of a person, told by the given name or the surname; empty where they do not tell it."""
    known = _known()
    given = words[0].split("-")[0]
    if given in known["women"]:
        return "f"
    if given in known["men"] or (given in known["eastern"] and len(words) > 1):
        return "m"
    if len(words) == 1:
        return _detected(lastname=words[0])
    by_both = _detected(firstname=given, lastname=words[-1])
    by_given = _by_dictionary(given)
    if {by_both, by_given} == {"m", "f"} or (by_both == "f" and given.endswith("ль")):
        return ""
    return by_both or by_given


def name_part(word: str, at: int, words: Sequence[str], traits: Traits) -> Forms:
    """One word of a name: the last is the surname, the others are given names and patronymic.

    Raises:
        UncertainError: nothing tells how it changes.
    """
    last = at == len(words) - 1
    if len(words) > 1 and words[0] in _known()["eastern"]:
        return _eastern(word) if last and traits.gender == "m" else unchanging(word)
    begin, hyphen, end = word.rpartition("-")
    if hyphen:
        return _compound(begin, end, last, traits.gender)
    if last:
        return _surname(word, traits.gender)
    part = NamePart.MIDDLENAME if at and word.endswith(_PATRONYMICS) else NamePart.FIRSTNAME
    return _made(word, part, traits.gender)


def _compound(begin: str, end: str, last: bool, gender: str) -> Forms:
    """«Салтыкова-Щедрина», «Касым-Жомарта»."""
    if last:
        if not begin.endswith(
            ("ов", "ев", "ёв", "ин", "ын", "ова", "ева", "ёва", "ина", "ына", "ский", "ская")
        ):
            raise UncertainError(f"nothing tells whether «{begin}-» changes")
        first, second = _surname(begin, gender), _surname(end, gender)
    else:
        first = _made(begin, NamePart.FIRSTNAME, gender) if gender == "f" else unchanging(begin)
        second = _made(end, NamePart.FIRSTNAME, gender)
    return {case: (f"{first[case][0]}-{second[case][0]}",) for case in Case}


def _surname(word: str, gender: str) -> Forms:
    if word.endswith(("жа", "ша", "ча", "ща", "ца")):
        raise UncertainError(f"the instrumental of «{word}» may end in -ей or -ой")
    forms = _made(word, NamePart.LASTNAME, gender)
    for parse in nominatives(word):
        if "Surn" in parse.tag and parse.is_known and GENDERS.get(parse.tag.gender or "") == gender:
            _compare(word, forms, parse)
            break
    return forms


def _compare(word: str, forms: Forms, parse: object) -> None:
    known = {
        case: {
            item.word.replace("ё", "е")
            for item in parse.lexeme  # type: ignore[attr-defined]
            if tag in item.tag and "sing" in item.tag and parse.tag.gender in item.tag  # type: ignore[attr-defined]
        }
        for case, tag in CASES.items()
    }
    for case, texts in known.items():
        if texts and forms[case][0].lower().replace("ё", "е") not in texts:
            found = ", ".join(sorted(texts))
            raise UncertainError(f"the {case} of «{word}» may be «{forms[case][0]}» or «{found}»")


def _made(word: str, part: NamePart, gender: str) -> Forms:
    forms = {case: (_maker().make(part, _GENDERS[gender], theirs, word),) for case, theirs in _CASES.items()}
    return {Case.NOM: (word,)} | forms


def _eastern(word: str) -> Forms:
    """A given name of China, Korea or Vietnam: «Цзиньпином», not «Цзиньпиным»."""
    forms = dict(_made(word, NamePart.LASTNAME, "m"))
    if word.lower().endswith(("ин", "ын")):
        forms[Case.INS] = (f"{word}ом",)
    return forms


def _detected(firstname: str | None = None, lastname: str | None = None) -> str:
    gender = _detector().detect(firstname=firstname, lastname=lastname)  # type: ignore[no-untyped-call]
    return next((short for short, theirs in _GENDERS.items() if theirs == gender), "")


def _by_dictionary(word: str) -> str:
    genders = {GENDERS.get(parse.tag.gender or "", "") for parse in nominatives(word) if "Name" in parse.tag}
    return genders.pop() if len(genders) == 1 else ""


@cache
def _known() -> Mapping[str, list[str]]:
    text = (files(__package__) / "names.toml").read_text(encoding="utf-8")
    return {name: words.split() for name, words in tomllib.loads(text).items()}


@cache
def _maker() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()


@cache
def _detector() -> PetrovichGenderDetector:
    return PetrovichGenderDetector()
