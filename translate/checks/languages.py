"""Text in the wrong language: Russian within Belarusian, Belarusian within Russian, English left over."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise, takewhile
from typing import Any

from translate.checks.finding import Fault, Pair, listed
from translate.checks.text import Text, Token

_OTHER = {"ru": "be", "be": "ru"}
_NAMES = {"ru": "Russian", "be": "Belarusian"}
_LENGTHS = range(2, 6)  # of the rows of letters in language_letters.toml
_LATIN_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?$")
_SHORTEST_STEM, _ENDING = 4, 3  # letters
_LATIN_BEFORE = re.compile(r"[A-Za-z]+[ \u00a0]$")
_LATIN_AFTER = re.compile(r"[ \u00a0][A-Za-z]")
_ROMAN = re.compile(r"[IVXLCDM]+$")
_CODE = re.compile(r"[@/\\_=<>{}#$%]|[a-z]\.[a-z]|\(\)|--")


@lru_cache
def _data(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / name).read_text(encoding="utf-8"))


@lru_cache
def _function_words() -> frozenset[str]:
    return frozenset(_data("language_words.toml")["en"].split())


@dataclass(frozen=True, slots=True)
class _Marks:
    """By what a word is known to be of a language, and not of its neighbour."""

    words: frozenset[str]
    letters: frozenset[str]  # in a row; "^" is the beginning of a word, "$" its end


@lru_cache
def _marks(language: str) -> _Marks:
    words, letters = (_data(name)[language] for name in ("language_words.toml", "language_letters.toml"))
    return _Marks(frozenset(words.split()), frozenset(letters.split()))


def wrong_language(pair: Pair) -> Iterator[Fault]:
    """Words of Russian stand in a Belarusian translation, or of Belarusian in a Russian one.

    Told by frequent words that only one of the two has («что», «этот»; «што», «гэты») and by rows of letters
    that no word of the other one has: «ть», «вле», «ров» at the end of a word in Belarusian, «чы», «прац»,
    «ння» in Russian. One word is enough, unless it stands in the source too; of a name, only its letters
    и, щ, ъ, і, ў are looked at, by `foreign-letters`.
    """
    if pair.language not in _OTHER:
        return
    text = pair.target_text
    found = [
        token for token in text.words if _is_of_other(token, text, pair) and not _is_model(text.plain, token)
    ]
    if found:
        words = listed(list(dict.fromkeys(token.text for token in found)))
        yield pair.fault(f"{_NAMES[_OTHER[pair.language]]} words: {words}", found[0].start, found[-1].end)


def _is_of_other(token: Token, text: Text, pair: Pair) -> bool:
    written = token.text
    other = _OTHER[pair.language]
    if not _may_be_of(token.lower, other):
        return False
    if written.isascii() or written in pair.source_words or (written.isupper() and len(written) < 5):
        return False
    if token.lower in _marks(other).words:
        return written[0].islower() or _begins_sentence(text.plain, token)
    return written.islower() and _has_letters(_framed(text.plain, token), other)


def _begins_sentence(plain: str, token: Token) -> bool:
    before = plain[: token.start].rstrip(' \u00a0«„“"(—–-')
    return not before or before[-1] in '.!?…:»”"'


def _framed(plain: str, token: Token) -> str:
    """The word between "^" and "$"; a part of a compound has no such end where it is joined."""
    begins, ends = plain[token.start - 1 : token.start] != "-", plain[token.end : token.end + 1] != "-"
    return f"{'^' if begins else ''}{_plain(token.lower)}{'$' if ends else ''}"


def _plain(word: str) -> str:
    return word.replace("’", "'").replace("ʼ", "'")


@lru_cache(maxsize=65_536)  # a word stands in many sentences
def _may_be_of(word: str, language: str) -> bool:
    """Whether a word is of a language, whatever stands beside it."""
    if word in _data("language_words.toml")["borrowed"][_OTHER[language]].split():
        return False
    return word in _marks(language).words or _has_letters(f"^{_plain(word)}$", language)


def _has_letters(framed: str, language: str) -> bool:
    letters = _marks(language).letters
    return any(
        framed[start : start + length] in letters
        for length in _LENGTHS
        for start in range(len(framed) - length + 1)
    )


def _is_model(plain: str, token: Token) -> bool:
    """ "Як-42" is an aeroplane."""
    return plain[token.end : token.end + 1] == "-" and plain[token.end + 1 : token.end + 2].isdigit()


def untranslated(pair: Pair) -> Iterator[Fault]:
    """The translation is the source, or has a stretch of it.

    Names, titles, code and addresses may stay; a stretch with several words in small letters may not.
    """
    plain = pair.target_text.plain
    words = _left_over(pair)
    if plain.strip() == pair.source_text.plain.strip():
        if len(words) > 4 or (len(words) > 2 and not _CODE.search(plain)):
            yield Fault("is the same as the source")
        return
    left = {token.start for token in words}
    for run in _latin_runs(pair) if len(words) > 1 else ():
        small = [token for token in run if token.start in left]
        prose = any(token.text in _function_words() for token in run)
        if len(run) > 2 and len(small) > (1 if prose else 2) and not _is_quoted(plain, run):
            yield pair.fault(
                f"“{plain[run[0].start : run[-1].end]}” is not translated", run[0].start, run[-1].end
            )


def _is_quoted(plain: str, run: list[Token]) -> bool:
    """A title that keeps its language: «Keep calm and carry on»."""
    before, after = plain[: run[0].start][-1:], plain[run[-1].end :][:1]
    return before in ("«", "“", '"') and after in ("»", "”", '"')


def _latin_runs(pair: Pair) -> Iterator[list[Token]]:
    """Latin words that follow each other with nothing but spaces and commas between."""
    run: list[Token] = []
    for token in pair.target_text.words:
        follows = run and pair.target_text.plain[run[-1].end : token.start].strip(" ,\u00a0") == ""
        if run and not (follows and token.text.isascii()):
            yield run
            run = []
        if token.text.isascii():
            run.append(token)
    if run:
        yield run


def left_over(pair: Pair) -> Iterator[Fault]:
    """An English function word, or two words in small letters, were copied from the source.

    Single other words may be terms, commands or Latin names, and are left alone.
    """
    if pair.source_language != "en" or pair.language not in _OTHER:
        return
    plain = pair.target_text.plain
    if plain.strip() == pair.source_text.plain.strip():
        return
    words = _left_over(pair)
    runs = _latin_runs(pair) if words else ()
    titles = {token.start for run in runs if _is_quoted(plain, run) for token in run}
    words = [token for token in words if token.start not in titles]
    for place, token in enumerate(words):
        beside = [*words[max(0, place - 1) : place], *words[place + 1 : place + 2]]
        pair_of_words = any(_adjacent(plain, token, other) for other in beside)
        if pair_of_words or (token.text in _function_words() and not _within_latin(plain, token)):
            yield pair.fault(f"“{token.text}” is not translated", token.start, token.end)


def _adjacent(plain: str, one: Token, other: Token) -> bool:
    first, second = sorted((one, other), key=lambda token: token.start)
    return plain[first.end : second.start] == " "


def _within_latin(plain: str, token: Token) -> bool:
    """Within a name in Latin letters: "Foods and Industries"."""
    return _LATIN_BEFORE.search(plain, 0, token.start) is not None or bool(
        _LATIN_AFTER.match(plain, token.end)
    )


def added_latin(pair: Pair) -> Iterator[Fault]:
    """A word in Latin letters is not in the source.

    It may be a part of a word there, have another ending (API for APIs), join two of its words, or shorten
    them to their initials: WHO. "Tweeted" may be Twitter.
    """
    if pair.source_language != "en" or pair.language not in _OTHER:
        return
    tokens = [token for token in pair.target_text.words if len(token.text) > 2]
    tokens = [one for one in tokens if _LATIN_WORD.match(one.text) and not _ROMAN.match(one.text)]
    if not tokens:
        return
    words = re.findall(r"[a-z]+", pair.source.lower())
    initials = "".join(word[0] for word in words)
    for token in tokens:
        shortened = token.text.isupper() and token.lower in initials
        begins = not token.text.islower() and any(word.startswith(token.lower) for word in words)
        if not (shortened or begins or _stems_from(token.lower, words)):
            yield pair.fault(f"“{token.text}” is not in the source", token.start, token.end)


def _stems_from(word: str, words: list[str]) -> bool:
    """Whether a word in small letters is one of the words, a part of them, or has their stem."""
    known = (*words, *map("".join, pairwise(words)))
    stems = {word, _data("language_words.toml")["stems"].get(word, word)}
    return any(stem in (one, one[:-1]) or _share_stem(stem, one) for stem in stems for one in known)


def _share_stem(one: str, other: str) -> bool:
    """One is part of the other, or only a short ending differs: "contribute", "contributing"."""
    if len(one) >= _SHORTEST_STEM and one in other:
        return True
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return shared >= _SHORTEST_STEM and max(len(one), len(other)) - shared <= _ENDING


def _left_over(pair: Pair) -> list[Token]:
    """Words in small Latin letters that stand in the source too, outside code and addresses."""
    if pair.target_text.plain.isascii() and pair.language not in _OTHER:
        return []
    plain = pair.target_text.plain
    return [
        token
        for token in pair.target_text.words
        if len(token.text) > 2
        and token.text.isascii()
        and token.text.islower()
        and token.text in pair.source_words
        and not _is_code(plain, token)
    ]


def _is_code(plain: str, token: Token) -> bool:
    """Part of a longer thing that is no prose: "config.yaml", "--all", "user_name"."""
    around = (
        plain[max(0, token.start - 2) : token.start].rpartition(" ")[2]
        + plain[token.end : token.end + 2].partition(" ")[0]
    )
    if any(letter.isdigit() for letter in around):
        return True
    return any(sign in around for sign in "@/\\_=<>{}#$%-&:()[]|+*~^'\"`") or (
        plain[token.end : token.end + 2].strip()[:1] in (".", "(")
        and plain[token.end + 1 : token.end + 2].isalnum()
    )
