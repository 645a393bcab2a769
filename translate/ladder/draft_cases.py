"""What the draft around a name says of its case: the preposition before it, or before a name joined to it."""

import re
from collections.abc import Sequence

from translate.model import Case
from translate.terms.prepositions import governed
from translate.terms.sighting import Sighting

_JOINT = re.compile(r'"?(?:,| (?:и|і|й|ды|или|або|ці)) +"?')


def leading(text: str, start: int, sightings: Sequence[Sighting], locale: str) -> frozenset[Case] | None:
    """The cases that a name can be in after the folded `text[:start]`; None where no preposition leads it."""
    found = governed(text[:start], locale)
    if found is not None:
        return found
    hits = (hit for seen in sightings for hit in seen.accepted if hit.end < start)
    leader = max(hits, key=lambda hit: hit.end, default=None)
    if leader is None or not _JOINT.fullmatch(text[leader.end : start]):
        return None
    return leading(text, leader.start, sightings, locale)
