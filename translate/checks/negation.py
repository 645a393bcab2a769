"""A negation that was lost or came in."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from translate.checks.finding import Fault, Pair


@dataclass(frozen=True, slots=True)
class _Words:
    """How a language denies."""

    certain: re.Pattern[str]
    possible: re.Pattern[str]


@lru_cache
def _languages() -> dict[str, _Words]:
    data = tomllib.loads((files(__package__) / "negation.toml").read_text(encoding="utf-8"))
    return {
        name: _Words(_pattern(kinds["certain"]), _pattern(kinds["possible"])) for name, kinds in data.items()
    }


def _pattern(words: str) -> re.Pattern[str]:
    """Any of some words; "*" stands for any letters, "?" for one."""
    choices = (re.escape(word).replace(r"\*", r"\w*").replace(r"\?", r"\w") for word in words.split())
    return re.compile(rf"\b(?:{'|'.join(choices)})\b".replace("'", "['’]"), re.IGNORECASE)


def negation(pair: Pair) -> Iterator[Fault]:
    """The source says "not" and the translation has no word that denies, or the reverse.

    Languages deny in many ways ("hardly", «без», «лишь»), so that only the plainest cases are told.
    """
    words, target_words = (_languages().get(name) for name in (pair.source_language, pair.language))
    if words is None or target_words is None:
        return
    source, target = pair.source_text.plain, pair.target_text.plain
    if words.certain.search(source) and not target_words.possible.search(target):
        yield Fault("the source denies, the translation does not")
    found = target_words.certain.search(target)
    if found and not words.possible.search(source):
        yield pair.fault("the translation denies, the source does not", found.start(), found.end())
