"""Belarusian adjectives: which words are ones, and their forms beside a noun."""

from translate.inflection.belarusian.stems import VOWELS
from translate.inflection.belarusian.tables import declined, listed, table
from translate.inflection.grammar import Forms, Paradigm, Traits, UncertainError


def is_adjectival(word: str, following: str) -> bool:
    """Whether a word agrees with a noun after it, by its own ending and that of the next word."""
    plain = word.lower()
    if not following or listed(word, table("nouns")["plural"]["nouns"]):
        return False
    if plain.endswith(("ая", "яя", "ае", "яе", "ое")):
        return True
    if plain.endswith(("ыя", "ія")):
        return _ends_so(plain, "plural") and following[-1] in "ыіяь"
    return plain[-1] in "ыі" and _ends_so(plain, "masculine") and _may_be_masculine(following)


def _ends_so(word: str, number: str) -> bool:
    data = table("adjectives")
    stem = word[: -1 if number == "masculine" else -2]
    known = listed(stem, data["stems"]["stressed"]) or listed(stem, data["stems"]["soft"])
    return bool(known) or word.endswith(tuple(data["ends"][number].split()))


def _may_be_masculine(word: str) -> bool:
    """Whether a masculine adjective can stand before this word: a noun, or one more adjective."""
    if listed(word, table("nouns")["masculine"]["first"]):
        return True
    noun = len(word) > 1 and word[-1].isalpha() and word[-1] not in VOWELS
    return noun or _ends_so(word.lower(), "masculine")


def agreeing_forms(word: str, gender: str, number: str, animate: bool, stressed: bool = False) -> Forms:
    """The forms of an adjective; `stressed` where its endings are known to be.

    Raises:
        UncertainError: it does not end as an adjective of that gender and number does.
    """
    data = table("adjectives")
    column = "pl" if number == "pl" else gender
    for kind, stem in _stems(word, column):
        name = f"{kind}-stressed" if stressed and "-" not in kind else kind
        endings: str = data["endings"][name][column]
        return declined(stem, endings, animate)
    raise UncertainError(f"«{word}» does not agree with its noun")


def _stems(word: str, column: str) -> list[tuple[str, str]]:
    """The class and the stem of a word that ends as an adjective of that gender does."""
    data = table("adjectives")
    found = []
    for kind, endings in data["endings"].items():
        ending = endings[column].split()[0]
        stem = word[: -len(ending)]
        if word.lower().endswith(ending) and kind == _class(stem, word):
            found.append((kind, stem))
    return found


def _class(stem: str, word: str) -> str:
    data = table("adjectives")
    plain = stem.lower()
    base = "velar" if plain[-1:] in "гкх" else "soft" if listed(stem, data["stems"]["soft"]) else "hard"
    stressed = word.lower().endswith("ое") or bool(listed(stem, data["stems"]["stressed"]))
    return f"{base}-stressed" if stressed and base != "soft" else base


def substantive(word: str, traits: Traits) -> Paradigm | None:
    """An adjective that serves as a noun: «галоўнакамандуючы», «Глыбокае», «злоты»."""
    plain = word.lower()
    animate = traits.kind == "title"
    if plain.endswith(("ае", "ое")):
        return Paradigm(agreeing_forms(word, "n", "sg", False), "n", "sg", "inan")
    if plain.endswith(("ючы", "учы", "аны", "оты")) and (animate or plain.endswith("оты")):
        return Paradigm(agreeing_forms(word, "m", "sg", animate), "m", "sg", "anim" if animate else "inan")
    if plain.endswith(("ская", "цкая", "ная")):
        return Paradigm(agreeing_forms(word, "f", "sg", False), "f", "sg", "inan")
    return None
