"""Of the drafts that score nearly as well as the best, the first in which all names are right."""

from collections.abc import Sequence
from dataclasses import replace

from translate.ladder.attempt import Attempt, Ground, judged
from translate.ladder.limits import limits

NAME = "n-best"


def alternatives(attempts: Sequence[Attempt], ground: Ground) -> list[Attempt]:
    """Take another draft of the first search where it settles every open term. Nothing is translated."""
    return [_better(attempt, ground) if attempt.open else attempt for attempt in attempts]


def _better(attempt: Attempt, ground: Ground) -> Attempt:
    for other in attempt.draft.others:
        if other.score >= attempt.draft.score - limits().near_best:
            found = judged(attempt, other, attempt.plan, ground)
            if not found.open:
                return replace(found, served={**found.served, **dict.fromkeys(attempt.open, NAME)})
    return attempt
