"""Read the weights of a CTranslate2 package back into the model, and write them out again."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from model import Shape, Transformer

KINDS = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}


def variables(path: Path) -> dict[str, np.ndarray]:
    """Return the variables of a ``model.bin``, aliases resolved, int8 weights made float again."""
    data = path.read_bytes()
    at = 0

    def number(kind: str) -> int:
        nonlocal at
        (value,) = struct.unpack_from("<" + kind, data, at)
        at += struct.calcsize("<" + kind)
        return int(value)

    def text() -> str:
        nonlocal at
        size = number("H")
        at += size
        return data[at - size : at - 1].decode()

    number("I"), text(), number("I")
    raw: dict[str, np.ndarray] = {}
    for _ in range(number("I")):
        name = text()
        dims = [number("I") for _ in range(number("B"))]
        kind, size = KINDS[number("B")], number("I")
        raw[name] = np.frombuffer(data, kind, size // np.dtype(kind).itemsize, at).reshape(dims)
        at += size
    for _ in range(number("I")):
        alias = text()
        raw[alias] = raw[text()]
    found = {}
    for name, value in raw.items():
        scale = raw.get(f"{name}_scale")
        found[name] = value if scale is None else value.astype(np.float32) / scale[:, None]
    return found


def names(shape: Shape) -> dict[str, str]:
    """Return the CTranslate2 name of every parameter of the model."""
    found = {
        "embedding.weight": "decoder/embeddings/weight",
        "bias": "decoder/projection/bias",
    }

    def norm(ours: str, theirs: str) -> None:
        found[f"{ours}.weight"] = f"{theirs}/layer_norm/gamma"
        found[f"{ours}.bias"] = f"{theirs}/layer_norm/beta"

    def linear(ours: str, theirs: str) -> None:
        for part in ("weight", "bias"):
            found[f"{ours}.{part}"] = f"{theirs}/{part}"

    for side, depth in (("encoder", shape.encoder), ("decoder", shape.decoder)):
        norm(f"{side}_norm", side)
        for index in range(depth):
            ours, theirs = f"{side}.{index}", f"{side}/layer_{index}"
            blocks = [("own", "self_attention", 1)]
            if side == "decoder":
                blocks.append(("other", "attention", 2))
            for block, name, inputs in blocks:
                norm(f"{ours}.{block}.norm", f"{theirs}/{name}")
                for at in range(inputs):
                    linear(f"{ours}.{block}.inputs.{at}", f"{theirs}/{name}/linear_{at}")
                linear(f"{ours}.{block}.output", f"{theirs}/{name}/linear_{inputs}")
            norm(f"{ours}.feed.norm", f"{theirs}/ffn")
            linear(f"{ours}.feed.first", f"{theirs}/ffn/linear_0")
            linear(f"{ours}.feed.second", f"{theirs}/ffn/linear_1")
    return found


def load(folder: Path) -> dict[str, Tensor]:
    """Return the state of the model that a package folder holds."""
    found = variables(folder / "model" / "model.bin")
    return {ours: torch.tensor(found[theirs]).float() for ours, theirs in names(Shape()).items()}


def save(state: dict[str, Tensor], tokens: list[str], folder: Path, kind: str = "int8") -> None:
    """Write the state as a CTranslate2 model of the given quantisation."""
    import ctranslate2

    shape = Shape()
    spec = ctranslate2.specs.TransformerSpec.from_config(
        (shape.encoder, shape.decoder), shape.heads, pre_norm=True,
        activation=ctranslate2.specs.Activation.RELU, alignment_layer=-1, alignment_heads=1,
    )  # fmt: skip
    model = Transformer(shape)
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = True
        side.position_encodings.encodings = model.places.numpy()
    for ours, theirs in names(shape).items():
        target = spec
        *path, last = theirs.split("/")
        for step in path:
            if hasattr(target, step):
                target = getattr(target, step)
            else:
                series, index = step.rsplit("_", 1)
                target = getattr(target, series)[int(index)]
        setattr(target, last, state[ours].float().numpy())
    spec.encoder.embeddings[0].weight = state["embedding.weight"].float().numpy()
    spec.decoder.projection.weight = spec.decoder.embeddings.weight
    spec.register_source_vocabulary(tokens)
    spec.register_target_vocabulary(tokens)
    spec.config.add_source_eos = True
    spec.config.decoder_start_token = "<s>"
    folder.mkdir(parents=True, exist_ok=True)
    spec.validate()
    spec.optimize(quantization=kind)
    spec.save(str(folder))


def average(states: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of several states."""
    return {name: sum(state[name] for state in states) / len(states) for name in states[0]}


def vocabulary(folder: Path) -> list[str]:
    """Return the tokens of a package in order."""
    path = folder / "model" / "shared_vocabulary.json"
    tokens: list[str] = json.loads(path.read_text("utf-8"))
    return tokens
