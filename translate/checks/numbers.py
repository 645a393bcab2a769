"""Numbers by value: 1,200 is 1 200 and «тысяча двести», 5 pm is 17:00."""

from collections.abc import Callable, Iterator

from translate.checks.finding import Fault, Pair
from translate.checks.quantities import INDIFFERENT, Number


def numbers(pair: Pair) -> Iterator[Fault]:
    """A number that is written in digits on one side has no equal on the other.

    Numbers are compared by value, however they are written: 1.5 and «1,5», 1,200 and «1 200», "two million"
    and «2 млн», 5 pm and «17:00», 21st and «XXI», 10–15, 1990s, "twenty-five" and «дваццаці пяці».
    """
    return _faults(
        pair, _is_sure, "the number {} of the source is missing", "the number {} is not in the source"
    )


def number_words(pair: Pair) -> Iterator[Fault]:
    """A number that is written in words on one side has no equal on the other.

    Small numbers that languages use freely are left alone: one, first, both, half, a couple, dozens. Here too
    belong the digits 0 and 1, since "1 person" may well be «человек», and numbers in names: COVID-19, POP3. A
    name may be left out whole («коронавирус»), so its number is told only where another stands instead.
    """
    renamed = all(any(number.in_name for number in some) for some in (pair.lost_numbers, pair.added_numbers))
    return _faults(
        pair,
        lambda number: not _is_sure(number) and (renamed or not number.in_name),
        "the number “{}” of the source is missing",
        "the number “{}” is not in the source",
    )


def _is_sure(number: Number) -> bool:
    indifferent = bool(number.values) and number.values <= INDIFFERENT
    return number.in_digits and not number.in_name and not indifferent


def _faults(pair: Pair, wanted: Callable[[Number], bool], missing: str, added: str) -> Iterator[Fault]:
    for number in filter(wanted, pair.lost_numbers):
        yield Fault(missing.format(number.written))
    for number in filter(wanted, pair.added_numbers):
        yield pair.fault(added.format(number.written), number.start, number.end)
