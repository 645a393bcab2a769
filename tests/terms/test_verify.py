"""Each line of verify_cases.<locale>.txt: the verdict on one term of a translation."""

import pytest

from tests.terms.tables import rows
from translate.model import Verdict
from translate.terms import Glossary, verify


@pytest.mark.parametrize(("case", "source", "target"), rows("verify_cases.ru.txt"))
def test_russian(case: str, source: str, target: str, glossary: Glossary) -> None:
    _check(case, source, target, "ru", glossary)


@pytest.mark.parametrize(("case", "source", "target"), rows("verify_cases.be.txt"))
def test_belarusian(case: str, source: str, target: str, glossary: Glossary) -> None:
    _check(case, source, target, "be", glossary)


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


def _check(case: str, source: str, target: str, locale: str, glossary: Glossary) -> None:
    verdict, term = case.split()
    found = {finding.term: finding for finding in verify(source, target, locale, glossary)}
    assert found[term].verdict == verdict, found[term]
