"""How reliably the shipped package translates the words of translate/ladder/surrogates.toml.

Usage: python benchmarks/surrogates.py [--write]

Each word is put into the sentences of data/surrogate_frames.txt. Counted are the drafts in which it stands
once, and in a case that can be right. `--write` puts these shares into surrogates.toml, where they rank the
words that stand in for a name.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.engine import ArgosEngine
from translate.ladder.surrogate_words import Surrogate, pattern, surrogates_known
from translate.model import Case
from translate.packages import find_route, installed
from translate.terms.fold import fold

HERE = Path(__file__).parent
WORDS = HERE.parent / "translate" / "ladder" / "surrogates.toml"
LOCALES = ("ru", "be")
FRAMES_OF = {"title": "person"}
POSSIBLE = {
    "nom": frozenset({Case.NOM}),
    "obl": frozenset(Case) - {Case.NOM, Case.ACC},
    "any": frozenset(Case),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with a place for a word."""

    kind: str
    case: str  # a key of POSSIBLE
    text: str


def frames() -> Iterator[Frame]:
    """The sentences of the data file."""
    for line in (HERE / "data" / "surrogate_frames.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield Frame(*(cell.strip() for cell in line.split(" | ")))


def sentence(frame: Frame, word: Surrogate) -> str:
    """The frame with the word in it."""
    written = ("the " if word.article else "") + word.source
    text = frame.text.format(written)
    return text[0].upper() + text[1:]


def is_right(draft: str, frame: Frame, word: Surrogate, locale: str) -> bool:
    """Whether the word stands in the draft once, in a case that can be right."""
    hits = list(pattern(word, locale).accepted(fold(draft, locale).text))
    animate = word.targets[locale].animacy == "anim"
    possible = POSSIBLE[frame.case] | ({Case.ACC} if animate and frame.case == "obl" else frozenset())
    return len(hits) == 1 and not possible.isdisjoint(pattern(word, locale).cases(hits[0]))


def shares(words: Sequence[Surrogate], locale: str) -> dict[str, float]:
    """For each word the share of its sentences in which it came out right."""
    engine = ArgosEngine(find_route("en", locale, installed().packages))
    by_kind: dict[str, list[Frame]] = {}
    for frame in frames():
        by_kind.setdefault(frame.kind, []).append(frame)
    found = {}
    for word in words:
        tried = by_kind[FRAMES_OF.get(word.kind, word.kind)]
        drafts = engine.translate([sentence(frame, word) for frame in tried])
        right = sum(
            is_right(draft.target, frame, word, locale) for frame, draft in zip(tried, drafts, strict=True)
        )
        found[word.source] = right / len(tried)
    return found


def rewritten(text: str, measured: Mapping[str, Mapping[str, float]]) -> str:
    """surrogates.toml with the measured shares."""
    word = ""
    lines = []
    for line in text.splitlines():
        named = re.match(r'source = "(.*)"', line)
        of_locale = re.match(r"(\w\w) = \{ (?:sure = [\d.]+, )?", line)
        word = named[1] if named else word
        share = f"{of_locale[1]} = {{ sure = {measured[of_locale[1]][word]:.2f}, " if of_locale else ""
        lines.append(share + line[of_locale.end() :] if of_locale else line)
    return "\n".join(lines) + "\n"


def figures(word: Surrogate, locale: str, share: float) -> str:
    """The class of a word in a locale, and its share."""
    target = word.targets[locale]
    return f"  {locale} {target.gender} {target.number} {target.animacy:4}{share:6.0%}"


def main() -> None:
    """Print the shares, word by word."""
    words = surrogates_known()
    measured = {locale: shares(words, locale) for locale in LOCALES}
    for word in words:
        told = (figures(word, locale, measured[locale][word.source]) for locale in LOCALES)
        print(f"{word.kind:8}{word.source:24}", *told)
    if "--write" in sys.argv[1:]:
        WORDS.write_text(rewritten(WORDS.read_text(encoding="utf-8"), measured), encoding="utf-8")


if __name__ == "__main__":
    main()
