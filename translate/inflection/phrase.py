"""The forms of a phrase: find the noun that heads it, decline what agrees with it, keep what follows.

«Совет Безопасности ООН» → «Совета Безопасности ООН»; «Чрезвычайный и Полномочный Посол» → «Чрезвычайного и
Полномочного Посла». What stands in «quotation marks» after the head is kept, too; a lemma that is nothing but
a quoted name is declined inside its marks.
"""

import re

from translate.inflection.grammar import Forms, Grammar, Paradigm, Traits, UncertainError, is_word, unchanging
from translate.model import Case

_QUOTED = re.compile(r"«([^«»]+)»")
_ABBREVIATION = re.compile(r"[А-ЯЁІЎA-Z]{2,}(?:[-–]?\d+)?")
_READ_AS_WORD = re.compile(r"[БВГДЖЗКЛМНПРСТФХЦЧШ][АЕІИОУЫЭЮЯ][БВГДЖЗКЛМНПРСТФХЦЧШ]")
_LATIN = re.compile(r"[^А-Яа-яЁёІіЎў]+")


_BETWEEN = ("на", "над", "под", "пад")


def phrase_paradigm(lemma: str, grammar: Grammar, traits: Traits) -> Paradigm:
    """The paradigm of anything but a person's name.

    Raises:
        UncertainError: the head, its forms or what agrees with it are not certain.
    """
    quoted = _QUOTED.fullmatch(lemma)
    if quoted:
        inner = phrase_paradigm(quoted[1], grammar, traits)
        return _extended(inner, "«", "»")
    if _READ_AS_WORD.fullmatch(lemma):
        raise _undecided(lemma)
    if _ABBREVIATION.fullmatch(lemma) or _LATIN.fullmatch(lemma):
        gender = traits.gender or traits.cognate_gender
        return Paradigm(unchanging(lemma), gender, traits.number or traits.cognate_number or "sg", "inan")
    words = lemma.split(" ")
    if not all(words):
        raise UncertainError("it begins or ends with a blank, or has two of them in a row")
    at, head = _head(words, grammar, traits)
    rest = words[at + 1 :]
    if rest and grammar.apposition(words[at], rest[0], traits):
        raise UncertainError(f"«{rest[0]}» may change together with «{words[at]}»")
    if not head.gender and at:
        head = _told_by(words[0], head, grammar)
    before = [
        unchanging(word) if word == grammar.conjunction else grammar.agreeing(word, head)
        for word in words[:at]
    ]
    forms = joined_forms([*before, head.forms, *map(unchanging, rest)], grammar)
    if forms[Case.NOM][0] != lemma:
        raise UncertainError(f"«{forms[Case.NOM][0]}» was expected in the nominative")
    return Paradigm(forms, head.gender, head.number, head.animacy)


def joined_forms(columns: list[Forms], grammar: Grammar) -> Forms:
    """The words of each case side by side, first variants with first, second with second."""
    return {case: _joined([column[case] for column in columns], grammar) for case in Case}


def _joined(words: list[tuple[str, ...]], grammar: Grammar) -> tuple[str, ...]:
    variants = range(max(map(len, words)))
    texts = (grammar.joined([word[min(n, len(word) - 1)] for word in words]) for n in variants)
    return tuple(dict.fromkeys(texts))


def _head(words: list[str], grammar: Grammar, traits: Traits) -> tuple[int, Paradigm]:
    """The place of the head and its paradigm."""
    for at, word in enumerate(words):
        following = next((word for word in words[at + 1 :] if word != grammar.conjunction), "")
        if at and word == grammar.conjunction:
            continue
        if not is_word(word):
            raise UncertainError(f"«{word}» is no word that has cases")
        if not grammar.adjectival(word, following, traits):
            substantive = grammar.substantive(word, traits)
            if substantive and following[:1] == "«":
                raise UncertainError(f"{following} may change together with «{word}»")
            return at, substantive or _noun(word, grammar, traits)
    raise UncertainError("it has no noun")


def _noun(word: str, grammar: Grammar, traits: Traits) -> Paradigm:
    """A noun; of one with a hyphen the last part changes, of «Ростов-на-Дону» the first."""
    first, hyphen, last = word.partition("-")
    if word.count("-") == 2 and last.split("-")[0] in _BETWEEN:
        return _extended(grammar.noun(first, traits), "", f"-{last}")
    begin, hyphen, end = word.rpartition("-")
    if end.isdigit():
        return Paradigm(unchanging(word), traits.gender or traits.cognate_gender, "sg", "inan")
    if hyphen:
        if traits.kind == "place" and len(begin) > 4 and begin[-1] in "ая":
            raise UncertainError(f"«{begin}-» may change, too")
        return _extended(grammar.noun(end, traits), f"{begin}-", "")
    return grammar.noun(word, traits)


def _extended(inner: Paradigm, before: str, after: str) -> Paradigm:
    forms = {case: tuple(before + form + after for form in inner.forms[case]) for case in Case}
    return Paradigm(forms, inner.gender, inner.number, inner.animacy)


def _told_by(adjective: str, head: Paradigm, grammar: Grammar) -> Paradigm:
    """An abbreviation has the gender that its adjective shows: «Белорусская АЭС»."""
    for gender in ("f", "n", "m"):
        paradigm = Paradigm(head.forms, gender, head.number, head.animacy)
        try:
            grammar.agreeing(adjective, paradigm)
        except UncertainError:
            continue
        return paradigm
    raise UncertainError(f"«{adjective}» tells no gender")


def _undecided(abbreviation: str) -> UncertainError:
    return UncertainError(f"{abbreviation} may be declined, as «МИДа», or stay the same")
