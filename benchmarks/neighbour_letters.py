"""Which letters together tell Russian from Belarusian: makes translate/checks/language_letters.toml.

Usage: python -m benchmarks.neighbour_letters

Takes words of the corpora in ../shared/mt and the forms of the hunspell dictionaries (Debian: hunspell-be,
hunspell-ru, hunspell-tools). A piece of a word is taken when hardly a word of the other language has it, and
as long as many words of its own have no other such piece. Only the pieces are kept, no word lists.
"""

import re
import subprocess
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush
from pathlib import Path

from tests.checks.corpora import CORPORA, news
from tests.conftest import ROOT
from translate.files import write_atomic

OUT = ROOT / "translate" / "checks" / "language_letters.toml"
PIECES = 1_500
LENGTHS = range(2, 6)
KNOWN_LETTERS = {"be": "іў", "ru": "ищъ"}  # told by `foreign-letters`
MOST = 300  # of one word
DICTIONARY_ONLY = 0.15  # what a word counts that only the dictionary has
STRAY_FORMS = 2  # so many rare forms of the dictionary may have a piece
STRAY = 0.35e-6  # the share of running words of the other language that may have a piece
BORROWED = 20  # a word so much more frequent in the other language is a quotation from it

_WORD = re.compile(r"(?<![\w’'ʼ-])[а-яёіў]+(?:['’ʼ][а-яёіў]+)?(?![\w’'ʼ-])")


def words(lines: Iterable[str]) -> Iterator[str]:
    """Words in small letters."""
    for line in lines:
        for found in _WORD.finditer(line):
            yield re.sub("[’ʼ]", "'", found[0])


def texts(language: str) -> Iterator[str]:
    """The lines of every corpus in a language, apart from what machines translated and from verse."""
    for pair in ("en-ru", "en-be", "ru-be"):
        if language in pair:
            column = pair.split("-").index(language)
            for line in _lines(CORPORA / f"{pair}.tar.xz", ".tsv"):
                yield line.split("\t")[column]
    yield from _lines(CORPORA / f"mono.{language}.tar.xz", ".txt")
    yield from (sentence.target for sentence in news("en", language))


def _lines(archive: Path, suffix: str) -> Iterator[str]:
    with tarfile.open(archive) as members:
        for member in members:
            file = members.extractfile(member) if member.name.endswith(suffix) else None
            if file is not None and not re.search("synthetic|poetry|MT", member.name):
                yield from (line for line in file.read().decode("utf-8").splitlines() if line)


def dictionary(name: str) -> set[str]:
    """Every form of a hunspell dictionary in small letters."""
    folder = Path("/usr/share/hunspell")
    told = subprocess.run(
        ["unmunch", folder / f"{name}.dic", folder / f"{name}.aff"], capture_output=True, check=True
    )
    return {word for word in told.stdout.decode("utf-8", "ignore").split("\n") if word[:1].islower()}


def pieces(word: str) -> set[str]:
    """Its letters in rows of two to five; ^ stands for its beginning, $ for its end."""
    framed = f"^{word}$"
    return {framed[start : start + length] for length in LENGTHS for start in range(len(framed) - length + 1)}


def telling(own: Counter[str], own_forms: set[str], other: Counter[str], other_forms: set[str]) -> list[str]:
    """The pieces of one language that the other does not have, those of most words first."""
    share, allowed = own.total() / other.total(), STRAY * other.total()
    foreign = {
        word
        for word, count in other.items()
        if word not in other_forms and own[word] > BORROWED * share * count
    }
    strays: Counter[str] = Counter()
    for word, count in other.items():
        if word not in foreign:
            strays.update(dict.fromkeys(pieces(word), count))
    forms = Counter(piece for word in other_forms for piece in pieces(word))
    weights = {word: DICTIONARY_ONLY for word in own_forms if other[word] == 0}
    weights |= {
        word: min(count, MOST)
        for word, count in own.items()
        if count > 1 and (other[word] == 0 or word in foreign)
    }
    having: dict[str, list[str]] = defaultdict(list)
    for word in weights:
        if len(word) > 2 and word not in other_forms:
            for piece in pieces(word):
                if forms[piece] <= STRAY_FORMS and strays[piece] <= allowed:
                    having[piece].append(word)
    return _cover(having, weights)


def _cover(having: dict[str, list[str]], weights: dict[str, float]) -> list[str]:
    """Pieces in which together the most words are found; the next is always the one that adds most."""
    chosen: list[str] = []
    found: set[str] = set()
    queue = [(-sum(weights[word] for word in some), len(piece), piece) for piece, some in having.items()]
    heapify(queue)
    while queue and len(chosen) < PIECES:
        hoped, length, piece = heappop(queue)
        adds = sum(weights[word] for word in having[piece] if word not in found)
        if adds < -hoped - 0.01:
            heappush(queue, (-adds, length, piece))
            continue
        chosen.append(piece)
        found.update(having[piece])
    return chosen


def main() -> None:
    """Write the data file."""
    running = {one: Counter(words(texts(one))) for one in ("ru", "be")}
    forms = {"ru": dictionary("ru_RU"), "be": dictionary("be_BY")}
    lines = [
        "# Rows of letters that words of one language have and words of the other do not; ^ is the beginning",
        "# of a word, $ its end. Made by `python -m benchmarks.neighbour_letters`.",
        "# No words are kept of what was counted: text corpora, and the dictionaries",
        "# hunspell-be (Mikalai Udodau, CC BY-SA) and hunspell-ru (1997-2008 Alexander I. Lebedev, BSD).",
    ]
    for language, neighbour in (("ru", "be"), ("be", "ru")):
        told = KNOWN_LETTERS[neighbour]
        own = Counter({word: n for word, n in running[language].items() if not set(word) & set(told)})
        own_forms = {word for word in forms[language] if not set(word) & set(told)}
        rows = sorted(telling(own, own_forms, running[neighbour], forms[neighbour]))
        lines += ["", f"{language} = " + '"""', *_wrapped(rows), '"""']
    write_atomic(OUT, ("\n".join(lines) + "\n").encode("utf-8"))


def _wrapped(rows: list[str], width: int = 140) -> Iterator[str]:
    line = ""
    for row in rows:
        if len(line) + len(row) >= width:
            yield line
            line = ""
        line = f"{line} {row}".strip()
    yield line


if __name__ == "__main__":
    main()
