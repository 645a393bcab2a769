"""Draw training examples by weight, cut them into pieces and align their words.

The alignment (eflomal, both ways, intersection) later supervises one attention head. Words are
lower-cased and cut after five letters, which stands in for stemming. Some examples from English
are told lemmas of the target, see ``annotation.py``, some are set as headlines, see ``casing.py``.
Of examples that were drawn more than once a part has its source cut into smaller pieces than need
be (BPE dropout, Provilkov et al. 2020), so that rare words and names are read in more ways than one.
The result is one ``.npz`` file of flat arrays; an example that was drawn n times is listed n times
in ``order``.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import sentencepiece as spm

import annotation
import casing
from corpora import DIRECTIONS, HERE, WORK

STEM = 5
SPACE = "▁"
MOST = 3  # lemmas that one example is told


@dataclass
class Example:
    """A pair in pieces, with its word alignment as links between pieces."""

    source: list[str]
    target: list[str]
    links: list[tuple[int, int]]


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


def surfaces(pieces: Sequence[str], owner: Sequence[int]) -> list[str]:
    """Return the words as they are written, of pieces and the index of each piece's word."""
    words = [""] * (owner[-1] + 1 if owner else 0)
    for piece, word in zip(pieces, owner, strict=True):
        words[word] += piece.replace(SPACE, "")
    return words


def of_pieces(
    pairs: Sequence[tuple[int, int]], left: Sequence[int], right: Sequence[int]
) -> list[tuple[int, int]]:
    """Return the links between pieces that links between their words stand for."""
    return [
        (i, j)
        for a, b in sorted(pairs)
        for i in (i for i, word in enumerate(left) if word == a)
        for j in (j for j, word in enumerate(right) if word == b)
    ]


def told(example: Example, after: Sequence[tuple[int, Sequence[str]]]) -> Example:
    """Return the example with pieces put in after some pieces of its source.

    Args:
        example: a pair.
        after: the index of the last piece before each insertion, in order, and what is inserted. The
            target pieces linked to that piece are linked to the insertion as well.
    """
    source: list[str] = []
    moved: list[int] = []
    extra: list[tuple[int, int]] = []
    inserted = dict(after)
    for at, piece in enumerate(example.source):
        moved.append(len(source))
        source.append(piece)
        if at in inserted:
            places = range(len(source) + 2, len(source) + len(inserted[at]) - 2)
            extra += [(place, j) for i, j in example.links if i == at for place in places]
            source.extend(inserted[at])
    links = [(moved[i], j) for i, j in example.links]
    return Example(source, example.target, sorted([*links, *extra], key=lambda link: link[1]))


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


@dataclass
class Teller:
    """Tells an example lemmas of its target: of terms of the glossary where it has some, else of nouns."""

    terms: annotation.Terms
    nominatives: annotation.Nominatives
    pieces: Any
    rng: random.Random

    def insertions(
        self, example: Example, owners: tuple[Sequence[int], Sequence[int]], links: Sequence[tuple[int, int]]
    ) -> list[tuple[int, Sequence[str]]]:
        """Return what the example is told: after which piece, and the pieces."""
        places = self.of_terms(example) or self.of_nouns(example, owners, links)
        taken = sorted(self.rng.sample(places, min(len(places), self.rng.randint(1, MOST))))
        return [(at, self.pieces.encode(annotation.marked(lemma), out_type=str)) for at, lemma in taken]

    def of_terms(self, example: Example) -> list[tuple[int, str]]:
        """Return the glossary's terms: the piece each ends with, and its lemma."""
        source, target = (self.pieces.decode(side) for side in (example.source, example.target))
        at_end, length = {}, -1
        for at, piece in enumerate(example.source):
            length += len(piece)
            at_end[length] = at
        return [(at_end[end], lemma) for end, lemma in self.terms.lemmas(source, target) if end in at_end]

    def of_nouns(
        self, example: Example, owners: tuple[Sequence[int], Sequence[int]], links: Sequence[tuple[int, int]]
    ) -> list[tuple[int, str]]:
        """Return nouns by their alignment: the piece each ends with, and its lemma."""
        left, right = owners
        words = surfaces(example.source, left), surfaces(example.target, right)
        last = {word: at for at, word in enumerate(left)}
        return [(last[word], lemma) for word, lemma in annotation.lemmas(*words, links, self.nominatives)]


def loosely(source: str, words: Sequence[str], pieces: Any, dropout: float) -> list[str]:
    """Return the source with merges of pieces left out at random; empty if it has other words then."""
    cut: list[str] = pieces.encode(source, out_type=str, enable_sampling=True, alpha=dropout, nbest_size=-1)
    return cut if words_of(cut)[0] == list(words) else []


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


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=WORK / "pairs.tsv")
    parser.add_argument("--vocabulary", type=Path, default=WORK / "vocabulary.model")
    parser.add_argument("--out", type=Path, default=WORK / "examples.npz")
    parser.add_argument("--examples", type=int, default=400_000, help="examples to draw in all")
    parser.add_argument("--shares", type=float, nargs=3, default=[0.45, 0.35, 0.2])
    parser.add_argument("--longest", type=int, default=120, help="pieces in the longer side")
    parser.add_argument("--annotated", type=float, default=0.2, help="share that is told lemmas")
    parser.add_argument("--dropout", type=float, default=0.1, help="share of merges left out")
    parser.add_argument("--loose", type=float, default=0.4, help="share of repeated ones cut with dropout")
    parser.add_argument("--titled", type=float, default=0.12, help="share of short ones set as headlines")
    parser.add_argument("--glossary", type=Path, default=HERE.parent / "glossary")
    parser.add_argument("--no-align", dest="align", action="store_false")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main() -> None:
    """Write the examples."""
    args = options()
    pieces = spm.SentencePieceProcessor(model_file=str(args.vocabulary))
    spm.set_random_generator_seed(args.seed)
    wanted = dict(zip(DIRECTIONS, args.shares, strict=True))
    counts = {direction: int(share * args.examples) for direction, share in wanted.items()}
    nominatives = {"ru": annotation.Russian, "be": annotation.Belarusian}
    rng = random.Random(args.seed)
    flat = {name: array("H") for name in ("source", "target", "links")}
    ends = {name: array("q") for name in flat}
    order = array("l")
    way = array("B")

    def keep(index: int, example: Example, times: int) -> None:
        if times and max(len(example.source), len(example.target)) <= args.longest:
            order.extend([len(way)] * times)
            way.append(index)
            flat["source"].extend(pieces.piece_to_id(example.source))
            flat["target"].extend(pieces.piece_to_id(example.target))
            flat["links"].extend(number for link in example.links for number in link)
            for name, values in flat.items():
                ends[name].append(len(values))

    for index, (direction, drawn) in enumerate(draw(args.pairs, counts, args.seed).items()):
        from_code, to_code = direction.split("-")
        rows = casing.titled(drawn, args.titled, rng) if from_code == "en" else drawn
        sources = pieces.encode([row[0] for row in rows], out_type=str)
        targets = pieces.encode([row[1] for row in rows], out_type=str)
        owners = [(words_of(a), words_of(b)) for a, b in zip(sources, targets, strict=True)]
        links: list[list[tuple[int, int]]] = [[] for _ in rows]
        if args.align and rows:
            links = align([" ".join(a[0]) for a, _ in owners], [" ".join(b[0]) for _, b in owners])
        teller = None
        if from_code == "en" and args.annotated:
            terms = annotation.Terms(args.glossary, to_code)
            teller = Teller(terms, nominatives[to_code](), pieces, rng)
        count = 0
        for row, source, target, (left, right), pairs in zip(
            rows, sources, targets, owners, links, strict=True
        ):
            example = Example(source, target, of_pieces(pairs, left[1], right[1]))
            times = sum(rng.random() < args.annotated for _ in range(row[2])) if teller else 0
            for _ in range(times if teller else 0):
                insertions = teller.insertions(example, (left[1], right[1]), pairs)
                keep(index, told(example, insertions), 1)
                count += bool(insertions)
            plain = row[2] - times
            loose = sum(rng.random() < args.loose for _ in range(plain)) if plain > 1 else 0
            cut = loosely(row[0], left[0], pieces, args.dropout) if loose else []
            if cut:
                keep(index, Example(cut, target, of_pieces(pairs, words_of(cut)[1], right[1])), loose)
                plain -= loose
            keep(index, example, plain)
        print(
            f"{direction}: {len(rows)} pairs, {sum(map(len, links))} links, {count} told lemmas", flush=True
        )
    arrays = {name: np.asarray(values, np.uint16) for name, values in flat.items()}
    arrays |= {f"{name}_ends": np.asarray(values, np.int64) for name, values in ends.items()}
    arrays |= {"order": np.asarray(order), "way": np.asarray(way, np.uint8)}
    np.savez(args.out, allow_pickle=False, **arrays)


if __name__ == "__main__":
    main()
