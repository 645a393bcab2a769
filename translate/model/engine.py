"""What machine translation gives."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


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
