"""Compare the forms of the glossary with dictionaries, word by word; for maintainers.

    python benchmarks/glossary_forms.py --grammardb be_grammardb_compact.tsv --hunspell /usr/share/hunspell

Russian needs `pip install pymorphy3`. Belarusian needs a table made from the Belarusian Grammar Database
(github.com/Belarus/GrammarDB, CC BY-SA 4.0): after `#paradigms` one paradigm a line, endings of six cases of
the singular, then of the plural, joined by `|`, variants by `/`, adjectives with all genders;
after `#lexicon` the columns stem, ending of the lemma, part of speech, gender, animacy, proper or common,
paradigm. With `--hunspell` the program hunspell also looks up every word of every form in the spelling
dictionaries `ru_RU` and `be_BY` of that folder.

A difference is not yet an error (the dictionary may know a namesake only), and a word that a dictionary lacks
is not yet right: read each aloud.
"""

import argparse
import importlib
import re
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from translate.model import Case, FormTable, TargetTerm, Term
from translate.terms import load

ROOT = Path(__file__).parents[1]
CASES = tuple(Case)
SPELLERS = {"ru": "ru_RU", "be": "be_BY"}
Row = Mapping[Case, frozenset[str]]  # the forms of one number and gender


class Dictionary(Protocol):
    """Something that knows paradigms."""

    def rows(self, word: str, adjective: bool = False) -> list[Row]:
        """The rows of every paradigm that `word` can be a nominative of; of adjectives alone if asked."""


@dataclass(slots=True)
class Pymorphy:
    """Russian, by pymorphy3."""

    analyzer: Any

    def rows(self, word: str, adjective: bool = False) -> list[Row]:
        """See Dictionary."""
        rows: list[Row] = []
        for parse in self.analyzer.parse(word):
            if parse.is_known and parse.tag.case == "nomn" and (parse.tag.POS == "ADJF" or not adjective):
                rows += self._paradigm(parse)
        return rows

    @staticmethod
    def _paradigm(parse: Any) -> list[Row]:
        tags = dict(zip(CASES, ("nomn", "gent", "datv", "accs", "ablt", "loct"), strict=True))
        rows: dict[tuple[str | None, str | None], dict[Case, set[str]]] = defaultdict(
            lambda: defaultdict(set)
        )
        for form in parse.lexeme:
            for case, tag in tags.items():
                if tag in form.tag or (case is Case.LOC and "loc2" in form.tag):
                    gender = form.tag.gender if form.tag.POS != "NOUN" else None
                    rows[(form.tag.number, gender)][case].add(plain(form.word))
        return [{case: frozenset(forms) for case, forms in row.items()} for row in rows.values()]


@dataclass(slots=True)
class GrammarDB:
    """Belarusian, by a compact table of GrammarDB."""

    paradigms: list[list[list[str]]] = field(default_factory=list)
    stems: dict[str, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        if not self.paradigms:
            raise ValueError("the table has no paradigms: is it the file that the docstring describes?")

    def rows(self, word: str, adjective: bool = False) -> list[Row]:
        """See Dictionary."""
        paradigms = [(stem, self.paradigms[number]) for stem, number in self.stems.get(word, [])]
        wanted = [(stem, cells) for stem, cells in paradigms if len(cells) >= 18 or not adjective]
        return [row for stem, cells in wanted for row in self._rows(stem, cells)]

    @staticmethod
    def _rows(stem: str, cells: Sequence[Sequence[str]]) -> Iterator[Row]:
        for first in range(0, len(cells) - 5, 6):
            if not any(ending for cell in cells[first : first + 6] for ending in cell):
                continue  # a number that the word does not have
            six = zip(CASES, cells[first : first + 6], strict=True)
            yield {case: frozenset(plain(stem + ending) for ending in cell) for case, cell in six}

    @classmethod
    def read(cls, path: Path) -> "GrammarDB":
        """Read the table described above."""
        head, lexicon = path.read_text(encoding="utf-8").split("#lexicon", 1)
        paradigms = [[cell.split("/") for cell in line.split("|")] for line in head.splitlines()[1:]]
        table = cls(paradigms)
        for line in lexicon.splitlines()[1:]:
            stem, ending, *_, number = line.split("\t")
            table.stems[plain(stem + ending)].append((stem, int(number)))
            for row in table._rows(stem, paradigms[int(number)]):
                for form in row[Case.NOM] - {plain(stem + ending)}:
                    table.stems[form].append((stem, int(number)))
        return table


def plain(word: str) -> str:
    """A word in small letters, without ё, stress, quotes and kinds of apostrophe."""
    return word.lower().replace("ё", "е").replace("’", "'").replace("\u0301", "").strip("«»()")


def columns(table: FormTable) -> Iterator[tuple[str, ...]]:
    """The six preferred forms of each word of a name that changes."""
    words = [table.forms[case][0].split() for case in CASES]
    for six in zip(*words, strict=True):
        if len(set(six)) > 1:
            yield six


def compare(six: Sequence[str], rows: Sequence[Row]) -> str:
    """Empty when a row has all six forms, else what the nearest row has instead."""
    nearest: list[str] | None = None
    for row in rows:
        differences = [
            f"{case} {form}: {'/'.join(sorted(row.get(case, ['—'])))}"
            for case, form in zip(CASES, six, strict=True)
            if plain(form) not in row.get(case, ())
        ]
        if nearest is None or len(differences) < len(nearest):
            nearest = differences
    return "; ".join(nearest or [])


def compare_adjective(table: FormTable, rows: Sequence[Row]) -> str:
    """The forms of a relational adjective that no row has in that case."""
    known = {case: frozenset().union(*(row.get(case, frozenset()) for row in rows)) for case in CASES}
    wrong = [
        f"{case} {form}" for case in CASES for form in table.forms[case] if plain(form) not in known[case]
    ]
    return "; ".join(wrong)


def check(target: TargetTerm, dictionary: Dictionary) -> Iterator[tuple[str, str]]:
    """For each changing word: the word, and `ok`, `unknown` or the difference."""
    for table in (target.table, *target.short):
        for six in columns(table):
            rows = dictionary.rows(plain(six[0]))
            yield six[0], (compare(six, rows) or "ok") if rows else "unknown"
    for adjective in target.adjective:
        rows = dictionary.rows(plain(adjective.lemma), adjective=True)
        yield adjective.lemma, (compare_adjective(adjective, rows) or "ok") if rows else "unknown"


def words(target: TargetTerm) -> Iterator[str]:
    """Every word of every accepted form, abbreviations and Latin words left out."""
    for table in (target.table, *target.short, *target.adjective):
        for forms in table.forms.values():
            for word in re.findall(r"[А-Яа-яЁёІіЎў’-]+", " ".join(forms)):
                if not word.isupper() and word.strip("-’"):
                    yield word


def misspelt(texts: Iterable[str], dictionary: Path) -> set[str]:
    """Those of `texts` that hunspell does not know."""
    plain_words = {text.replace("’", "'"): text for text in texts}
    command = ["hunspell", "-i", "UTF-8", "-l", "-d", str(dictionary)]
    result = subprocess.run(
        command, input="\n".join(plain_words), capture_output=True, encoding="utf-8", check=True
    )
    return {plain_words[word] for word in result.stdout.split() if word in plain_words}


def spell(terms: Sequence[Term], folder: Path, listed: bool) -> None:
    """Print how many words the spelling dictionaries know, and the terms that have others."""
    for locale, name in SPELLERS.items():
        found = {term.id: dict.fromkeys(words(term.targets[locale])) for term in terms}
        every = dict.fromkeys(word for listing in found.values() for word in listing)
        unknown = misspelt(every, folder / name)
        for identifier, listing in found.items():
            strange = [word for word in listing if word in unknown]
            if strange and listed:
                print(f"{identifier:28} {locale}  not in {name}: {' '.join(strange)}")
        print(f"{locale} spelling: {len(every) - len(unknown)} of {len(every)} words known")


def main() -> None:
    """Print what differs, then the counts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--grammardb", type=Path, help="the Belarusian table; without it only Russian is compared"
    )
    parser.add_argument("--hunspell", type=Path, help="the folder of the spelling dictionaries")
    parser.add_argument(
        "--unknown", action="store_true", help="list the words that the dictionaries lack, too"
    )
    options = parser.parse_args()
    dictionaries: dict[str, Dictionary] = {
        "ru": Pymorphy(importlib.import_module("pymorphy3").MorphAnalyzer())
    }
    if options.grammardb:
        dictionaries["be"] = GrammarDB.read(options.grammardb)
    files = {
        str(path): path.read_text(encoding="utf-8") for path in sorted((ROOT / "glossary").glob("*.yaml"))
    }
    terms = load(files).terms
    seen: set[tuple[str, str, str]] = set()
    counts: Counter[tuple[str, str]] = Counter()
    for term in terms:
        for locale, dictionary in dictionaries.items():
            for word, verdict in check(term.targets[locale], dictionary):
                if (locale, word, verdict) in seen:
                    continue
                seen.add((locale, word, verdict))
                counts[locale, verdict if verdict in ("ok", "unknown") else "differs"] += 1
                if verdict != "ok" and (options.unknown or verdict != "unknown"):
                    print(f"{term.id:28} {locale}  {word:24} {verdict}")
    for (locale, verdict), number in sorted(counts.items()):
        print(f"{locale} {verdict:8} {number:5}")
    if options.hunspell:
        spell(terms, options.hunspell, options.unknown)


if __name__ == "__main__":
    main()
