"""The formula that makes points of features. Its figures are data: formula.toml says where they come from."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from statistics import mean


@dataclass(frozen=True, slots=True)
class Formula:
    """Points = those of a usual draft + for each feature, weight × (its value − its usual value)."""

    poor: int  # drafts with fewer points are called poor unless somebody asks for another bound
    base: Mapping[str, float]  # points of a usual draft, by language
    length: Mapping[str, float]  # logarithm of how much longer than sources translations are, by language
    usual: Mapping[str, float]  # by feature
    weight: Mapping[str, float]  # points for a difference of one, by feature

    def points(self, features: Mapping[str, float], language: str) -> int:
        """Points of a draft, 0 to 100. A feature that is not known is taken for usual."""
        gained = sum(self.weight[name] * (value - self.usual[name]) for name, value in features.items())
        return round(min(max(of_language(self.base, language) + gained, 0.0), 100.0))

    def usual_length(self, language: str) -> float:
        """The logarithm of how much longer than their sources translations are."""
        return of_language(self.length, language)


def of_language(figures: Mapping[str, float], language: str) -> float:
    """The figure of a language; of one that was not measured, the mean of those that were."""
    return figures[language] if language in figures else mean(figures.values())


def parse_formula(text: str) -> Formula:
    """The formula in a TOML text such as formula.toml."""
    return Formula(**tomllib.loads(text))


FORMULA = parse_formula(files(__package__).joinpath("formula.toml").read_text(encoding="utf-8"))
