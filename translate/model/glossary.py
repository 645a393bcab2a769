"""Names and institutions in all their cases, and what is said of them in a translation."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


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
    plural: bool = False  # a plural that the entry does not list, so that its forms are of another number


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
