"""Where a name that the model garbled stands in its draft: the words that look at the name in the source."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from translate.model import Look
from translate.placeables import TAG
from translate.terms.prepositions import GOVERNS

Span = tuple[int, int]

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_WITHIN = re.compile(r"[ \u00a0«»„“”\"'.-]*")  # what may stand between the words of one name
_JOINING = frozenset({"и", "і", "й", "ды", "а", "но", "але", "или", "або", "что", "што", "как", "як"})
_PAIRS = (("«", "»"), ("„", "“"), ("“", "”"), ('"', '"'))
_MOST_MORE = 1  # words that a garbled name may have more than the right one
_OWN = 0.01  # how much a word of the right name looks at least


@dataclass(frozen=True, slots=True)
class Name:
    """A name whose place is looked for."""

    span: Span  # in the plain source
    words: Collection[str]  # of all its forms, in small letters
    length: int  # how many words it has
    proper: bool  # whether it is of capitalised words alone


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    share: float  # of its pieces that look at the name


def attended(
    target: str, looks: Sequence[Look], name: Name, taken: Sequence[Span], locale: str
) -> Span | None:
    """The stretch of a draft without tags that was made for a name; None where that is not certain.

    It is the one run of words that look at the name with more than half of their pieces, with those beside
    them that look at it at all, and with the quotation marks around it. A proper name does not begin or end
    with small letters.

    Args:
        target: the draft.
        looks: what its pieces look at.
        name: what they should look at.
        taken: where other names stand in the draft.
        locale: of the draft.
    """
    words = list(_words(target, looks, name, taken, locale))
    looking = [number for number, word in enumerate(words) if 2 * word.share > 1]
    if not looking:
        return None
    first, last = looking[0], looking[-1]
    run = range(first, last)
    if not all(words[number].share and _touch(target, words, number) for number in run):
        return None
    while first and words[first - 1].share and _touch(target, words, first - 1):
        first -= 1
    while last + 1 < len(words) and words[last + 1].share and _touch(target, words, last):
        last += 1
    while first < last and name.proper and _is_small(target, words[first]):
        first += 1
    while first < last and name.proper and _is_small(target, words[last]):
        last -= 1
    if last - first >= name.length + _MOST_MORE:
        return None
    return _with_marks(target, words[first].span[0], words[last].span[1])


def _words(
    target: str, looks: Sequence[Look], name: Name, taken: Sequence[Span], locale: str
) -> Iterator[_Word]:
    """The words of a draft; other names, and words that join phrases, look at nothing."""
    for found in _WORD.finditer(target):
        small, place = found[0].lower(), found.span()
        apart = small in GOVERNS[locale] or small in _JOINING or any(_meet(place, other) for other in taken)
        own = [_meet(look.source, name.span) for look in looks if _meet(look.target, place)]
        share = max(sum(own) / len(own) if own else 0.0, _OWN if small in name.words else 0.0)
        yield _Word(place, 0.0 if apart else share)


def _touch(target: str, words: Sequence[_Word], number: int) -> bool:
    """Whether nothing stands between a word and the next that parts them."""
    return _WITHIN.fullmatch(target[words[number].span[1] : words[number + 1].span[0]]) is not None


def _is_small(target: str, word: _Word) -> bool:
    return target[slice(*word.span)].islower()


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _with_marks(target: str, start: int, end: int) -> Span:
    """The stretch with the quotation marks around it, or with the partner of one inside."""
    for opening, closing in _PAIRS:
        before, after = target[start - 1 : start] == opening, target[end : end + 1] == closing
        inside = target[start:end]
        if before and (after or closing in inside):
            start -= 1
        if after and (before or opening in inside):
            end += 1
    return start, end


def plain_offset(text: str, offset: int) -> int:
    """Where a place of a text with tags is in the text without them."""
    return offset - sum(len(tag[0]) for tag in TAG.finditer(text) if tag.end() <= offset)


def tagged_span(text: str, span: Span) -> Span:
    """Where a stretch of the text without tags is in the text with them; tags at its ends stay outside."""
    inside = {place for tag in TAG.finditer(text) for place in range(*tag.span())}
    plain = [place for place in range(len(text)) if place not in inside]
    return plain[span[0]], plain[span[1] - 1] + 1
