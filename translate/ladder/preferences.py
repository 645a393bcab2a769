"""Of several right names the draft gets the one that it should have. Nothing is translated."""

from collections.abc import Sequence
from dataclasses import replace

from translate.ladder.attempt import Attempt, Ground
from translate.terms.preference import preferred

NAME = "preference"


def preferences(attempts: Sequence[Attempt], ground: Ground) -> list[Attempt]:
    """Make short names full where the source has them so, and other spellings the first, if certain."""
    return [_with_preferred(one, ground) if one.matches else one for one in attempts]


def _with_preferred(attempt: Attempt, ground: Ground) -> Attempt:
    target, terms = preferred(
        attempt.source,
        attempt.draft.target,
        ground.locale,
        ground.glossary,
        full_names=ground.full_names,
    )
    served = {**attempt.served, **dict.fromkeys(terms, NAME)}
    return replace(attempt, draft=replace(attempt.draft, target=target), served=served)
