"""Mend what stands beside a replaced name: Belarusian у/ў/ва and з/са, Russian в/во, с/со and о/об.

Belarusian: Правілы беларускай арфаграфіі і пунктуацыі (2008). Russian: Розенталь, Справочник, § 198–199.
"""

import re

_VOWELS = "аеёіоуыэюяАЕЁІОУЫЭЮЯиИ"
_ENDS_IN_VOWEL = re.compile(rf"[{_VOWELS}][\u0300\u0301]?[ \u00a0]$")
_BE_PREPOSITION = re.compile(r"(?<![\w’'-])(ва|у|ў|з|са)([ \u00a0])$", re.IGNORECASE)
_RU_PREPOSITION = re.compile(r"(?<![\w-])(во?|со?|об?)([ \u00a0])$", re.IGNORECASE)
_NEXT_U = re.compile(r"([ \u00a0])([уў])(?=\w|[ \u00a0])")
_STRESSED_U = re.compile(r"ў?у?(?:рн[аыуе]|рнай|рнамі|рнах|ні[яюі]|ніяй|льтра\w*|нт[ыу]|нтаў|нтамі)\b")
_BE_SA = re.compile(r"[зсшж](?=[бвгджзйклмнпрстфхцчш])", re.IGNORECASE)
_RU_VO = re.compile(r"[вф](?=[бвгджзклмнпрстфхцчшщ])", re.IGNORECASE)
_RU_SO = re.compile(r"[сзшж](?=[бвгджзклмнпрстфхцчшщ])|щ", re.IGNORECASE)
_RU_OB = re.compile(r"[аоуэи]", re.IGNORECASE)
_ABBREVIATION = re.compile(r"[А-ЯЁІЎ]{2,}\b")
_QUOTES = '«„“"'


def mend(before: str, name: str, after: str, locale: str) -> tuple[str, str, str]:
    """The three stretches of text again, with the neighbours of `name` as its sounds ask."""
    if locale == "be":
        return _belarusian(before, name, after)
    if locale == "ru":
        return _russian(before, name), name, after
    return before, name, after


def _belarusian(before: str, name: str, after: str) -> tuple[str, str, str]:
    before = _be_preposition(before, name)
    if name[0] in "уў":
        name = ("ў" if _ENDS_IN_VOWEL.search(before) else "у") + name[1:]
    following = _NEXT_U.match(after)
    if following and not _STRESSED_U.match(after, following.start(2)):
        after = following[1] + ("ў" if name[-1] in _VOWELS else "у") + after[following.end() :]
    return before, name, after


def _be_preposition(before: str, name: str) -> str:
    found = _BE_PREPOSITION.search(before)
    if found is None:
        return before
    left, sound = before[: found.start()], name.lstrip(_QUOTES)
    if found[1].lower() in ("з", "са"):
        if _ABBREVIATION.match(sound):
            return before
        return left + _cased("са" if _BE_SA.match(sound) else "з", found[1]) + found[2]
    if sound[0] in "уУўЎ":
        return left + _cased("ва", found[1]) + found[2]
    after_vowel = _ENDS_IN_VOWEL.search(left) is not None and found[1][0].islower()
    return left + _cased("ў" if after_vowel else "у", found[1]) + found[2]


def _russian(before: str, name: str) -> str:
    found = _RU_PREPOSITION.search(before)
    if found is None:
        return before
    sound, short = name.lstrip(_QUOTES), found[1][0].lower()
    if short != "о" and _ABBREVIATION.match(sound):
        return before
    long = {"в": ("во", _RU_VO), "с": ("со", _RU_SO), "о": ("об", _RU_OB)}[short]
    preposition = long[0] if long[1].match(sound) else short
    return before[: found.start()] + _cased(preposition, found[1]) + found[2]


def _cased(preposition: str, like: str) -> str:
    return preposition.capitalize() if like[0].isupper() else preposition
