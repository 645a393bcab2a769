"""Processes that train one model together, each on a core of its own, by sharing their gradients.

On two cores, two processes get further in an hour than one process with two threads. Start them with
``python -m torch.distributed.run --nproc-per-node 2 train.py …``; without that a team has one member.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

import torch
from torch import distributed


class Team:
    """The processes that train, as one of them sees them."""

    def __init__(self) -> None:
        """Meet the others, and take one of the cores if there are any others."""
        self.size = int(os.environ.get("WORLD_SIZE", "1"))
        self.rank = int(os.environ.get("RANK", "0"))
        if self.size > 1:
            distributed.init_process_group("gloo")
            cores = sorted(os.sched_getaffinity(0))
            os.sched_setaffinity(0, {cores[self.rank % len(cores)]})
        torch.set_num_threads(len(os.sched_getaffinity(0)))

    def share(self, parameters: Iterable[Any], done: float) -> float:
        """Make the gradients the mean over the team; return that of ``done``, the same for all."""
        if self.size == 1:
            return done
        gradients = [parameter.grad for parameter in parameters]
        flat = torch.cat([*(gradient.flatten() for gradient in gradients), torch.tensor([done])])
        distributed.all_reduce(flat)
        flat /= self.size
        at = 0
        for gradient in gradients:
            gradient.copy_(flat[at : at + gradient.numel()].view_as(gradient))
            at += gradient.numel()
        return float(flat[-1])
