"""Multiply English–Belarusian data: carry the Russian side of English–Russian pairs into Belarusian.

Reads the pairs written by ``corpora.py``, takes the heavy English–Russian ones (news and general
prose), translates their Russian with a package's ru→be direction and writes two-column TSV that
``corpora.py --back`` mixes in.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import ctranslate2
import sentencepiece as spm

from corpora import WORK


def main() -> None:
    """Write synthetic English–Belarusian pairs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=WORK / "pairs.tsv")
    parser.add_argument("--package", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=WORK / "back.tsv")
    parser.add_argument("--weight", type=float, default=0.25, help="least weight of a pair taken")
    parser.add_argument("--most", type=int, default=75_000, help="pairs to translate")
    parser.add_argument("--longest", type=int, default=80, help="pieces in the Russian side")
    args = parser.parse_args()
    pieces = spm.SentencePieceProcessor(model_file=str(args.package / "sentencepiece.model"))
    translator = ctranslate2.Translator(str(args.package / "model"), compute_type="int8")
    chosen: list[tuple[str, list[str]]] = []
    with args.pairs.open(encoding="utf-8") as handle:
        for line in handle:
            direction, name, weight, source, target = line.rstrip("\n").split("\t")
            human = direction == "en-ru" and name != "own" and not name.endswith("+")
            if human and float(weight) >= args.weight and len(chosen) < args.most:
                cut = pieces.encode(target, out_type=str)
                if len(cut) <= args.longest:
                    chosen.append((source, cut))
    with args.out.open("w", encoding="utf-8") as handle:
        results = translator.translate_iterable(
            (cut for _, cut in chosen),
            ([["__be__"]] * len(chosen)).__iter__(),
            beam_size=1,
            max_batch_size=2048,
            batch_type="tokens",
            max_decoding_length=2 * args.longest,
        )
        for (source, _), result in zip(chosen, results, strict=True):
            handle.write(f"{source}\t{pieces.decode(result.hypotheses[0][1:])}\n")
    print(f"{len(chosen)} pairs")


if __name__ == "__main__":
    main()
