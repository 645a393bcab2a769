"""Letters that do not belong: another alphabet within a word, or a letter that the language does not have."""

import re
from collections.abc import Iterator
from functools import lru_cache

from translate.checks.finding import Fault, Pair
from translate.checks.text import Token

_FOREIGN = {"be": re.compile("[ищъИЩЪїєґЇЄҐ]"), "ru": re.compile("[іўІЎїєґЇЄҐ]")}
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_STRESSED = frozenset("áéíóúýÁÉÍÓÚÝ")  # a vowel with its stress, typed as one Latin letter
_LOOKALIKES = frozenset("aceiopxyABCEHIKMOPTXY")
_THE_FIRST = re.compile(r"[A-Z][a-z]+ I(?![\w'’])")  # "Franz Joseph I took"
_ROMAN = re.compile(r"[IVXLІХ]+$")


def mixed_script(pair: Pair) -> Iterator[Fault]:
    """A word mixes Cyrillic and Latin letters, or a Latin letter stands alone for a Cyrillic one like it.

    Readers see no difference, but search, spelling and speech do: Latin c, o, i in «cтол», «мoст», «мiнск».
    Words whose parts are joined by a hyphen («PR-служба») are right.
    """
    if not pair.target.isascii():
        yield from _mixed_words(pair)
        yield from _lone_letters(pair)


def _mixed_words(pair: Pair) -> Iterator[Fault]:
    for word in pair.target_text.words:
        text = word.text
        if text.isascii() or not _is_mixed(text):
            continue
        if _ROMAN.match(text) or text in pair.source_words or _has_latin_stem(text, pair):
            continue
        latin, cyrillic = "".join(_LATIN.findall(text)), "".join(_CYRILLIC.findall(text))
        if _STRESSED.issuperset(latin):
            continue
        strange, alphabet = (latin, "Latin") if len(latin) <= len(cyrillic) else (cyrillic, "Cyrillic")
        yield pair.fault(f"“{text}” has {alphabet} letters: {', '.join(strange)}", word.start, word.end)


@lru_cache(maxsize=65_536)  # a word stands in many sentences
def _is_mixed(word: str) -> bool:
    return _LATIN.search(word) is not None and _CYRILLIC.search(word) is not None


def _has_latin_stem(word: str, pair: Pair) -> bool:
    """A word of the source with a Cyrillic ending: «PDFы», «SMSка»; a stress mark on a letter is none."""
    stem = re.match(r"[A-Za-z]{2,}", word)
    return stem is not None and stem[0] in pair.source_words


def _lone_letters(pair: Pair) -> Iterator[Fault]:
    """Latin letters that stand alone between Cyrillic words: "i", "c", "a"."""
    tokens = pair.target_text.tokens
    for place, token in enumerate(tokens):
        if len(token.text) != 1 or token.text not in _LOOKALIKES:
            continue
        near = [*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2]]
        if not near or not all(_is_cyrillic(one) for one in near) or not _is_free(pair, place):
            continue
        if token.text not in "aIAi" and {token.text.upper(), token.lower} & pair.source_words:
            continue
        if token.text in "IAXC" and not (len(near) == 2 and near[1].text.islower()):
            continue
        if token.text == "I" and near[0].text[0].isupper() and _THE_FIRST.search(pair.source):
            continue
        yield pair.fault(f"“{token.text}” is a Latin letter", token.start, token.end)


def _is_cyrillic(token: Token) -> bool:
    return len(token.text) > 1 and _CYRILLIC.match(token.text) is not None


def _is_free(pair: Pair, place: int) -> bool:
    """With nothing but spaces around it."""
    text = pair.target_text
    gaps = [text.gap(place - 1)] if place else []
    following = text.gap(place) if place + 1 < len(text.tokens) else ""
    return following in (" ", "\u00a0") and all(gap in (" ", "\u00a0", ", ", " — ", " – ") for gap in gaps)


def foreign_letters(pair: Pair) -> Iterator[Fault]:
    """A word has a letter that its language does not have: и, щ, ъ in Belarusian, і, ў in Russian."""
    pattern = _FOREIGN.get(pair.language)
    if pattern is None or not pattern.search(pair.target):
        return
    for word in pair.target_text.words:
        letters = pattern.findall(word.text)
        if (
            letters
            and not _is_quoted_name(pair, word)
            and word.text not in pair.source_words
            and not _ROMAN.match(word.text)
        ):
            shown = ", ".join(dict.fromkeys(letters))
            yield pair.fault(f"“{word.text}” has letters of another language: {shown}", word.start, word.end)


def _is_quoted_name(pair: Pair, word: Token) -> bool:
    """A name in the language of its bearer: «Лістапад» in a Russian text."""
    plain = pair.target_text.plain
    opening = plain.rfind("«", 0, word.start)
    if opening < 0 or "»" in plain[opening : word.start] or not plain[opening + 1 : opening + 2].isupper():
        return False
    closing = plain.find("»", word.end)
    return closing >= 0 and len(plain[opening:closing].split()) < 5
