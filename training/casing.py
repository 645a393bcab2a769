"""Set English sentences as American headlines are, so that the model learns to read those.

Package 0.4, which never saw any, took the words of headlines for names.
"""

from __future__ import annotations

import random

SMALL = frozenset("a an and as at but by for if in nor of on or the to up vs via".split())  # noqa: SIM905
MOST_WORDS = 18


def title_case(sentence: str) -> str:
    """Return a sentence with capitals as a headline: "Belarus to Get Loan From Russia"."""
    words = sentence.split()
    ends = 0, len(words) - 1
    return " ".join(
        word if word in SMALL and at not in ends else _capitalised(word) for at, word in enumerate(words)
    )


def titled(rows: list[tuple[str, str, int]], share: float, rng: random.Random) -> list[tuple[str, str, int]]:
    """Return drawn rows (source, target, times) with a share of the short ones set as headlines.

    A headline has no full stop on either side.
    """
    found = []
    for source, target, times in rows:
        short = 3 <= len(source.split()) <= MOST_WORDS
        changed = sum(rng.random() < share for _ in range(times)) if short else 0
        if changed:
            sides = (source.removesuffix("."), target.removesuffix("."))
            found.append((title_case(sides[0]), sides[1], changed))
        if times > changed:
            found.append((source, target, times - changed))
    return found


def _capitalised(word: str) -> str:
    """Return a word with its first letter as a capital, whatever stands before that."""
    at = next((at for at, char in enumerate(word) if char.isalnum()), 0)
    return word[:at] + word[at : at + 1].upper() + word[at + 1 :]
