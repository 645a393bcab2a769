"""Speed and size of the translation memory, beside a dict and a search through a list in the same run.

Usage: python benchmarks/memory.py [ENTRIES]

Entries are made of invented words that are as unequally frequent as those of a language; similar passages are
entries in which some words were exchanged. Times are CPU times.
"""

import random
import resource
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from itertools import accumulate
from multiprocessing import get_context
from pathlib import Path

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extractOne

from translate.edition import Edition
from translate.edition.decisions import approve
from translate.edition.remembering import open_memory, recall_edition
from translate.engine import PseudoEngine
from translate.memory import Entry, Holding, Memory, Origin, Passage, refresh
from translate.memory.tmx import read_tmx, write_tmx
from translate.model import State
from translate.project import Project

VOCABULARY = 60_000
EXACT_LOOKUPS = 200_000
SIMILAR_LOOKUPS = 300
COMPARED = 20
AT_LEAST = 70
ARTICLES = 200
SENTENCES = 40


def sentences(count: int) -> Iterator[str]:
    """Invented sentences, always the same ones."""
    dice = random.Random(1)
    words = [
        "".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=dice.randint(2, 12))) for _ in range(VOCABULARY)
    ]
    weights = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))  # Zipf
    for _ in range(count):
        yield " ".join(dice.choices(words, cum_weights=weights, k=dice.randint(4, 28))).capitalize() + "."


def entries(count: int) -> Iterator[tuple[str, Entry]]:
    """Sentences with something in the place of a translation."""
    for number, source in enumerate(sentences(count)):
        passage = Passage(source, "", f"before {number}", f"after {number}", "article")
        yield "ru", Entry(passage, source[::-1], Origin.TMX, "Benchmark", "2026-01-01")


def similar(count: int, wanted: int) -> list[str]:
    """Sentences of the memory in which one word of eight is another."""
    dice = random.Random(2)
    chosen = []
    for number, source in enumerate(sentences(count)):
        if number % (count // wanted) == 0:
            words = source.split()
            for _ in range(1 + len(words) // 8):
                words[dice.randrange(len(words))] = dice.choice(words)[::-1]
            chosen.append(" ".join(words))
    return chosen[:wanted]


def each(function: Callable[[Passage], object], passages: Iterable[Passage]) -> None:
    """Call it for every passage and keep nothing."""
    deque(map(function, passages), maxlen=0)


def measured(work: Callable[[], object]) -> float:
    """Seconds of CPU time."""
    start = time.process_time()
    work()
    return time.process_time() - start


def peak_megabytes() -> float:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def memory_figures(folder: Path, count: int) -> Mapping[str, float]:
    """The memory, built from a TMX file."""
    tmx = folder / "big.tmx"

    def read() -> Iterator[Entry]:
        return (unit["ru"] for unit in read_tmx(tmx, "en", ["ru"]))

    figures: dict[str, float] = {}
    with tmx.open("wb") as file:
        figures["write TMX, s"] = measured(lambda: file.writelines(write_tmx(entries(count), "en")))
    figures["TMX, MB"] = tmx.stat().st_size / 1e6
    with Memory(folder / "en-ru.sqlite") as memory:
        holding = Holding("memory/big.tmx", tmx, "big", read)
        figures["read TMX and build, s"] = measured(lambda: refresh(memory, [holding]))
        figures["database, MB"] = memory.path.stat().st_size / 1e6
        figures["refresh without a change, s"] = measured(lambda: refresh(memory, [holding]))
        known = list(dict.fromkeys(sentences(count)))
        random.Random(3).shuffle(known)
        passages = [Passage(source, "") for source in known[:EXACT_LOOKUPS]]
        del known
        with memory.snapshot():
            figures["exact lookups / s"] = len(passages) / measured(lambda: each(memory.exact, passages))
            unknown = [Passage(one.source + "!", "") for one in passages]
            figures["exact lookups of unknown texts / s"] = len(unknown) / measured(
                lambda: each(memory.exact, unknown)
            )
            asked = [Passage(source, "") for source in similar(count, SIMILAR_LOOKUPS)]
            figures["similar lookups / s"] = len(asked) / measured(
                lambda: each(lambda one: memory.find(one, AT_LEAST, 3), asked)
            )
    return figures


def building_figures(folder: Path, count: int) -> Mapping[str, float]:
    """The memory built once more, and what a process needs that does so and looks up in it."""
    tmx = folder / "big.tmx"
    with Memory(folder / "again.sqlite") as memory:
        refresh(
            memory,
            [Holding("big.tmx", tmx, "big", lambda: (unit["ru"] for unit in read_tmx(tmx, "en", ["ru"])))],
        )
        for source in similar(count, 50):
            memory.find(Passage(source, ""), AT_LEAST, 3)
    return {"peak memory, MB": peak_megabytes()}


def peer_figures(folder: Path, count: int) -> Mapping[str, float]:
    """A dict, and rapidfuzz over all sources; how often both ways find the same best source."""
    table = {source: source[::-1] for source in sentences(count)}
    figures = {"dict and list: peak memory, MB": peak_megabytes()}
    known = list(table)
    random.Random(3).shuffle(known)
    asked = known[:EXACT_LOOKUPS]
    figures["dict: exact lookups / s"] = len(asked) / measured(lambda: deque(map(table.get, asked), maxlen=0))
    best: list[str] = []

    def search() -> None:
        for source in similar(count, SIMILAR_LOOKUPS)[:COMPARED]:
            found = extractOne(
                source, known, scorer=Levenshtein.normalized_similarity, score_cutoff=AT_LEAST / 100
            )
            best.append(found[0] if found else "")

    making = measured(lambda: similar(count, SIMILAR_LOOKUPS))
    figures["list: similar lookups / s"] = COMPARED / (measured(search) - making)
    with Memory(folder / "en-ru.sqlite") as memory:
        answers = [
            memory.find(Passage(source, ""), AT_LEAST, 1)
            for source in similar(count, SIMILAR_LOOKUPS)[:COMPARED]
        ]
    same = sum((found[0].source if found else "") == text for found, text in zip(answers, best, strict=True))
    figures[f"the memory finds the list's best, of {COMPARED}"] = same
    return figures


def project_figures(folder: Path, _: int) -> Mapping[str, float]:
    """What the memory costs in a project, half of whose sentences are approved, others similar to them."""
    root = folder / "project"
    (root / "articles").mkdir(parents=True)
    (root / "l10n.toml").write_text('source_locale = "en"\ntarget_locales = ["ru"]\n', encoding="utf-8")
    texts = list(sentences(ARTICLES * SENTENCES // 2)) + similar(
        ARTICLES * SENTENCES // 2, ARTICLES * SENTENCES // 2
    )
    for number in range(ARTICLES):
        lines = texts[number * SENTENCES : (number + 1) * SENTENCES]
        (root / "articles" / f"{number:03}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    project = Project.open(root)
    editions = [Edition(project, project.read_article(path), "ru") for path in project.articles()]
    for number, edition in enumerate(editions):
        edition.extract()
        edition.draft(edition.waiting(), PseudoEngine(), lambda _: None)
        if number < ARTICLES // 2:
            approve(edition, "Benchmark", State.APPROVED, least=State.DRAFT)
    label = f"{ARTICLES} articles"

    def ask() -> None:
        memory, _ = open_memory(project, "ru")
        with memory:
            for edition in editions:
                recall_edition(edition, memory)

    figures = {f"{label}: sentences": float(sum(len(edition.catalog().units) for edition in editions))}
    figures[f"{label}: read all, fill and hint, s"] = measured(ask)
    figures[f"{label}: again, changed files read anew, s"] = measured(ask)
    figures[f"{label}: unchanged, memory alone, s"] = measured(ask)
    figures[f"{label}: unchanged, the rest of draft, s"] = measured(
        lambda: [edition.waiting() for edition in editions]
    )
    return figures


def main() -> None:
    """Print all figures; each part runs in a process of its own."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in (memory_figures, building_figures, peer_figures, project_figures):
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
                figures = pool.submit(part, folder, count).result()
            for label, value in figures.items():
                print(f"{label:40} {value:12,.1f}", flush=True)


if __name__ == "__main__":
    main()
