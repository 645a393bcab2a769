"""What machine translation gives."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Draft:
    """A machine translation. `score` is the mean log probability of its tokens, 0.0 when unknown."""

    target: str
    score: float = 0.0
    others: tuple["Draft", ...] = ()  # what came next in the search, best first


@dataclass(frozen=True, slots=True)
class Annotation:
    """How a package was taught to be told a name: `Makei { Макей } said`, the lemma between two marks."""

    opening: str
    closing: str


class Engine(Protocol):
    """Anything that translates sentences from one locale into another."""

    @property
    def signature(self) -> str:
        """One word that names engine, package, version and model, to stand beside each draft."""

    @property
    def annotation(self) -> Annotation | None:
        """How it is told the lemma of a term in the target locale; None when it was not taught that."""

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        """One draft a source, in order. Sources are plain sentences without tags."""
