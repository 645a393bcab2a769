"""How often drafted case forms are right: of the glossary's own names, and of a dictionary.

    python -m benchmarks.forms [--grammardb be_grammardb_compact.tsv] [--listed]

Every name of the glossary is drafted anew from its nominative, and its forms are compared with those that
people reviewed. The glossary was in sight while the rules were made. Of the dictionary nothing was copied,
but what was drafted wrongly was looked at. Its table is the one of `benchmarks/glossary_forms.py`; a noun is
told its gender there, as with `--gender`.

A draft is right when in each case its first form is one that is accepted. `variants` counts as well those of
which another drafted form is.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from translate.inflection import LOCALES, Traits, UncertainError, paradigm
from translate.model import Case, Term
from translate.terms import load

ROOT = Path(__file__).parents[1]
CASES = tuple(Case)
SAMPLE, SEED = 1_000, 7
KINDS = {("nn", "P"): "place", ("aa", "P"): "person", ("nn", "C"): "product"}
NAMES = {"place": "places", "person": "names of persons", "product": "common nouns"}
HEADS = ("", "names", "refused", "drafted", "right", "variants")

Known = Mapping[Case, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Task:
    """A nominative, what is told of it, and its forms."""

    group: str
    lemma: str
    locale: str
    traits: Traits
    known: Known


def glossary_tasks(terms: Iterable[Term], alone: bool) -> Iterator[Task]:
    """The names of the glossary; `alone`: without the name in the other language."""
    for term in terms:
        for locale, target in term.targets.items():
            there = term.targets["be" if locale == "ru" else "ru"]
            told = Traits(
                term.kind,
                cognate=there.table.lemma,
                cognate_gender=there.gender,
                cognate_number=there.number,
            )
            traits = Traits(term.kind) if alone else told
            known = {case: frozenset(forms) for case, forms in target.table.forms.items()}
            yield Task(f"{locale} {term.kind}", target.table.lemma, locale, traits, known)


def dictionary_tasks(path: Path) -> Iterator[Task]:
    """A sample of the nouns of the dictionary, each with the forms of all its lines."""
    found: dict[tuple[str, str, str, str], dict[Case, set[str]]] = {}
    for kind, lemma, gender, number, row in dictionary_rows(path):
        forms = found.setdefault((kind, lemma, gender, number), {case: set() for case in CASES})
        for case, cell in zip(CASES, row, strict=True):
            forms[case] |= cell
    for kind, name in NAMES.items():
        names = [key for key in found if key[0] == kind]
        random.Random(SEED).shuffle(names)
        for key in names[:SAMPLE]:
            _, lemma, gender, number = key
            known = {case: frozenset(forms) for case, forms in found[key].items()}
            yield Task(f"be dictionary, {name}", lemma, "be", Traits(kind, gender, number), known)


def dictionary_rows(path: Path) -> Iterator[tuple[str, str, str, str, list[set[str]]]]:
    """Kind, lemma, gender, number and the six cases of each noun; capitals tell names from others."""
    head, lexicon = path.read_text(encoding="utf-8").split("#lexicon", 1)
    paradigms = [line.split("|") for line in head.split("#paradigms\n")[1].splitlines()]
    for line in lexicon.splitlines()[1:]:
        stem, ending, part, gender, animacy, proper, number = line.split("\t")
        kind, lemma = KINDS.get((animacy, proper)), plain(stem + ending)
        if part != "N" or kind is None or gender not in ("m", "f", "nt") or not stem:
            continue
        if (kind != "product") != lemma[0].isupper():
            continue
        cells = paradigms[int(number)]
        singular = [{plain(stem + end) for end in cell.split("/")} for cell in cells[:6]]
        if not any(cells[1:]):
            yield kind, lemma, gender[0], "sg", [{lemma}] * 6
        elif lemma in singular[0] and any(cells[:6]):
            yield kind, lemma, gender[0], "sg", singular


def plain(word: str) -> str:
    """A word with the apostrophe of the glossary."""
    return word.replace("'", "’")


def outcome(task: Task) -> tuple[str, str]:
    """`refused`, `wrong`, `variants` or `right`; and what is wrong."""
    try:
        forms = paradigm(task.lemma, task.locale, task.traits).forms
    except UncertainError as error:
        return "refused", str(error)
    wrong = [case for case in CASES if forms[case][0] not in task.known[case]]
    if not wrong:
        return "right", ""
    told = "; ".join(f"{case} {forms[case][0]}: {'/'.join(sorted(task.known[case]))}" for case in wrong)
    return ("variants" if all(set(forms[case]) & task.known[case] for case in wrong) else "wrong"), told


def counted(tasks: Iterable[Task], listed: bool) -> dict[str, Counter[str]]:
    """The outcomes of each group; with `listed`, what is not right is printed."""
    counts: dict[str, Counter[str]] = {}
    for task in tasks:
        result, told = outcome(task)
        counts.setdefault(task.group, Counter())[result] += 1
        if listed and result != "right":
            print(f"{result:9} {task.group:20} {task.lemma:30} {told}")
    return counts


def row(name: str, counts: Counter[str]) -> str:
    """A line of the table."""
    total, refused = counts.total(), counts["refused"]
    drafted, right = total - refused, counts["right"]
    good = right + counts["variants"]
    cells = (
        f"{total:,}",
        f"{refused / total:.1%}",
        f"{drafted:,}",
        f"{right / max(drafted, 1):.1%}",
        f"{good / max(drafted, 1):.1%}",
    )
    return f"| {name} | {' | '.join(cells)} |"


def table(counts: Mapping[str, Counter[str]]) -> None:
    """Print the groups, and each language of the glossary together."""
    print(f"| {' | '.join(HEADS)} |\n| --- |{' ---: |' * (len(HEADS) - 1)}")
    for locale in LOCALES:
        groups = {name: count for name, count in counts.items() if name.startswith(f"{locale} ")}
        for name, count in groups.items():
            print(row(name, count))
        if len(groups) > len(NAMES):
            print(row(f"**{locale}, all**", sum(groups.values(), Counter())))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--grammardb", type=Path, help="the Belarusian dictionary")
    parser.add_argument("--listed", action="store_true", help="list what is not right")
    options = parser.parse_args()
    paths = sorted((ROOT / "glossary").glob("*.yaml"))
    terms = load({str(path): path.read_text(encoding="utf-8") for path in paths}).terms
    print("The glossary, each name drafted beside the name in the other language\n")
    table(counted(glossary_tasks(terms, alone=False), options.listed))
    print("\nThe glossary, each name drafted by itself\n")
    table(counted(glossary_tasks(terms, alone=True), options.listed))
    if options.grammardb:
        print("\nA sample of the Belarusian dictionary, the gender given\n")
        table(counted(dictionary_tasks(options.grammardb), options.listed))


if __name__ == "__main__":
    main()
