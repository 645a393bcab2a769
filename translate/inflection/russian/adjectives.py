"""Russian adjectives and participles: beside a noun, and as nouns."""

from collections.abc import Iterator
from typing import Any

from translate.inflection.grammar import Forms, Paradigm, Traits, UncertainError
from translate.inflection.russian.dictionary import ADJECTIVES, CASES, GENDERS, form, nominatives
from translate.model import Case

_TAGS = {short: tag for tag, short in GENDERS.items()} | {"sg": "sing", "pl": "plur", "": ""}


def is_adjectival(word: str, following: str) -> bool:
    """Whether a word is an adjective in the nominative, and what follows can agree with it."""
    return any(
        _agree(parse, other) for parse in _adjectives(word) for other in nominatives(following)
    ) or bool(following.isupper() and list(_adjectives(word)))


def _adjectives(word: str) -> Iterator[Any]:
    """The parses of a word as an adjective; «большая» is «большой» rather than «больший»."""
    found = [parse for parse in nominatives(word) if parse.tag.POS in ADJECTIVES]
    return iter(sorted(found, key=lambda parse: parse.normal_form.endswith("ьший")))


def _agree(parse: Any, other: Any) -> bool:
    same: bool = parse.tag.gender == other.tag.gender or parse.tag.number == "plur"
    return same and bool(parse.tag.number == other.tag.number)


def agreeing_forms(word: str, head: Paradigm) -> Forms:
    """The forms of an adjective beside a noun.

    Raises:
        UncertainError: it does not agree with that noun in the nominative.
    """
    gender = {_TAGS[head.gender]} if head.number == "sg" else set()
    like = {"nomn", _TAGS[head.number]} | gender
    begin, hyphen, end = word.rpartition("-")
    for parse in _adjectives(end):
        if like <= parse.tag.grammemes:
            forms = {case: _form(parse, case, head, gender, end) for case in Case}
            if all(forms.values()):
                return {case: (f"{begin}{hyphen}{text}",) for case, text in forms.items()}
    raise UncertainError(f"«{word}» does not agree with its noun")


def _form(parse: Any, case: Case, head: Paradigm, gender: set[str], word: str) -> str | None:
    wanted = {CASES[case], _TAGS[head.number]} | gender
    if case is Case.ACC and gender <= {"masc"}:
        wanted.add(head.animacy)
    return form(parse, wanted, word)


def substantive(word: str, traits: Traits) -> Paradigm | None:
    """An adjective that serves as a noun: «главнокомандующий», «Глубокое», «злотый»."""
    parses = list(nominatives(word))
    if not parses or not all(parse.tag.POS in ADJECTIVES and parse.is_known for parse in parses):
        return None
    if parses[0].tag.number == "plur":
        return None
    gender = GENDERS[parses[0].tag.gender]
    animacy = "anim" if traits.kind == "title" else "inan"
    head = Paradigm({}, gender, "sg", animacy)
    return Paradigm(agreeing_forms(word, head), gender, "sg", animacy)
