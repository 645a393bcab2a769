"""The units that somebody waits for: their text was right once, or a reader asked for another."""

from translate.catalog import state
from translate.model import Catalog, State, Unit


def stale_units(catalog: Catalog) -> tuple[Unit, ...]:
    """Units whose source changed after they were translated."""
    return tuple(unit for unit in catalog.units if state(unit) is State.STALE)


def sent_back_units(catalog: Catalog) -> tuple[Unit, ...]:
    """Units that a reader sent back and nobody has touched since; their records say who did, and why.

    The records must hold (`catalog.witness`).
    """
    return tuple(
        unit
        for unit in catalog.units
        if state(unit) is State.DRAFT and unit.record is not None and unit.record.why
    )
