"""How often the checks of whole articles are wrong, and what they miss; two tables of docs/checks/README.md.

Usage: python -m benchmarks.article_checks [--examples N]

Alarms are counted on news that people translated: whole articles, and single sentences twelve by twelve.
Spelling needs the extra `spelling` and the dictionaries of hunspell-ru and hunspell-be.
"""

import argparse
import random
import sys
from collections.abc import Iterator

from tests.checks.article_faults import ARTICLE_FAULTS, article_recall, speller_of, told
from tests.checks.whole_articles import news_articles, news_sentences
from translate.checks import CATALOG_CHECKS
from translate.model import Catalog

SEEDED = 300
LOCALES = ("ru", "be")


def alarms(examples: int) -> Iterator[str]:
    """The table of alarms: how many units each check tells, language by language."""
    yield "| check | " + " | ".join(f"en–{locale}" for locale in LOCALES) + " |"
    yield "| --- |" + " ---: |" * len(LOCALES)
    for check in CATALOG_CHECKS:
        cells = [_alarms(check.id, locale, examples) for locale in LOCALES]
        yield f"| {check.id} | {' | '.join(cells)} |"


def _alarms(check: str, locale: str, examples: int) -> str:
    if check == "spelling" and speller_of(locale) is None:
        return "no dictionary"
    found = [one for article in news_articles(locale) for one in told(article, check)]
    for unit, message in random.Random(1).sample(found, min(examples, len(found))):
        print(f"{check}: {message}\n    {unit.source}\n    {unit.target}\n", file=sys.stderr)
    units = sum(len(article.units) for article in news_articles(locale))
    return f"{len(found)} of {units:,}"


def recalls() -> Iterator[str]:
    """The table of seeded faults: how many of each kind are told."""
    yield "| fault | check | wanted | Russian | Belarusian |"
    yield "| --- | --- | ---: | ---: | ---: |"
    articles = {locale: _shuffled(locale) for locale in LOCALES}
    for fault in ARTICLE_FAULTS:
        cells = [
            _recall(fault.kind, articles[locale]) if locale in fault.locales else "–" for locale in LOCALES
        ]
        wanted = f"{fault.bar:.0f} %" if fault.bar else "–"
        yield f"| {fault.kind} | {fault.check} | {wanted} | {' | '.join(cells)} |"


def _shuffled(locale: str) -> list[Catalog]:
    articles = [*news_articles(locale), *news_sentences(locale)]
    random.Random(1).shuffle(articles)
    return articles


def _recall(kind: str, articles: list[Catalog]) -> str:
    fault = next(fault for fault in ARTICLE_FAULTS if fault.kind == kind)
    if fault.check == "spelling" and speller_of(articles[0].locale) is None:
        return "no dictionary"
    found, seeded, _ = article_recall(fault, articles, SEEDED)
    return f"{100 * found / seeded:.1f} % of {seeded}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument(
        "--examples", type=int, default=0, help="print so many alarms of each check on stderr"
    )
    wanted = parser.parse_args()
    for line in (*alarms(wanted.examples), "", *recalls()):
        print(line, flush=True)


if __name__ == "__main__":
    main()
