"""Whether a verb in the past beside its subject has the ending of another gender or number."""

import re
from collections.abc import Iterator

from translate.model import TargetTerm
from translate.placeables import strip_tags

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_FARTHEST = 2  # words between a subject and its verb
_ENDINGS = {
    "ru": {"pl": "ли|лись", "f": "ла|лась", "n": "ло|лось", "m": "л|лся"},
    "be": {"pl": "лі|ліся", "f": "ла|лася", "n": "ло|лося", "m": "ў|ўся"},
}
_PAST = {
    locale: {sort: re.compile(rf"\w{{2,}}(?:{endings})") for sort, endings in sorts.items()}
    for locale, sorts in _ENDINGS.items()
}


def disagrees(before: str, after: str, subject: TargetTerm, locale: str) -> bool:
    """Whether the nearest verb in the past, after the subject or right before it, does not fit it."""
    wanted = "pl" if subject.number == "pl" else subject.gender
    following = [word.lower() for word in _WORD.findall(strip_tags(after))[: _FARTHEST + 1]]
    preceding = [word.lower() for word in _WORD.findall(strip_tags(before))[-1:]]
    for word in (*following, *preceding):
        sorts = set(_sorts(word, locale))
        if sorts:
            return wanted not in sorts
    return False


def _sorts(word: str, locale: str) -> Iterator[str]:
    return (sort for sort, ending in _PAST[locale].items() if ending.fullmatch(word))
