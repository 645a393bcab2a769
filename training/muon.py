"""Muon for the matrices, AdamW for everything else (Jordan et al. 2024)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn


def orthogonal(matrix: Tensor, precision: torch.dtype, steps: int = 5) -> Tensor:
    """Return about the nearest orthogonal matrix, by Newton–Schulz iteration in some precision."""
    a, b, c = 3.4445, -4.7750, 2.0315
    wide = matrix.shape[0] <= matrix.shape[1]
    x = (matrix if wide else matrix.t()).to(precision)
    x = x / (x.norm() + 1e-7)
    for _ in range(steps):
        gram = x @ x.t()
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x if wide else x.t()


class Muon(torch.optim.Optimizer):
    """Momentum whose update is made orthogonal; fused projections are treated block by block."""

    def __init__(
        self, parameters: Iterable[Any], lr: float, precision: torch.dtype, momentum: float = 0.95
    ) -> None:
        super().__init__(list(parameters), {"lr": lr, "momentum": momentum})
        self.precision = precision

    @torch.no_grad()
    def step(self) -> None:
        """Update the matrices."""
        for group in self.param_groups:
            for matrix in group["params"]:
                if matrix.grad is None:
                    continue
                state = self.state[matrix]
                if "momentum" not in state:
                    state["momentum"] = torch.zeros_like(matrix)
                momentum = state["momentum"]
                momentum.lerp_(matrix.grad, 1 - group["momentum"])
                update = matrix.grad.lerp(momentum, group["momentum"])
                rows, columns = matrix.shape
                blocks = rows // columns if rows in (2 * columns, 3 * columns) else 1
                for part, change in zip(matrix.chunk(blocks), update.chunk(blocks), strict=True):
                    scale = max(1.0, part.shape[0] / part.shape[1]) ** 0.5
                    part.sub_(orthogonal(change, self.precision), alpha=group["lr"] * scale)


def optimizers(
    model: nn.Module, matrices: float, rest: float, precision: torch.dtype = torch.float32
) -> tuple[Muon, torch.optim.AdamW]:
    """Return Muon over the inner matrices, and AdamW over embeddings, biases and norms.

    The decoder's attention to the source is what a short training learns last: it learns faster.
    """
    inner: list[Tensor] = []
    cross: list[Tensor] = []
    others: list[Tensor] = []
    for name, parameter in model.named_parameters():
        if parameter.ndim != 2 or name.startswith("embedding"):
            others.append(parameter)
        else:
            (cross if ".other." in name else inner).append(parameter)
    muon = Muon(
        [{"params": inner, "factor": 1.0}, {"params": cross, "factor": 1.7}], lr=matrices, precision=precision
    )
    groups = [{"params": others, "factor": 1.0}]
    adam = torch.optim.AdamW(groups, lr=rest, betas=(0.9, 0.98), eps=1e-9, weight_decay=0.0)
    return muon, adam
