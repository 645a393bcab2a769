"""The translation memory: what people approved, found again by its source text."""

from translate.memory.entry import Entry, Match, Origin, Passage
from translate.memory.refresh import Holding, Refresh, refresh
from translate.memory.store import Memory

__all__ = ["Entry", "Holding", "Match", "Memory", "Origin", "Passage", "Refresh", "refresh"]
