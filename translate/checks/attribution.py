"""Who said it: how an English sentence names the speaker, and whether a translation tells of one."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from translate.checks.text import Text

_QUOTATION = re.compile(r'“[^”]*”|"[^"]*"|«[^»]*»')
_LEFT_OUT = ' "" '
_SHORTEST = 25
"""Fewer letters in quotation marks are a title or a single word, and no speech."""
_NAME = re.compile(
    r"[A-Z][\w’'-]+(?:\.(?= [A-Z]))?(?:\s(?:(?:de|van|von|al|bin|der|da|la|du)\s)?[A-Z][\w’'-]*\.?)*"
)
_NO_SPEECH = re.compile(r"\b(?:that|is|are|was|were|be|been|being|not|of|or)\s+$", re.IGNORECASE)
_BEFORE_SPEAKER = re.compile(r"[^.;:\"]{0,70}$")
_NO_DESCRIPTION = re.compile(
    r"\s+(?:in|on|at|to|of|that|he|she|it|they|his|her)\b|.*\b(?:that|if|would|will)\b"
)
_OWNER = re.compile("['’]s$")
_APPOSED = re.compile(r"\s*(?:,[^,]*,\s*(?:\w+\s)?)?(?:\w+ly\s|later\s|also\s|has\s|have\s)?$")
_TRANSLATED_QUOTATION = re.compile(r'«[^«»]*(?:«[^«»]*»[^«»]*)*»|„[^“”]*[“”]|“[^”]*”|"[^"]*"')
_TELLS_BY_MARKS = re.compile(r'""[,.]?\s*[—–-]\s+\w|^[^"]{2,60}:\s|^\s*[—–-]')
_CLOSING = re.compile(
    r",(?:\s+(?!(?:who|which|where|that|and|but|because|while|after|when|as|if)\b)[\w’'.-]+)+\s+$"
)
_CLOSED = re.compile(r"(?:\s+(?:on|in|at|after|during|earlier|today)\b[^,]*)?\.?$")
_SOMEBODY = r"\s+(?:(?!that\b|to\b|of\b)[a-z]+\s+){0,2}"
_NEAR = 6  # words
_ORDER = re.compile(r"[^,]*\sto\s[a-z]")
_INSERTED = re.compile(r"[,!?…]\s[—–-]\s([^,!?…—]{3,60})")


@dataclass(frozen=True, slots=True)
class Attribution:
    """That a sentence tells who said it: "…," said Jane Brown."""

    speaker: tuple[str, ...]  # the words of a person's name; empty for "officials said"
    certain: bool  # a translation must tell it too


@dataclass(frozen=True, slots=True, eq=False)
class _English:
    verbs: frozenset[str]  # the first words of all of these
    reports: re.Pattern[str]
    remarks: re.Pattern[str]  # these, and what tells it of a person
    beside: re.Pattern[str]  # these, and what tells it beside a quotation
    told_somebody: re.Pattern[str]  # what follows "told" in a report
    informants: frozenset[str]  # people who stand behind "according to"
    takes_object: frozenset[str]
    titles: frozenset[str]
    demonyms: tuple[str, ...]
    no_person: frozenset[str]


def attribution(source: Text) -> Attribution | None:
    """Who said what an English sentence quotes or reports; None when it does neither."""
    words, plain = _english(), source.plain
    if words.verbs.isdisjoint(source.lowers):
        return None
    frame = _QUOTATION.sub(_LEFT_OUT, plain)
    quotes = any(len(found[0]) >= _SHORTEST for found in _QUOTATION.finditer(plain))
    told = (words.beside if quotes else words.remarks).finditer(frame)
    verbs = [found for found in told if not _NO_SPEECH.search(frame, 0, found.start())]
    people = list(_people(frame, words))
    speaker = next((name for verb in verbs if (name := _speaker(frame, verb, people))), ())
    certain = bool(verbs) if quotes else any(_is_sure(frame, verb) for verb in verbs)
    return Attribution(speaker, certain) if speaker or certain else None


def tells_of_speaker(plain: str, language: str) -> bool:
    """Whether a translation has a word of saying, or the marks that stand beside one.

    Args:
        plain: the translation without tags.
        language: "ru" or "be".
    """
    frame = _TRANSLATED_QUOTATION.sub(_LEFT_OUT, plain)
    words = saying(language)
    if words.search(frame) or _TELLS_BY_MARKS.search(frame):
        return True
    return any(words.search(found[1]) for found in _INSERTED.finditer(plain))


@lru_cache
def saying(language: str) -> re.Pattern[str]:
    """The words of saying of a translation, in every form.

    Raises:
        KeyError: there is no list of them for this language.
    """
    return _any_of(_data()[language]["says"])


def _is_sure(frame: str, verb: re.Match[str]) -> bool:
    """Without a quotation: "the report says" and "according to plan" need not be translated word by word."""
    lower, after = verb[0].lower(), frame[verb.end() :]
    if after.startswith(" to "):
        return False  # "is said to have come"
    if _CLOSING.search(frame, 0, verb.start()) and _CLOSED.match(after):
        return True
    if lower == "told":
        return _english().told_somebody.match(after) is not None and not _ORDER.match(after)
    return after.startswith(" that ") or (
        _english().reports.match(lower) is not None and _is_of_people(lower, frame, verb)
    )


def _is_of_people(lower: str, frame: str, verb: re.Match[str]) -> bool:
    before, behind = frame[: verb.start()].split()[-1:], frame[verb.end() :].partition(",")[0].split()
    if lower == "says":
        return any(word[0].isupper() for word in (*before, *behind[:1]))
    if not lower.startswith("according"):
        return True
    names = any(word[0].isupper() for word in behind[:2])
    return names or not _english().informants.isdisjoint(word.rstrip(".") for word in behind[:_NEAR])


def _speaker(frame: str, verb: re.Match[str], people: list[re.Match[str]]) -> tuple[str, ...]:
    """The person before the verb or, if it has no object of its own, the next one behind."""
    before = [name for name in people if name.end() <= verb.start()]
    if before and _APPOSED.match(frame[before[-1].end() : verb.start()]):
        return _words_of(before[-1])
    inverted = frame[: verb.start()].endswith(_LEFT_OUT)
    for name in people:
        between = frame[verb.end() : name.start()]
        if name.start() < verb.end() or (verb[0].lower() in _english().takes_object and not inverted):
            continue
        if _BEFORE_SPEAKER.match(between) and between.count(",") < 2 and not _NO_DESCRIPTION.match(between):
            return _words_of(name)
    return _words_of(before[-1]) if before else ()


def _people(frame: str, words: _English) -> Iterator[re.Match[str]]:
    """The names of two and more words that may be those of persons, without their titles."""
    for found in _NAME.finditer(frame):
        place, parts = found.start(), found[0].split()
        for number, word in enumerate(parts, 1):
            is_adjective = word.endswith(words.demonyms) and number < len(parts) - 1
            if word.rstrip(".") not in words.titles and not is_adjective:
                break
            place = frame.index(word, place) + len(word) + 1
        name = _NAME.match(frame, place) if place < found.end() else None
        if name is not None and _is_person(_words_of(name), words):
            yield name


def _is_person(name: tuple[str, ...], words: _English) -> bool:
    if len(name) < 2 or name[-1] in words.titles or any(_OWNER.search(word) for word in name):
        return False
    return words.no_person.isdisjoint(name) and not any(len(word) > 1 and word.isupper() for word in name)


def _words_of(name: re.Match[str]) -> tuple[str, ...]:
    return tuple(word.rstrip(".") for word in name[0].split())


@lru_cache
def _english() -> _English:
    data = _data()["en"]
    told = " ".join((data["reports"], data["remarks"], data["beside"]))
    return _English(
        verbs=frozenset(phrase.partition("_")[0] for phrase in told.split()),
        reports=_any_of(data["reports"]),
        remarks=_any_of(" ".join((data["reports"], data["remarks"]))),
        beside=_any_of(told),
        told_somebody=re.compile(_SOMEBODY + rf"(?:[A-Z]|{'|'.join(data['audiences'].split())})"),
        informants=frozenset(data["informants"].split()),
        takes_object=frozenset(data["object"].split()),
        titles=frozenset(data["titles"].split()),
        demonyms=tuple(data["demonyms"].split()),
        no_person=frozenset(data["no_person"].split()),
    )


def _any_of(phrases: str) -> re.Pattern[str]:
    escaped = re.escape(" ".join(phrases.split())).replace(r"\*", r"\w*").replace("'", "['’ʼ]")
    words = escaped.replace(r"\ ", "|").replace("_", r"\s+")
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@lru_cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "attribution.toml").read_text(encoding="utf-8"))
