"""The mark at the end of a text."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

from translate.checks.finding import Fault, Pair
from translate.checks.text import Text
from translate.languages import locales, rules

_CLOSING = re.compile(
    r"(?:[»”\"'’“)\]}*_\s\u00a0\u202f]|[:;]-?[)(]+|[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f])+$"
)
"""What may stand behind the last mark: quotation marks, brackets, emoticons, pictures."""
_OPENING = " \u00a0«„“”\"'‘’([—–-"
_ENDS = {".": ".", "…": "…", "—": "—", "–": "—", "?": "?", "!": "!", ":": ":", ";": ";", "。": "."}
_ELLIPSIS = re.compile(r"\.\.\.$")
_EMPHATIC = re.compile(r"\?!|!\?|\?!?\.\.?$|[?][»”\"]\.$")
_LONGEST_LABEL = 7  # words without a mark at the end that are no sentence
_LAST_WORD = re.compile(r"([^\W_]+(?:\.[^\W_]+)*)\.$")
_ALIKE = (
    {".", "…"},
    {".", "!"},
    {"!", "…"},
    {"?", "…"},
    {"?", "!"},
    {".", ";"},
    {"", ":"},
    {"", ";"},
    {";", ":"},
    {"…", ":"},
)
_MARK_NAMES = {
    ".": "a full stop",
    "…": "an ellipsis",
    "?": "a question mark",
    "!": "an exclamation mark",
    ":": "a colon",
}


def end_mark(pair: Pair) -> Iterator[Fault]:
    """The translation ends with another mark than the source, or with none.

    Quotation marks, brackets and pictures behind it do not count, nor does the full stop of an abbreviation
    («17 студзеня 2017 г.»). An exclamation mark or a colon may become a full stop, an indirect question a
    direct one, and a long sentence of the text may have a mark that its source forgot; a headline or a
    caption may not.
    """
    source, target = _end(pair.source_text.plain), _end(pair.target_text.plain)
    if source == target or not pair.target_text.plain.strip() or _may_differ(pair, source, target):
        return
    where = len(pair.target_text.plain.rstrip())
    if not source:
        yield pair.fault(f"ends with {_MARK_NAMES.get(target, target)}, unlike the source", where - 1, where)
    elif not target:
        yield pair.fault(f"{_MARK_NAMES.get(source, source)} is missing at the end", where - 1, where)
    else:
        yield pair.fault(
            f"ends with {_MARK_NAMES.get(target, target)}, the source with {_MARK_NAMES.get(source, source)}",
            where - 1,
            where,
        )


def _end(text: str) -> str:
    """The mark at the end of a text, without what closes behind it."""
    closing = _CLOSING.search(text)
    bare = text[: closing.start()] if closing else text
    if _EMPHATIC.search(bare[-4:]):
        return "?"
    return "…" if _ELLIPSIS.search(bare[-3:]) else _ENDS.get(bare[-1:], "")


def _may_differ(pair: Pair, source: str, target: str) -> bool:
    if {source, target} in _ALIKE or (source, target) == (":", ".") or "—" in {source, target}:
        return True
    if not source and _is_forgotten(pair, target):
        return True
    if {source, target} == {"?", "."}:
        text, language = (
            (pair.source_text, pair.source_language) if source == "." else (pair.target_text, pair.language)
        )
        return "?" in text.plain or _is(text, language, "indirect")
    return {source, target} == {"", "."} and (
        _is_abbreviation(pair.source_text, pair.source_language)
        or _is_abbreviation(pair.target_text, pair.language)
    )


def _is_forgotten(pair: Pair, target: str) -> bool:
    """Whether the source is a sentence, or a question, that lacks its mark."""
    if target == "?" and _is(pair.source_text, pair.source_language, "question"):
        return True
    long = len(pair.source_text.words) > _LONGEST_LABEL
    is_sentence = long or _is(pair.source_text, pair.source_language, "statement")
    return target in (".", "!", "?") and not pair.context and is_sentence


def _is(text: Text, language: str, kind: str) -> bool:
    """Whether a text is a sentence of a kind that ends.toml names."""
    patterns = _kinds().get(language)
    if patterns is None:
        return False
    words = text.plain.lstrip(_OPENING)
    found = patterns[kind].search(words) if kind == "indirect" else patterns[kind].match(words)
    return found is not None


@lru_cache
def _kinds() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    data = tomllib.loads((files(__package__) / "ends.toml").read_text(encoding="utf-8"))
    return {
        language: {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in patterns.items()}
        for language, patterns in data.items()
    }


def _is_abbreviation(text: Text, language: str) -> bool:
    """Whether the full stop at the end belongs to an abbreviation: «г.», "Inc.", "U.S."."""
    last = _LAST_WORD.search(_CLOSING.sub("", text.plain))
    if last is None:
        return False
    return len(last[1]) == 1 or "." in last[1] or last[1] in _abbreviations(language)


@lru_cache
def _abbreviations(language: str) -> frozenset[str]:
    if language not in locales():
        return frozenset()
    words = rules(language)
    return words.titles | words.abbreviations | words.before_numbers | words.maybe_final
