"""How well packages translate: FLORES-200 dev, numbers, tags, loops, names of the glossary, speed. One table.

Usage: python -m benchmarks.quality [PACKAGE…] [--lines N] [--beam N]

PACKAGE is a package folder; without any, those that are installed are measured, each by itself. Drafts are
made as `translate draft` makes them, with `names` by the ladder of the glossary. A package that goes from
English to Belarusian by way of Russian too is measured on both ways. `headlines` is chrF2 of the short
sentences set in title case, and in brackets of the same as they are. The last rows show the translations of
people by the same counts. Needs benchmarks/requirements.txt.
"""

import argparse
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from sacrebleu import BLEU, CHRF

from benchmarks.terminology_scores import scores
from benchmarks.terminology_set import examples
from tests.checks.cases import glossary
from training.casing import MOST_WORDS, title_case
from translate.checks import Pair, loses_number
from translate.config import TypographyPolicy
from translate.engine import ArgosEngine
from translate.engine.repetition import loops
from translate.errors import RouteError
from translate.ladder import climb
from translate.packages import InstalledPackage, Route, find_route, installed
from translate.packages.package import read_package
from translate.placeables import differences
from translate.steps.typeset import finished
from translate.tagged import translate_tagged

DEV = Path(__file__).parents[2] / "shared" / "mt" / "dev"
WAYS = (("en", "ru"), ("en", "be"), ("en", "ru", "be"), ("ru", "be"))
WORD = re.compile(r"\b[A-Za-zА-Яа-яЁё]{5,}\b")
TAGGED = 200  # sentences that get a pair of tags
BATCH = 32  # as `translate draft` does
HEADS = ("package", "way", "chrF2", "BLEU", "loops", "numbers", "headlines", "tags", "names", "sentences/s")
CHARACTERS, WORDS = CHRF(), BLEU()


@dataclass(frozen=True, slots=True)
class Lines:
    """The sentences of FLORES-200 dev in two languages."""

    locales: tuple[str, str]
    sources: Sequence[str]
    references: Sequence[str]


def read(source: str, target: str, count: int) -> Lines:
    """The first sentences, all for 0."""
    sides = [
        (DEV / f"flores200.dev.{locale}").read_text(encoding="utf-8").splitlines()[: count or None]
        for locale in (source, target)
    ]
    return Lines((source, target), *sides)


def row(package: InstalledPackage, route: Route, count: int, beam: int) -> Sequence[str]:
    """What is measured of one package on one way."""
    engine = ArgosEngine(route, beam_size=beam, faulty=loses_number)
    engine.translate(["Warm up."])
    lines = read(route.locales[0], route.locales[-1], count)
    begun = perf_counter()
    drafts = [draft.target for draft in engine.translate(lines.sources)]
    seconds = perf_counter() - begun
    policy = TypographyPolicy()
    texts = [
        finished(source, draft, lines.locales[1], lines.locales[0], policy)
        for source, draft in zip(lines.sources, drafts, strict=True)
    ]
    return (
        f"{package.name} {package.version}",
        " → ".join(route.locales),
        *counts(lines, texts),
        _headlines(lines, texts, engine) if lines.locales[0] == "en" else "",
        _percent(_tags_kept(lines.sources[:TAGGED], engine)),
        _percent(_names_right(engine, lines.locales[1])) if lines.locales[0] == "en" else "",
        f"{len(drafts) / seconds:.0f}",
    )


def counts(lines: Lines, texts: Sequence[str]) -> Sequence[str]:
    """chrF2 and BLEU, sentences with loops, and those with numbers that keep all of them by value."""
    numbered = [
        (source, text)
        for source, text in zip(lines.sources, texts, strict=True)
        if any(character.isdigit() for character in source)
    ]
    return (
        f"{CHARACTERS.corpus_score(texts, [lines.references]).score:.1f}",
        f"{WORDS.corpus_score(texts, [lines.references]).score:.1f}",
        _percent(map(loops, texts)),
        _percent(not Pair(source, text, *lines.locales).lost_numbers for source, text in numbered),
    )


def _headlines(lines: Lines, texts: Sequence[str], engine: ArgosEngine) -> str:
    """chrF2 of the short sentences as headlines, and in brackets of the same as they are."""
    short = [number for number, source in enumerate(lines.sources) if len(source.split()) <= MOST_WORDS]
    titles = [title_case(lines.sources[number].removesuffix(".")) for number in short]
    references = [[lines.references[number] for number in short]]
    drafts = [draft.target for draft in engine.translate(titles)]
    as_titles, as_they_are = (
        CHARACTERS.corpus_score(found, references).score for found in (drafts, [texts[at] for at in short])
    )
    return f"{as_titles:.1f} ({as_they_are:.1f})"


def _tags_kept(sources: Sequence[str], engine: ArgosEngine) -> Iterator[bool]:
    """Of sentences with emphasis on a word: whether a draft has the same tags."""
    chance = random.Random(1)
    tagged = []
    for source in sources:
        words = list(WORD.finditer(source))
        if words:
            start, end = chance.choice(words).span()
            tagged.append(f"{source[:start]}<b1>{source[start:end]}</b1>{source[end:]}")
    for source, draft in zip(tagged, translate_tagged(tagged, engine), strict=True):
        yield bool(draft.target) and not differences(source, draft.target)


def _names_right(engine: ArgosEngine, locale: str) -> Iterator[bool]:
    """Of the names of data/terminology.txt: whether one stands there in a case that fits."""
    cases = list(examples())
    sources = [case.source for case in cases]
    for start in range(0, len(sources), BATCH):
        batch = climb(sources[start : start + BATCH], engine, locale, glossary())
        for case, attempt in zip(cases[start : start + BATCH], batch, strict=True):
            yield from (score.lenient for score in scores(case, locale, attempt.draft.target, glossary()))


def _percent(truths: Iterable[bool]) -> str:
    counted = list(truths)
    return f"{100 * sum(counted) / len(counted):.1f}%" if counted else ""


def ways(package: InstalledPackage) -> Iterator[Route]:
    """The ways that a package goes by itself."""
    for way in WAYS:
        try:
            yield find_route(way[0], way[-1], [package], via=way)
        except RouteError:
            continue


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", type=Path, nargs="*", help="package folders")
    parser.add_argument("--lines", type=int, default=0, help="only the first so many")
    parser.add_argument("--beam", type=int, default=4)
    args = parser.parse_args()
    packages = [read_package(path.resolve()) for path in args.packages] or installed().packages
    print(f"| {' | '.join(HEADS)} |\n|{' --- |' * len(HEADS)}")
    for package in filter(None, packages):
        for route in ways(package):
            print(f"| {' | '.join(row(package, route, args.lines, args.beam))} |", flush=True)
    for source, target in (("en", "ru"), ("en", "be"), ("ru", "be")):
        lines = read(source, target, args.lines)
        _, _, looping, numbers = counts(lines, lines.references)
        print(f"| people | {source} → {target} | | | {looping} | {numbers} | | | | |")
    print(f"\nbeam {args.beam}; {CHARACTERS.get_signature()}; {WORDS.get_signature()}")


if __name__ == "__main__":
    main()
