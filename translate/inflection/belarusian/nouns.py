"""Belarusian nouns: to which of the declensions a nominative belongs."""

from translate.inflection.belarusian.in_consonant import in_consonant
from translate.inflection.belarusian.in_vowel import in_vowel
from translate.inflection.belarusian.plurals import is_plural, plural_paradigm
from translate.inflection.belarusian.stems import VOWELS
from translate.inflection.belarusian.tables import listed, table
from translate.inflection.grammar import Paradigm, Traits, UncertainError, unchanging

_FOREIGN = ("іа", "уа", "оа", "эа", "еа")


def noun_paradigm(word: str, traits: Traits) -> Paradigm:
    """The forms of a noun that is no person's name.

    Raises:
        UncertainError: its gender, its genitive or whether it changes at all is not certain.
    """
    if word.endswith("ыя") and not word.endswith(tuple(table("nouns")["feminine"]["in_yya"].split())):
        raise UncertainError(f"«{word}» may be an adjective")
    if is_plural(word, traits):
        return plural_paradigm(word, traits)
    if len(word) > 1 and word.isupper():
        return Paradigm(unchanging(word), traits.gender, "sg", "inan")
    if traits.kind != "title" and _is_unchanging(word, traits):
        return Paradigm(unchanging(word), traits.gender or traits.cognate_gender, "sg", "inan")
    last = word[-1].lower()
    if last in "аяоеё":
        return in_vowel(word, traits)
    if last in VOWELS:
        raise UncertainError(f"nothing tells whether «{word}» changes, or is a plural")
    return in_consonant(word, traits)


def _is_unchanging(word: str, traits: Traits) -> bool:
    """Whether a foreign name in a vowel stays the same: «Баку», «Чыкага», «Хельсінкі»."""
    data = table("nouns")
    if listed(word, data["unchanging"]["words"]) or word[-1] in "уюэ" or word.endswith(_FOREIGN):
        return True
    if word[-1] == "о":
        return not listed(word, data["neuter"]["stressed"])
    foreign = traits.cognate.endswith("о") or traits.gender in ("m", "n")
    return (
        traits.kind == "place" and word[-1] == "а" and foreign and not word.endswith(("ва", "на", "жа", "ча"))
    )


def in_apposition(head: str, following: str, traits: Traits) -> bool:
    """Whether the word after a head noun may be declined with it: «Папа Рымскі», «Газпром нафта»."""
    data = table("nouns")
    if traits.kind == "org" and following[0] not in "«(" and not head.isupper() and head[-1] not in VOWELS:
        groups = data["masculine"]
        known = (groups["genitive_a"], groups["genitive_u"], groups["soft"], data["feminine"]["consonant"])
        if not any(listed(head, words) for words in known):  # a brand, not a noun
            return True
    if following.endswith(("скі", "цкі")):
        return True
    if not following[0].isupper() or following.isupper() or following[-1] in "»)”":
        return False
    if traits.kind == "place" and following[-1] in "ая":
        return True
    return not (following[-1] in VOWELS or following.endswith(tuple(data["genitive"]["ends"])))
