"""The last rung gives a draft the names that it should have, and writes down that it did."""

from collections.abc import Sequence

import pytest

from tests.checks.cases import glossary
from translate.engine import PseudoEngine
from translate.ladder import climb
from translate.model import Draft

SOURCE = "Vladimir Makei flew to Tallinn."


class Parrot(PseudoEngine):
    """Says the same of every sentence."""

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        return [Draft("Макей улетел в Таллинн.") for _ in sources]


@pytest.mark.parametrize(
    ("full_names", "target", "terms"),
    [
        (True, "Владимир Макей улетел в Таллин.", {"makei", "tallinn"}),
        (False, "Макей улетел в Таллин.", {"tallinn"}),
    ],
)
def test_names_that_are_right_and_not_preferred(full_names: bool, target: str, terms: set[str]) -> None:
    (attempt,) = climb([SOURCE], Parrot(), "ru", glossary(), full_names=full_names)
    assert attempt.draft.target == target
    assert {term for term, rung in attempt.served.items() if rung == "preference"} == terms
    assert not attempt.open


def test_a_sentence_without_terms_is_returned_as_it_was() -> None:
    (attempt,) = climb(["The weather is fine."], Parrot(), "ru", glossary())
    assert (attempt.draft.target, attempt.served) == ("Макей улетел в Таллинн.", {})
