"""Change one unit that a person has seen."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from translate.catalog import state
from translate.errors import ChangedOnDiskError
from translate.model import Catalog, Unit


@dataclass(frozen=True, slots=True)
class Revision:
    """The new catalog, and the unit before and after."""

    catalog: Catalog
    before: Unit
    after: Unit


def revise(catalog: Catalog, shown: Unit, change: Callable[[Unit], Unit]) -> Revision:
    """Apply `change` to a unit if it still has the text and the state that the person saw.

    Args:
        catalog: as it is now.
        shown: the unit as the person saw it.
        change: what the person decided.

    Raises:
        ChangedOnDiskError: the unit is another by now, or has left the article.
    """
    for place, unit in enumerate(catalog.units):
        if unit.key == shown.key:
            if _look(unit) != _look(shown):
                raise ChangedOnDiskError(
                    "somebody else changed this sentence meanwhile; here it is as it is now"
                )
            after = change(unit)
            units = (*catalog.units[:place], after, *catalog.units[place + 1 :])
            return Revision(replace(catalog, units=units), unit, after)
    raise ChangedOnDiskError("this sentence left the article meanwhile")


def _look(unit: Unit) -> tuple[object, ...]:
    return unit.target, state(unit), unit.previous_source
