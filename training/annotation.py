"""Put the target lemma of some words beside them in the source, so that the model learns to inflect it.

"Lukashenko met the ambassador" with the target "Лукашенко встретился с послом" becomes
"Lukashenko met the ambassador { посол }". At run time the glossary puts its own terms there.
Bergmanis and Pinnis, "Facilitating Terminology Translation with Target Lemma Annotations"
(arXiv 2101.10035). A lemma is the nominative in the number of the target, as glossaries have it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from corpora import HERE

OPEN, CLOSE = "{", "}"
"""Byte pieces that ordinary text never has: `corpora.py` drops lines with braces."""

LEXICON = HERE.parents[1] / "shared" / "data" / "be_grammardb_compact.tsv"
CASES = 6

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
CAPITAL = re.compile(r"[A-ZА-ЯЁІЎ]")
STOP = frozenset(
    "he she it they we you who which that this these those one what all".split()  # noqa: SIM905
)


class Nominatives(Protocol):
    """Knows the nominatives of a language."""

    def nominative(self, words: Sequence[str]) -> list[str] | None:
        """The words in the nominative of their number; None where that is not certain."""


class Terms:
    """The terms of the project's glossary in a pair."""

    def __init__(self, folder: Path, locale: str) -> None:
        from translate.terms import find, load, verify
        from translate.terms.choice import table_for

        self.glossary = load({str(path): path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))})
        self.locale = locale
        self.find, self.verify, self.table_for = find, verify, table_for

    def lemmas(self, source: str, target: str) -> list[tuple[int, str]]:
        """Where each term that the target has in a right form ends in the source, and its lemma."""
        matches = [match for match in self.find(source, self.glossary) if self.locale in match.term.targets]
        if not matches:
            return []
        found = self.verify(source, target, self.locale, self.glossary)
        right = {finding.term for finding in found if finding.verdict.value == "ok"}
        return [
            (match.end, self.table_for(match.term, source[match.start : match.end], self.locale).lemma)
            for match in matches
            if match.term.id in right and not match.term.dnt and not match.plural
        ]


class Russian:
    """Nominatives of Russian nouns and of adjectives beside them, by pymorphy3."""

    def __init__(self) -> None:
        from pymorphy3 import MorphAnalyzer

        self.analyzer = MorphAnalyzer()
        self.parses = lru_cache(200_000)(self.analyzer.parse)

    def nominative(self, words: Sequence[str]) -> list[str] | None:
        """The words in the nominative of their number; None where they are not one noun phrase."""
        chosen = self.agreeing(words)
        if chosen is None:
            return None
        found = []
        for word, parse in zip(words, chosen, strict=True):
            form = parse.inflect({"nomn"})
            if form is None:
                return None
            found.append(cased(form.word, word))
        return found

    def agreeing(self, words: Sequence[str]) -> list[Any] | None:
        """A reading of each word, all in one case and number, the last one a noun."""
        for last in self.parses(words[-1])[:4]:
            if last.tag.POS != "NOUN" or last.tag.case is None or last.score < 0.1:
                continue
            chosen = [self.agrees(word, last) for word in words[:-1]]
            if all(chosen):
                return [*chosen, last]
        return None

    def agrees(self, word: str, noun: Any) -> Any:
        """The reading of a word that agrees with a noun; None where there is none."""
        for parse in self.parses(word):
            named = parse.tag.POS == "NOUN" and CAPITAL.match(word)
            if (parse.tag.POS in {"ADJF", "PRTF"} or named) and (
                parse.tag.case == noun.tag.case and parse.tag.number == noun.tag.number
            ):
                return parse
        return None


class Belarusian:
    """Nominatives of single Belarusian nouns, by the lexical data; where forms are ambiguous, none."""

    def __init__(self, path: Path = LEXICON) -> None:
        self.known: dict[str, set[str]] = {}
        paradigms: list[list[list[str]]] = []
        part = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("#"):
                part = line
            elif part == "#paradigms":
                paradigms.append([cell.split("/") for cell in line.split("|")])
            else:
                stem, _, speech, *_, number = line.split("\t")
                if speech == "N":
                    self.learn(stem, paradigms[int(number)])

    def learn(self, stem: str, paradigm: list[list[str]]) -> None:
        """Know the forms of one noun."""
        for first in (0, CASES):
            if not paradigm[first] or not (stem or any(paradigm[first])):
                continue
            lemma = stem + paradigm[first][0]
            for endings in paradigm[first : first + CASES]:
                for ending in endings:
                    self.known.setdefault((stem + ending).lower(), set()).add(lemma.lower())

    def nominative(self, words: Sequence[str]) -> list[str] | None:
        """The words in the nominative of their number; None where they are unknown or ambiguous."""
        found = []
        for word in words:
            key = word.lower()
            lemmas = self.known.get(key) or self.known.get("у" + key[1:] if key[0] == "ў" else key) or set()
            if len(lemmas) != 1:
                return None
            found.append(cased(next(iter(lemmas)), word))
        return found


def cased(form: str, like: str) -> str:
    """A form in the capitals of a word."""
    if like.isupper() and len(like) > 1:
        return form.upper()
    return form[0].upper() + form[1:] if like[0].isupper() else form


def lemmas(
    source: Sequence[str], target: Sequence[str], links: Sequence[tuple[int, int]], language: Nominatives
) -> list[tuple[int, str]]:
    """Every place where a lemma could stand: the index of the source word it follows, and the lemma.

    Words are taken that are linked to one word, and runs of two or three capitalised ones whose
    targets stand side by side as well.
    """
    forward: dict[int, list[int]] = {}
    backward: dict[int, list[int]] = {}
    for left, right in links:
        forward.setdefault(left, []).append(right)
        backward.setdefault(right, []).append(left)
    single = {
        left: rights[0]
        for left, rights in forward.items()
        if len(rights) == 1 and len(backward[rights[0]]) == 1 and fits(source[left], target[rights[0]])
    }
    found: list[tuple[int, str]] = []
    taken: set[int] = set()
    for start in sorted(single):
        if start in taken:
            continue
        for size in (3, 2, 1):
            run = range(start, start + size)
            if not all(at in single for at in run) or (
                size > 1 and not all(CAPITAL.match(source[at]) for at in run)
            ):
                continue
            first = min(single[at] for at in run)
            if sorted(single[at] for at in run) != list(range(first, first + size)):
                continue
            forms = language.nominative(target[first : first + size])
            if forms is not None:
                found.append((run[-1], " ".join(forms)))
                taken.update(run)
                break
    return found


def fits(source: str, target: str) -> bool:
    """Whether two words can be a term and its translation."""
    return (
        len(source) > 2
        and len(target) > 2
        and source.lower() not in STOP
        and bool(WORD.fullmatch(source) and WORD.fullmatch(target))
    )


def marked(lemma: str) -> str:
    """The lemma between its marks, as it stands in a source."""
    return f"{OPEN} {lemma} {CLOSE}"
