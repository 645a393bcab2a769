"""A negation that was lost or came in."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from translate.checks.finding import Fault, Pair
from translate.checks.lengths import is_literal
from translate.checks.text import Text

_CONTRACTED = re.compile(r"\wn['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class _Denial:
    """How a language denies; what the fields mean stands in negation.toml."""

    certain: re.Pattern[str]
    possible: re.Pattern[str]
    idle: re.Pattern[str]


@lru_cache
def _languages() -> Mapping[str, _Denial]:
    data = tomllib.loads((files(__package__) / "negation.toml").read_text(encoding="utf-8"))
    return {name: _denial(words) for name, words in data.items()}


def _denial(words: Mapping[str, Any]) -> _Denial:
    certain, possible, kept = (words[kind].split() for kind in ("certain", "possible", "except"))
    return _Denial(
        re.compile(rf"\b(?:{_any_of(certain)})\b", re.IGNORECASE),
        re.compile(rf"(?!(?:{_any_of(kept)})$)(?:{_any_of([*certain, *possible])})$"),
        re.compile(rf"(?<!\w)(?:{'|'.join(words['idle'])})(?!\w)", re.IGNORECASE),
    )


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\*", r"\w*").replace("'", "['’]") for word in words)


def negation(pair: Pair) -> Iterator[Fault]:
    """The source denies something and the translation has no word that denies, or the reverse.

    Languages deny in many ways ("fail", "unlike", «без», «отказаться»), and each of these answers a plain
    "not", "no" or «не». Phrases that only look like a denial do not count: "not until", «не только». Nothing
    is said of a translation that is much shorter or longer than usual: it is a free one, or explains.
    """
    words, target_words = (_languages().get(name) for name in (pair.source_language, pair.language))
    if words is None or target_words is None:
        return
    if _may_deny(pair.source_text, words):
        denied = bool(_denials(pair.source_text.plain, words))
        if denied and not _may_deny(pair.target_text, target_words) and is_literal(pair):
            yield Fault("the source denies, the translation does not")
    elif (found := _denials(pair.target_text.plain, target_words)) and is_literal(pair):
        yield pair.fault("the translation denies, the source does not", found[0].start(), found[0].end())


def _may_deny(text: Text, words: _Denial) -> bool:
    """Whether any of its words may deny."""
    if "n" in text.plain and _CONTRACTED.search(text.plain):
        return True
    return any(_is_possible(word.lower, words) for word in text.words)


@lru_cache(maxsize=65_536)  # a word stands in many sentences
def _is_possible(word: str, words: _Denial) -> bool:
    return words.possible.match(word) is not None


def _denials(text: str, words: _Denial) -> list[re.Match[str]]:
    """The words that deny for certain, outside phrases that deny nothing."""
    if not words.certain.search(text):
        return []
    return list(words.certain.finditer(words.idle.sub(lambda found: " " * len(found[0]), text)))
