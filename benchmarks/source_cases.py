"""How often people put a name into a case that its English asks for: training/corpus.

Usage: python -m benchmarks.source_cases [--list]

Counted are names that stand once in a sentence and in its translation, in a form that tells a case, and of
which translate/ladder/source_cases.toml says something. A translation that is worded otherwise counts as
another case. Figures for docs/glossary.md.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.checks.cases import glossary as repository_glossary
from translate.ladder.draft_cases import leading
from translate.ladder.source_cases import asked, governor
from translate.model import Case
from translate.terms import Glossary, find
from translate.terms.sighting import sight

CORPUS = Path(__file__).parents[1] / "training" / "corpus"
LOCALES = ("ru", "be")


@dataclass(frozen=True, slots=True)
class Judged:
    """A name in a translation by a person."""

    rule: str
    wanted: Sequence[Case]  # empty: the English says nothing
    right: bool
    source: str
    target: str


def pairs() -> Iterator[tuple[str, dict[str, str]]]:
    """The English sentences of the corpus with their translations by locale."""
    for path in sorted(CORPUS.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            source, *targets = line.split("\t")[: len(LOCALES) + 1]
            yield source, dict(zip(LOCALES, targets, strict=True))


def judged(source: str, target: str, locale: str, glossary: Glossary) -> Iterator[Judged]:
    """The names of one translation."""
    matches = find(source, glossary)
    folded, sightings = sight(source, target, matches, locale, glossary)
    for seen in sightings:
        own = [match for match in matches if match.term.id == seen.term.id and not match.plural]
        if len(own) != 1 or len(seen.accepted) != 1:
            continue
        hit = seen.accepted[0]
        found = glossary.pattern(seen.term, locale).cases(hit)
        if len(found) < len(Case):
            led = leading(folded.text, hit.start, sightings, locale)
            wanted = asked(source, own[0], matches, led)
            rule = f"{governor(source, own[0], matches)}{'' if led is None else ', after a preposition'}"
            yield Judged(rule, wanted, not found.isdisjoint(wanted), source, target)


def main() -> None:
    """Print a table for each locale."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--list", action="store_true", help="show the sentences with another case")
    options = parser.parse_args()
    glossary = repository_glossary()
    corpus = list(pairs())
    for locale in LOCALES:
        names = [one for source, by in corpus for one in judged(source, by[locale], locale, glossary)]
        told = [one for one in names if one.wanted]
        right = sum(one.right for one in told)
        print(f"{locale}: of {len(names)} names the English tells something of {len(told)}; ", end="")
        print(f"{right} of these ({right / len(told):.1%}) stand in such a case")
        counts = Counter(one.rule for one in told)
        for rule, count in counts.most_common():
            agreed = sum(one.right for one in told if one.rule == rule)
            print(f"  {agreed:4} of {count:4}  {rule}")
        for one in told if options.list else ():
            if not one.right:
                print(f"{one.rule}: {', '.join(one.wanted)}\n  {one.source}\n  {one.target}")


if __name__ == "__main__":
    main()
