"""A package that was taught to is told the name to use: `Makei { Макей } said`. It inflects the name itself.

Bergmanis and Pinnis 2021, "Facilitating Terminology Translation with Target Lemma Annotations".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from translate.ladder.attempt import Attempt, Edit, Ground, StandIn
from translate.ladder.limits import limits
from translate.model import Annotation
from translate.placeables import strip_tags
from translate.terms.choice import table_for

NAME = "annotation"


def annotations(attempts: Sequence[Attempt], ground: Ground) -> list[Attempt]:
    """Plan the lemma beside each term, for the first terms of a sentence."""
    how = ground.engine.annotation
    if how is None:
        return list(attempts)
    return [
        replace(attempt, plan=(*attempt.plan, *islice(_told(attempt, how, ground), limits().annotated)))
        for attempt in attempts
    ]


def _told(attempt: Attempt, how: Annotation, ground: Ground) -> Iterator[StandIn]:
    told: set[str] = set()
    for match in attempt.matches:
        term = match.term
        if match.plural or term.dnt or ground.locale not in term.targets or term.id in told:
            continue
        told.add(term.id)
        lemma = table_for(term, strip_tags(attempt.source[match.start : match.end]), ground.locale).lemma
        edit = Edit(match.end, match.end, f" {how.opening} {lemma} {how.closing}")
        yield StandIn(term.id, NAME, (edit,), lambda text: _without_marks(text, how))


def _without_marks(text: str, how: Annotation) -> str | None:
    return None if how.opening in text or how.closing in text else text
