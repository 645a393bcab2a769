"""Faults to seed into good translations, so that it can be counted how many the checks find."""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from translate.checks import Pair, look
from translate.checks.quantities import Lexicon, lexicon

LATIN = dict(zip("асеорухАВСЕНКМОРТХі", "aceopyxABCEHKMOPTXi", strict=True))
NUMERAL = re.compile(r"(?<![\w.,:])\d+(?:[.,:]\d+)*(?![\w])")
WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*")


@dataclass(frozen=True)
class Sentence:
    """A source with a good translation; `other` is the same in the neighbour language, if there is one."""

    source: str
    target: str
    source_locale: str
    locale: str
    other: str = ""


Seed = Callable[[random.Random, Sentence], "Sentence | str | None"]


@dataclass(frozen=True)
class Fault:
    """A kind of fault: what must tell it, and how it is made; where a sentence has no place for it, None."""

    kind: str
    told_by: frozenset[str]
    seed: Seed
    bar: float  # the recall that it must have, in percent
    locales: tuple[str, ...] = ("ru", "be")


def recall(fault: Fault, sentences: Sequence[Sentence], wanted: int) -> tuple[int, int, list[str]]:
    """Faults told, faults seeded (`wanted` at most), and the faulty translations that were not told."""
    dice = random.Random(fault.kind)
    told = 0
    missed: list[str] = []
    for sentence in (*sentences, *sentences):  # rare faults find a second place in a sentence
        if told + len(missed) == wanted:
            break
        made = fault.seed(dice, sentence)
        if made is None:
            continue
        base, bad = (sentence, made) if isinstance(made, str) else (made, made.target)
        unchanged = (base.source, bad) == (sentence.source, sentence.target)
        if unchanged or (isinstance(made, str) and _ids(sentence) & fault.told_by):
            continue
        faulty = Sentence(base.source, bad, base.source_locale, base.locale)
        if _ids(faulty) & fault.told_by:
            told += 1
        else:
            missed.append(f"{base.source} → {bad}")
    return told, told + len(missed), missed


def _ids(sentence: Sentence) -> set[str]:
    pair = Pair(sentence.source, sentence.target, sentence.source_locale, sentence.locale)
    return {finding.check for finding in look(pair)}


def _words(locale: str) -> Lexicon:
    words = lexicon(locale)
    assert words is not None
    return words


def _replaced(text: str, found: re.Match[str], new: str) -> str:
    return text[: found.start()] + new + text[found.end() :]


def _any(dice: random.Random, found: Iterator[re.Match[str]] | list[re.Match[str]]) -> re.Match[str] | None:
    places = list(found)
    return dice.choice(places) if places else None


def other_digit(dice: random.Random, sentence: Sentence) -> str | None:
    """One digit of a numeral is another one."""
    found = _any(dice, NUMERAL.finditer(sentence.target))
    if found is None:
        return None
    place = dice.choice([at for at, letter in enumerate(found[0]) if letter.isdigit()])
    digit = dice.choice([one for one in "123456789" if one != found[0][place]])
    return _replaced(sentence.target, found, found[0][:place] + digit + found[0][place + 1 :])


def no_numeral(dice: random.Random, sentence: Sentence) -> str | None:
    found = _any(dice, re.finditer(r"(?<![\w.,:])\d{2,}(?![\w.,:]) ", sentence.target))
    return _replaced(sentence.target, found, "") if found else None


def _other_form(dice: random.Random, sentence: Sentence, forms: Mapping[str, object]) -> str | None:
    """A word of a list is another one of another meaning, with the same last letter if there is one."""
    known = [found for found in WORD.finditer(sentence.target) if found[0] in forms]
    found = _any(dice, known)
    if found is None:
        return None
    others = [form for form in forms if forms[form] != forms[found[0]] and len(form) > 2]
    alike = [form for form in others if form[-1] == found[0][-1]] or others
    return _replaced(sentence.target, found, dice.choice(sorted(alike)))


def other_number_word(dice: random.Random, sentence: Sentence) -> str | None:
    cardinals = _words(sentence.locale).cardinals
    return _other_form(dice, sentence, {form: value for form, value in cardinals.items() if value > 2})


def other_scale(dice: random.Random, sentence: Sentence) -> str | None:
    if not re.search(r"\d[   ](?:млн|млрд|трлн|тыс|м[иі]л|тыс)", sentence.target):
        return None
    return _other_form(dice, sentence, dict(_words(sentence.locale).scales))


def other_month(dice: random.Random, sentence: Sentence) -> str | None:
    words = _words(sentence.locale)
    sure = {form: value for form, value in words.months.items() if form not in words.doubtful_months}
    return _other_form(dice, sentence, {form: value for form, value in sure.items() if len(form) > 3})


def other_weekday(dice: random.Random, sentence: Sentence) -> str | None:
    words = _words(sentence.locale)
    return _other_form(
        dice,
        sentence,
        {form: value for form, value in words.weekdays.items() if form not in words.doubtful_weekdays},
    )


def other_currency(dice: random.Random, sentence: Sentence) -> str | None:
    """The currency beside a number is another one."""
    money = _words(sentence.locale).money
    sums = re.finditer(r"(?<=[\d.нді] )[а-яёіў]+", sentence.target)
    found = _any(dice, [one for one in sums if one[0] in money and _after_number(sentence, one)])
    if found is None:
        return None
    others = [form for form, meaning in money.items() if meaning != money[found[0]] and len(form) > 4]
    return _replaced(sentence.target, found, dice.choice(sorted(others)))


def _after_number(sentence: Sentence, found: re.Match[str]) -> bool:
    before = sentence.target[: found.start()].split()[-1].strip(".").lower()
    words = _words(sentence.locale)
    return before[-1:].isdigit() or before in words.scales or before in words.cardinals


def no_percent(dice: random.Random, sentence: Sentence) -> str | None:
    found = re.findall(r"(?<=\d)[   ]?%|(?<=[\w\d]) (?:процент|працэнт)\w*", sentence.target)
    if len(found) != 1:
        return None
    return re.sub(r"(?<=\d)[   ]?%|(?<=[\w\d]) (?:процент|працэнт)\w*", "", sentence.target)


def other_unit(dice: random.Random, sentence: Sentence) -> str | None:
    units = {form: value for form, value in _words(sentence.locale).units.items() if len(form) > 2}
    counted = re.search(r"(?<=\d )[а-яёіў]{3,}", sentence.target)
    if counted is None or counted[0] not in units:
        return None
    source_units = _words(sentence.source_locale).units
    named = {
        name for found in WORD.finditer(sentence.source) for name in source_units.get(found[0].lower(), ())
    }
    if named.isdisjoint(units[counted[0]]):
        return None
    others = [form for form, meaning in units.items() if meaning != units[counted[0]]]
    return _replaced(sentence.target, counted, dice.choice(sorted(others)))


def latin_letter(dice: random.Random, sentence: Sentence) -> str | None:
    """A letter of a word is the Latin one that looks like it."""
    words = [
        found for found in WORD.finditer(sentence.target) if len(found[0]) > 1 and set(found[0]) & set(LATIN)
    ]
    found = _any(dice, words)
    if found is None:
        return None
    place = dice.choice([at for at, letter in enumerate(found[0]) if letter in LATIN])
    return _replaced(
        sentence.target, found, found[0][:place] + LATIN[found[0][place]] + found[0][place + 1 :]
    )


def lone_latin_letter(dice: random.Random, sentence: Sentence) -> str | None:
    found = _any(dice, re.finditer(r"(?<=[а-яёіў] )[асоуі](?= [а-яёіў]{2})", sentence.target))
    return _replaced(sentence.target, found, LATIN[found[0]]) if found else None


def foreign_letter(dice: random.Random, sentence: Sentence) -> str | None:
    """и for і or ы in Belarusian, і for и in Russian."""
    letters, new = ("іы", "и") if sentence.locale == "be" else ("и", "і")
    found = _any(dice, re.finditer(f"[{letters}]", sentence.target))
    return _replaced(sentence.target, found, new) if found else None


def short_u_lost(dice: random.Random, sentence: Sentence) -> str | None:
    found = _any(dice, re.finditer("ў", sentence.target))
    return _replaced(sentence.target, found, "у") if found else None


def short_u_added(dice: random.Random, sentence: Sentence) -> str | None:
    found = _any(
        dice, re.finditer(r"(?<=[бвгджзйклмнпрстфхцчш])у|(?<=[бвгджзйклмнпрстфхцчш,] )у", sentence.target)
    )
    return _replaced(sentence.target, found, "ў") if found else None


def neighbour_language(dice: random.Random, sentence: Sentence) -> str | None:
    return sentence.other if len(sentence.other.split()) > 4 else None


def half_neighbour(dice: random.Random, sentence: Sentence) -> str | None:
    words, others = sentence.target.split(), sentence.other.split()
    if min(len(words), len(others)) < 6:
        return None
    return " ".join([*words[: len(words) // 2], *others[len(others) // 2 :]])


def neighbour_word(dice: random.Random, sentence: Sentence) -> str | None:
    """One word in small letters that the language does not have."""
    mine = set(sentence.target.split())
    words = [
        word
        for word in sentence.other.split()
        if word.isalpha() and word.islower() and len(word) > 2 and word not in mine
    ]
    if not words:
        return None
    kept = sentence.target.split()
    kept[dice.randrange(len(kept))] = dice.choice(words)
    return " ".join(kept)
