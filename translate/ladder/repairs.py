"""A known wrong variant, or the right name in a wrong case, is replaced where its case is certain."""

from collections.abc import Sequence

from translate.ladder.attempt import Attempt, Ground, mended


def repairs(attempts: Sequence[Attempt], ground: Ground) -> list[Attempt]:
    """Mend the drafts with open terms. Nothing is translated."""
    return [
        mended(attempt, attempt.draft, attempt.plan, ground) if attempt.open else attempt
        for attempt in attempts
    ]
