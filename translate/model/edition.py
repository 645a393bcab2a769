"""A localised article, and what is wrong in a file."""

from dataclasses import dataclass
from enum import StrEnum


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
