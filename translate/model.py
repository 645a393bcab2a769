"""The nouns of the project. Every other module imports from here; this one imports nothing of ours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Protocol


class Role(StrEnum):
    """What a block does on the page."""

    HEADLINE = "headline"
    LEAD = "lead"  # standfirst: the summary paragraph under the headline
    HEADING = "heading"  # a heading inside the article
    DATELINE = "dateline"  # "MINSK (Sputnik)"
    BODY = "body"
    CAPTION = "caption"
    ALT = "alt"  # text alternative of an image
    CREDIT = "credit"  # "© REUTERS / Name"
    RELATED = "related"  # headline or caption of another story, embedded in this one
    DESCRIPTION = "description"  # a front matter value for people: description, tags
    FURNITURE = "furniture"  # buttons, counters, menus
    FOREIGN = "foreign"  # a line that is not in the source locale
    DATE = "date"  # a front matter date: localised by rule, never a unit


NOT_OFFERED = frozenset({Role.CREDIT, Role.FURNITURE, Role.FOREIGN, Role.DATE})
"""Roles that are not offered for translation unless asked for."""

PROSE = frozenset({Role.LEAD, Role.HEADING, Role.BODY})
"""Roles whose units carry no message context: a paragraph that moves up to the lead keeps its translation."""


class Syntax(StrEnum):
    """How the text at a block's span is written, hence how a translation must be written there."""

    TEXT = "text"
    MARKDOWN = "markdown"
    YAML_PLAIN = "yaml-plain"
    YAML_SINGLE = "yaml-single"
    YAML_DOUBLE = "yaml-double"


@dataclass(frozen=True, slots=True)
class Placeable:
    """A piece of inline markup that stands in a unit as a tag."""

    tag: str  # "<a1>", "</a1>" or "<x1/>"
    raw: str  # what the source has there: "[", "](https://example.org)"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article that is one thing to a reader: a paragraph, a headline, a caption."""

    role: Role
    start: int  # offset of its first character in Article.text
    end: int  # offset after its last character
    line: int  # line of `start`, from 1
    text: str  # one line, inline markup replaced by tags numbered from 1 within the block
    placeables: tuple[Placeable, ...] = ()
    syntax: Syntax = Syntax.TEXT

    @property
    def context(self) -> str:
        """The msgctxt of its units: empty for prose, else the role."""
        return "" if self.role in PROSE else self.role.value


@dataclass(frozen=True, slots=True)
class Article:
    """A source file, read and divided into blocks in file order; blocks never overlap."""

    id: str  # path below the articles folder without suffix, white space as "-"; names its catalogs
    path: str  # path below the project root, "/" separated
    locale: str
    text: str  # the whole file, line ends and byte order mark as they are
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence of a block. Tags are numbered from 1 within the segment."""

    context: str
    source: str
    role: Role
    line: int
    placeables: tuple[Placeable, ...] = ()
    gap: str = ""  # white space between this segment and the next of its block


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


class Case(StrEnum):
    """Grammatical cases of Russian and Belarusian."""

    NOM = "nom"
    GEN = "gen"
    DAT = "dat"
    ACC = "acc"
    INS = "ins"
    LOC = "loc"


@dataclass(frozen=True, slots=True)
class FormTable:
    """A name in all cases. The first form of a case is preferred, the others are accepted."""

    lemma: str
    forms: Mapping[Case, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A variant that must not appear, in every case it is known in."""

    table: FormTable
    reason: str


@dataclass(frozen=True, slots=True)
class TargetTerm:
    """A term in one target locale."""

    table: FormTable
    gender: str  # m, f, n
    number: str  # sg, pl
    animacy: str  # anim, inan
    indeclinable: bool = False
    short: tuple[FormTable, ...] = ()  # surname alone, abbreviation
    adjective: tuple[FormTable, ...] = ()  # relational adjectives that also render the term
    forbidden: tuple[Forbidden, ...] = ()
    status: str = "draft"  # draft or reviewed


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry."""

    id: str
    kind: str  # person, org, place, title, event, product
    sources: tuple[str, ...]
    targets: Mapping[str, TargetTerm]  # by locale
    case_sensitive: bool = True
    not_before: tuple[str, ...] = ()  # no match when one of these words follows
    dnt: bool = False
    priority: int = 50
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term found in a source text."""

    term: Term
    start: int
    end: int


class Verdict(StrEnum):
    """What verification says of one term in one translation."""

    OK = "ok"
    REPAIRED = "repaired"
    BAD_AGREEMENT = "bad-agreement"
    MISSING = "missing"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class TermFinding:
    """The verdict on one term; `expected` is the form to offer the translator."""

    term: str  # Term.id
    source: str  # as it stands in the source text
    verdict: Verdict
    expected: str
    found: str = ""


class Severity(StrEnum):
    """How bad an issue is."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Issue:
    """Something wrong in a file, for a person to mend."""

    severity: Severity
    message: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A machine translation. `score` is the mean log probability of its tokens, 0.0 when unknown."""

    target: str
    score: float = 0.0


class Engine(Protocol):
    """Anything that translates sentences from one locale into another."""

    @property
    def signature(self) -> str:
        """One word that names engine, package, version and model, to stand beside each draft."""

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        """One draft a source, in order. Sources are plain sentences without tags."""


@dataclass(frozen=True, slots=True)
class Fallback:
    """A unit that was not ready, so that the build keeps its source."""

    line: int
    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Build:
    """A localised article: its text, and what was left in the source language."""

    text: str
    ready: int
    fallbacks: tuple[Fallback, ...]
