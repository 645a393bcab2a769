"""Train for a number of minutes, from a checkpoint, from a package, or from nothing.

The order of the examples follows from the seed; the learning rate falls linearly with the clock to
zero at the end of the minutes (``--steps`` counts steps instead, for a run that can be repeated
exactly). A run that was cut off goes on from ``last.pt``.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

import package
from corpora import DIRECTIONS, WORK
from model import END, PAD, START, Shape, SmoothedLoss, Transformer
from muon import optimizers
from team import Team

LANGUAGE_TOKENS = {"ru": 4, "be": 5}
BUCKET = 8


@dataclass
class Batch:
    """Padded token ids, and for each target position the source positions that it stands for."""

    source: Tensor
    target: Tensor
    labels: Tensor
    links: Tensor


class Examples:
    """The drawn examples, handed out in batches of similar length."""

    def __init__(self, path: Path, shares: list[float]) -> None:
        data = np.load(path)
        self.shares = shares
        self.way = data["way"]
        self.values = {name: data[name] for name in ("source", "target", "links")}
        self.starts = {name: np.concatenate([[0], data[f"{name}_ends"]]) for name in self.values}
        order = data["order"]
        self.order = [order[self.way[order] == way] for way in range(len(DIRECTIONS))]
        lengths = [np.diff(self.starts[name]) for name in ("source", "target")]
        self.length = np.maximum(lengths[0] + 1, lengths[1] + 2)
        self.near = lengths[0]

    def get(self, name: str, index: int) -> np.ndarray:
        """Return one array of one example."""
        starts = self.starts[name]
        found: np.ndarray = self.values[name][starts[index] : starts[index + 1]]
        return found

    def stream(self, rng: np.random.Generator) -> Iterator[int]:
        """Yield examples without end, the directions mixed by their shares."""
        queues: list[list[int]] = [[] for _ in DIRECTIONS]
        while True:
            for way in rng.choice(len(DIRECTIONS), size=1000, p=self.shares):
                if not queues[way]:
                    queues[way] = rng.permutation(self.order[way]).tolist()
                yield queues[way].pop()

    def batches(self, tokens: int, seed: int, team: Team) -> Iterator[Batch]:
        """Yield batches of at most ``tokens`` padded target positions.

        The members of a team get different batches of much the same shape, so that none waits.
        """
        rng = np.random.default_rng(seed)
        stream = self.stream(rng)
        while True:
            pool = [next(stream) for _ in range(8000)]
            pool.sort(key=lambda index: (-(-self.length[index] // BUCKET), self.near[index]))
            groups: list[list[int]] = []
            for index in pool:
                width = -(-self.length[index] // BUCKET) * BUCKET
                same = groups and -(-self.length[groups[-1][0]] // BUCKET) * BUCKET == width
                if not same or (len(groups[-1]) + 1) * width > tokens:
                    groups.append([])
                groups[-1].append(index)
            full = [group for group in groups if len(group) * self.length[group[0]] > tokens // 3]
            for at in rng.permutation(len(full) // team.size):
                yield self.batch(full[at * team.size + team.rank])

    def batch(self, group: list[int]) -> Batch:
        """Return one padded batch."""
        near = -(-max(int(self.near[index]) + 1 for index in group) // BUCKET) * BUCKET
        far = -(-int(self.length[group].max()) // BUCKET) * BUCKET
        source = np.full((len(group), near), PAD, np.int64)
        target = np.full((len(group), far), PAD, np.int64)
        labels = np.full((len(group), far), PAD, np.int64)
        links = np.zeros((len(group), far, near), np.float32)
        for row, index in enumerate(group):
            left, right = self.get("source", index), self.get("target", index)
            source[row, : len(left)] = left
            source[row, len(left)] = END
            language = DIRECTIONS[self.way[index]].split("-")[1]
            target[row, 0], target[row, 1] = START, LANGUAGE_TOKENS[language]
            target[row, 2 : 2 + len(right)] = right[: far - 2]
            labels[row, 1 : 1 + len(right)] = right
            labels[row, 1 + len(right)] = END
            pairs = self.get("links", index).reshape(-1, 2)
            links[row, pairs[:, 1] + 1, pairs[:, 0]] = 1
        links /= np.maximum(links.sum(-1, keepdims=True), 1)
        return Batch(*(torch.from_numpy(array) for array in (source, target, labels, links)))


def loss_of(
    model: Transformer, batch: Batch, smoothing: float, guide: float
) -> tuple[Tensor, float, float, int]:
    """Return the loss, and for the log the plain loss, the alignment loss and the tokens.

    The last layer's first head learns where the next piece comes from, the first layer's where
    the piece just written came from, which is easier and shows the way.
    """
    states, attention = model(batch.source, batch.target)
    real = batch.labels != PAD
    count = int(real.sum())
    smoothed, plain = SmoothedLoss.apply(
        states[real], model.embedding.weight, model.bias, batch.labels[real], smoothing
    )
    aligned = max(float(batch.links.sum()), 1.0)
    coming = -(batch.links * attention[-1]).sum() / aligned
    written = -(batch.links[:, :-1] * attention[0][:, 1:]).sum() / aligned
    loss = smoothed / count + guide * (coming + written)
    return loss, float(plain.detach()) / count, float(coming.detach()), count


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=Path, default=WORK / "examples.npz")
    parser.add_argument("--work", type=Path, default=WORK / "run", help="folder of the checkpoints")
    parser.add_argument("--package", type=Path, help="package folder to start from")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--steps", type=int, default=0, help="count steps instead of minutes")
    parser.add_argument("--tokens", type=int, default=4096, help="padded positions in a batch")
    parser.add_argument("--matrices", type=float, default=0.014, help="Muon's learning rate")
    parser.add_argument("--rest", type=float, default=1.5e-3, help="AdamW's learning rate")
    parser.add_argument("--warmup", type=int, default=40, help="steps")
    parser.add_argument("--smoothing", type=float, default=0.1)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--guide", type=float, default=0.5, help="weight of the alignment loss")
    parser.add_argument("--shares", type=float, nargs=3, default=[0.42, 0.36, 0.22])
    parser.add_argument("--bf16", action="store_true", help="only for processors with bf16 units")
    parser.add_argument("--every", type=float, default=3, help="minutes between checkpoints")
    parser.add_argument("--keep", type=int, default=8, help="checkpoints to keep")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


class Training:
    """A model, its optimisers and the clock, as far as the checkpoints remember them."""

    def __init__(self, args: argparse.Namespace, team: Team) -> None:
        """Start from the last checkpoint, else from the package, else from nothing."""
        self.args, self.team = args, team
        self.model = Transformer(Shape(dropout=args.dropout))
        precision = torch.bfloat16 if args.bf16 else torch.float32
        self.optimizers = optimizers(self.model, args.matrices, args.rest, precision)
        self.step, self.before = 0, 0.0
        self.last = args.work / "last.pt"
        if self.last.exists():
            saved = torch.load(self.last, map_location="cpu", weights_only=True)
            self.model.load_state_dict(saved["model"])
            for optimizer, state in zip(self.optimizers, saved["optimizers"], strict=True):
                optimizer.load_state_dict(state)
            self.step, self.before = saved["step"], saved["minutes"]
            print(f"going on from step {self.step}, minute {self.before:.1f}", flush=True)
        elif args.package is not None:
            self.model.load_state_dict(package.load(args.package))
        self.first = self.step
        self.begin = time.monotonic()
        self.done = self.progress()

    @property
    def minutes(self) -> float:
        """Minutes trained so far, those before an interruption included."""
        return self.before + (time.monotonic() - self.begin) / 60

    def progress(self) -> float:
        """Return the share of the planned training that is done."""
        if self.args.steps:
            return float(self.step / self.args.steps)
        return float(self.minutes / self.args.minutes)

    def learn(self, batch: Batch) -> tuple[float, float, int]:
        """Take one step; return the summed plain loss, the alignment loss and the tokens."""
        with torch.autocast("cpu", torch.bfloat16, enabled=self.args.bf16):
            loss, plain, guided, count = loss_of(self.model, batch, self.args.smoothing, self.args.guide)
        loss.backward()
        self.done = self.team.share(self.model.parameters(), self.progress())
        rate = max(1 - self.done, 0.0) * min(1.0, (self.step - self.first + 1) / self.args.warmup)
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        peaks = self.args.matrices, self.args.rest
        for optimizer, peak in zip(self.optimizers, peaks, strict=True):
            for group in optimizer.param_groups:
                group["lr"] = peak * rate * group["factor"]
            optimizer.step()
            optimizer.zero_grad()
        self.step += 1
        return plain * count, guided, count

    def keep(self) -> None:
        """Write a checkpoint to go on from, and the weights alone in half precision."""
        state = {
            "model": self.model.state_dict(),
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
            "step": self.step,
            "minutes": self.minutes,
        }
        torch.save(state, self.last.with_suffix(".tmp"))
        self.last.with_suffix(".tmp").replace(self.last)
        half = {name: value.half() for name, value in self.model.state_dict().items()}
        torch.save(half, self.args.work / f"step-{self.step:06d}.pt")
        for old in sorted(self.args.work.glob("step-*.pt"))[: -self.args.keep]:
            old.unlink()


def main() -> None:
    """Train."""
    args = options()
    team = Team()
    args.work.mkdir(parents=True, exist_ok=True)
    run = Training(args, team)
    seed = args.seed * 1_000_003 + run.step
    torch.manual_seed(seed * team.size + team.rank)
    batches = Examples(args.examples, args.shares).batches(args.tokens, seed, team)
    logged = saved = time.monotonic()
    losses, guides, tokens, steps = 0.0, 0.0, 0, 0
    while run.done < 1:
        loss, guided, count = run.learn(next(batches))
        losses, guides, tokens, steps = losses + loss, guides + guided, tokens + count, steps + 1
        now = time.monotonic()
        if team.rank == 0 and now - logged > 30:
            print(
                f"step {run.step} minute {run.minutes:.1f} loss {losses / tokens:.3f} "
                f"alignment {guides / steps:.3f} tokens/s {team.size * tokens / (now - logged):.0f}",
                flush=True,
            )
            losses, guides, tokens, steps, logged = 0.0, 0.0, 0, 0, now
        if team.rank == 0 and now - saved > args.every * 60:
            run.keep()
            saved = now
    if team.rank == 0:
        run.keep()


if __name__ == "__main__":
    main()
