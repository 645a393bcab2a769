"""Belarusian nouns that end in a vowel: feminines and masculines in -а, -я; neuters."""

from translate.inflection.belarusian.stems import feminine_class, stem_class
from translate.inflection.belarusian.tables import declined, listed, table
from translate.inflection.grammar import Paradigm, Traits, UncertainError
from translate.model import Case


def in_vowel(word: str, traits: Traits) -> Paradigm:
    """The paradigm of a noun in -а, -я, -о, -е or -ё.

    Raises:
        UncertainError: its gender is not certain.
    """
    if word[-1] in "оеё":
        return _neuter(word, traits)
    data = table("nouns")
    if listed(word, data["masculine"]["first"]):
        return _first(word, "m", animate=True)
    if word[-1] == "а" and (
        traits.gender == "n" or listed(word, data["neuter"]["words"]) or _neuter_cognate(word, traits)
    ):
        return _neuter(word, traits)
    doubtful = traits.kind == "place" and word.endswith(("ва", "на"))
    feminine = data["feminine"]
    known = listed(word, feminine["stressed"]) or listed(word, feminine["places"])
    if doubtful and not (known or traits.cognate or traits.gender):
        raise UncertainError(f"«{word}» may be feminine or neuter: give the gender")
    return _first(word, "f", animate=traits.kind == "title")


def _neuter_cognate(word: str, traits: Traits) -> bool:
    """Whether the Russian name ends in -о where this one has an unstressed -а: «Дзятлава», «Дятлово»."""
    last = traits.cognate.split(" ")[-1].split("-")[-1]
    return traits.kind == "place" and last.endswith("о") and word[0].isupper()


def _first(word: str, gender: str, animate: bool) -> Paradigm:
    data = table("nouns")
    stressed = "f" if listed(word, data["feminine"]["stressed"]) else ""
    forms = dict(declined(word[:-1], data["endings"]["f"][feminine_class(word)], animate, stressed))
    if gender == "m" and not stressed:  # «папу», «папам»
        dative, instrumental = ("ю", "ем") if word[-1] == "я" else ("у", "ам")
        forms[Case.DAT] = forms[Case.LOC] = (word[:-1] + dative,)
        forms[Case.INS] = (word[:-1] + instrumental,)
    return Paradigm(forms, gender, "sg", "anim" if animate else "inan")


def _neuter(word: str, traits: Traits) -> Paradigm:
    endings = table("nouns")["endings"]["n"]
    stem, last = word[:-1], word[-1]
    gender = traits.gender or ("m" if word == "Дняпро" else "n")
    if last in "её":
        soft = endings["soft" if last == "е" else "soft-stressed"]
        return Paradigm(declined(stem, soft, False), gender, "sg", "inan")
    forms = declined(stem, endings[stem_class(stem)], False, "n" if last == "о" else "")
    return Paradigm(forms, gender, "sg", "inan")
