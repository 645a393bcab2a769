"""Words that no dictionary of their language knows."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import chain

from rapidfuzz.fuzz import partial_ratio

from translate.checks.finding import Fault, Whole
from translate.checks.text import Text
from translate.model import TargetTerm, Unit
from translate.terms import Glossary

_WORD = re.compile(r"(?<![\w.@/-])[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*(?![\w@/]|[.-]\w)")
_CYRILLIC = re.compile("[а-яёіўґ'’ʼ]+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]*[A-Z][^\W\d_]*")
_OFTEN = 3
"""So often a word that is no name stands in an article if it is meant."""
_SHORTEST = 6
"""A shorter word has too many neighbours."""
_ENDING = 2
"""So many letters at the end may be another form of a word that the dictionary has in part only."""
_SHOWN = 3
_FOLDED = str.maketrans("цщжчшзхгйдбв", "сссссскккптф", "аеёиіоуўыэюяь'’ʼъ-")
_ALIKE = 66
"""From so many percent of likeness on two rows of consonants may be one name in two alphabets."""


def spelling(whole: Whole) -> Iterator[tuple[Unit, Fault]]:
    """A word is not in the dictionary of its language, and one letter makes it a word that is.

    Looked at in words of six letters and more, in the locales that `l10n.toml` names, where the extra
    `l10n-news[spelling]` and a hunspell dictionary are installed: `apt install hunspell-ru`, that of
    LibreOffice, or `ru_RU.aff` and `ru_RU.dic` in a folder that DICPATH or `l10n.toml` names. `translate
    doctor` says which is found.

    Words of the glossary are known, and so are compounds of two known words, abbreviations, names, which
    the source has in Latin letters or the article twice, and words that the article has three times. A
    slip in the first letter or in the last two is not told, since dictionaries lack many forms.
    """
    speller = whole.speller
    if speller is None:
        return
    words = [(unit, found) for unit in whole.catalog.units if unit.target for found in _words(unit)]
    counts = Counter(found[0].lower() for _, found in words)
    known = _glossary_words(whole.glossary, whole.catalog.locale) if whole.glossary else frozenset[str]()
    for unit, found in words:
        word = found[0]
        often = 2 if word[0].isupper() else _OFTEN
        if counts[word.lower()] >= often or word.lower() in known or speller.knows(word):
            continue
        if (word[0].isupper() and _is_name(word, unit.source)) or _is_abbreviation(word):
            continue
        better = [
            one for one in speller.near(word) if one[0] == word[0] and one[-_ENDING:] == word[-_ENDING:]
        ]
        if better:
            hint = " or ".join(f"“{one}”" for one in better[:_SHOWN])
            yield (
                unit,
                Fault(f"“{word}” is not in the dictionary; {hint}?", Text(unit.target).span(*found.span())),
            )


def _words(unit: Unit) -> Iterator[re.Match[str]]:
    """The words of a translation in Cyrillic letters, apart from those of the source."""
    for found in _WORD.finditer(Text(unit.target).plain):
        if len(found[0]) >= _SHORTEST and _CYRILLIC.fullmatch(found[0]) and found[0] not in unit.source:
            yield found


def _is_abbreviation(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1


def _is_name(word: str, source: str) -> bool:
    """Whether a word with a capital may be a word with a capital of the source, as it sounds."""
    sound = _sound_of_cyrillic(word)
    return any(_alike(sound, _sound_of_latin(name)) for name in _NAME.findall(source))


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 2:
        return one[:1] == other[:1]
    return partial_ratio(one, other) >= _ALIKE


def _sound_of_cyrillic(word: str) -> str:
    return word.lower().translate(_FOLDED)


@lru_cache(4096)
def _sound_of_latin(word: str) -> str:
    sound = word.lower()
    for latin, cyrillic in _consonants():
        sound = sound.replace(latin, cyrillic)
    return re.sub("[a-z]", "", sound.translate(_FOLDED))


@lru_cache
def _consonants() -> Sequence[tuple[str, str]]:
    """Consonants of Latin and Cyrillic letters, the longest first."""
    data = tomllib.loads((files(__package__) / "consonants.toml").read_text(encoding="utf-8"))["consonants"]
    return sorted(data.items(), key=lambda pair: -len(pair[0]))


def _glossary_words(glossary: Glossary, locale: str) -> frozenset[str]:
    targets = [term.targets[locale] for term in glossary.terms if locale in term.targets]
    forms = chain.from_iterable(_forms(target) for target in targets)
    return frozenset(word.lower() for form in forms for word in form.split())


def _forms(target: TargetTerm) -> Sequence[str]:
    tables = (target.table, *target.short, *target.adjective)
    return [form for table in tables for forms in table.forms.values() for form in forms]
