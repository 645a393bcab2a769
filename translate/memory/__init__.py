"""The translation memory: what people approved, found again by its source text."""

from translate.memory.adaptation import adapted
from translate.memory.entry import Entry, Match, Origin, Passage
from translate.memory.passages import passages
from translate.memory.refresh import Holding, Refresh, refresh
from translate.memory.scoring import EXACT
from translate.memory.store import Memory

__all__ = [
    "EXACT",
    "Entry",
    "Holding",
    "Match",
    "Memory",
    "Origin",
    "Passage",
    "Refresh",
    "adapted",
    "passages",
    "refresh",
]
