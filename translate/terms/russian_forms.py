"""Draft the case forms of a Russian name, for a person to read over; needs the extra `forms` (pymorphy3).

The head is the first noun in the nominative; adjectives before it agree with it, what follows it stays as it
is. Names of persons are left alone: a dictionary of common words declines surnames wrongly («Раков» as the
plural of «рак»). So are names whose head is not certain, and those that would be the same in every case.
"""

from functools import cache
from os.path import commonprefix
from typing import Any

from translate.model import Case, FormTable, TargetTerm

_CASES = {"nom": "nomn", "gen": "gent", "dat": "datv", "acc": "accs", "ins": "ablt", "loc": "loct"}
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
_NUMBERS = {"sing": "sg", "plur": "pl"}
_ADJECTIVES = {"ADJF", "PRTF"}


def draft_russian(lemma: str, kind: str) -> TargetTerm | None:
    """The forms, gender, number and animacy of `lemma`; None where they would be no more than a guess.

    None, too, where pymorphy3 is not installed: see `can_draft`.
    """
    words = lemma.split(" ")
    at, head = _head(words, kind) if kind != "person" and can_draft() else (0, None)
    if head is None:
        return None
    columns: dict[Case, tuple[str, ...]] = {}
    for case in Case:
        declined = _declined(words[: at + 1], head, case)
        if declined is None:
            return None
        columns[case] = (" ".join([*declined, *words[at + 1 :]]),)
    animate = head.tag.animacy == "anim" and kind == "title"
    if head.tag.animacy == "anim" and not animate and columns[Case.ACC] == columns[Case.GEN]:
        columns[Case.ACC] = columns[Case.NOM]
    if columns[Case.NOM] != (lemma,) or len(set(columns.values())) == 1:
        return None
    return TargetTerm(
        FormTable(lemma, columns),
        gender=_GENDERS[head.tag.gender or "masc"],
        number=_NUMBERS[head.tag.number],
        animacy="anim" if animate else "inan",
    )


def can_draft() -> bool:
    """Whether pymorphy3 is installed."""
    return _analyzer() is not None


@cache
def _analyzer() -> Any:
    try:
        from pymorphy3 import MorphAnalyzer  # start-up time, and an extra
    except ImportError:
        return None
    return MorphAnalyzer()


def _head(words: list[str], kind: str) -> tuple[int, Any]:
    """The place and the parse of the noun that the others follow; no parse where that is not certain."""
    for at, word in enumerate(words):
        parses = [parse for parse in _analyzer().parse(word) if parse.tag.case == "nomn"]
        if any(parse.tag.POS in _ADJECTIVES for parse in parses):
            continue
        nouns = [parse for parse in parses if parse.tag.POS == "NOUN" and "Surn" not in parse.tag]
        nouns.sort(key=lambda parse: kind != "title" and parse.tag.animacy != "inan")
        certain = nouns and word.isalpha() and word[1:].islower() and not _apposition(words[at + 1 :])
        return at, nouns[0] if certain else None
    return 0, None


def _apposition(rest: list[str]) -> bool:
    """Whether the next word is declined with the head: «папа Римский», «город Минск»."""
    cases = {parse.tag.case for parse in _analyzer().parse(rest[0])} if rest else set()
    return "nomn" in cases and "gent" not in cases


def _declined(words: list[str], head: Any, case: Case) -> list[str] | None:
    """Adjectives and their noun in a case."""
    wanted = {_CASES[case], head.tag.number}
    *adjectives, noun = words
    forms = [_agreeing(word, head, wanted) for word in adjectives]
    forms.append(_form(head, wanted, noun))
    known = [form for form in forms if form is not None]
    return known if len(known) == len(words) else None


def _agreeing(word: str, head: Any, wanted: set[str]) -> str | None:
    gender = {head.tag.gender} if head.tag.number == "sing" else set()
    animacy = {head.tag.animacy} if "accs" in wanted and gender <= {"masc"} else set()
    like = {"nomn", head.tag.number} | gender
    for parse in _analyzer().parse(word):
        if parse.tag.POS in _ADJECTIVES and like <= parse.tag.grammemes:
            return _form(parse, wanted | gender | animacy, word)
    return None


def _form(parse: Any, wanted: set[str], written: str) -> str | None:
    """The form of the paradigm with the grammemes `wanted` that is nearest to the word as written."""
    forms = [form.word for form in parse.lexeme if wanted <= form.tag.grammemes and "V-oy" not in form.tag]
    if not forms:
        return None
    form: str = max(forms, key=lambda word: len(commonprefix([word, written.lower()])))  # noqa: RUF071  # letters
    if "ё" not in written.lower() and "ё" in _stem(parse, written):
        form = form.replace("ё", "е")
    return form.capitalize() if written[0].isupper() else form


def _stem(parse: Any, written: str) -> str:
    """The nominative as the dictionary spells it, with ё."""
    plain = written.lower()
    spelt = (form.word for form in parse.lexeme if form.word.replace("ё", "е") == plain)
    return next(spelt, "")
