"""Seeded faults are found, good translations left alone; a small part of what benchmarks/checks.py counts."""

import random

import pytest

from tests.checks.corpora import flores, news
from tests.checks.faults import Fault, Sentence, recall
from tests.checks.more_faults import FAULTS
from translate.checks import Pair, look
from translate.model import Severity

SEEDED = 40
SLACK = 7.5
"""Percent below the bar that so few faults may fall by chance."""


@pytest.fixture(scope="module")
def sentences() -> dict[str, list[Sentence]]:
    return {locale: _shuffled(locale) for locale in ("ru", "be")}


def _shuffled(locale: str) -> list[Sentence]:
    found = news("en", locale)
    random.Random(1).shuffle(found)
    return found


@pytest.mark.parametrize("locale", ["ru", "be"])
@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.bar], ids=lambda fault: fault.kind)
def test_seeded_faults_are_found(fault: Fault, locale: str, sentences: dict[str, list[Sentence]]) -> None:
    if locale not in fault.locales:
        return
    told, seeded, missed = recall(fault, sentences[locale], SEEDED)
    assert seeded == SEEDED
    assert 100 * told / seeded >= fault.bar - SLACK, missed


@pytest.mark.parametrize("locale", ["ru", "be"])
def test_good_translations_are_left_alone(locale: str) -> None:
    found = [_severities(sentence) for sentence in flores("en", locale)[::3]]
    assert sum(Severity.ERROR in severities for severities in found) < 0.02 * len(found)
    assert sum(Severity.WARNING in severities for severities in found) < 0.06 * len(found)


def _severities(sentence: Sentence) -> set[Severity]:
    pair = Pair(sentence.source, sentence.target, sentence.source_locale, sentence.locale)
    return {finding.severity for finding in look(pair) if finding.check != "spaces"}  # FLORES has such faults
