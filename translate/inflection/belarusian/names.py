"""Names of persons in Belarusian, word by word."""

from collections.abc import Sequence
from typing import Any

from translate.inflection.belarusian.adjectives import agreeing_forms
from translate.inflection.belarusian.in_consonant import locative_of_person
from translate.inflection.belarusian.stems import (
    VOWELS,
    bare_stem,
    feminine_class,
    masculine_class,
    without_e,
)
from translate.inflection.belarusian.tables import declined, listed, table
from translate.inflection.grammar import Forms, Traits, UncertainError, unchanging
from translate.model import Case


def name_gender(words: Sequence[str]) -> str:
    """Of a person, told by the surname or the given name; empty where neither tells it, or they disagree."""
    surnames, given = table("names")["surnames"], table("names")["given"]
    ends = {gender: listed(words[-1], surnames["telling"][gender]) for gender in ("m", "f")}
    by_surname = "f" if len(ends["f"]) > len(ends["m"]) else "m" if ends["m"] else ""
    if len(words) == 1:
        return by_surname
    by_given = _given_gender(words[0].split("-")[0], given)
    return "" if {by_surname, by_given} == {"m", "f"} else by_surname or by_given


def _given_gender(word: str, given: Any) -> str:
    if word in given["men"].split():
        return "m"
    if word in given["women"].split() or listed(word, given["womens_ends"]):
        return "f"
    return "m" if word[-1].lower() not in VOWELS and word not in given["eastern"].split() else ""


def name_part(word: str, at: int, words: Sequence[str], traits: Traits) -> Forms:
    """One word of a name: the last is the surname, the others are given names.

    Raises:
        UncertainError: nothing tells how it changes.
    """
    last = at == len(words) - 1
    cognate = _cognate(at, words, traits)
    if len(words) > 1 and words[0] in table("names")["given"]["eastern"].split():
        return _noun(word, traits.gender) if last and traits.gender == "m" else unchanging(word)
    if word[-1] == "а" and cognate.endswith("о") and not cognate.endswith("ко"):  # «Рубіа», «Рубио»
        return unchanging(word)
    if last:
        given = table("names")["given"]
        if len(words) == 1 and (word in given["irregular"] or word in given["women"].split()):
            return _given(word, traits.gender, "")
        if len(words) == 1 and _doubtful(word):
            raise UncertainError(f"«{word}» may be a given name or a surname: write both")
        if traits.gender == "m" and _doubtful(word) and not _is_slavic(words):
            raise UncertainError(f"the instrumental of «{word}» may end in -ым or -ам")
        return _surname(word, traits.gender, cognate)
    return _given(word, traits.gender, cognate)


def _doubtful(word: str) -> bool:
    """Whether a single word may be a given name as well: «Марціна», «Марцінам», but «Пуціным»."""
    return word.endswith(("іна", "ына", "ін", "ын"))


def _is_slavic(words: Sequence[str]) -> bool:
    return words[0] in table("names")["given"]["slavic"].split() or words[-2].endswith("віч")


def _cognate(at: int, words: Sequence[str], traits: Traits) -> str:
    others = traits.cognate.split(" ")
    return others[at] if len(others) == len(words) else ""


def _given(word: str, gender: str, cognate: str) -> Forms:
    irregular = table("names")["given"]["irregular"]
    if word in irregular:
        return declined("", irregular[word], True)
    begin, hyphen, end = word.rpartition("-")
    if hyphen:  # «Касым-Жамарта», «Ганны-Марыі»
        known = _given_gender(begin, table("names")["given"]) == gender == "f"
        return _side_by_side(
            _given(begin, gender, "") if known else unchanging(begin), _given(end, gender, "")
        )
    if gender == "m" and word[-1] == "а" and cognate.endswith("о"):
        return unchanging(word)
    if gender == "m" and word[-1] in "ая" and not (_given_gender(word, table("names")["given"]) or cognate):
        raise UncertainError(f"nothing tells whether «{word}» changes")
    return _noun(word, gender, surname=False)


def _surname(word: str, gender: str, cognate: str) -> Forms:
    begin, hyphen, end = word.rpartition("-")
    if hyphen:
        patterned = listed(begin, [f"-{known}" for known in table("names")["surnames"][gender]])
        if not patterned:
            raise UncertainError(f"nothing tells whether «{begin}-» changes")
        return _side_by_side(_surname(begin, gender, ""), _surname(end, gender, ""))
    patterns = table("names")["surnames"][gender]
    found = listed(word, [f"-{known}" for known in patterns])
    pattern = patterns[found[1:]] if found else ""
    if pattern == "same":
        return unchanging(word)
    if pattern == "told by cognate" and not cognate.endswith(("ый", "ий", "ой")):
        raise UncertainError(f"«{word}» may be declined as an adjective, or stay the same")
    if pattern in ("adjective", "told by cognate"):
        return agreeing_forms(word, gender, "sg", gender == "m", cognate.endswith("ой"))
    if pattern:
        cut = 1 if gender == "m" else 2
        return declined(word[:-cut], pattern, True)
    return _noun(word, gender)


def _side_by_side(first: Forms, second: Forms) -> Forms:
    return {
        case: tuple(
            f"{first[case][min(n, len(first[case]) - 1)]}-{form}" for n, form in enumerate(second[case])
        )
        for case in Case
    }


def _noun(word: str, gender: str, surname: bool = True) -> Forms:
    """A name that declines as a noun, or stays the same."""
    last = word[-1].lower()
    if last in "ая" and not (last == "а" and word[-2] in "уоэаі"):
        return _in_a(word, gender)
    if last in VOWELS or gender == "f":
        return unchanging(word)
    return _man(word, surname)


def _in_a(word: str, gender: str) -> Forms:
    stem, kind = word[:-1], feminine_class(word)
    forms = declined(stem, table("nouns")["endings"]["f"][kind], True)
    if gender == "f":
        return forms
    dative, instrumental = ("ю", "ем") if kind == "soft" else ("у", "ам")
    if word.endswith("нка"):  # «Лукашэнку» alone
        return {**forms, Case.DAT: (stem + "у",), Case.INS: (stem + "ам",), Case.LOC: (stem + "у",)}
    return {
        **forms,
        Case.DAT: (stem + dative, *forms[Case.DAT]),
        Case.INS: (stem + instrumental, forms[Case.INS][0]),
        Case.LOC: (stem + dative, *forms[Case.LOC]),
    }


def _man(word: str, surname: bool) -> Forms:
    if word.endswith(("ок", "ёк")) and len(word) > 4:
        raise UncertainError(f"nothing tells whether «{word}» keeps its last vowel")
    kind = masculine_class(word)
    stressed = "m" if surname and _stress_on_ending(word) else ""
    forms = declined(_stem(word), table("nouns")["endings"]["m"][kind], True, stressed)
    return {**forms, Case.NOM: (word,), Case.LOC: locative_of_person(forms, kind)}


def _stress_on_ending(word: str) -> bool:
    known = table("names")["surnames"]["stressed"]
    elsewhere = set("оё") & set(word.lower()) or listed(word, known["unless"])
    return bool(listed(word, known["ends"]) and not elsewhere and len(word) > 4)


def _stem(word: str) -> str:
    """The stem of a man's name before endings: «Рудзянец» → «Рудзянц», «Скаражонак» → «Скаражонк»."""
    if word.endswith("ец") and len(word) > 4:
        return without_e(word)
    if word.endswith(("онак", "ёнак", "энак")):
        return f"{word[:-2]}к"
    return bare_stem(word)
