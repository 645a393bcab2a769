"""The transformer: deep encoder, shallow decoder, pre-norm, ReLU, tied embeddings.

Names and shapes follow CTranslate2's ``TransformerSpec`` one to one, see ``export.py``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

PAD, START, END = 3, 1, 2


@dataclass(frozen=True)
class Shape:
    """The size of the model."""

    vocabulary: int = 8000
    width: int = 256
    inner: int = 1024
    heads: int = 4
    encoder: int = 6
    decoder: int = 2
    dropout: float = 0.0  # of embeddings and of what is inside the feed-forward layers, while training


def positions(length: int, width: int) -> Tensor:
    """Return sinusoidal position encodings: sines in the first half, cosines in the second."""
    half = width // 2
    rates = torch.exp(-torch.arange(half) * (math.log(10000) / (half - 1)))
    angles = torch.arange(length)[:, None] * rates[None]
    return torch.cat([angles.sin(), angles.cos()], 1)


def log_attention(query: Tensor, key: Tensor, real: Tensor) -> Tensor:
    """Return the log of one head's attention over the real positions of the source."""
    scores = query @ key.transpose(1, 2) / math.sqrt(query.shape[-1])
    return scores.masked_fill(~real[:, None, :], -1e9).log_softmax(-1)


class Attention(nn.Module):
    """Multi-head attention; queries, keys and values lie in one matrix or in two."""

    def __init__(self, width: int, heads: int, cross: bool) -> None:
        super().__init__()
        self.heads, self.cross = heads, cross
        self.norm = nn.LayerNorm(width)
        sizes = [width, 2 * width] if cross else [3 * width]
        self.inputs = nn.ModuleList(nn.Linear(width, size) for size in sizes)
        self.output = nn.Linear(width, width)

    def split(self, values: Tensor) -> Tensor:
        """Return the values with the heads in a dimension of their own."""
        batch, length, width = values.shape
        return values.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

    def forward(
        self, states: Tensor, memory: Tensor | None, mask: Tensor | None, causal: bool
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return the new states, and the queries and keys of the first head."""
        normed = self.norm(states)
        if memory is None:
            query, key, value = self.inputs[0](normed).chunk(3, -1)
        else:
            query = self.inputs[0](normed)
            key, value = self.inputs[1](memory).chunk(2, -1)
        query, key, value = self.split(query), self.split(key), self.split(value)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, is_causal=causal)
        joined = mixed.transpose(1, 2).reshape(states.shape)
        return states + self.output(joined), query[:, 0], key[:, 0]


class Feed(nn.Module):
    """The position-wise network."""

    def __init__(self, width: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.dropout = dropout
        self.norm = nn.LayerNorm(width)
        self.first = nn.Linear(width, inner)
        self.second = nn.Linear(inner, width)

    def forward(self, states: Tensor) -> Tensor:
        """Return the new states."""
        inner = functional.relu(self.first(self.norm(states)))
        return states + self.second(functional.dropout(inner, self.dropout, self.training))


class Layer(nn.Module):
    """One layer of the encoder, or of the decoder when it looks at the encoder."""

    def __init__(self, shape: Shape, cross: bool) -> None:
        super().__init__()
        self.own = Attention(shape.width, shape.heads, cross=False)
        self.other = Attention(shape.width, shape.heads, cross=True) if cross else None
        self.feed = Feed(shape.width, shape.inner, shape.dropout)


class Transformer(nn.Module):
    """Encoder and decoder over one shared vocabulary."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        nn.init.normal_(self.embedding.weight, std=shape.width**-0.5)
        self.bias = nn.Parameter(torch.zeros(shape.vocabulary))
        self.encoder = nn.ModuleList(Layer(shape, False) for _ in range(shape.encoder))
        self.decoder = nn.ModuleList(Layer(shape, True) for _ in range(shape.decoder))
        self.encoder_norm = nn.LayerNorm(shape.width)
        self.decoder_norm = nn.LayerNorm(shape.width)
        self.register_buffer("places", positions(512, shape.width), persistent=False)

    def embed(self, tokens: Tensor) -> Tensor:
        """Return scaled embeddings plus positions."""
        scale = math.sqrt(self.shape.width)
        placed = self.embedding(tokens) * scale + self.places[: tokens.shape[1]]
        return functional.dropout(placed, self.shape.dropout, self.training)

    def forward(self, source: Tensor, target: Tensor) -> tuple[Tensor, list[Tensor]]:
        """Return decoder states, and the log-attention of each decoder layer's first head."""
        real = source != PAD
        mask = real[:, None, None, :]
        memory = self.embed(source)
        for layer in self.encoder:
            memory = layer.feed(layer.own(memory, None, mask, False)[0])
        memory = self.encoder_norm(memory)
        states = self.embed(target)
        attention = []
        for layer in self.decoder:
            states = layer.own(states, None, None, True)[0]
            with torch.autocast("cpu", enabled=False):  # in bf16 the guided heads drift away
                states, query, key = layer.other(states.float(), memory.float(), mask, False)
                attention.append(log_attention(query, key, real))
            states = layer.feed(states)
        return self.decoder_norm(states), attention


class SmoothedLoss(torch.autograd.Function):
    """Cross-entropy with label smoothing, fused with the output layer.

    The gradient of the logits is written into the logits themselves, a few rows at a time, so that
    the largest tensor of a step never leaves the cache.
    """

    ROWS = 256

    @staticmethod
    def forward(ctx: Any, *inputs: Any) -> tuple[Tensor, Tensor]:
        """Return the summed smoothed loss and the summed plain loss.

        The inputs are states, weight, bias, labels and the smoothing.
        """
        states, weight, bias, labels, smoothing = inputs
        kind = torch.get_autocast_dtype("cpu") if torch.is_autocast_enabled("cpu") else weight.dtype
        small, small_bias = weight.to(kind), bias.to(kind)
        turned = small.t()
        loss, plain = torch.zeros(()), torch.zeros(())
        gradients = torch.empty_like(states), torch.zeros_like(weight), torch.zeros_like(bias)
        for at in range(0, len(labels), SmoothedLoss.ROWS):
            rows = slice(at, at + SmoothedLoss.ROWS)
            here, wanted = states[rows].to(kind), labels[rows, None]
            logits = torch.addmm(small_bias, here, turned).float()
            chosen = logits.gather(1, wanted)[:, 0]
            total = logits.logsumexp(1)
            plain += (total - chosen).sum()
            loss += (total - (1 - smoothing) * chosen - smoothing * logits.mean(1)).sum()
            logits.sub_(total[:, None]).exp_().sub_(smoothing / logits.shape[1])
            logits.scatter_add_(1, wanted, torch.full_like(wanted, smoothing - 1, dtype=logits.dtype))
            gradients[2].add_(logits.sum(0))
            wrong = logits.to(kind)
            gradients[0][rows] = wrong @ small
            gradients[1].add_(wrong.t() @ here)
        ctx.save_for_backward(*gradients)
        ctx.mark_non_differentiable(plain)
        return loss, plain

    @staticmethod
    def backward(ctx: Any, *outputs: Any) -> tuple[Tensor | None, ...]:
        """Return the gradients computed on the way forward."""
        scale = outputs[0]
        states, weight, bias = ctx.saved_tensors
        return states * scale, weight * scale, bias * scale, None, None
