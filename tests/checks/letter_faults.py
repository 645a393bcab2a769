"""Faults of single letters: і, ы, й and the sign between a consonant and a vowel."""

import random
import re

from tests.checks.faults import Sentence

_SIGN = {"be": re.compile("(?<=[бвгджзклмнпрстфхцчш])['’](?=[еёюяі])"), "ru": re.compile("ъ")}


def sign_lost(dice: random.Random, sentence: Sentence) -> str | None:
    """The Belarusian apostrophe or the Russian ъ is left out of a word in small letters."""
    return _changed(dice, sentence, _SIGN[sentence.locale], "")


def soft_for_hard(dice: random.Random, sentence: Sentence) -> str | None:
    return _changed(dice, sentence, _SIGN["ru"], "ь")


def soft_lost(dice: random.Random, sentence: Sentence) -> str | None:
    return _changed(dice, sentence, re.compile("ь(?=[еёюяи])"), "")


def i_for_y(dice: random.Random, sentence: Sentence) -> str | None:
    return _changed(dice, sentence, re.compile("(?<=[жшчрдт])ы"), "і")


def y_for_i(dice: random.Random, sentence: Sentence) -> str | None:
    return _changed(dice, sentence, re.compile("(?<=[гкх])і"), "ы")


def short_i_for_i(dice: random.Random, sentence: Sentence) -> str | None:
    return _changed(dice, sentence, re.compile("(?<=[бвгджзклмнпрстфхцчш])і"), "й")


def _changed(dice: random.Random, sentence: Sentence, wrong: re.Pattern[str], new: str) -> str | None:
    places = [found for found in wrong.finditer(sentence.target) if _in_small_word(sentence.target, found)]
    if not places:
        return None
    found = dice.choice(places)
    return sentence.target[: found.start()] + new + sentence.target[found.end() :]


def _in_small_word(text: str, found: re.Match[str]) -> bool:
    before = re.search(r"[^\W\d_'’]*$", text[: found.start()])
    return before is not None and before[0].islower()
