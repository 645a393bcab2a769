"""What the checks miss, and how fast they are; tables of docs/checks/README.md.

Usage: python -m benchmarks.checks

Faults are seeded into translations in which their check found nothing before.
"""

import random
import time
from collections.abc import Iterator

from tests.checks.cases import glossary
from tests.checks.corpora import flores, news
from tests.checks.faults import Sentence, recall
from tests.checks.more_faults import FAULTS
from translate.checks import Finding, Pair, look

SEEDED = 300
UNITS = 100_000
TIMED = 2_500
PROCESSES = 2


def findings(sentence: Sentence) -> list[Finding]:
    """What the checks find, with the repository's glossary."""
    languages = sentence.source_locale, sentence.locale
    return list(look(Pair(sentence.source, sentence.target, *languages, glossary=glossary())))


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


def speed() -> str:
    """How much CPU time units of news take, with the glossary."""
    sentences = [*news("en", "ru")[:TIMED], *news("en", "be")[:TIMED]]
    findings(sentences[0])
    start = time.process_time()
    told = sum(len(findings(sentence)) for sentence in sentences)
    seconds = (time.process_time() - start) * UNITS / len(sentences)
    cores = f"{seconds / PROCESSES:.0f} s on {PROCESSES} cores"
    return f"{UNITS:,} units of news: {seconds:.0f} s of CPU time, {cores}; {told} findings"


def main() -> None:
    """Print the tables."""
    for line in recalls():
        print(line, flush=True)
    print()
    print(speed())


if __name__ == "__main__":
    main()
