"""What the checks of single sentences miss; a table of docs/checks/README.md.

Usage: python -m benchmarks.checks

Faults are seeded into translations in which their check found nothing before.
"""

import random
from collections.abc import Iterator

from tests.checks.corpora import flores, news
from tests.checks.faults import Sentence, recall
from tests.checks.more_faults import FAULTS

SEEDED = 300


def recalls() -> Iterator[str]:
    """The table of seeded faults: how many of each kind are told."""
    yield "| fault | wanted | Russian | Belarusian |"
    yield "| --- | ---: | ---: | ---: |"
    pools = {locale: [*news("en", locale), *flores("en", locale)] for locale in ("ru", "be")}
    for sentences in pools.values():
        random.Random(1).shuffle(sentences)
    for fault in FAULTS:
        cells = [_recall(fault.kind, locale, pools[locale]) for locale in ("ru", "be")]
        yield f"| {fault.kind} | {f'{fault.bar:.0f} %' if fault.bar else '–'} | {' | '.join(cells)} |"


def _recall(kind: str, locale: str, sentences: list[Sentence]) -> str:
    fault = next(fault for fault in FAULTS if fault.kind == kind)
    if locale not in fault.locales:
        return "–"
    told, seeded, _ = recall(fault, sentences, SEEDED)
    return f"{100 * told / seeded:.1f} % of {seeded}"


def main() -> None:
    """Print the tables."""
    for line in recalls():
        print(line, flush=True)


if __name__ == "__main__":
    main()
