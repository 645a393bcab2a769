"""How often the checks are wrong, what they miss, and how fast they are; the tables of docs/checks/README.md.

Usage: python -m benchmarks.checks [--examples N] [--only CHECK]

Alarms are counted on human translations, so each is false or a fault of that translation: the figures are
the most that can be false. Faults are seeded into translations in which their check found nothing before.
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.checks.cases import glossary
from tests.checks.corpora import corpora, flores, news
from tests.checks.faults import Sentence, recall
from tests.checks.more_faults import FAULTS
from translate.checks import Finding, Pair, look
from translate.model import Severity

PAIRS = 5_000
SEEDED = 300
UNITS = 100_000
TIMED = 2_500
PROCESSES = 2
DIRECTIONS = (("en", "ru"), ("en", "be"), ("ru", "be"))


def findings(sentence: Sentence) -> list[Finding]:
    """What the checks find, with the repository's glossary."""
    languages = sentence.source_locale, sentence.locale
    return list(look(Pair(sentence.source, sentence.target, *languages, glossary=glossary())))


def human_translations() -> Iterator[tuple[str, list[Sentence]]]:
    """Each corpus with its name. FLORES has no Russian–Belarusian: both were translated from English."""
    for source, target in DIRECTIONS:
        if source == "en":
            yield f"FLORES dev, {source}–{target}", flores(source, target)
        own = news(source, target)
        yield f"news, {source}–{target}", random.Random(7).sample(own, PAIRS)
        yield f"all human corpora, {source}–{target}", corpora(source, target, PAIRS)


def alarms(examples: int, only: str) -> Iterator[str]:
    """The table of alarms: units with an error, units with a warning, the checks that told most."""
    yield "| corpus | units | with an error | with a warning | most often |"
    yield "| --- | ---: | ---: | ---: | --- |"
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("fork")) as pool:
        for name, sentences in human_translations():
            found = list(pool.map(findings, sentences, chunksize=200))
            counts = Counter(check for one in found for check in {finding.check for finding in one})
            errors, warnings = (_percent(found, severity) for severity in Severity)
            often = ", ".join(f"{check} {count}" for check, count in counts.most_common(4))
            yield f"| {name} | {len(found):,} | {errors} | {warnings} | {often} |"
            show(zip(sentences, found, strict=True), examples, only)


def _percent(found: Sequence[list[Finding]], severity: Severity) -> str:
    alarmed = sum(any(finding.severity is severity for finding in one) for one in found)
    return f"{100 * alarmed / len(found):.1f} %"


def show(found: Iterable[tuple[Sentence, list[Finding]]], examples: int, only: str) -> None:
    """Some alarms on stderr, for a person to judge."""
    alarmed = [
        (sentence, [one for one in findings if only in one.check])
        for sentence, findings in found
        if any(only in one.check for one in findings)
    ]
    for sentence, told in random.Random(1).sample(alarmed, min(examples, len(alarmed))):
        said = "; ".join(f"{finding.check}: {finding.message}" for finding in told)
        print(f"{sentence.source}\n{sentence.target}\n    {said}\n", file=sys.stderr)


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
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument(
        "--examples", type=int, default=0, help="print so many alarms of each corpus on stderr"
    )
    parser.add_argument("--only", default="", help="only alarms of checks with this in their id")
    wanted = parser.parse_args()
    for line in alarms(wanted.examples, wanted.only):
        print(line, flush=True)
    print()
    for line in recalls():
        print(line, flush=True)
    print()
    print(speed())


if __name__ == "__main__":
    main()
