"""Draw training examples by weight, cut them into pieces and align their words.

The alignment (eflomal, both ways, intersection) later supervises one attention head. Words are
lower-cased and cut after five letters, which stands in for stemming. The result is one ``.npz``
file of flat arrays; an example that was drawn n times is listed n times in ``order``.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from array import array
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sentencepiece as spm

from corpora import DIRECTIONS, WORK

STEM = 5


def words_of(pieces: Sequence[str]) -> tuple[list[str], list[int]]:
    """Group pieces into words; return the words' stems and, for each piece, its word's index."""
    words: list[str] = []
    owner: list[int] = []
    kind = ""
    for piece in pieces:
        text = piece.replace("▁", "")
        new = "word" if not text or text[0].isalnum() or text.startswith("<0x") else text
        if piece.startswith("▁") or new != kind or not words:
            words.append("")
        kind = new
        words[-1] += text
        owner.append(len(words) - 1)
    return [(word.lower()[:STEM] or "_") for word in words], owner


def align(sources: list[str], targets: list[str]) -> list[list[tuple[int, int]]]:
    """Return for each pair of lines of words the links found in both directions."""
    from eflomal import Aligner

    with tempfile.TemporaryDirectory() as folder:
        forward, backward = Path(folder, "forward"), Path(folder, "backward")
        Aligner().align(sources, targets, links_filename_fwd=str(forward), links_filename_rev=str(backward))
        found = []
        with forward.open() as left, backward.open() as right:
            for one, other in zip(left, right, strict=True):
                links = set(one.split()) & set(other.split())
                found.append([(int(a), int(b)) for a, b in (link.split("-") for link in links)])
    return found


def draw(path: Path, counts: dict[str, int], seed: int) -> dict[str, list[tuple[str, str, int]]]:
    """Draw about ``counts[direction]`` examples of each direction, by weight."""
    rng = random.Random(seed)
    rows: dict[str, list[tuple[float, str, str]]] = {direction: [] for direction in DIRECTIONS}
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            direction, _, weight, source, target = line.rstrip("\n").split("\t")
            rows[direction].append((float(weight), source, target))
    drawn: dict[str, list[tuple[str, str, int]]] = {}
    for way, found in rows.items():
        scale = counts[way] / max(sum(row[0] for row in found), 1e-9)
        drawn[way] = []
        for share, source, target in found:
            times = int(share * scale + rng.random())
            if times:
                drawn[way].append((source, target, times))
    return drawn


def main() -> None:
    """Write the examples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=WORK / "pairs.tsv")
    parser.add_argument("--vocabulary", type=Path, default=WORK / "vocabulary.model")
    parser.add_argument("--out", type=Path, default=WORK / "examples.npz")
    parser.add_argument("--examples", type=int, default=400_000, help="examples to draw in all")
    parser.add_argument("--shares", type=float, nargs=3, default=[0.45, 0.35, 0.2])
    parser.add_argument("--longest", type=int, default=120, help="pieces in the longer side")
    parser.add_argument("--no-align", dest="align", action="store_false")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    pieces = spm.SentencePieceProcessor(model_file=str(args.vocabulary))
    wanted = dict(zip(DIRECTIONS, args.shares, strict=True))
    counts = {direction: int(share * args.examples) for direction, share in wanted.items()}
    flat = {name: array("H") for name in ("source", "target", "links")}
    ends = {name: array("q") for name in flat}
    order = array("l")
    way = array("B")
    for index, (direction, rows) in enumerate(draw(args.pairs, counts, args.seed).items()):
        sources = pieces.encode([row[0] for row in rows], out_type=str)
        targets = pieces.encode([row[1] for row in rows], out_type=str)
        owners = [(words_of(a), words_of(b)) for a, b in zip(sources, targets, strict=True)]
        links: list[list[tuple[int, int]]] = [[] for _ in rows]
        if args.align and rows:
            links = align([" ".join(a[0]) for a, _ in owners], [" ".join(b[0]) for _, b in owners])
        for row, source, target, (left, right), pairs in zip(
            rows, sources, targets, owners, links, strict=True
        ):
            if max(len(source), len(target)) > args.longest:
                continue
            order.extend([len(way)] * row[2])
            way.append(index)
            flat["source"].extend(pieces.piece_to_id(source))
            flat["target"].extend(pieces.piece_to_id(target))
            for a, b in sorted(pairs):
                for i in (i for i, word in enumerate(left[1]) if word == a):
                    for j in (j for j, word in enumerate(right[1]) if word == b):
                        flat["links"].extend((i, j))
            for name, values in flat.items():
                ends[name].append(len(values))
        print(f"{direction}: {len(rows)} pairs, {sum(map(len, links))} links", flush=True)
    arrays = {name: np.asarray(values, np.uint16) for name, values in flat.items()}
    arrays |= {f"{name}_ends": np.asarray(values, np.int64) for name, values in ends.items()}
    arrays |= {"order": np.asarray(order), "way": np.asarray(way, np.uint8)}
    np.savez(args.out, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main()
