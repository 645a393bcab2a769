"""The forms of a person's name, word by word: given names, patronymic, surname."""

from dataclasses import replace

from translate.inflection.grammar import Forms, Grammar, Paradigm, Traits, UncertainError, is_word, unchanging
from translate.inflection.phrase import joined_forms
from translate.model import Case

_MOST_WORDS = 5


def name_paradigm(lemma: str, grammar: Grammar, traits: Traits) -> Paradigm:
    """The paradigm of a person; a single word is taken for the surname.

    Raises:
        UncertainError: nothing tells the gender, or how one of the words changes.
    """
    words = lemma.split(" ")
    if len(words) > _MOST_WORDS or not all(words):
        raise UncertainError("this is no name of a person as it is expected: given name, patronymic, surname")
    strange = [word for word in words if not (is_word(word) or _stays(word))]
    if strange:
        raise UncertainError(f"«{strange[0]}» is no name that has cases")
    told = grammar.name_gender(words)
    if not traits.gender and {told, traits.cognate_gender} == {"m", "f"}:
        raise UncertainError("a man by this name, a woman by the name in the other language, or the reverse")
    gender = traits.gender or told or traits.cognate_gender
    if gender not in ("m", "f"):
        raise UncertainError("nothing tells whether it is a man or a woman: give the gender")
    known = replace(traits, gender=gender)
    forms = joined_forms([_part(words, at, grammar, known) for at in range(len(words))], grammar)
    if forms[Case.NOM] != (lemma,):
        raise UncertainError(f"«{forms[Case.NOM][0]}» was expected in the nominative")
    return Paradigm(forms, gender, "sg", "anim")


def _part(words: list[str], at: int, grammar: Grammar, traits: Traits) -> Forms:
    word = words[at]
    return unchanging(word) if _stays(word) else grammar.name_part(word, at, words, traits)


def _stays(word: str) -> bool:
    """«фон», «дер», the «И» of «Ван И», initials."""
    return word[0].isalpha() and (word[0].islower() or len(word) == 1 or word.endswith("."))
