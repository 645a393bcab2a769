"""Sentences with human translations from ../shared/mt, read in place; its SOURCES.md says whence they are."""

import random
import tarfile
import zlib
from collections.abc import Iterator

from tests.checks.faults import Sentence
from tests.conftest import ROOT

CORPORA = ROOT.parent / "shared" / "mt"
_LANGUAGES = ("en", "ru", "be")


def flores(source: str, target: str) -> list[Sentence]:
    """The development set of FLORES-200: 997 sentences of news and travel guides, translated from English."""
    lines = {
        one: (CORPORA / "dev" / f"flores200.dev.{one}").read_text("utf-8").split("\n") for one in _LANGUAGES
    }
    other = "be" if target == "ru" else "ru"
    return [
        Sentence(line, translation, source, target, neighbour)
        for line, translation, neighbour in zip(lines[source], lines[target], lines[other], strict=True)
        if line
    ]


def news(source: str, target: str) -> list[Sentence]:
    """News sentences in three languages, written for this project."""
    other = "be" if target == "ru" else "ru"
    found = []
    for path in sorted((CORPORA / "own").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            texts = dict(zip(_LANGUAGES, line.split("\t"), strict=True))
            found.append(Sentence(texts[source], texts[target], source, target, texts[other]))
    return found


def corpora(source: str, target: str, wanted: int) -> list[Sentence]:
    """So many pairs, by a fixed seed, of all corpora of a direction that people translated."""
    pairs = [sentence for _, sentences in by_source(source, target) for sentence in sentences]
    return random.Random(7).sample(pairs, min(wanted, len(pairs)))


def by_source(source: str, target: str) -> Iterator[tuple[str, list[Sentence]]]:
    """Every corpus of a direction that people translated, by the name that SOURCES.md gives it."""
    with tarfile.open(CORPORA / f"{source}-{target}.tar.xz") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".tsv") else None
            if file is not None and "synthetic" not in member.name:
                lines = (line.split("\t") for line in file.read().decode("utf-8").splitlines())
                yield (
                    member.name.rpartition("/")[2].removesuffix(".tsv"),
                    [Sentence(line[0], line[1], source, target) for line in lines if len(line) == 2],
                )


def is_held_out(sentence: Sentence) -> bool:
    """Whether a pair is in the half, by a hash, that is only measured: nobody reads it or fits to it."""
    return zlib.crc32(f"{sentence.source}\t{sentence.target}".encode()) % 2 == 1
