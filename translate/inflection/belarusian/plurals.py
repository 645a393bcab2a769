"""Belarusian nouns in the plural alone: «выбары», «Баранавічы»."""

from collections.abc import Mapping

from translate.inflection.belarusian.tables import declined, listed, table
from translate.inflection.grammar import Paradigm, Traits, UncertainError, in_capitals
from translate.model import Case


def is_plural(word: str, traits: Traits) -> bool:
    """Whether a word in -ы, -і is a plural; others may be foreign names, «Хельсінкі»."""
    if word[-1] not in "ыі" or traits.number == "sg":
        return False
    data = table("nouns")
    known = listed(word, data["plural"]["nouns"]) or listed(word, _genitives(traits.kind))
    return bool(known) or "pl" in (traits.number, traits.cognate_number)


def plural_paradigm(word: str, traits: Traits) -> Paradigm:
    """The paradigm of a plural.

    Raises:
        UncertainError: its genitive is not certain.
    """
    data = table("nouns")
    stem = word[:-1]
    kind = "hard" if word[-1] == "ы" else "velar" if stem[-1] in "гкх" else "soft"
    animate = bool(listed(word, data["plural"]["animate"]))
    forms = dict(declined(stem, data["endings"]["pl"][kind], animate))
    genitives = _genitives(traits.kind)
    found = listed(word, genitives)
    if found:
        kept = word[: len(word) - len(found) + 1] if found[0] == "-" else ""
        forms[Case.GEN] = (kept + genitives[found] if kept else in_capitals(genitives[found], word),)
    elif traits.kind == "place" and word.endswith("ікі"):
        raise UncertainError(f"the genitive of «{word}» may be without ending")
    if animate:
        forms[Case.ACC] = forms[Case.GEN]
    gender = traits.gender or traits.cognate_gender or "m"
    return Paradigm(forms, gender, "pl", "anim" if animate else "inan")


def _genitives(kind: str) -> Mapping[str, str]:
    data = table("nouns")
    genitives: dict[str, str] = data["plural_genitive"]
    return data["place_genitive"] | genitives if kind == "place" else genitives
