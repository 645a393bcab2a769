"""Faults that show only in a whole article, or in its setting: to seed, and to count how many are told."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tests.checks.cases import by_id, glossary
from tests.checks.corpora import news
from tests.checks.term_faults import forbidden_name, name_left_out
from translate.checks import CATALOG_CHECKS, Pair, Whole
from translate.checks.sounds import likeness
from translate.model import Catalog, Role, Unit
from translate.spelling import Speller, dictionary, speller
from translate.terms import find
from translate.typography import DEFAULT, typeset

_WORD = re.compile("(?<![\\w’-])[а-яёіў’]{6,}(?![\\w’-])")
_NAME = re.compile("(?<![\\w’-])[А-ЯЁІЎ][а-яёіў’]{4,}")
_LATIN_NAME = re.compile("(?<![\\w’'-])[A-Z][a-z]{4,}(?![\\w'’])")
_FULL_NAME = re.compile("(?<![\\w’-])[А-ЯЁІЎ][а-яёіў’]+ (?=[А-ЯЁІЎ][а-яёіў’]+)")
_OTHER_VOWEL = {
    "ru": {"а": "о", "о": "а", "е": "и", "э": "е", "и": "е", "ы": "и", "у": "о"},
    "be": {"а": "о", "о": "а", "е": "і", "э": "а", "і": "е", "ы": "а", "у": "о"},
}
_NO_NAME = re.compile("(?:ian|ean|ish|ese|can)s?$")
_KEYBOARD = {
    re.compile("«([^«»]*)»"): r'"\1"',
    re.compile("[ \u00a0]— "): " - ",
    re.compile("\u00a0(?!—)"): " ",
    re.compile("…"): "...",
}
_WITHOUT_YO = re.compile(
    "(?<!\\w)(?:еще|ее|нее|причем|(?:при|на|во|про)?шел|четырех|трех)(?!\\w)", re.IGNORECASE
)
_WITH_YO = re.compile(
    "(?<!\\w)(?:ещё|её|неё|причём|(?:при|на|во|про)?шёл|четырёх|трёх)(?!\\w)", re.IGNORECASE
)
_YO = re.compile("(?<!\\w)(?!всё|всём)[а-яё]*ё[а-яё]*")
_SMALL = re.compile("(?<![\\w’-])[а-яёіў’]{5,}")
_HEARD = 65  # percent of likeness, see translate/checks/sounds.py
_STEM = 5
_LONGEST_HEADLINE = 110

Articles = tuple[Catalog, Catalog]
Seed = Callable[[random.Random, Catalog], Articles | None]


@dataclass(frozen=True)
class ArticleFault:
    """A kind of fault: the check that must tell it, and how a good article and its faulty twin are made."""

    kind: str
    check: str
    seed: Seed  # None where an article has no place for it
    bar: float  # the recall that it must have, in percent; 0: reported, not demanded
    locales: tuple[str, ...] = ("ru", "be")


def told(catalog: Catalog, check: str) -> list[tuple[Unit, str]]:
    """What a check says of an article, as if all of it were machine drafts."""
    for one in CATALOG_CHECKS:
        if one.id == check:
            speller = speller_of(catalog.locale) if check == "spelling" else None
            whole = Whole(catalog, "en", glossary(), speller=speller)
            return [(unit, fault.message) for unit, fault in one.look(whole)]
    look, rules = by_id(check).look, DEFAULT if check == "typography" else ()
    languages = "en", catalog.locale
    pairs = [
        (unit, Pair(unit.source, unit.target, *languages, glossary=glossary(), typography=rules))
        for unit in catalog.units
    ]
    return [(unit, fault.message) for unit, pair in pairs for fault in look(pair)]


@lru_cache
def speller_of(locale: str) -> Speller | None:
    """Who spells a language, by the dictionary of the system."""
    found = dictionary(locale)
    return speller(found) if found else None


def article_recall(
    fault: ArticleFault, articles: Sequence[Catalog], wanted: int
) -> tuple[int, int, list[str]]:
    """Faults told, faults seeded (`wanted` at most), and the faulty sentences that were not told."""
    dice = random.Random(fault.kind)
    found = 0
    missed: list[str] = []
    for article in (*articles, *articles, *articles):  # rare faults find a second place in an article
        if found + len(missed) == wanted:
            break
        made = fault.seed(dice, article)
        if made is None:
            continue
        good, faulty = made
        if len(told(faulty, fault.check)) > len(told(good, fault.check)):
            found += 1
        else:
            changed = [one for one, other in zip(faulty.units, good.units, strict=True) if one != other]
            missed += [" | ".join(f"{unit.source} → {unit.target}" for unit in changed)]
    return found, found + len(missed), missed


def yo_lost(dice: random.Random, article: Catalog) -> Articles | None:
    """A word is written without the ё that the article has elsewhere."""
    text = " ".join(unit.target for unit in article.units)
    if _WITHOUT_YO.search(text) or len(_WITH_YO.findall(text)) < 2:
        return None
    return _changed(dice, article, _YO, lambda word: word.replace("ё", "е"))


def typography_lost(dice: random.Random, article: Catalog) -> Articles | None:
    """A mark or a no-break space is the one that a keyboard has."""
    units = [replace(unit, target=typeset(unit.target, article.locale)) for unit in article.units]
    good = replace(article, units=tuple(units))
    kinds = [mark for mark in _KEYBOARD if any(mark.search(unit.target) for unit in units)]
    if not kinds:
        return None
    mark = dice.choice(kinds)
    return _changed(dice, good, mark, lambda written: mark.sub(_KEYBOARD[mark], written))


def misspelt(dice: random.Random, article: Catalog) -> Articles | None:
    """One letter inside a word is left out, doubled, or changes place with the next."""

    def slip(word: str) -> str:
        place = dice.randrange(1, len(word) - 3)
        one, two = word[place], word[place + 1]
        left, *rest = dice.choice([("", two), (one, one, two), (two, one)])
        return word[:place] + left + "".join(rest) + word[place + 2 :]

    return _changed(dice, article, _WORD, slip)


def long_headline(dice: random.Random, article: Catalog) -> Articles | None:
    """A headline goes on with the words of the sentence behind it."""
    head, *rest = article.units
    if head.context != Role.HEADLINE.value or not rest or len(head.source) > _LONGEST_HEADLINE:
        return None
    longer = f"{head.target}: {rest[0].target}"[: _LONGEST_HEADLINE + dice.randrange(5, 40)]
    if len(longer) <= _LONGEST_HEADLINE:
        return None
    return article, replace(article, units=(replace(head, target=longer), *rest))


def source_again(dice: random.Random, article: Catalog) -> Articles | None:
    """A sentence stands again as a caption, in words of its own."""
    unit = dice.choice(article.units)
    if len(unit.source.split()) < 4:
        return None
    again = replace(unit, context=Role.CAPTION.value)
    good = replace(article, units=(*article.units, again))
    other = replace(again, target=" ".join(reversed(unit.target.split())))
    return good, replace(article, units=(*article.units, other))


def pasted(dice: random.Random, article: Catalog) -> Articles | None:
    """A sentence has the translation of another one."""
    if len(article.units) < 2:
        return None
    place, other = dice.sample(range(len(article.units)), 2)
    if len(article.units[other].target.split()) < 4:
        return None
    return article, _with(article, place, article.units[other].target)


def other_vowel(dice: random.Random, article: Catalog) -> Articles | None:
    """A name that the glossary does not have is spelled with another vowel in one of two sentences."""
    prose = [(place, unit) for place, unit in enumerate(article.units) if not unit.context]
    found = [
        (place, name, word)
        for place, unit in prose
        for name in _unlisted_names(unit.source)
        for word in _NAME.findall(unit.target)
        if likeness(name, word) >= _HEARD and word.lower()[:_STEM] not in _common_words(article.locale)
    ]
    again = [
        (place, word)
        for place, name, word in found
        if any(place != at and name == other and word[:_STEM] == one[:_STEM] for at, other, one in found)
    ]
    if not again:
        return None
    place, word = dice.choice(again)
    others = _OTHER_VOWEL[article.locale]
    vowels = [at for at in range(1, len(word) - 3) if word[at] in others]
    if not vowels:
        return None
    at = dice.choice(vowels)
    wrong = word[:at] + others[word[at]] + word[at + 1 :]
    return article, _with(article, place, article.units[place].target.replace(word, wrong))


def _unlisted_names(source: str) -> list[str]:
    terms = [range(one.start, one.end) for one in find(source, glossary())]
    names = _LATIN_NAME.finditer(source)
    return [
        name[0]
        for name in names
        if not _NO_NAME.search(name[0]) and not any(name.start() in term for term in terms)
    ]


@lru_cache
def _common_words(locale: str) -> frozenset[str]:
    """The beginnings of words that the news write small."""
    words = (word for sentence in news("en", locale) for word in _SMALL.findall(sentence.target))
    return frozenset(word[:_STEM] for word in words)


def short_at_first(dice: random.Random, article: Catalog) -> Articles | None:
    """A person whom the source introduces with both names has the surname alone."""
    met: set[str] = set()
    for place, unit in enumerate(article.units):
        persons = [one for one in find(unit.source, glossary()) if one.term.kind == "person"]
        in_full = [
            one
            for one in persons
            if one.term.id not in met
            and one.term.targets[article.locale].short
            and " " in unit.source[one.start : one.end]
        ]
        names = len(_FULL_NAME.findall(unit.target))
        if not unit.context and len(persons) == 1 and in_full and names == 1:
            return article, _with(article, place, _FULL_NAME.sub("", unit.target))
        met |= {one.term.id for one in persons}
    return None


def _changed(
    dice: random.Random, article: Catalog, wrong: re.Pattern[str], change: Callable[[str], str]
) -> Articles | None:
    places = [
        (place, found) for place, unit in enumerate(article.units) for found in wrong.finditer(unit.target)
    ]
    if not places:
        return None
    place, found = dice.choice(places)
    target, new = article.units[place].target, change(found[0])
    if new == found[0]:
        return None
    return article, _with(article, place, target[: found.start()] + new + target[found.end() :])


def _with(article: Catalog, place: int, target: str) -> Catalog:
    units = list(article.units)
    units[place] = replace(units[place], target=target)
    return replace(article, units=tuple(units))


ARTICLE_FAULTS = (
    ArticleFault("name that the glossary forbids", "term-wrong", forbidden_name, 90),
    ArticleFault("name of the glossary left out", "term-missing", name_left_out, 90),
    ArticleFault("keyboard's mark or space", "typography", typography_lost, 90),
    ArticleFault("headline too long", "role-length", long_headline, 90),
    ArticleFault("ё lost in one word", "yo", yo_lost, 0, ("ru",)),
    ArticleFault("slip of the fingers", "spelling", misspelt, 0),
    ArticleFault("same sentence otherwise", "same-source", source_again, 90),
    ArticleFault("another sentence's translation", "same-target", pasted, 90),
    ArticleFault("another vowel in a name", "name-spelling", other_vowel, 90),
    ArticleFault("person introduced by surname", "first-mention", short_at_first, 90),
)
"""Every kind of fault of an article."""
