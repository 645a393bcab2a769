"""Measure packages on FLORES-200 dev: chrF2 and BLEU, repetition, numbers, tags, speed.

Several packages are set side by side. Only dev is read here; it never enters training.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import sacrebleu
import sentencepiece as spm

from corpora import CORPORA, DIRECTIONS
from translate.checks import Pair

NUMBER = re.compile(r"\d+")
CHRF, BLEU = sacrebleu.CHRF(), sacrebleu.BLEU()


@dataclass(frozen=True)
class Scores:
    """What was measured for one package in one direction."""

    chrf: float
    bleu: float
    repeated: float
    digits: float
    values: float
    speed: float

    @classmethod
    def of(
        cls, direction: str, sources: list[str], outputs: list[str], references: list[str], speed: float
    ) -> Scores:
        """Score translations; speed is in sentences a second."""
        counted = [pair for pair in zip(sources, outputs, strict=True) if NUMBER.search(pair[0])]
        return cls(
            CHRF.corpus_score(outputs, [references]).score,
            BLEU.corpus_score(outputs, [references]).score,
            percent([repeats(output) for output in outputs]),
            percent([in_digits(*pair) for pair in counted]),
            percent([by_value(*pair, direction) for pair in counted]),
            speed,
        )

    def row(self, name: str, direction: str) -> str:
        """Return the row of a table."""
        return (
            f"| {name} | {direction} | {self.chrf:.1f} | {self.bleu:.1f} | {self.repeated:.1f} "
            f"| {self.digits:.1f} | {self.values:.1f} | {self.speed:.0f} |"
        )


def repeats(text: str) -> bool:
    """Say whether a short run of words, or a long run of characters, comes three times in a row."""
    words = text.lower().split()
    for size in range(1, 7):
        for at in range(len(words) - 3 * size + 1):
            run = words[at : at + size]
            if run == words[at + size : at + 2 * size] == words[at + 2 * size : at + 3 * size]:
                return True
    return re.search(r"(.{2,12}?)\1{4,}", text) is not None


def in_digits(source: str, target: str) -> bool:
    """Say whether every run of digits of the source stands in the target."""
    return not Counter(NUMBER.findall(source)) - Counter(NUMBER.findall(target))


def by_value(source: str, target: str, direction: str) -> bool:
    """Say whether every number of the source has an equal in the target: 5,000 is 5000 and «5 тыс.»."""
    return not Pair(source, target, *direction.split("-")).lost_numbers


class Package:
    """A package folder, ready to translate."""

    def __init__(self, folder: Path, threads: int) -> None:
        self.pieces = spm.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
        self.translator = ctranslate2.Translator(
            str(folder / "model"), compute_type="int8", intra_threads=threads
        )

    def translate(self, lines: list[str], target: str, beam: int) -> list[str]:
        """Return the translations of sentences."""
        sources = self.pieces.encode(lines, out_type=str)
        results = self.translator.translate_batch(
            sources,
            target_prefix=[[f"__{target}__"]] * len(lines),
            beam_size=beam,
            max_batch_size=2048,
            batch_type="tokens",
            max_decoding_length=256,
        )
        texts: list[str] = self.pieces.decode([result.hypotheses[0][1:] for result in results])
        return texts


def percent(truths: list[bool]) -> float:
    """Return how many of a hundred are true."""
    return 100 * sum(truths) / max(len(truths), 1)


def read(dev: Path, language: str, lines: int) -> list[str]:
    """Return the first lines of dev in one language, all for 0."""
    return (dev / f"flores200.dev.{language}").read_text("utf-8").splitlines()[: lines or None]


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packages", type=Path, nargs="+", help="package folders")
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    parser.add_argument("--lines", type=int, default=0, help="only the first so many lines")
    parser.add_argument("--beam", type=int, default=2)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--show", type=int, default=0, help="print so many translations")
    args = parser.parse_args()
    dev = args.corpora / "dev"
    print(
        "| package | direction | chrF2 | BLEU | repeated % | digits kept % | numbers kept % | sentences/s |"
    )
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for folder in args.packages:
        package = Package(folder, args.threads)
        for direction in DIRECTIONS:
            near, far = direction.split("-")
            sources, references = read(dev, near, args.lines), read(dev, far, args.lines)
            begin = time.monotonic()
            outputs = package.translate(sources, far, args.beam)
            speed = len(outputs) / (time.monotonic() - begin)
            scores = Scores.of(direction, sources, outputs, references, speed)
            print(scores.row(folder.name, direction), flush=True)
            for line in outputs[: args.show]:
                print(f"    {line}")
    for direction in DIRECTIONS:
        near, far = direction.split("-")
        sources, references = read(dev, near, args.lines), read(dev, far, args.lines)
        print(Scores.of(direction, sources, references, references, 0).row("human", direction))
    print(f"\nbeam {args.beam}; {CHRF.get_signature()}; {BLEU.get_signature()}")


if __name__ == "__main__":
    main()
