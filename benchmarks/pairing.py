"""CPU time of finding predecessors in a long article, beside comparing all its sentences one by one.

Usage: python benchmarks/pairing.py [SENTENCES]
"""

import sys
from collections.abc import Callable
from random import Random
from time import process_time

from translate.model import Unit
from translate.steps.extract.pairing import predecessors, similarity

Work = Callable[[list[str], list[str]], int]
LETTERS = "aaabcdeeefghiiklmnooprstuvwy"


def rewritten(count: int) -> tuple[list[str], list[str]]:
    """An article and another that has no sentence in common with it."""
    random = Random(1)  # the same articles in every run
    words = ["".join(random.choices(LETTERS, k=random.randint(2, 9))) for _ in range(3000)]
    texts = [" ".join(random.choices(words, k=random.randint(8, 30))) + "." for _ in range(2 * count)]
    return texts[:count], texts[count:]


def alike(count: int) -> tuple[list[str], list[str]]:
    """A table of results and that of the next year: every row is like every other."""
    old = [f"Team {number} beat team {number + 1} by 3:1 in 2025." for number in range(count)]
    return old, [row.replace("2025", "2026") for row in old]


def paired(old: list[str], new: list[str]) -> int:
    """How many sentences of `new` found a predecessor in `old`."""
    units = [Unit("", source, target="…") for source in old]
    keys = [("", source) for source in new]
    return len(predecessors(keys, units, keys, [unit.key for unit in units]))


def one_by_one(old: list[str], new: list[str]) -> int:
    """The peer: how many pairs are similar."""
    return sum(similarity(first, second) > 0 for second in new for first in old)


def measured(
    work: Callable[[list[str], list[str]], int], old: list[str], new: list[str]
) -> tuple[int, float]:
    """What the work gives, and its CPU seconds."""
    start = process_time()
    return work(old, new), process_time() - start


def main() -> None:
    """Print the times of both kinds of articles."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    for make in (rewritten, alike):
        old, new = make(count)
        found, seconds = measured(paired, old, new)
        _, peer = measured(one_by_one, old, new)
        print(
            f"{make.__name__:10} {count} × {count}: {found:5} pairs in {seconds:5.2f} s CPU, "
            f"one by one {peer:5.2f} s, {seconds / peer:.2f} ×"
        )


if __name__ == "__main__":
    main()
