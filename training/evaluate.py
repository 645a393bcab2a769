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

NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Scores:
    """What was measured for one package in one direction."""

    chrf: float
    bleu: float
    repeated: float
    numbers: float
    speed: float


def repeats(text: str) -> bool:
    """Say whether a short run of words, or a long run of characters, comes three times in a row."""
    words = text.lower().split()
    for size in range(1, 7):
        for at in range(len(words) - 3 * size + 1):
            run = words[at : at + size]
            if run == words[at + size : at + 2 * size] == words[at + 2 * size : at + 3 * size]:
                return True
    return re.search(r"(.{2,12}?)\1{4,}", text) is not None


def survival(source: str, target: str) -> bool:
    """Say whether every number of the source stands in the target."""
    return not Counter(NUMBER.findall(source)) - Counter(NUMBER.findall(target))


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


def measure(
    package: Package, direction: str, dev: Path, lines: int, beam: int
) -> tuple[Scores, list[str], str]:
    """Translate dev in one direction; return the scores, the outputs and the signature."""
    source, target = direction.split("-")
    read = [
        (dev / f"flores200.dev.{language}").read_text("utf-8").splitlines()[: lines or None]
        for language in (source, target)
    ]
    begin = time.monotonic()
    outputs = package.translate(read[0], target, beam)
    seconds = time.monotonic() - begin
    chrf, bleu = sacrebleu.CHRF(), sacrebleu.BLEU()
    counted = [pair for pair in zip(read[0], outputs, strict=True) if NUMBER.search(pair[0])]
    scores = Scores(
        chrf.corpus_score(outputs, [read[1]]).score,
        bleu.corpus_score(outputs, [read[1]]).score,
        100 * sum(map(repeats, outputs)) / len(outputs),
        100 * sum(survival(*pair) for pair in counted) / max(len(counted), 1),
        len(outputs) / seconds,
    )
    return scores, outputs, f"{chrf.get_signature()}; {bleu.get_signature()}"


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
    signature = ""
    print("| package | direction | chrF2 | BLEU | repeated % | numbers kept % | sentences/s |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for folder in args.packages:
        package = Package(folder, args.threads)
        for direction in DIRECTIONS:
            scores, outputs, signature = measure(
                package, direction, args.corpora / "dev", args.lines, args.beam
            )
            print(
                f"| {folder.name} | {direction} | {scores.chrf:.1f} | {scores.bleu:.1f} "
                f"| {scores.repeated:.1f} | {scores.numbers:.1f} | {scores.speed:.0f} |",
                flush=True,
            )
            for line in outputs[: args.show]:
                print(f"    {line}")
    print(f"\nbeam {args.beam}; {signature}")


if __name__ == "__main__":
    main()
