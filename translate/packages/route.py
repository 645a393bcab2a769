"""How to get from one locale to another over the installed packages."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from translate.errors import RouteError
from translate.packages.package import Direction, InstalledPackage


@dataclass(frozen=True, slots=True)
class Hop:
    """One direction of one package."""

    package: InstalledPackage
    direction: Direction

    @property
    def signature(self) -> str:
        """`en_ru/1.9/3f9a1c2b`: direction, package version, start of the model's SHA-256."""
        pair = f"{self.direction.source}_{self.direction.target}"
        return f"{pair}/{self.package.version}/{self.package.model_hash}"


@dataclass(frozen=True, slots=True)
class Route:
    """The hops from a source to a target locale, at least one."""

    hops: tuple[Hop, ...]

    @property
    def locales(self) -> tuple[str, ...]:
        """The locales on the way, both ends included."""
        return (self.hops[0].direction.source, *(hop.direction.target for hop in self.hops))

    @property
    def signature(self) -> str:
        """`argos/en_ru/1.9/3f9a1c2b`, further hops joined with "+"."""
        return "argos/" + "+".join(hop.signature for hop in self.hops)

    def __str__(self) -> str:
        return " → ".join(self.locales)


def find_route(
    source: str, target: str, packages: Sequence[InstalledPackage], via: Sequence[str] = ()
) -> Route:
    """The way from `source` to `target`: direct if any package goes there, else in two hops.

    For each direction an installed package comes before the embedded one, and a newer before an older.
    With `via`, the locales to pass, both ends included, exactly this way is taken.

    Raises:
        RouteError: no package, or no chain of two, leads there; the text says what to install.
    """
    if via:
        return _named_route(source, target, packages, via)
    if direct := _best(source, target, packages):
        return Route((direct,))
    pivots = {direction.target for package in packages for direction in package.directions}
    chains = [
        (first, second)
        for pivot in sorted(pivots - {source, target})
        if (first := _best(source, pivot, packages)) and (second := _best(pivot, target, packages))
    ]
    if not chains:
        raise RouteError(
            f"no installed package translates {source} → {target}, nor do two in a row; "
            f"install one: translate models install {source}-{target}"
        )
    return Route(min(chains, key=lambda chain: sum(hop.package.embedded for hop in chain)))


def _named_route(source: str, target: str, packages: Sequence[InstalledPackage], via: Sequence[str]) -> Route:
    way = " → ".join(via)
    if len(via) < 2 or (via[0], via[-1]) != (source, target):
        raise RouteError(f"the route {way} does not lead from {source} to {target}; correct it in l10n.toml")
    hops: list[Hop] = []
    for start, end in pairwise(via):
        hop = _best(start, end, packages)
        if hop is None:
            raise RouteError(
                f"no installed package translates {start} → {end}, which the route {way} needs; "
                f"install one: translate models install {start}-{end}"
            )
        hops.append(hop)
    return Route(tuple(hops))


def _best(source: str, target: str, packages: Sequence[InstalledPackage]) -> Hop | None:
    """The first package that serves the direction, the embedded ones last."""
    for package in sorted(packages, key=lambda package: package.embedded):
        if direction := package.direction(source, target):
            return Hop(package, direction)
    return None
