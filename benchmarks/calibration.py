"""Fit the formula of the quality estimate, and say how well estimates go with a measured quality."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from translate.estimate.formula import Formula

Numbers = NDArray[np.float64]

SIGNS = {
    "confidence": 1,
    "words": 0,  # long sentences have a context, short ones are easy: the data may decide
    "length": -1,
    "copied": -1,
    "repeated": -1,
    "numbers": -1,
    "names": -1,
    "known-names": 1,
    "findings": -1,
    "agreement": 1,
}
"""Whether a feature can only speak for a draft (1) or against it (-1)."""

RIDGE = 5.0
"""How strongly weights of standardised features are held back; it matters for rare features alone."""

DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Sample:
    """A draft: what is known of it without a reference, and its sentence chrF, 0 to 100."""

    line: int
    source: str
    draft: str
    features: Mapping[str, float]
    quality: float


def fit(samples: Mapping[str, Sequence[Sample]], length: Mapping[str, float], before: Formula) -> Formula:
    """The formula that foretells the quality of samples best, by least squares.

    Weights are shared by all languages, the points of a usual draft are those of each. A feature that would
    get a weight against its sign gets none. One that no sample has keeps its figures from before.

    Args:
        samples: by language.
        length: what `Formula.length` says.
        before: the formula as it was.
    """
    every = [sample for found in samples.values() for sample in found]
    names = [name for name in SIGNS if all(name in sample.features for sample in every)]
    values = {language: _table(found, names) for language, found in samples.items()}
    usual = np.vstack(list(values.values())).mean(0)
    quality = {language: np.array([one.quality for one in found]) for language, found in samples.items()}
    centred = np.vstack([table - table.mean(0) for table in values.values()])
    wanted = np.concatenate([found - found.mean() for found in quality.values()])
    weights = _weights(centred, wanted, [SIGNS[name] for name in names])
    base = {
        language: float(quality[language].mean() - (values[language].mean(0) - usual) @ weights)
        for language in samples
    }
    formula = Formula(
        poor=before.poor,
        base=base,
        length=length,
        usual={**before.usual, **dict(zip(names, map(float, usual), strict=True))},
        weight={**before.weight, **dict(zip(names, map(float, weights), strict=True))},
    )
    points = [formula.points(one.features, language) for language, found in samples.items() for one in found]
    return Formula(round(float(np.percentile(points, 25))), base, length, formula.usual, formula.weight)


def pearson(one: Sequence[float], other: Sequence[float]) -> float:
    """Pearson's correlation."""
    return float(np.corrcoef(one, other)[0, 1])


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Spearman's correlation: Pearson's of the ranks; equal values share their mean rank."""
    return float(np.corrcoef(_ranks(one), _ranks(other))[0, 1])


def spearman_interval(one: Sequence[float], other: Sequence[float]) -> tuple[float, float]:
    """Between which values 95 of 100 correlations lie when the samples are drawn anew with repetition."""
    first, second = np.array(one), np.array(other)
    chance = np.random.default_rng(7)
    draws = [chance.integers(0, len(first), len(first)) for _ in range(DRAWS)]
    found = [spearman(first[draw].tolist(), second[draw].tolist()) for draw in draws]
    low, high = np.percentile(found, [2.5, 97.5])
    return float(low), float(high)


def _table(samples: Sequence[Sample], names: Sequence[str]) -> Numbers:
    return np.array([[sample.features[name] for name in names] for sample in samples])


def _weights(table: Numbers, wanted: Numbers, signs: Sequence[int]) -> Numbers:
    """Ridge regression on centred columns; a column whose weight has the wrong sign is left out."""
    spread = table.std(0)
    kept = [number for number in range(len(signs)) if spread[number] > 0]
    while True:
        scaled = table[:, kept] / spread[kept]
        found = np.linalg.solve(scaled.T @ scaled + RIDGE * np.eye(len(kept)), scaled.T @ wanted)
        wrong = [number for number, weight in zip(kept, found, strict=True) if signs[number] * weight < 0]
        if not wrong:
            break
        kept = [number for number in kept if number not in wrong]
    weights = np.zeros(len(signs))
    weights[kept] = found / spread[kept]
    return weights


def _ranks(values: Sequence[float]) -> Numbers:
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    ranks: Numbers = (last - (counts - 1) / 2)[place]
    return ranks
