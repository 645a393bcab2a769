"""Names that the glossary does not have, compared over an article: is each spelled in one way?"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from translate.checks.finding import Fault, Whole
from translate.model import Unit
from translate.placeables import strip_tags
from translate.terms import find
from translate.terms.fold import fold

_LATIN = re.compile(r"(?<![\w'’-])[A-Z][a-z]{3,}(?![\w'’-])|(?<![\w'’-])[A-Z][a-z]{3,}(?=['’]s?\b)")
_CYRILLIC = re.compile(r"(?<![\w'-])[А-ЯЁІЎ][а-яёіў']{3,}(?![\w-])")
_SENTENCE_START = re.compile(r"(?:^|[.!?:…] )[\"'(«“„—– ]*$")
_SAME = str.maketrans({"ў": "в", "ц": "т", "ч": "ш", "щ": "ш", "ж": "ш", "з": "с", "х": "г", "ф": "в"})
_ADJECTIVE = re.compile(r"[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими|і|ага|аму|ім|ае|ай|ія|іх|імі)$")
_VOWELS = re.compile("[аеёиоуыэюяіьъйў']")
_HEARD = 3  # consonants by which a name is recognised in the other alphabet
_ENDING = 3  # letters in which two cases of a name may differ


def unlisted_spelling(whole: Whole) -> Iterator[tuple[Unit, Fault]]:
    """Later sentences in which a name is spelled in another way than in the first that has it."""
    if whole.source_language != "en" or whole.catalog.locale not in ("ru", "be"):
        return
    first: dict[str, str] = {}
    for unit, name, candidates in _named(whole):
        heard = [word for word in candidates if _consonants(word)[:_HEARD] == _heard(name)]
        if len(heard) == 1:
            known = first.setdefault(name, heard[0])
            if not _same_name(known, heard[0]):
                yield unit, Fault(f"“{heard[0]}” for {name}; elsewhere in the article it is “{known}”")


def _named(whole: Whole) -> Iterator[tuple[Unit, str, Sequence[str]]]:
    """Each name of several sentences, sentence by sentence, and the words that may stand for it."""
    units = [unit for unit in whole.catalog.units if unit.target.strip() and not unit.context]
    names = {unit.key: list(dict.fromkeys(_names(unit, whole))) for unit in units}
    where: dict[str, int] = defaultdict(int)
    for found in names.values():
        for name in found:
            where[name] += 1
    for unit in units:
        wanted = [name for name in names[unit.key] if where[name] > 1 and len(_heard(name)) == _HEARD]
        if wanted:
            words = _CYRILLIC.findall(fold(unit.target, whole.catalog.locale).text)
            for name in wanted:
                yield unit, name, [word for word in dict.fromkeys(words) if not _ADJECTIVE.search(word)]


def _names(unit: Unit, whole: Whole) -> Iterator[str]:
    """Capitalised words of the source that are part of no term and begin no sentence."""
    source = strip_tags(unit.source)
    covered = [(one.start, one.end) for one in find(source, whole.glossary)] if whole.glossary else []
    for word in _LATIN.finditer(source):
        begins = _SENTENCE_START.search(source[: word.start()])
        if not begins and not any(start <= word.start() < end for start, end in covered):
            yield word.group()


def _heard(name: str) -> str:
    """The first consonants of an English name as Cyrillic ones."""
    left, heard = name.lower(), ""
    while left:
        sound, letter = next((pair for pair in _sounds() if left.startswith(pair[0])), (left[0], ""))
        heard, left = heard + letter, left[len(sound) :]
    return heard.translate(_SAME)[:_HEARD]


@cache
def _sounds() -> Sequence[tuple[str, str]]:
    """Consonants of the two alphabets that stand for each other, the longest first."""
    text = files("translate.checks").joinpath("consonants.toml").read_text(encoding="utf-8")
    pairs: Mapping[str, str] = tomllib.loads(text)["consonants"]
    return sorted(pairs.items(), key=lambda pair: -len(pair[0]))


def _consonants(word: str) -> str:
    return _VOWELS.sub("", word.lower().replace("дз", "д")).translate(_SAME)


def _same_name(one: str, other: str) -> bool:
    """Two cases of one spelling; Belarusian vowels may change with the stress: «Пётр», «Пятра»."""
    if len(one) == len(other) and one[-1] == other[-1]:
        return one == other
    pairs = zip(one, other, strict=False)
    shared = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    if max(len(one), len(other)) - shared <= _ENDING:
        return True
    return one[-1] != other[-1] and _VOWELS.sub("", one.lower()) == _VOWELS.sub("", other.lower())
