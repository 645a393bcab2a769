"""Whether a translation still tells who said it, and names the same person."""

import re
from collections.abc import Iterator
from itertools import pairwise

from translate.checks.attribution import attribution, saying, tells_of_speaker
from translate.checks.finding import Fault, Pair
from translate.checks.sounds import likeness
from translate.model import Verdict

_SAME, _SAME_NAME = 68, 66  # percent of likeness, see sounds.py
_SHORTEST = 3  # the sounds of a shorter name are too few: "Xi", "Li"
_CAPITAL = re.compile(r"(?<!\w)[А-ЯЁІЎ][а-яёіў'’ʼ]+(?!\w)")
_NAMES = re.compile(rf"{_CAPITAL.pattern}(?:[ -]{_CAPITAL.pattern})+")
_LATIN = re.compile(r"[^\W\d_]*[A-ZÀ-Þ][^\W\d_]*")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:][»”\"]?)[\s«„“\"(—–-]*$")


def speaker(pair: Pair) -> Iterator[Fault]:
    """The source tells who said something; the translation does not, or names another person.

    Told when the translation has neither a word of saying («сказал», «по словам», «паводле») nor the name of
    the speaker, or when a person's name of the source ("…," said Jane Brown; Jane Brown told reporters;
    according to Jane Brown) is missing and a name stands there that nothing in the source sounds like. "Said
    Brown" may be «сказал он» or «сказал премьер». Only translations from English are looked at.
    """
    if pair.source_language != "en" or pair.language not in ("ru", "be"):
        return
    told = attribution(pair.source_text)
    if told is None:
        return
    plain = pair.target_text.plain
    kept = bool(told.speaker) and _is_kept(told.speaker, pair)
    if told.certain and not kept and not tells_of_speaker(plain, pair.language):
        yield Fault(f"the translation does not tell who said it{_named(told.speaker)}")
    elif told.speaker and not kept and len(told.speaker[-1]) >= _SHORTEST:
        other = _other_name(pair)
        if other is not None:
            start, end = other
            yield pair.fault(
                f"{' '.join(told.speaker)} says it in the source, here “{plain[start:end]}”", start, end
            )


def _named(name: tuple[str, ...]) -> str:
    return f": {' '.join(name)}" if name else ""


def _is_kept(name: tuple[str, ...], pair: Pair) -> bool:
    """Whether the surname stands in the translation: as it sounds, as it is, or as the glossary has it."""
    plain, surnames = pair.target_text.plain, [part for part in name[-1].split("-") if part]
    if name[-1] in plain:
        return True
    if any(likeness(part, word) >= _SAME for word in _CAPITAL.findall(plain) for part in surnames):
        return True
    if any(likeness(" ".join(name), one) >= _SAME_NAME for one in _NAMES.findall(plain)):
        return True
    return any(name[-1] in term.source and term.verdict is not Verdict.MISSING for term in pair.terms)


def _other_name(pair: Pair) -> tuple[int, int] | None:
    """Where a name is that the source does not have: two words with capitals, or one that says something."""
    plain = pair.target_text.plain
    capitals = list(_CAPITAL.finditer(plain))
    own = _LATIN.findall(pair.source_text.plain)
    foreign = {
        found.start() for found in capitals if not any(likeness(name, found[0]) >= _SAME for name in own)
    }
    for given, surname in pairwise(capitals):
        if surname.start() in foreign and plain[given.end() : surname.start()] in (" ", "\u00a0"):
            return given.start(), surname.end()
    for found in capitals:
        begins = _SENTENCE_START.search(plain, 0, found.start())
        if found.start() in foreign and not begins and _beside_saying(pair, found):
            return found.span()
    return None


def _beside_saying(pair: Pair, found: re.Match[str]) -> bool:
    plain, words = pair.target_text.plain, saying(pair.language)
    beside = (*plain[: found.start()].split()[-1:], *plain[found.end() :].split()[:1])
    return any(words.match(word) for word in beside)
