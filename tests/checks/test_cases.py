"""Each case of cases/<check>.toml: what the check says of it."""

import pytest

from tests.checks.cases import FOLDER, Case, cases
from translate.checks import CHECKS

CASES = [case for check in CHECKS for case in cases(check.id)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check}: {case.target[:30]}")
def test_case(case: Case) -> None:
    assert case.messages() == case.finds


def test_every_file_of_cases_has_a_check() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == {check.id for check in CHECKS}


@pytest.mark.parametrize(
    "case", [case for case in CASES if not case.finds], ids=lambda case: case.target[:30]
)
def test_good_cases_are_left_alone_by_every_check(case: Case) -> None:
    said = [(check.id, message) for check in CHECKS for message in _messages(check.id, case)]
    assert not [found for found in said if found[0] not in _LOOSE]


_LOOSE = {"length", "sentences", "number-words", "term-missing", "negation", "dates", "units", "typography"}
"""Checks that look at the whole of a sentence, or of machine drafts; others' cases need not please them."""


def _messages(check: str, case: Case) -> tuple[str, ...]:
    return Case(check, case.source_locale, case.locale, case.source, case.target, ()).messages()
