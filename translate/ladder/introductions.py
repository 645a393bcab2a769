"""Who is named in full in the source is named in full in the draft, unless the project leaves that open."""

from collections.abc import Sequence
from dataclasses import replace

from translate.ladder.attempt import Attempt, Ground
from translate.terms.full_names import in_full

NAME = "full-name"


def introductions(attempts: Sequence[Attempt], ground: Ground) -> list[Attempt]:
    """Make short names full where their case is certain. Nothing is translated, and no term is lost."""
    return [_introduced(one, ground) if ground.full_names and one.matches else one for one in attempts]


def _introduced(attempt: Attempt, ground: Ground) -> Attempt:
    target, terms = in_full(attempt.source, attempt.draft.target, ground.locale, ground.glossary)
    served = {**attempt.served, **dict.fromkeys(terms, NAME)}
    return replace(attempt, draft=replace(attempt.draft, target=target), served=served)
