"""Names and institutions, by the project's glossary."""

from collections.abc import Iterator

from translate.checks.finding import Fault, Pair
from translate.model import TermFinding, Verdict

_SHORTEST_ROOT, _ENDING = 6, 2  # letters: of a name that others are derived from, and what they leave of it


def term_wrong(pair: Pair) -> Iterator[Fault]:
    """A name stands in a form that the glossary forbids, or its words do not agree in case."""
    for finding in pair.terms:
        if finding.verdict is Verdict.FORBIDDEN and not _is_kept(finding.found, pair):
            yield _fault(
                pair,
                finding,
                f"“{finding.found}” for {finding.source}: the glossary says “{finding.expected}”",
            )
        elif finding.verdict is Verdict.BAD_AGREEMENT:
            yield _fault(
                pair, finding, f"“{finding.found}”: the words do not agree; perhaps “{finding.expected}”"
            )


def term_missing(pair: Pair) -> Iterator[Fault]:
    """A name of the glossary that the source has stands nowhere in the translation.

    As part of a longer name that keeps its Latin letters it may stay: Press Trust of India. A word that is
    derived from a name stands for it: «китайцы», «Подмосковье», «путинский».
    """
    for finding in pair.terms:
        if finding.verdict is Verdict.MISSING and not (
            _is_kept(finding.source, pair) or _is_derived(finding.expected, pair)
        ):
            yield Fault(f"{finding.source} is missing; the glossary says “{finding.expected}”")


def _is_kept(name: str, pair: Pair) -> bool:
    """Whether a name is part of a longer one that keeps its Latin letters: "Press Trust of India"."""
    plain = pair.target_text.plain
    start = plain.find(name) if name.isascii() and name in pair.source else -1
    if start < 0:
        return False
    around = plain[:start].split()[-1:] + plain[start + len(name) :].split()[:1]
    return any(word.isascii() and word[0].isalpha() for word in around)


def _is_derived(name: str, pair: Pair) -> bool:
    """Whether a word in small letters begins as a name does, or any word has it inside."""
    last = name.rpartition(" ")[2].lower()
    if not name[0].isupper() or len(last) < _SHORTEST_ROOT:
        return False
    root = last[:-_ENDING]
    return any(
        root in word.lower[1:] or (word.text[0].islower() and word.lower.startswith(root))
        for word in pair.target_text.words
        if len(word.text) >= len(last)
    )


def _fault(pair: Pair, finding: TermFinding, message: str) -> Fault:
    start = pair.target_text.plain.find(finding.found)
    return pair.fault(message, start, start + len(finding.found)) if start >= 0 else Fault(message)
