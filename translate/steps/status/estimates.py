"""How good the machine drafts are that nobody has touched."""

from dataclasses import dataclass

from translate.model import Catalog
from translate.terms import Glossary


@dataclass(frozen=True, slots=True)
class Estimates:
    """The estimates of some machine drafts, 0 to 100 each."""

    points: tuple[int, ...] = ()

    def __add__(self, other: "Estimates") -> "Estimates":
        return Estimates(self.points + other.points)

    @property
    def count(self) -> int:
        """How many drafts were estimated."""
        return len(self.points)

    @property
    def mean(self) -> float | None:
        """None when there is no draft."""
        return sum(self.points) / len(self.points) if self.points else None

    @property
    def worst(self) -> int | None:
        """None when there is no draft."""
        return min(self.points, default=None)

    def below(self, bound: int) -> int:
        """How many drafts have fewer points than `bound`."""
        return sum(points < bound for points in self.points)


def estimates(catalog: Catalog, source_locale: str, glossary: Glossary) -> Estimates:
    """The estimates of a catalog's machine drafts, in article order."""
    from translate.estimate import estimate  # start-up time: all checks

    found = (
        estimate(unit, catalog.locale, source_locale=source_locale, glossary=glossary)
        for unit in catalog.units
    )
    return Estimates(tuple(points for points in found if points is not None))
