"""How alike two source texts are, in percent, and what is taken off for which difference.

The percentage is what translators know from their editors: 100 less the share of characters to be changed
(Levenshtein), counted without tags. It is lowered where a match needs a second look, never raised.
"""

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from translate.memory.entry import Origin
from translate.placeables import TAG, strip_tags

ORIGIN_PENALTIES = {Origin.APPROVED: 0, Origin.REVIEWED: 1, Origin.TMX: 3}
CONTEXT_PENALTY = 1
"""A headline reads differently from the same words in running text."""
TAGS_PENALTY = 2
NUMBERS_PENALTY = 5
"""Few letters, and yet everything: another year, another sum."""

IN_CONTEXT = 101
EXACT = 100

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def similar_texts(source: str, others: Sequence[str], at_least: int) -> list[tuple[int, int]]:
    """Which of `others` are at least so many percent like `source`: their places and percentages, best first.

    Two texts that are not the same to the letter are 99 % alike at best.
    """
    plain = strip_tags(source)
    alike = extract(
        plain,
        [strip_tags(other) for other in others],
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=at_least / 100,
        limit=None,
    )
    numbers, tags = _numbers(plain), _tags(source)
    scored = []
    for text, similarity, place in alike:
        percent = int(EXACT * similarity + 1e-9) - NUMBERS_PENALTY * (_numbers(text) != numbers)
        percent -= TAGS_PENALTY * (_tags(others[place]) != tags)
        if others[place] == source:
            percent = EXACT
        scored.append((place, min(percent, EXACT if others[place] == source else EXACT - 1)))
    return sorted((item for item in scored if item[1] >= at_least), key=lambda item: (-item[1], item[0]))


def _numbers(text: str) -> list[str]:
    return sorted(_NUMBER.findall(text))


def _tags(text: str) -> list[str]:
    return sorted(match[0] for match in TAG.finditer(text))
