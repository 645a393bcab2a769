"""Learn one SentencePiece vocabulary for the three languages.

A model that is warm-started needs the vocabulary it was trained with; learn a new one only for a
model from nothing. The language tokens come right after the control symbols, so that their ids are
always 4 and 5.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import sentencepiece as spm

from corpora import WORK


def main() -> None:
    """Learn the vocabulary from the heavy pairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=WORK / "pairs.tsv")
    parser.add_argument("--out", type=Path, default=WORK / "vocabulary.model")
    parser.add_argument("--size", type=int, default=8000)
    parser.add_argument("--lines", type=int, default=400_000, help="sentences to learn from")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    lines: list[str] = []
    with args.pairs.open(encoding="utf-8") as handle:
        for line in handle:
            _, _, weight, source, target = line.rstrip("\n").split("\t")
            if rng.random() < float(weight):
                lines += (source, target)
    rng.shuffle(lines)
    spm.SentencePieceTrainer.train(
        sentence_iterator=iter(lines[: args.lines]),
        model_prefix=str(args.out.with_suffix("")),
        vocab_size=args.size,
        model_type="bpe",
        byte_fallback=True,
        character_coverage=0.9995,
        split_digits=True,
        unk_id=0,
        bos_id=1,
        eos_id=2,
        pad_id=3,
        control_symbols=["__ru__", "__be__"],
        num_threads=1,
        minloglevel=1,
    )


if __name__ == "__main__":
    main()
