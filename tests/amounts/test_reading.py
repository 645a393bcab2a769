"""What English writes, by what it means."""

from decimal import Decimal

import pytest

from translate.amounts import Day, Quantity, amounts

CASES: list[tuple[str, list[Day | Quantity]]] = [
    ("on 17 January 2017", [Day(17, 1, 2017)]),
    ("on the 3rd of May", [Day(3, 5)]),
    ("On Jan. 5, 2017, he came.", [Day(5, 1, 2017)]),
    ("Sept 11", [Day(11, 9)]),
    ("He came on 17 January.", [Day(17, 1)]),
    ("It may be 5 March 2100 people", [Day(5, 3), Quantity(Decimal(2100))]),
    ("$700 Mln", [Quantity(Decimal(700), 10**6, "USD")]),
    ("US$ 4.6bn", [Quantity(Decimal("4.6"), 10**9, "USD")]),
    ("5m euros", [Quantity(Decimal(5), 10**6, "EUR")]),
    ("700 million dollars", [Quantity(Decimal(700), 10**6, "USD")]),
    ("$1,234.50", [Quantity(Decimal("1234.50"), 1, "USD")]),
    ("5.3 per cent", [Quantity(Decimal("5.3"), 1, "percent")]),
    ("1,200 kilos", [Quantity(Decimal(1200))]),
    ("COVID-19, G20, 9/11, 17:30, 4.6.1", []),
    ("10-15 million", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=str)
def test_read(text: str, wanted: list[Day | Quantity]) -> None:
    assert [found.what for found in amounts(text, "en")] == wanted


@pytest.mark.parametrize("text", ["on 17 January 2017.", "It is $5m, he said", "about 5.3% more", "5 Mln."])
def test_a_place_is_of_the_amount_alone(text: str) -> None:
    [found] = amounts(text, "en")
    assert text[found.start : found.end] in {"17 January 2017", "$5m", "5.3%", "5 Mln"}


def test_a_language_without_data_has_none() -> None:
    assert not list(amounts("17 January 2017", "fi"))
