"""What a translation memory holds, what it is asked, and what it answers."""

from dataclasses import dataclass
from enum import IntEnum


class Origin(IntEnum):
    """Where an entry comes from, the most trusted first."""

    APPROVED = 0  # a unit of this project that somebody approved
    REVIEWED = 1  # a unit of this project that somebody read through
    TMX = 2  # a TMX file in the project's memory folder

    @property
    def word(self) -> str:
        """As it stands in records, hints and tables."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Passage:
    """A source text in its place. The place makes the difference between a 100 and a 101 % match."""

    source: str
    context: str | None = None  # msgctxt; None: not known, as in TMX files of other programs
    before: str | None = None  # source of the unit before, "" at the beginning of an article; None: not known
    after: str | None = None
    article: str = ""  # id of the article, so that a unit is never its own match; empty: no article


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage and how a person translated it."""

    passage: Passage
    target: str
    origin: Origin
    by: str = ""  # who stands by it
    at: str = ""  # ISO date


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found for a passage."""

    percent: int  # 101: same text, same neighbours; 100: same text; less: similar, or of a lesser origin
    source: str
    target: str
    origin: Origin
    label: str  # article id, or name of the TMX file
    exact: bool  # the source is the passage's to the letter, tags included
    by: str = ""
    at: str = ""

    @property
    def signature(self) -> str:
        """One word that names memory, percent and origin, to stand in the record of a unit."""
        return "/".join(("memory", str(self.percent), self.origin.word, "-".join(self.label.split())))
