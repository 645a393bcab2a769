"""Sentences with their translations, and how far these have come."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum


class State(IntEnum):
    """How far a unit has come. Ordered: a later state is nearer to publication."""

    NEW = 0
    STALE = 1  # has a translation, but of an earlier source
    DRAFT = 2  # pretranslated, or marked "needs work" by a person
    TRANSLATED = 3
    REVIEWED = 4
    APPROVED = 5
    LOCKED = 6  # settled for good: a name that stays as it is, a text that nobody should touch


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the machine knew of its draft when it made it, for an estimate of how good it is."""

    score: float  # the model's: mean log probability of the tokens, below 0
    agreement: float | None = None  # of the source with the draft translated back, 0 to 1


@dataclass(frozen=True, slots=True)
class Record:
    """What the tool last said of a unit: the `# l10n:` line. Hashes show whether it still holds."""

    state: State  # DRAFT or higher
    source_hash: str
    target_hash: str
    at: str  # ISO date
    engine: str = ""  # signature of what made the draft; a DRAFT without one is a person's
    by: str = ""  # who translated, reviewed, approved or sent back
    why: str = ""  # why it was sent back
    extra: tuple[tuple[str, str], ...] = ()  # keys that a later version wrote, kept as found
    evidence: Evidence | None = None  # of a machine draft, if its engine gives a score
    served: tuple[tuple[str, str], ...] = ()  # of a machine draft: Term.id, and what put the term right


@dataclass(frozen=True, slots=True)
class Alternative:
    """A text of another person, kept beside a unit until somebody decides: a `# l10n-alternative:` line."""

    target: str
    source_hash: str  # of the source that it was made for
    by: str = ""
    at: str = ""  # ISO date of the day on which it came


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit's source stands."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Unit:
    """One source sentence and its translation in a catalog."""

    context: str
    source: str
    target: str = ""
    fuzzy: bool = False
    record: Record | None = None
    previous_source: str | None = None  # the oldest source that `target` was made for, while stale
    previous_context: str | None = None
    places: tuple[Place, ...] = ()
    hints: tuple[str, ...] = ()  # `#.` lines: regenerable facts for the translator
    notes: tuple[str, ...] = ()  # `# ` lines that people wrote, in order
    flags: tuple[str, ...] = ()  # flags other than fuzzy, as found
    alternatives: tuple[Alternative, ...] = ()  # texts of others that nobody has decided on yet

    @property
    def key(self) -> tuple[str, str]:
        """What identifies the unit in its catalog."""
        return (self.context, self.source)


@dataclass(frozen=True, slots=True)
class Catalog:
    """The units of one article in one target locale, in article order."""

    article: str
    locale: str
    units: tuple[Unit, ...] = ()
    obsolete: tuple[Unit, ...] = ()
    header: Mapping[str, str] = field(default_factory=dict)
