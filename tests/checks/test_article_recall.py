"""Faults seeded into whole articles are found; a small part of what benchmarks/article_checks.py counts."""

import random

import pytest

from tests.checks.article_faults import ARTICLE_FAULTS, ArticleFault, article_recall, told
from tests.checks.more_faults import FAULTS
from tests.checks.test_recall import SEEDED, SLACK
from tests.checks.whole_articles import news_articles, news_sentences
from translate.checks import CATALOG_CHECKS, CHECKS
from translate.model import Catalog

QUIET = [check.id for check in CATALOG_CHECKS if check.id not in ("spelling", "yo")]
"""Spelling depends on the dictionaries of the computer, and people do not always write ё consistently."""


@pytest.fixture(scope="module")
def articles() -> dict[str, list[Catalog]]:
    return {locale: _shuffled(locale) for locale in ("ru", "be")}


def _shuffled(locale: str) -> list[Catalog]:
    found = [*news_articles(locale), *news_sentences(locale)]
    random.Random(1).shuffle(found)
    return found


@pytest.mark.parametrize("locale", ["ru", "be"])
@pytest.mark.parametrize("fault", [one for one in ARTICLE_FAULTS if one.bar], ids=lambda fault: fault.kind)
def test_seeded_faults_are_found(
    fault: ArticleFault, locale: str, articles: dict[str, list[Catalog]]
) -> None:
    if locale not in fault.locales:
        return
    found, seeded, missed = article_recall(fault, articles[locale], SEEDED)
    assert seeded == SEEDED
    assert 100 * found / seeded >= fault.bar - SLACK, missed


def test_every_check_has_its_fault() -> None:
    told_of = {fault.check for fault in ARTICLE_FAULTS} | {one for fault in FAULTS for one in fault.told_by}
    assert told_of == {check.id for check in (*CHECKS, *CATALOG_CHECKS)}


@pytest.mark.parametrize("check", QUIET)
@pytest.mark.parametrize("locale", ["ru", "be"])
def test_good_articles_are_left_alone(check: str, locale: str) -> None:
    alarms = [one for article in news_articles(locale)[::5] for one in told(article, check)]
    units = sum(len(article.units) for article in news_articles(locale)[::5])
    assert len(alarms) < 0.005 * units, alarms
