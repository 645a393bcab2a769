"""Dates and amounts: found where English writes them, written as the target language does."""

from translate.amounts.amount import Day, Found, Quantity
from translate.amounts.mending import by_rule, mended
from translate.amounts.reading import amounts
from translate.amounts.writing import write_day, write_number, write_quantity

__all__ = [
    "Day",
    "Found",
    "Quantity",
    "amounts",
    "by_rule",
    "mended",
    "write_day",
    "write_number",
    "write_quantity",
]
