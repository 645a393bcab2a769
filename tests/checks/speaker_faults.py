"""Faults of who said it: the attribution left out, another person put in."""

import random
import re
from functools import lru_cache

from tests.checks.corpora import news
from tests.checks.faults import Sentence

_VERB = r"(?:said|says|told|added|explained|noted|recalled|stressed|announced|admitted|warned|joked)"
_ATTRIBUTED = re.compile(rf"\b(?:{_VERB}|according to)\b", re.IGNORECASE)
_REPORTS = r"(?:сказа|заяві|заяви|сообщи|паведамі)\w+"
_LEFT_OUT = (
    re.compile(r"^(?P<kept>«.+»|\"[^\"]+\"),? — [^«»]+$"),
    re.compile(r"^(?:По словам|Паводле слоў) [^,«»]+, (?P<kept>.+)$"),
    re.compile(rf"^[^,«»]+ {_REPORTS}, (?:что|што) (?P<kept>.+)$"),
    re.compile(rf"^(?P<kept>.+), {_REPORTS} [^,«»]+$"),
)
_LATIN_PERSON = "[A-Z][a-z’'-]+ (?:[a-z]{1,3} )?[A-Z][\\w’'-]+"
_SPEAKERS = (
    re.compile(rf"\b{_VERB}(?: [a-z-]+){{0,4}} ({_LATIN_PERSON})"),
    re.compile(rf"({_LATIN_PERSON})(?:, [^,]+,)? {_VERB}\b"),
    re.compile(rf"[Aa]ccording to(?: [a-z-]+){{0,4}} ({_LATIN_PERSON})"),
)
_LATIN_NAMES = re.compile(r"[A-Z][\w’'-]*(?: (?:[a-z]{1,3} )?[A-Z][\w’'-]*)*")
_NO_PERSON = ("Bank", "Committee", "Europe", "Group", "House", "Liberty", "Ministry", "Palace", "University")
_CAPITAL = "[А-ЯЁІЎ][а-яёіў’]+(?:-[А-ЯЁІЎ][а-яёіў’]+)*"
_NAMES = re.compile(rf"{_CAPITAL}(?: {_CAPITAL})*")
_QUOTATION = re.compile('«[^»]*»|"[^"]*"')


def attribution_lost(dice: random.Random, sentence: Sentence) -> str | None:
    """«…», — сказал Иванов. → «…»."""
    if not _ATTRIBUTED.search(_QUOTATION.sub("", sentence.source)):
        return None
    for form in _LEFT_OUT:
        found = form.match(sentence.target)
        if found:
            kept = found["kept"].rstrip(".")
            return f"{kept[0].upper()}{kept[1:]}."
    return None


def other_speaker(dice: random.Random, sentence: Sentence) -> str | None:
    """Another person of the news stands where the source names the speaker."""
    found = _speaker(sentence)
    if found is None:
        return None
    own = found[0].split()[1]
    others = [name for name in _persons(sentence.locale) if own[:3] != name.split()[1][:3]]
    return sentence.target[: found.start()] + dice.choice(others) + sentence.target[found.end() :]


@lru_cache
def _persons(locale: str) -> list[str]:
    found = (_speaker(sentence) for sentence in news("en", locale))
    return sorted({one[0] for one in found if one is not None and one.start() > 0})


def _speaker(sentence: Sentence) -> re.Match[str] | None:
    """The speaker in the translation, if each side names one person outside of quotations."""
    frame = _QUOTATION.sub(lambda quoted: " " * len(quoted[0]), sentence.source)
    people = [name for name in _LATIN_NAMES.findall(frame) if " " in name]
    if len(people) != 1 or people[0].endswith(_NO_PERSON) or not re.fullmatch(_LATIN_PERSON, people[0]):
        return None
    if not any(form.search(frame) for form in _SPEAKERS):
        return None
    frame = re.sub("«[^»]*»", lambda quoted: "*" * len(quoted[0]), sentence.target)
    persons = [found for found in _NAMES.finditer(frame) if len(found[0].split()) == 2]
    return persons[0] if len(persons) == 1 else None
