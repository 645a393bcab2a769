"""How far the ladder goes: limits.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Limits:
    """What bounds the ladder for one sentence."""

    annotated: int  # terms that the model is told
    near_best: float  # how much worse the score of another draft may be
    surrogates: int  # surrogates tried for a term
    better: float  # by how much a draft with one must score better to be taken whole
    least_sure: float  # how sure a surrogate must be, 0 to 1
    other_kind: float  # how much less sure a surrogate of another kind counts
    voters: int  # words that vote on a case
    settled: float  # the share of the votes with which a case needs no further word
    bare: float  # how likely the case of the English must be beside the one that stands there
    led: float  # the same after a preposition
    rarer: float  # what the vote for a case counts that is not the usual one after the English word
    alike: float  # what it counts where the garbled name ends as the right form
    certain: float  # the share of the votes that the form of a garbled name needs

    @property
    def extra_decodes(self) -> int:
        """How often a sentence is translated beside its first draft, at most: once more without marks."""
        return self.surrogates + 1


@cache
def limits() -> Limits:
    """The limits that ship with the tool."""
    return Limits(**tomllib.loads((files(__package__) / "limits.toml").read_text(encoding="utf-8")))
