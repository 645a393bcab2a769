"""The Russian letter ё: everywhere, nowhere, or as the article has it."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from translate.checks.finding import Fault, Whole
from translate.checks.text import Text, Token
from translate.languages.tags import language_of
from translate.model import Unit

_NOUN = ("", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")
_ADJECTIVE = tuple("ый ая ое ые ого ому ой ую ых ым ыми ом".split())  # noqa: SIM905  # a line
_VELAR = ("г", "к", "х")
_BEHIND_VELAR = str.maketrans("ы", "и")
_SOFT_ADJECTIVE = tuple("ий яя ие его ему ей юю их им ими ем".split())  # noqa: SIM905  # a line


@dataclass(frozen=True, slots=True)
class _Words:
    certain: Mapping[str, str]  # "еще" -> "ещё"
    pairs: frozenset[str]


@lru_cache
def _words() -> _Words:
    data = tomllib.loads((files(__package__) / "yo.toml").read_text(encoding="utf-8"))
    forms = [
        *data["words"].split(),
        *(stem + ending for stem in data["nouns"].split() for ending in _NOUN),
        *(form for stem in data["adjectives"].split() for form in _adjective(stem)),
        *(stem + ending for stem in data["soft_adjectives"].split() for ending in _SOFT_ADJECTIVE),
    ]
    return _Words({_plain(form): form for form in forms}, frozenset(data["pairs"].split()))


def _adjective(stem: str) -> list[str]:
    endings = [ending.translate(_BEHIND_VELAR) if stem.endswith(_VELAR) else ending for ending in _ADJECTIVE]
    return [stem + ending for ending in endings]


def yo(whole: Whole) -> Iterator[tuple[Unit, Fault]]:
    """A Russian word has е where the article writes ё, or ё where the newsroom writes е.

    `l10n.toml` says what is wanted: ё as the article has it ("consistent"), in every word ("always"), in none
    ("never"; names and words such as «всё» apart), or "any". In a consistent article no word is written both
    ways, and the frequent words («ещё», «её», «пришёл») all have ё or all have none. Words that mean another
    thing with ё, «все» and «всё», are left alone.
    """
    policy = whole.wishes.yo
    if language_of(whole.catalog.locale) != "ru" or policy == "any":
        return
    words = [
        (unit, token)
        for unit in whole.catalog.units
        if unit.target
        for token in Text(unit.target).words
        if ("е" in token.lower or "ё" in token.lower) and _plain(token.lower) not in _words().pairs
    ]
    wanted = {"always": _always, "never": _never}.get(policy, _consistent)(words)
    for unit, token in words:
        right = wanted.get(token.lower)
        if right is not None and not (policy == "never" and token.text[0].isupper()):
            text, better = Text(unit.target), right.capitalize() if token.text[0].isupper() else right
            yield unit, Fault(f"“{token.text}” should be “{better}”", text.span(token.start, token.end))


def _always(words: list[tuple[Unit, Token]]) -> Mapping[str, str]:
    return {**_words().certain, **_written_with(words)}


def _never(words: list[tuple[Unit, Token]]) -> Mapping[str, str]:
    return {token.lower: _plain(token.lower) for _, token in words if "ё" in token.lower}


def _consistent(words: list[tuple[Unit, Token]]) -> Mapping[str, str]:
    """What to write for what: the frequent words as most of them are, all others with ё if they are once."""
    certain = _words().certain
    counts = Counter("ё" in token.lower for _, token in words if _plain(token.lower) in certain)
    others = {plain: form for plain, form in _written_with(words).items() if plain not in certain}
    if not counts[True]:
        return others
    if counts[True] >= counts[False]:
        return {**others, **certain}
    return others | {form: plain for plain, form in certain.items()}


def _written_with(words: list[tuple[Unit, Token]]) -> dict[str, str]:
    """The words that somewhere have ё, by how they look without it."""
    return {_plain(token.lower): token.lower for _, token in words if "ё" in token.lower}


def _plain(word: str) -> str:
    return word.replace("ё", "е")
