"""How many letters of a translation each frequent English word makes, for translate/checks/lengths.toml.

Usage: python -m benchmarks.length_words

"the" leaves nothing in Russian, "use" becomes «использовать». Fitted by least squares to human translations
into both languages, to that half of the corpora in ../shared/mt that is not held out for measuring; pairs
that fit badly count less. Writes the words into the data file; its limits were set by hand and stay.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tests.checks.corpora import by_source, flores, is_held_out, news
from tests.checks.faults import Sentence
from tests.conftest import ROOT
from translate.checks.lengths import SHORTEST
from translate.checks.text import Text
from translate.files import write_atomic

OUT = ROOT / "translate" / "checks" / "lengths.toml"
WORDS = 300
PER_SOURCE = 2_000
LEFT_OUT = re.compile("poetry|_ui$|mo_short|openstreetmap|debconf")  # verse, and texts that are no sentences
KINDS = ("sign", "capitals", "word", "letter")
ROUNDS = 5
FREE = 0.25  # the logarithm of a ratio from which on a translation counts less
STIFFNESS = 1.0  # how much a word must be worth before it leaves its own length

Numbers = NDArray[np.float64]


def pairs() -> Iterator[Sentence]:
    """Sentences of every source and both languages, from the half that is not held out."""
    for locale in ("ru", "be"):
        sources = [("own", news("en", locale)), ("flores", flores("en", locale)), *by_source("en", locale)]
        for name, sentences in sources:
            if not LEFT_OUT.search(name):
                seen = [one for one in sentences if not is_held_out(one) and len(one.source) >= SHORTEST]
                yield from random.Random(1).sample(seen, min(PER_SOURCE, len(seen)))


def counted(source: str, columns: dict[str, int]) -> Numbers:
    """What a source consists of: frequent words, and signs, capitals, words and letters of the rest."""
    row = np.zeros(len(columns))
    text = Text(source)
    rest = sum(not letter.isspace() for letter in text.plain)
    for word in text.words:
        rest -= len(word.text)
        if word.text.isupper() and len(word.text) > 1:
            row[columns["capitals"]] += len(word.text)
        elif word.lower in columns:
            row[columns[word.lower]] += 1
        else:
            row[columns["word"]] += 1
            row[columns["letter"]] += len(word.text)
    row[columns["sign"]] = rest
    return row


def fitted(sentences: Sequence[Sentence], columns: dict[str, int]) -> Numbers:
    """The letters of each column."""
    rows = np.array([counted(one.source, columns) for one in sentences])
    wanted = np.array([float(len(one.target)) for one in sentences])
    start = np.array([len(name) + 1.0 if name.islower() else 1.0 for name in columns])
    start[[columns[kind] for kind in KINDS]] = 1.0
    weights = scale = 1 / np.array([float(len(one.source)) for one in sentences])
    found = start
    for _ in range(ROUNDS):
        weighted = rows * weights[:, None]
        normal = weighted.T @ rows + STIFFNESS * np.eye(len(columns))
        found = start + np.linalg.solve(normal, weighted.T @ (wanted - rows @ start))
        off = np.abs(np.log(wanted / np.maximum(rows @ found, 1)))
        weights = scale / np.maximum(1, off / FREE)
    return found


def main() -> None:
    """Write the words into the data file, behind its limits."""
    sentences = list(pairs())
    counts = Counter(
        word.lower for one in sentences for word in Text(one.source).words if not word.text.isupper()
    )
    columns = {name: place for place, name in enumerate([*KINDS, *(w for w, _ in counts.most_common(WORDS))])}
    letters = dict(zip(columns, fitted(sentences, columns), strict=True))
    kept = OUT.read_text(encoding="utf-8").partition("[en.letters]")[0]
    kinds = [f"{kind} = {letters.pop(kind):.2f}" for kind in KINDS]
    words = [f'"{word}" = {value:.1f}' for word, value in sorted(letters.items())]
    text = "\n".join([kept + "[en.letters]", *kinds, "", "[en.words]", *words, ""])
    write_atomic(OUT, text.encode("utf-8"))
    print(f"{len(sentences):,} pairs, {len(words)} words")


if __name__ == "__main__":
    main()
