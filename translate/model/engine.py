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


@dataclass(frozen=True, slots=True)
class Look:
    """What a piece of a translation looks at most: a stretch of the translation, and one of the source."""

    target: tuple[int, int]
    source: tuple[int, int]


class Insight(Protocol):
    """What a model says of translations that are given to it. All texts are plain, without tags."""

    def likelihoods(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """The log probability of each translation, a source and its target, summed over its pieces."""

    def looks(self, source: str, target: str) -> list[Look]:
        """The pieces of a translation in order, each with the piece of the source that it looks at most.

        Empty where the model's pieces cannot be found in the texts.
        """


class Engine(Protocol):
    """Anything that translates sentences from one locale into another."""

    @property
    def signature(self) -> str:
        """One word that names engine, package, version and model, to stand beside each draft."""

    @property
    def annotation(self) -> Annotation | None:
        """How it is told the lemma of a term in the target locale; None when it was not taught that."""

    @property
    def insight(self) -> Insight | None:
        """Its view of given translations; None where one model does not go the whole way."""

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        """One draft a source, in order. Sources are plain sentences without tags."""
