"""The sentences of benchmarks/data/terminology*.txt hold what they say: names, cases, good translations."""

import pytest

from benchmarks.terminology_set import HELD_OUT, PATH, Example, examples, expected
from translate.checks import Pair, look
from translate.model import Severity, Verdict
from translate.terms import Glossary, enforce, verify

SETS = {path.stem: examples(path) for path in (PATH, HELD_OUT)}
LOCALES = ("ru", "be")

each_set = pytest.mark.parametrize("name", SETS)
each_locale = pytest.mark.parametrize("locale", LOCALES)


@pytest.mark.parametrize(("name", "least"), [("terminology", 300), ("terminology_held_out", 200)])
def test_there_are_enough(name: str, least: int) -> None:
    assert len(SETS[name]) >= least


@each_locale
def test_each_sentence_stands_there_once(locale: str) -> None:
    cases = [example for cases in SETS.values() for example in cases]
    assert len({example.source for example in cases}) == len(cases)
    assert len({example.references[locale].text for example in cases}) == len(cases)


@each_set
@each_locale
def test_each_name_has_its_mark_and_verifies(name: str, locale: str, glossary: Glossary) -> None:
    for example in SETS[name]:
        marks = expected(example, locale, glossary)
        text = example.references[locale].text
        findings = verify(example.source, text, locale, glossary)
        assert marks, f"line {example.line} has no name"
        assert {finding.term for finding in findings} == set(marks)
        assert {finding.verdict for finding in findings} == {Verdict.OK}, f"line {example.line}"
        assert enforce(example.source, text, locale, glossary)[0] == text


@each_set
@each_locale
def test_no_check_finds_an_error_in_a_reference(name: str, locale: str, glossary: Glossary) -> None:
    assert not [
        f"line {example.line}: {finding.message}"
        for example in SETS[name]
        for finding in look(_pair(example, locale, glossary))
        if finding.severity is Severity.ERROR
    ]


def _pair(example: Example, locale: str, glossary: Glossary) -> Pair:
    return Pair(example.source, example.references[locale].text, "en", locale, "", glossary)
