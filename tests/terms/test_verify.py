"""Each line of verify_cases.<locale>.txt: the verdict on one term of a translation.

The lines of verify_limits.<locale>.txt are judged wrong; one that is judged right belongs to the others.
"""

import pytest

from tests.terms.verdicts import VerdictCase, verdict_cases
from translate.model import Verdict
from translate.terms import Glossary, verify

LOCALES = ("ru", "be")
CASES = [case for locale in LOCALES for case in verdict_cases("verify_cases", locale)]
LIMITS = [case for locale in LOCALES for case in verdict_cases("verify_limits", locale)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_verdict(case: VerdictCase, glossary: Glossary) -> None:
    assert case.found(glossary) is case.verdict


@pytest.mark.parametrize("case", LIMITS, ids=lambda case: case.place)
def test_limit(case: VerdictCase, glossary: Glossary) -> None:
    assert case.found(glossary) is not case.verdict, "judged right: move it to the cases"


@pytest.mark.parametrize("locale", LOCALES)
def test_there_are_enough_and_each_stands_there_once(locale: str) -> None:
    cases = [(case.term, case.source, case.target) for case in CASES if case.locale == locale]
    assert len(set(cases)) >= 150


def test_each_term_is_told_once_in_source_order(glossary: Glossary) -> None:
    findings = verify("Minsk, Moscow, Minsk (Sputnik), Belarus", "Масква", "be", glossary)
    assert [finding.term for finding in findings] == ["minsk", "moscow", "sputnik", "belarus"]


def test_expected_is_the_form_to_offer(glossary: Glossary) -> None:
    forbidden, missing = verify("Putin in Belarus", "з Путіным", "be", glossary)
    assert (forbidden.verdict, forbidden.expected, forbidden.found) == (
        Verdict.FORBIDDEN,
        "Пуціным",
        "Путіным",
    )
    assert (missing.verdict, missing.expected) == (Verdict.MISSING, "Беларусь")


def test_a_surname_is_offered_for_a_surname(glossary: Glossary) -> None:
    (finding,) = verify("Lukashenko said", "Лукашэнко сказаў", "be", glossary)
    assert finding.expected == "Лукашэнка"
