"""Belarusian nouns that end in a consonant: masculines, and feminines such as «сувязь»."""

from collections.abc import Mapping
from typing import Any

from translate.inflection.belarusian.stems import bare_stem, masculine_class, without_e
from translate.inflection.belarusian.tables import declined, listed, table
from translate.inflection.grammar import Forms, Paradigm, Traits, UncertainError, in_capitals
from translate.model import Case


def in_consonant(word: str, traits: Traits) -> Paradigm:
    """The paradigm of such a noun.

    Raises:
        UncertainError: its gender, its stem or its genitive is not certain.
    """
    if traits.kind != "title" and _is_feminine(word, traits):
        soft = word[-1] == "ь"
        if word[-1] not in "ьчжшр":
            raise UncertainError(f"«{word}» is feminine, but does not end so")
        endings = table("nouns")["endings"]["f"]["third-soft" if soft else "third-hard"]
        return Paradigm(declined(word[:-1] if soft else word, endings, False), "f", "sg", "inan")
    return _masculine(word, traits)


def _masculine(word: str, traits: Traits) -> Paradigm:
    data = table("nouns")
    place = traits.kind == "place"
    kind = "g" if place and word[-1] == "г" else masculine_class(word)
    town = place and word.endswith("ец")
    stressed = "m" if town or listed(word, data["masculine"]["stressed"]) else ""
    animate = traits.kind == "title"
    forms = dict(declined(_oblique(word, traits), data["endings"]["m"][kind], animate, stressed))
    forms[Case.NOM] = (word,)
    if animate:
        forms[Case.LOC] = locative_of_person(forms, kind)
        return Paradigm(forms, "m", "sg", "anim")
    forms[Case.ACC] = (word,)
    if _genitive_in_u(word, traits):
        forms[Case.GEN] = forms[Case.DAT]
    return Paradigm(forms, "m", "sg", "inan")


def locative_of_person(forms: Forms, kind: str) -> tuple[str, ...]:
    """The locative of a person, in -е or -у; after р, velar, hushing and soft consonants in -у, -ю alone."""
    dative = forms[Case.DAT][0]
    return (forms[Case.LOC][0], dative) if kind == "hard" else (dative,)


def _is_feminine(word: str, traits: Traits) -> bool:
    data = table("nouns")
    if traits.gender:
        return traits.gender == "f"
    if listed(word, data["feminine"]["consonant"]):
        return True
    if listed(word, data["masculine"]["soft"]):
        return False
    place = traits.kind == "place"
    hushing = word[-1] in "чжш" and not word.endswith(("іч", "ыч"))
    if word[-1] == "ь" or (place and hushing):
        if not (place and traits.cognate_gender):
            raise UncertainError(f"«{word}» may be masculine or feminine: give the gender")
        return traits.cognate_gender == "f"
    return word[-1] == "р" and traits.cognate.endswith("ь") and traits.cognate_gender == "f"


def _oblique(word: str, traits: Traits) -> str:
    """The stem before endings: a vowel may drop out of the last syllable."""
    data: Mapping[str, Any] = table("nouns")["oblique"]
    found = listed(word, data)
    if found:
        kept = word[: len(word) - len(found) + 1] if found[0] == "-" else ""
        return kept + str(data[found]) if kept else in_capitals(data[found], word)
    if word.endswith("ец") and len(word) > 4:
        return without_e(word)
    if word.endswith("ак") and traits.cognate.endswith("ок"):
        return f"{word[:-2]}к"
    if word.endswith(("ок", "ёк", "эк")) and not traits.cognate.endswith("ток"):
        raise UncertainError(f"nothing tells whether «{word}» keeps its last vowel")
    return bare_stem(word)


def _genitive_in_u(word: str, traits: Traits) -> bool:
    data = table("nouns")["masculine"]
    if traits.kind == "place" and word[0].isupper():
        return bool(listed(word, data["places_u"]))
    in_a, in_u = listed(word, data["genitive_a"]), listed(word, data["genitive_u"])
    if traits.kind == "org" and word[0].isupper() and len(word) > len(in_u):  # «Аэрафлота»
        return False
    if not in_a and not in_u:
        raise UncertainError(f"the genitive of «{word}» may end in -а or -у")
    return len(in_u) > len(in_a)
