"""What a date or an amount is, however it is written."""

from dataclasses import dataclass
from decimal import Decimal

PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Day:
    """A day, with or without its year."""

    day: int
    month: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, and what it counts: `Quantity(Decimal("4.6"), 10**9, "USD")`."""

    number: Decimal
    scale: int = 1
    unit: str = ""  # PERCENT, a currency, or a unit by its name in CLDR; empty: not said beside it

    @property
    def value(self) -> Decimal:
        """The number in full."""
        return self.number * self.scale


@dataclass(frozen=True, slots=True)
class Found:
    """A date or an amount in a text."""

    what: Day | Quantity
    start: int
    end: int
