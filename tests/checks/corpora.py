"""Sentences with human translations from ../shared/mt, read in place; its SOURCES.md says whence they are."""

import random
import tarfile
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
    pairs = list(_pairs(source, target))
    return random.Random(7).sample(pairs, min(wanted, len(pairs)))


def _pairs(source: str, target: str) -> Iterator[Sentence]:
    with tarfile.open(CORPORA / f"{source}-{target}.tar.xz") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.name.endswith(".tsv") else None
            if file is None or "synthetic" in member.name:
                continue
            for line in file.read().decode("utf-8").splitlines():
                texts = line.split("\t")
                if len(texts) == 2:
                    yield Sentence(texts[0], texts[1], source, target)
