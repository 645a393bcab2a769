"""Where a phrase stands in a translation, though inflected; and where a lone tag goes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

Span = tuple[int, int]

_WORD = re.compile(r"\w[\w'’-]*")
_MARKS = ".,;:!?…"
_SHORT = 4
"""Words below this length must be equal: "в" and "во" would be found everywhere."""


def find_spans(needles: Sequence[str], text: str) -> list[Span]:
    """Every place of the first needle that has one: as it is, else in other letter case, else inflected."""
    for find in (_exact, _in_any_case, _inflected):
        for needle in needles:
            if needle and (spans := list(find(needle, text))):
                return spans
    return []


def free_of(taken: Iterable[Span], spans: Iterable[Span]) -> list[Span]:
    """The spans that overlap none of `taken`."""
    busy = list(taken)
    return [span for span in spans if all(span[1] <= start or end <= span[0] for start, end in busy)]


def place(text: str, counts: tuple[int, int], beside: tuple[str, str], taken: Iterable[Span]) -> int:
    """The offset for a tag that stands after `counts[0]` of the `counts[1]` words of its source.

    Args:
        text: the translation.
        counts: words before the tag, words altogether.
        beside: the characters before and after the tag in the source, empty where there is none.
        taken: spans that the tag must stay out of.
    """
    found = list(re.finditer(r"\S+", text))
    before, total = counts
    index = round(before * len(found) / total) if total else 0
    if index == 0:
        at = 0
    elif index < len(found) and beside[0].isspace() and beside[1].isalnum():
        at = found[index].start()
    else:
        at = found[index - 1].end()
        if beside[1] and beside[1] in _MARKS:
            at = len(text[:at].rstrip(_MARKS))
    for start, end in taken:
        if start < at < end:
            return start if at - start < end - at else end
    return at


def _exact(needle: str, text: str) -> Iterator[Span]:
    return (match.span() for match in re.finditer(_bounded(needle), text))


def _in_any_case(needle: str, text: str) -> Iterator[Span]:
    return (match.span() for match in re.finditer(_bounded(needle), text, re.IGNORECASE))


def _inflected(needle: str, text: str) -> Iterator[Span]:
    wanted = _WORD.findall(needle)
    found = list(_WORD.finditer(text))
    for start in range(len(found) - len(wanted) + 1 if wanted else 0):
        window = found[start : start + len(wanted)]
        if all(_same_word(word, match[0]) for word, match in zip(wanted, window, strict=True)):
            yield (window[0].start(), window[-1].end())


def _bounded(needle: str) -> str:
    return rf"(?<!\w){re.escape(needle)}(?!\w)"


def _same_word(one: str, other: str) -> bool:
    """Whether two words are equal or share a stem of three letters and two thirds of the longer one."""
    one, other = one.casefold(), other.casefold()
    if one == other:
        return True
    longer = max(len(one), len(other))
    if min(len(one), len(other)) < _SHORT or not (one + other).isalpha():
        return False
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return common >= 3 and 3 * common >= 2 * longer
