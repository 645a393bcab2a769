"""How the shipped package and the glossary together write names: data/terminology.txt, drafted and judged.

Usage: python -m benchmarks.terminology [--cases FILE] [--list] [--rounds N]

The right-hand column of each pair is the package alone, without the ladder. Figures for docs/glossary.md.
The ladder was tuned on data/terminology.txt: `--cases benchmarks/data/terminology_held_out.txt` tells what it
does with sentences that it was not tuned on.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import TypeVar

from benchmarks.terminology_scores import Score, changed, lost, scores
from benchmarks.terminology_set import PATH, Example, examples
from tests.checks.cases import glossary as repository_glossary
from tests.terms.verdicts import VerdictCase, verdict_cases
from translate.checks import loses_number
from translate.engine import ArgosEngine
from translate.ladder import RUNGS, climb
from translate.model import Engine, Verdict
from translate.packages import find_route
from translate.packages.installation import EMBEDDED_FOLDER, installed
from translate.packages.package import InstalledPackage
from translate.tagged import translate_tagged
from translate.terms import Glossary

ROOT = Path(__file__).parents[1]
LOCALES = ("ru", "be")
BATCH = 32  # as `translate draft` does

FLAGGED = "none: kept, and flagged"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts of all sentences with and without the ladder, and the processor time of each way."""

    with_ladder: Sequence[str]
    alone: Sequence[str]
    served: Sequence[Mapping[str, str]]  # by sentence: term → rung
    seconds_with: float
    seconds_alone: float


def drafted(sources: Sequence[str], locale: str, glossary: Glossary, rounds: int) -> Drafted:
    """Draft all sentences both ways, turn about; the quickest round of each way counts."""
    engine = ArgosEngine(find_route("en", locale, _shipped()), faulty=loses_number)
    engine.translate(["Warm up."])
    climb(sources[:1], engine, locale, glossary)
    times: dict[str, list[float]] = {"alone": [], "with": []}
    for _ in range(rounds):
        alone, spent = _timed(lambda batch: _alone(batch, engine), sources)
        times["alone"].append(spent)
        attempts, spent = _timed(lambda batch: climb(batch, engine, locale, glossary), sources)
        times["with"].append(spent)
    return Drafted(
        [attempt.draft.target for attempt in attempts],
        alone,
        [attempt.served for attempt in attempts],
        min(times["with"]),
        min(times["alone"]),
    )


def _shipped() -> list[InstalledPackage]:
    return [package for package in installed().packages if package.path.is_relative_to(EMBEDDED_FOLDER)]


def _alone(sources: Sequence[str], engine: Engine) -> list[str]:
    return [draft.target for draft in translate_tagged(sources, engine)]


def _timed(work: Callable[[Sequence[str]], list[T]], sources: Sequence[str]) -> tuple[list[T], float]:
    begun = process_time()
    done = [one for start in range(0, len(sources), BATCH) for one in work(sources[start : start + BATCH])]
    return done, process_time() - begun


@dataclass(frozen=True, slots=True)
class Column:
    """What was counted in one language."""

    names: int
    strict: tuple[int, int]  # with the ladder, and without
    lenient: tuple[int, int]
    changed: Sequence[int]  # numbers of sentences
    lost: Sequence[int]
    rungs: Mapping[str, int]
    right: Mapping[str, int]  # of these, in a case that fits
    cost: float  # extra processor time, as a share of drafting without the ladder


def column(cases: Sequence[Example], made: Drafted, locale: str, glossary: Glossary) -> Column:
    """Judge the drafts of one language."""
    told = [
        [scores(case, locale, draft, glossary) for case, draft in zip(cases, drafts, strict=True)]
        for drafts in (made.with_ladder, made.alone)
    ]
    pairs = list(enumerate(zip(cases, made.alone, made.with_ladder, strict=True)))
    by_rung = [
        (_rung(score, served), score.lenient)
        for one, served in zip(told[0], made.served, strict=True)
        for score in one
    ]
    return Column(
        sum(map(len, told[0])),
        (_right(told[0], "strict"), _right(told[1], "strict")),
        (_right(told[0], "lenient"), _right(told[1], "lenient")),
        [number for number, (case, old, new) in pairs if changed(case, locale, old, new, glossary)],
        [number for number, (case, old, new) in pairs if lost(case, locale, old, new, glossary)],
        Counter(name for name, _ in by_rung),
        Counter(name for name, right in by_rung if right),
        made.seconds_with / made.seconds_alone - 1,
    )


def _right(told: Sequence[Sequence[Score]], how: str) -> int:
    return sum(getattr(score, how) for one in told for score in one)


def _rung(score: Score, served: Mapping[str, str]) -> str:
    return served.get(score.term, "draft") if score.verified else FLAGGED


def table(columns: Mapping[str, Column], sentences: int) -> Iterator[str]:
    """The figures as a Markdown table."""
    heads = [head for locale in columns for head in (f"{locale}, ladder", f"{locale}, package alone")]
    yield _row("", *heads)
    yield _row("---", *("---:" for _ in heads))
    for label, how in (
        ("right, and in the expected case", "strict"),
        ("right, in a case that fits", "lenient"),
    ):
        counts = [(getattr(one, how)[side], one.names) for one in columns.values() for side in (0, 1)]
        yield _row(label, *(_share(*count) for count in counts))
    for label, which in (("other words changed", "changed"), ("other words lost", "lost")):
        numbers = [len(getattr(one, which)) for one in columns.values()]
        yield _row(f"sentences, {label}", *(cell for one in numbers for cell in (_share(one, sentences), "")))
    costs = [f"+{one.cost:.0%}" for one in columns.values()]
    yield _row("processor time", *(cell for cost in costs for cell in (cost, "")))
    yield ""
    yield _row("names verified by (of these in a case that fits)", *columns)
    yield _row("---", *("---:" for _ in columns))
    for name in (*(rung.name for rung in RUNGS), FLAGGED):
        yield _row(name, *(_of_these(one, name) for one in columns.values()))


def verification(locale: str, glossary: Glossary) -> Iterator[str]:
    """The row of the hand-made cases: how often a verdict is right, how many of the right are found."""
    cases = [case for name in ("verify_cases", "verify_limits") for case in verdict_cases(name, locale)]
    found = [case.found(glossary) for case in cases]
    both = list(zip(cases, found, strict=True))
    right = sum(case.verdict is verdict for case, verdict in both)
    precision, recall = _precision_recall(both, lambda verdict: verdict is Verdict.OK)
    faults = _precision_recall(both, lambda verdict: verdict in (Verdict.FORBIDDEN, Verdict.BAD_AGREEMENT))
    yield _row(
        locale,
        str(len(cases)),
        f"{precision:.3f} / {recall:.3f}",
        f"{faults[0]:.3f} / {faults[1]:.3f}",
        str(right),
    )


def _precision_recall(
    both: Sequence[tuple[VerdictCase, Verdict]], wanted: Callable[[Verdict], bool]
) -> tuple[float, float]:
    hits = sum(wanted(case.verdict) and wanted(verdict) for case, verdict in both)
    told, true = (sum(map(wanted, column)) for column in ([v for _, v in both], [c.verdict for c, _ in both]))
    return hits / told, hits / true


def _of_these(one: Column, rung: str) -> str:
    right = "" if rung == FLAGGED else f" ({one.right.get(rung, 0)})"
    return f"{one.rungs.get(rung, 0)}{right}"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%} ({part})"


def _listed(
    cases: Sequence[Example], made: Drafted, one: Column, locale: str, glossary: Glossary
) -> Iterator[str]:
    for number, (case, old, new) in enumerate(zip(cases, made.alone, made.with_ladder, strict=True)):
        wrong = [score.term for score in scores(case, locale, new, glossary) if not score.lenient]
        marks = [f"wrong: {', '.join(wrong)}"] if wrong else []
        marks += ["words lost"] if number in one.lost else []
        if marks:
            yield f"{locale} line {case.line}: {'; '.join(marks)}\n  {case.source}"
            yield f"  alone:  {old}\n  ladder: {new}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cases", type=Path, default=PATH, metavar="FILE", help="other sentences to draft")
    parser.add_argument("--list", action="store_true", help="show drafts with names wrong or words lost")
    parser.add_argument("--rounds", type=int, default=2, help="how often each way is timed")
    options = parser.parse_args()
    glossary, cases = repository_glossary(), examples(options.cases)
    sources = [case.source for case in cases]
    made = {locale: drafted(sources, locale, glossary, options.rounds) for locale in LOCALES}
    columns = {locale: column(cases, made[locale], locale, glossary) for locale in LOCALES}
    for locale in LOCALES if options.list else ():
        print(*_listed(cases, made[locale], columns[locale], locale, glossary), sep="\n")
    print(f"{len(cases)} sentences, {columns['ru'].names} names\n")
    print(*table(columns, len(cases)), sep="\n")
    print()
    print(
        _row("verification", "cases", "called right: precision / recall", "faults: the same", "verdict right")
    )
    print(_row("---", "---:", "---:", "---:", "---:"))
    for locale in LOCALES:
        print(*verification(locale, glossary), sep="\n")


if __name__ == "__main__":
    main()
