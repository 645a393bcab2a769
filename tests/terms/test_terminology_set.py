"""The sentences of benchmarks/data/terminology.txt hold what they say: names, cases, good translations."""

import pytest

from benchmarks.terminology_set import Example, examples, expected
from translate.checks import Pair, look
from translate.model import Severity, Verdict
from translate.terms import Glossary, enforce, verify

EXAMPLES = examples()
LOCALES = ("ru", "be")


def test_there_are_enough() -> None:
    assert len(EXAMPLES) >= 300


@pytest.mark.parametrize("locale", LOCALES)
def test_each_sentence_stands_there_once(locale: str) -> None:
    assert len({example.source for example in EXAMPLES}) == len(EXAMPLES)
    assert len({example.references[locale].text for example in EXAMPLES}) == len(EXAMPLES)


@pytest.mark.parametrize("locale", LOCALES)
def test_each_name_has_its_mark_and_verifies(locale: str, glossary: Glossary) -> None:
    for example in EXAMPLES:
        marks = expected(example, locale, glossary)
        text = example.references[locale].text
        findings = verify(example.source, text, locale, glossary)
        assert marks, f"line {example.line} has no name"
        assert {finding.term for finding in findings} == set(marks)
        assert {finding.verdict for finding in findings} == {Verdict.OK}, f"line {example.line}"
        assert enforce(example.source, text, locale, glossary)[0] == text


@pytest.mark.parametrize("locale", LOCALES)
def test_no_check_finds_an_error_in_a_reference(locale: str, glossary: Glossary) -> None:
    assert not [
        f"line {example.line}: {finding.message}"
        for example in EXAMPLES
        for finding in look(_pair(example, locale, glossary))
        if finding.severity is Severity.ERROR
    ]


def _pair(example: Example, locale: str, glossary: Glossary) -> Pair:
    return Pair(example.source, example.references[locale].text, "en", locale, "", glossary)
