"""How often the checks speak of human translations, source by source; tables of docs/checks/README.md.

Usage: python -m benchmarks.false_alarms [--half held-out|read|all] [--seeds 1 2 3] [--units 400]
       python -m benchmarks.false_alarms --draw 60 [--severity error|warning] [--only SOURCES]

Every corpus in ../shared/mt that people translated is measured on its own, in random samples, so that a bad
one does not hide among good ones. Each alarm is either false or a fault of that translation: the figures are
the most that can be false. Pairs are in two halves by a hash: one was read and fitted to when the checks were
made, the other was not. `--draw` prints alarms at random for a person to judge.
"""

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from tests.checks.cases import glossary
from tests.checks.corpora import CORPORA, by_source, flores, is_held_out, news
from tests.checks.faults import Sentence
from translate.checks import DESCRIPTIONS, Finding, Pair, look
from translate.model import Severity

DIRECTIONS = (("en", "ru"), ("en", "be"), ("ru", "be"))
TIERS = {
    "A": "news and official texts",
    "B": "fiction and general prose",
    "C": "documentation",
    "D": "texts of programs",
    "V": "verse",
}
PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Source:
    """A corpus in one direction, its tier in SOURCES.md, and what was found in its units by sample."""

    direction: str
    name: str
    tier: str
    samples: Sequence[Sequence[tuple[Sentence, Sequence[Finding]]]]

    @property
    def units(self) -> Mapping[Sentence, Sequence[Finding]]:
        """Every unit of the samples once."""
        return {sentence: found for sample in self.samples for sentence, found in sample}

    def shares(self, severity: Severity) -> list[float]:
        """How many percent of the units of each sample have a finding so grave."""
        return [
            100 * sum(any(one.severity is severity for one in found) for _, found in sample) / len(sample)
            for sample in self.samples
        ]

    def share(self, severity: Severity) -> float:
        """The mean of the samples."""
        return sum(self.shares(severity)) / len(self.samples)


def findings(sentence: Sentence) -> list[Finding]:
    """What the checks of units find, with the repository's glossary."""
    languages = sentence.source_locale, sentence.locale
    return list(look(Pair(sentence.source, sentence.target, *languages, glossary=glossary())))


def tiers() -> Mapping[str, str]:
    """The tier of each source, as SOURCES.md tells it; verse has one of its own."""
    listed = re.findall(r"^\| (\w+) \| ([A-D]) \|", (CORPORA / "SOURCES.md").read_text("utf-8"), re.MULTILINE)
    return {name: "V" if "poetry" in name else tier for name, tier in listed}


def corpora(source: str, target: str) -> Iterator[tuple[str, list[Sentence]]]:
    """Every corpus of a direction. FLORES has no Russian–Belarusian: both were translated from English."""
    if source == "en":
        yield "flores dev", flores(source, target)
    yield "own news", news(source, target)
    yield from by_source(source, target)


def measured(half: str, seeds: Sequence[int], units: int) -> Iterator[Source]:
    """Each source with what the checks say of a sample for each seed."""
    known = tiers()
    wanted = {"held-out": (True,), "read": (False,), "all": (True, False)}[half]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("fork")) as pool:
        for source, target in DIRECTIONS:
            for name, sentences in corpora(source, target):
                pool_of = [one for one in dict.fromkeys(sentences) if is_held_out(one) in wanted]
                samples = [random.Random(seed).sample(pool_of, min(units, len(pool_of))) for seed in seeds]
                every = list(dict.fromkeys(one for sample in samples for one in sample))
                found = dict(zip(every, pool.map(findings, every, chunksize=100), strict=True))
                told = [[(one, found[one]) for one in sample] for sample in samples]
                yield Source(f"{source}–{target}", name, known.get(name, "A"), told)


def by_tiers(sources: Sequence[Source]) -> Iterator[str]:
    """The table of tiers and directions: the mean of their sources, and the source with the most warnings."""
    yield "| texts | direction | sources | units | with an error | with a warning | most warnings |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | --- |"
    for tier, texts in TIERS.items():
        for one, other in DIRECTIONS:
            some = [each for each in sources if (each.tier, each.direction) == (tier, f"{one}–{other}")]
            if some:
                errors, warnings = (
                    f"{sum(each.share(severity) for each in some) / len(some):.1f} %" for severity in Severity
                )
                most = max(some, key=lambda each: each.share(Severity.WARNING))
                worst = f"{most.name} {most.share(Severity.WARNING):.1f} %"
                units = sum(len(each.units) for each in some)
                pair = f"{one}–{other}"
                yield f"| {texts} | {pair} | {len(some)} | {units:,} | {errors} | {warnings} | {worst} |"


def by_sources(sources: Sequence[Source]) -> Iterator[str]:
    """The table of sources: the mean of the samples, and their least and most where it differs."""
    yield "| direction | source | units | with an error | with a warning | most often |"
    yield "| --- | --- | ---: | ---: | ---: | --- |"
    for source in sorted(sources, key=lambda one: (one.tier, DIRECTIONS.index(_pair(one)), one.name)):
        counts = Counter(check for found in source.units.values() for check in {one.check for one in found})
        often = ", ".join(f"{check} {count}" for check, count in counts.most_common(4))
        errors, warnings = (_shares(source, severity) for severity in Severity)
        name = f"{source.name} ({source.tier})"
        yield f"| {source.direction} | {name} | {len(source.units):,} | {errors} | {warnings} | {often} |"


def _pair(source: Source) -> tuple[str, str]:
    one, other = source.direction.split("–")
    return one, other


def _shares(source: Source, severity: Severity) -> str:
    shares = source.shares(severity)
    spread = f" ({min(shares):.1f}–{max(shares):.1f})" if len(set(shares)) > 1 else ""
    return f"{source.share(severity):.1f} %{spread}"


def by_checks(sources: Sequence[Source]) -> Iterator[str]:
    """The table of checks: alarmed units among 1,000 of each tier, every source of equal weight."""
    yield f"| check | {' | '.join(TIERS.values())} |"
    yield f"| --- |{' ---: |' * len(TIERS)}"
    shares: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for tier in TIERS:
        of_tier = [source for source in sources if source.tier == tier]
        for source in of_tier:
            for found in source.units.values():
                for check in {one.check for one in found}:
                    shares[check][tier] += 1000 / len(source.units) / len(of_tier)
    for check in DESCRIPTIONS:
        if check in shares:
            cells = " | ".join(f"{shares[check][tier]:.1f}" for tier in TIERS)
            yield f"| {check} | {cells} |"


def drawn(sources: Sequence[Source], number: int, severity: Severity) -> Iterator[str]:
    """Units with an alarm at random, verse apart, each source of equal weight."""
    dice = random.Random(60)
    alarmed = [
        (source, [(one, told) for one, found in source.units.items() if (told := _told(found, severity))])
        for source in sources
        if source.tier != "V"
    ]
    for _ in range(number):
        source, units = dice.choice([one for one in alarmed if one[1]])
        sentence, told = units.pop(dice.randrange(len(units)))
        yield f"[{source.direction} {source.name}] {sentence.source}\n    {sentence.target}\n    → {told}\n"


def _told(found: Sequence[Finding], severity: Severity) -> str:
    return "; ".join(f"{one.check}: {one.message}" for one in found if one.severity is severity)


def main() -> None:
    """Print the tables, or alarms to judge."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--half", choices=("held-out", "read", "all"), default="held-out")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--units", type=int, default=400, help="of each source and seed")
    parser.add_argument("--draw", type=int, default=0, help="print so many alarms instead of the tables")
    parser.add_argument("--severity", type=Severity, default=Severity.WARNING, help="of the alarms drawn")
    parser.add_argument("--only", default="", help="a regular expression: the sources to draw from")
    wanted = parser.parse_args()
    sources = list(measured(wanted.half, wanted.seeds, wanted.units))
    if wanted.draw:
        named = [one for one in sources if re.search(wanted.only, f"{one.direction} {one.name}")]
        print("\n".join(drawn(named, wanted.draw, wanted.severity)))
        return
    print("\n".join([*by_tiers(sources), "", *by_sources(sources), "", *by_checks(sources)]))


if __name__ == "__main__":
    main()
