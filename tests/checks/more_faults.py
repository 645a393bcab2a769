"""Faults of form and completeness, and the table of all faults."""

import random
import re

from tests.checks.conversion_faults import wrongly_converted
from tests.checks.faults import (
    Fault,
    Sentence,
    foreign_letter,
    half_neighbour,
    latin_letter,
    lone_latin_letter,
    neighbour_language,
    neighbour_word,
    no_numeral,
    no_percent,
    other_currency,
    other_digit,
    other_month,
    other_number_word,
    other_scale,
    other_unit,
    other_weekday,
    short_u_added,
    short_u_lost,
)
from tests.checks.letter_faults import (
    i_for_y,
    short_i_for_i,
    sign_lost,
    soft_for_hard,
    soft_lost,
    y_for_i,
)
from tests.checks.speaker_faults import attribution_lost, other_speaker

STRAY_WORDS = ("Whatsoever", "subscription", "Reuters", "quickly", "HTML", "gentleman", "Kraftwerk", "Ohio")
URL = "https://example.org/news/2017"


def _place(dice: random.Random, text: str) -> int:
    """A word, but the first and the last."""
    return dice.randrange(1, len(text.split()) - 1)


def _long(sentence: Sentence) -> bool:
    return min(len(sentence.source.split()), len(sentence.target.split())) > 5


def _with(sentence: Sentence, target: str, source: str = "") -> Sentence:
    return Sentence(source or sentence.source, target, sentence.source_locale, sentence.locale)


def broken_tags(dice: random.Random, sentence: Sentence) -> Sentence | None:
    """A link around a word of each side, one tag of it lost, doubled or moved."""
    if not _long(sentence):
        return None
    sides = []
    for text in (sentence.source, sentence.target):
        words, place = text.split(), _place(dice, text)
        words[place] = f"<a1>{words[place]}</a1>"
        sides.append(" ".join(words))
    source, target = sides
    how = dice.randrange(4)
    if how == 0:
        target = target.replace("<a1>", "")
    elif how == 1:
        target = target.replace("</a1>", "")
    elif how == 2:
        target = target.replace("</a1>", "</a1><x2/>")
    else:
        target = re.sub("<a1>(.*)</a1>", r"</a1>\1<a1>", target)
    return _with(sentence, target, source)


def broken_address(dice: random.Random, sentence: Sentence) -> Sentence | None:
    if not _long(sentence):
        return None
    broken = dice.choice(["", URL.replace("example", "exmaple"), URL + "0", "https://example.ru/news"])
    return _with(sentence, f"{sentence.target} {broken}".strip(), f"{sentence.source} {URL}")


def same_as_source(dice: random.Random, sentence: Sentence) -> str | None:
    return sentence.source if _long(sentence) else None


def half_source(dice: random.Random, sentence: Sentence) -> str | None:
    if not _long(sentence):
        return None
    words, source = sentence.target.split(), sentence.source.split()
    return " ".join([*words[: len(words) // 2], *source[len(source) // 2 :]])


def two_source_words(dice: random.Random, sentence: Sentence) -> str | None:
    pairs = list(re.finditer(r"\b[a-z]{3,} [a-z]{3,}\b", sentence.source))
    if not pairs or not _long(sentence):
        return None
    words = sentence.target.split()
    words[_place(dice, sentence.target)] = dice.choice(pairs)[0]
    return " ".join(words)


def latin_word_added(dice: random.Random, sentence: Sentence) -> str | None:
    """A word in Latin letters from nowhere."""
    words = sentence.target.split()
    if len(words) < 4:
        return None
    words.insert(_place(dice, sentence.target), dice.choice(STRAY_WORDS))
    return " ".join(words)


def classical(dice: random.Random, sentence: Sentence) -> str | None:
    soft = re.sub(r"(?<=[а-яёіў])?([сз])(?=[нлвц][еёіюя])", r"\1ь", sentence.target)
    soft = re.sub(r"нн(?=[еяі])", "ньн", soft)
    soft = re.sub(r"\b[нН]е (?=[быё])", "ня ", soft)
    return soft if soft != sentence.target else None


def loop(dice: random.Random, sentence: Sentence) -> str | None:
    if not _long(sentence):
        return None
    words = sentence.target.split()
    place, size = _place(dice, sentence.target), dice.randrange(1, 5)
    return " ".join([*words[:place], *words[place : place + size] * 3, *words[place + size :]])


def doubled_word(dice: random.Random, sentence: Sentence) -> str | None:
    words = sentence.target.split()
    places = [place for place, word in enumerate(words) if word.isalpha() and word.islower()]
    if not places:
        return None
    place = dice.choice(places)
    return " ".join([*words[: place + 1], *words[place:]])


def half_missing(dice: random.Random, sentence: Sentence) -> str | None:
    words = sentence.target.split()
    return " ".join(words[: len(words) // 2]) + "." if len(words) > 11 else None


def sentence_added(dice: random.Random, sentence: Sentence) -> str | None:
    """As much again, as sentences of the neighbour language have it: of the length of the sentence itself."""
    if not _long(sentence) or not sentence.target.endswith("."):
        return None
    words = sentence.target.rstrip(".").split()
    dice.shuffle(words)
    return f"{sentence.target} {' '.join(words).capitalize()}."


def end_lost(dice: random.Random, sentence: Sentence) -> str | None:
    ends = sentence.source[-1:] in ".?!:" and sentence.target[-1:] in ".?!:"
    return sentence.target[:-1] if ends and sentence.target[-2].isalpha() else None


def other_end(dice: random.Random, sentence: Sentence) -> str | None:
    if sentence.source[-1:] != "." or not re.search(r"[^\W\d]{5}\.$", sentence.target):
        return None
    return sentence.target[:-1] + dice.choice("?:")


def lost_mark(dice: random.Random, sentence: Sentence, marks: str) -> str | None:
    places = [place for place, letter in enumerate(sentence.target) if letter in marks]
    if not places:
        return None
    place = dice.choice(places)
    return sentence.target[:place] + sentence.target[place + 1 :]


def bracket_lost(dice: random.Random, sentence: Sentence) -> str | None:
    return lost_mark(dice, sentence, "()")


def quote_lost(dice: random.Random, sentence: Sentence) -> str | None:
    return lost_mark(dice, sentence, '«»“”"')


def no_quotation(dice: random.Random, sentence: Sentence) -> str | None:
    if not re.search(r'["“][^"“”]{30,}["”]', sentence.source) or not re.search('[«»"]', sentence.target):
        return None
    return re.sub(' — |[«»“”„"—–]', " ", sentence.target).strip()


def wrong_space(dice: random.Random, sentence: Sentence) -> str | None:
    how = dice.choice([(" ", "  "), (", ", " , "), (", ", ",")])
    places = [found.start() for found in re.finditer(f"(?<=[а-яёіў]){how[0]}(?=[а-яёіў])", sentence.target)]
    if not places:
        return None
    place = dice.choice(places)
    return sentence.target[:place] + how[1] + sentence.target[place + len(how[0]) :]


def negation_lost(dice: random.Random, sentence: Sentence) -> str | None:
    if not re.search(r"\b(?:not|never|cannot|no|nobody|nothing|none|neither)\b|n't\b", sentence.source):
        return None
    pattern = r"\bне " if sentence.locale == "ru" else r"\bн[ея] "
    return (
        re.sub(pattern, "", sentence.target, count=1)
        if len(re.findall(pattern, sentence.target)) == 1
        else None
    )


def negation_added(dice: random.Random, sentence: Sentence) -> str | None:
    if not _long(sentence):
        return None
    words = sentence.target.split()
    return " ".join([*words[:2], "не", *words[2:]])


def _fault(kind: str, told_by: str, seed: object, bar: float, *locales: str) -> Fault:
    return Fault(kind, frozenset(told_by.split()), seed, bar, locales or ("ru", "be"))  # type: ignore[arg-type]


FAULTS = (
    _fault("another digit", "numbers number-words", other_digit, 95),
    _fault("numeral lost", "numbers number-words", no_numeral, 95),
    _fault("million for billion", "numbers number-words", other_scale, 95),
    _fault("another number word", "number-words", other_number_word, 95),
    _fault("another month", "dates", other_month, 95),
    _fault("another day of the week", "dates", other_weekday, 95),
    _fault("another currency", "money", other_currency, 95),
    _fault("percent sign lost", "percent", no_percent, 90),
    _fault("another unit", "units", other_unit, 90),
    _fault("converted wrongly", "units", wrongly_converted, 90),
    _fault("tag lost, doubled or moved", "tags", broken_tags, 95),
    _fault("address lost or changed", "addresses", broken_address, 95),
    _fault("Latin letter in a word", "mixed-script", latin_letter, 95),
    _fault("Latin letter for a word", "mixed-script", lone_latin_letter, 95),
    _fault("letter of the neighbour language", "foreign-letters", foreign_letter, 95),
    _fault("у for ў", "short-u", short_u_lost, 95, "be"),
    _fault("ў for у", "short-u", short_u_added, 95, "be"),
    _fault("і for ы", "i-y", i_for_y, 95, "be"),
    _fault("ы for і", "i-y", y_for_i, 95, "be"),
    _fault("й for і", "i-y", short_i_for_i, 95, "be"),
    _fault("apostrophe or ъ lost", "apostrophe", sign_lost, 90),
    _fault("ь for ъ", "apostrophe", soft_for_hard, 90, "ru"),
    _fault("ь lost before a vowel", "apostrophe", soft_lost, 0, "ru"),
    _fault("sentence in the neighbour language", "wrong-language foreign-letters", neighbour_language, 95),
    _fault("half in the neighbour language", "wrong-language foreign-letters", half_neighbour, 95),
    _fault("one word of the neighbour language", "wrong-language foreign-letters", neighbour_word, 90),
    _fault("not translated", "untranslated", same_as_source, 90),
    _fault("half translated", "untranslated", half_source, 90),
    _fault("two English words left", "left-over untranslated", two_source_words, 90),
    _fault("Latin word added", "added-latin", latin_word_added, 90),
    _fault("classical orthography", "classical-orthography", classical, 90, "be"),
    _fault("loop", "loop", loop, 90),
    _fault("word doubled", "repeated-word", doubled_word, 90),
    _fault("second half missing", "length sentences", half_missing, 90),
    _fault("sentence added", "length sentences", sentence_added, 90),
    _fault("end mark lost", "end-mark", end_lost, 90),
    _fault("another end mark", "end-mark", other_end, 90),
    _fault("bracket lost", "brackets", bracket_lost, 90),
    _fault("quotation mark lost", "quotes", quote_lost, 90),
    _fault("quotation lost", "quotation", no_quotation, 90),
    _fault("attribution lost", "speaker", attribution_lost, 90),
    _fault("another speaker", "speaker", other_speaker, 90),
    _fault("wrong space", "spaces", wrong_space, 90),
    _fault("negation lost", "negation", negation_lost, 0),
    _fault("negation added", "negation", negation_added, 0),
)
"""Every kind of fault. A bar of 0: reported, not demanded."""
