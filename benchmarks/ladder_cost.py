"""What the ladder costs over ordinary news: processor time and sentences read, with it and without.

Usage: python -m benchmarks.ladder_cost FILE…

Lines of the files that hold a sentence or more are divided at full stops. The quicker of two rounds counts.
"""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import process_time

from tests.checks.cases import glossary
from translate.engine import ArgosEngine
from translate.ladder import climb
from translate.model import Draft
from translate.packages import find_route, installed
from translate.tagged import translate_tagged

LOCALES = ("ru", "be")
BATCH = 64  # as `translate draft` does
SHORTEST = 4  # words of a sentence


class Counting(ArgosEngine):
    """The engine, with a count of the sentences that it read."""

    read = 0

    def translate(self, sources: Sequence[str]) -> list[Draft]:
        """As the engine."""
        self.read += len(sources)
        return super().translate(sources)


def sentences(paths: Sequence[str]) -> list[str]:
    """The sentences of some text files, each once."""
    lines = (line for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines())
    found = (part.strip() for line in lines for part in line.split(". "))
    return list(dict.fromkeys(part for part in found if len(part.split()) >= SHORTEST))


def spent(
    work: Callable[[Sequence[str]], object], sources: Sequence[str], engine: Counting
) -> tuple[float, int]:
    """The quicker of two rounds, in seconds, and how many sentences the engine read in one."""
    times = []
    for _ in range(2):
        engine.read, begun = 0, process_time()
        for start in range(0, len(sources), BATCH):
            work(sources[start : start + BATCH])
        times.append(process_time() - begun)
    return min(times), engine.read


def main() -> None:
    """Print a line for each locale."""
    sources = sentences(sys.argv[1:])
    if not sources:
        sys.exit("name text files with sentences: python -m benchmarks.ladder_cost FILE…")
    for locale in LOCALES:
        engine = Counting(find_route("en", locale, installed().packages))
        climb(sources, engine, locale, glossary())
        alone, read = spent(partial(translate_tagged, engine=engine), sources, engine)
        ladder, more = spent(
            partial(climb, engine=engine, locale=locale, glossary=glossary()), sources, engine
        )
        print(f"{locale}: {read} sentences, {more} with the ladder; {alone:.2f} s, {ladder:.2f} s", end=" ")
        print(f"(+{ladder / alone - 1:.0%})")


if __name__ == "__main__":
    main()
