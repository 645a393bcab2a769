"""Names that the glossary does not have, compared over an article: is each spelled in one way?"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from translate.checks.finding import Fault, Whole
from translate.checks.sounds import likeness
from translate.model import Unit
from translate.placeables import strip_tags
from translate.terms import find
from translate.terms.fold import fold

_LATIN = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ][a-zß-ÿ]{3,}(?=['’]s?\b|(?![\w'’-]))")
_CYRILLIC = re.compile(r"(?<![\w'-])[А-ЯЁІЎ][а-яёіў']{3,}(?![\w-])")
_SENTENCE_START = re.compile(r"(?:^|[.!?:…]['\"’”»)]? )[\"'(«“„—– ]*$")
_ADJECTIVE = re.compile(r"[сцз]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|і|ага|аму|ім|ае|ай|ія|іх|імі)$")
_LATIN_ADJECTIVE = re.compile("(?:sk|ck|zk)(?:y|i|ii|iy|aya|aia|oi|oy)$")
_DEMONYM = re.compile(r"(?:ian|ean|ish|ese|can)s?$")
_HEARD = 65  # percent of likeness, see sounds.py
_CLEARLY = 10
_ENDING = 3  # letters in which two cases of a name may differ
_UNSTRESSED = {"be": str.maketrans("ё", "я")}
"""Belarusian vowels change with the stress: «Пётр», «Пятра»."""


def unlisted_spelling(whole: Whole) -> Iterator[tuple[Unit, Fault]]:
    """Later sentences in which a name is spelled in another way than in the first that has it."""
    locale = whole.catalog.locale
    if whole.source_language != "en" or locale not in ("ru", "be"):
        return
    first: dict[str, str] = {}
    for unit, names in _repeated(whole):
        words = dict.fromkeys(_CYRILLIC.findall(fold(unit.target, locale).text))
        for name, word in _heard(unit, list(words), first).items():
            if name in names and not _same_name(first.setdefault(name, word), word, locale):
                yield unit, Fault(f"“{word}” for {name}; elsewhere in the article it is “{first[name]}”")


def _repeated(whole: Whole) -> Iterator[tuple[Unit, frozenset[str]]]:
    """The sentences of prose, each with those of its names that another one has too."""
    units = [unit for unit in whole.catalog.units if unit.target.strip() and not unit.context]
    names = {unit.key: _names(unit, whole) for unit in units}
    sure = Counter(name for found in names.values() for name, begins in found.items() if not begins)
    where = Counter(name for found in names.values() for name in found if sure[name])
    for unit in units:
        wanted = frozenset(name for name in names[unit.key] if where[name] > 1)
        if wanted:
            yield unit, wanted


def _heard(unit: Unit, words: Sequence[str], known: Mapping[str, str]) -> Mapping[str, str]:
    """The word that sounds like each name of the source, or like its known spelling, if one does by far most.

    A word goes to the one name that it sounds like most; an adjective, only to the surname that is one.
    """
    found: dict[str, list[tuple[float, str]]] = {}
    names = sorted(set(_LATIN.findall(strip_tags(unit.source))))
    for word in words:
        own = [name for name in names if not _ADJECTIVE.search(word) or _LATIN_ADJECTIVE.search(name)]
        rated = [(max(likeness(one, word) for one in (name, known.get(name, name))), name) for name in own]
        best, name = max(rated, default=(0.0, ""))
        if best >= _HEARD:
            found.setdefault(name, []).append((best, word))
    return {
        name: max(rated)[1]
        for name, rated in found.items()
        if len(rated) == 1 or max(rated)[0] - sorted(rated)[-2][0] >= _CLEARLY
    }


def _names(unit: Unit, whole: Whole) -> Mapping[str, bool]:
    """Capitalised words of the source that are part of no term: whether each begins a sentence."""
    source = strip_tags(unit.source)
    covered = [(one.start, one.end) for one in find(source, whole.glossary)] if whole.glossary else []
    found: dict[str, bool] = {}
    for word in _LATIN.finditer(source):
        if not any(start <= word.start() < end for start, end in covered) and not _DEMONYM.search(word[0]):
            begins = _SENTENCE_START.search(source[: word.start()]) is not None
            found[word[0]] = found.get(word[0], True) and begins
    return found


def _same_name(one: str, other: str, locale: str) -> bool:
    """Two cases of one spelling."""
    if len(one) == len(other) and one[-1] == other[-1]:
        return one == other
    table = _UNSTRESSED.get(locale, {})
    pairs = zip(one.translate(table), other.translate(table), strict=False)
    shared = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    return max(len(one), len(other)) - shared <= _ENDING
