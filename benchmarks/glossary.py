"""CPU time of the glossary: loading, finding, enforcing, with the shipped entries and with 10 000.

Usage: python benchmarks/glossary.py [ENTRIES]

The further entries are the shipped ones under other names. Sentences and translations are those of the
shipped editions. Two simpler ways of finding, without word boundaries or capitals, stand beside ours.
"""

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import polib

from translate.model import Term
from translate.terms import Glossary, enforce, find, load

ROOT = Path(__file__).parents[1]
LOCALE = "ru"
SECONDS = 0.5  # how long each way of finding is repeated
LETTERS = "bdfgklmnprst"

Pair = tuple[str, str]


def shipped_files() -> dict[str, str]:
    """The glossary's files, path → text."""
    return {
        path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "glossary").glob("*.yaml"))
    }


def shipped_pairs() -> list[Pair]:
    """Sentences of the shipped editions with their translations."""
    paths = sorted((ROOT / "locales" / LOCALE).rglob("*.po"))
    return [
        (entry.msgid, entry.msgstr) for path in paths for entry in polib.pofile(str(path)) if entry.msgstr
    ]


def enlarged(files: dict[str, str], times: int) -> dict[str, str]:
    """The same entries many times over; `renamed` tells those of one time from the others."""
    return {f"{number}/{name}": text for number in range(times) for name, text in files.items()}


def renamed(term: Term) -> Term:
    """A term with spellings of its own; those of the first time keep theirs."""
    number = int(term.path.partition("/")[0])
    ending = LETTERS[number % len(LETTERS)] * number
    return replace(term, id=f"{term.id}{ending}", sources=tuple(source + ending for source in term.sources))


def seconds(work: Callable[[], object]) -> float:
    """CPU time of one run."""
    begun = process_time()
    work()
    return process_time() - begun


def per_second(work: Callable[[Pair], object], pairs: Sequence[Pair]) -> float:
    """How many sentences are done in a second, once all is warm."""
    for pair in pairs:
        work(pair)
    done, spent = 0, 0.0
    while spent < SECONDS:
        spent += seconds(lambda: [work(pair) for pair in pairs])
        done += len(pairs)
    return done / spent


def one_by_one(glossary: Glossary) -> Callable[[Pair], object]:
    """The plainest way: is this spelling in the sentence, is that one?"""
    spellings = [source for term in glossary.terms for source in term.sources]
    return lambda pair: [spelling for spelling in spellings if spelling in pair[0]]


def by_first_word(glossary: Glossary) -> Callable[[Pair], object]:
    """At each word, the spellings that begin with it."""
    index: dict[str, list[str]] = {}
    for term in glossary.terms:
        for source in term.sources:
            index.setdefault(source.split()[0], []).append(source)

    def found(pair: Pair) -> list[str]:
        source = pair[0]
        return [
            spelling
            for word in re.finditer(r"\w+", source)
            for spelling in index.get(word.group(), ())
            if source.startswith(spelling, word.start())
        ]

    return found


def column(files: dict[str, str], pairs: Sequence[Pair], renamed: Callable[[Term], Term]) -> dict[str, str]:
    """The figures of one glossary, by their names."""
    with TemporaryDirectory() as folder:
        cache = Path(folder) / "glossary.json"
        parsed = seconds(lambda: load(files))
        load(files, cache)
        cached = min(seconds(lambda: load(files, cache)) for _ in range(3))
        loaded = load(files, cache)
    glossary = Glossary(tuple(renamed(term) for term in loaded.terms))
    index = seconds(lambda: glossary.spellings)
    return {
        "entries": f"{len(glossary.terms):,}",
        "spellings": f"{sum(len(term.sources) for term in glossary.terms):,}",
        "load, all files changed": f"{parsed:.2f} s",
        "load, none changed": f"{cached:.2f} s",
        "prepare the spellings": f"{index:.3f} s",
        "find": f"{per_second(lambda pair: find(pair[0], glossary), pairs):,.0f}/s",
        "find one by one": f"{per_second(one_by_one(glossary), pairs):,.0f}/s",
        "find by first word": f"{per_second(by_first_word(glossary), pairs):,.0f}/s",
        "enforce": f"{per_second(lambda pair: enforce(*pair, LOCALE, glossary), pairs):,.0f}/s",
    }


def main() -> None:
    """Print the table."""
    entries = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    files, pairs = shipped_files(), shipped_pairs()
    small = column(files, pairs, lambda term: term)
    large = column(enlarged(files, round(entries / int(small["entries"]))), pairs, renamed)
    letters = sum(len(source) for source, _ in pairs) / len(pairs)
    print(f"{len(pairs)} sentences of {letters:.0f} characters; CPU time, one core")
    for name, value in small.items():
        print(f"{name:26}{value:>12}{large[name]:>12}")


if __name__ == "__main__":
    main()
