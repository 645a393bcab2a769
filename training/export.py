"""Average the last checkpoints and write a package folder, and if asked an Argos archive.

The package holds one model file that serves all directions. The top-level fields of its
``metadata.json`` describe the first direction, so that stock Argos Translate reads it; the list
``directions`` and ``term_annotation``, how the model is told a term, are this project's extensions.
"""

from __future__ import annotations

import argparse
import json
import shutil
import zipfile
from pathlib import Path

import sentencepiece as spm
import torch
from torch import Tensor

import annotation
import package
from corpora import DIRECTIONS, WORK

NAMES = {"en": "English", "ru": "Russian", "be": "Belarusian"}


def direction_of(code: str) -> dict[str, str]:
    """Return the metadata of one direction."""
    source, target = code.split("-")
    return {
        "from_code": source,
        "from_name": NAMES[source],
        "to_code": target,
        "to_name": NAMES[target],
        "target_prefix": f"__{target}__",
    }


def metadata(version: str, first: str, others: list[str], annotated: bool = False) -> dict[str, object]:
    """Return the metadata of a package whose first direction is ``first``."""
    fields: dict[str, object] = {"package_version": version, "argos_version": "1.9"}
    fields |= direction_of(first)
    if others:
        fields["directions"] = [direction_of(code) for code in others]
    if annotated:
        fields["term_annotation"] = {"open": annotation.OPEN, "close": annotation.CLOSE, "version": 1}
    fields["type"] = "translate"
    return fields


def mean(checkpoints: list[Path]) -> dict[str, Tensor]:
    """Return the mean of checkpoints."""
    states = [torch.load(path, map_location="cpu", weights_only=True) for path in checkpoints]
    return package.average([{name: value.float() for name, value in state.items()} for state in states])


def write(folder: Path, state: dict[str, Tensor], vocabulary: Path, version: str, annotated: bool) -> None:
    """Write the package folder, its card excepted."""
    pieces = spm.SentencePieceProcessor(model_file=str(vocabulary))
    tokens = [pieces.id_to_piece(index) for index in range(pieces.vocab_size())]
    folder.mkdir(parents=True, exist_ok=True)
    package.save(state, tokens, folder / "model")
    shutil.copyfile(vocabulary, folder / "sentencepiece.model")
    fields = metadata(version, DIRECTIONS[0], list(DIRECTIONS), annotated)
    text = json.dumps(fields, ensure_ascii=False, indent=2) + "\n"
    (folder / "metadata.json").write_text(text, "utf-8")


def archive(folder: Path, direction: str, version: str, out: Path) -> Path:
    """Write a stock Argos archive of one direction; return its path."""
    stem = f"translate-{direction.replace('-', '_')}-{version.replace('.', '_')}"
    path = out / f"{stem}.argosmodel"
    fields = json.dumps(metadata(version, direction, []), ensure_ascii=False, indent=2) + "\n"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as handle:
        handle.writestr(f"{stem}/metadata.json", fields)
        for file in sorted(folder.rglob("*")):
            if file.is_file() and file.name != "metadata.json":
                handle.write(file, f"{stem}/{file.relative_to(folder)}")
    return path


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=WORK / "run", help="folder of the checkpoints")
    parser.add_argument("--vocabulary", type=Path, default=WORK / "vocabulary.model")
    parser.add_argument("--out", type=Path, default=WORK / "package")
    parser.add_argument("--average", type=int, default=3, help="how many checkpoints to average")
    parser.add_argument("--version", default="0.4")
    parser.add_argument("--annotated", action="store_true", help="say that it may be told terms")
    parser.add_argument("--card", type=Path, help="README of the package")
    parser.add_argument("--archives", type=Path, help="folder for Argos archives")
    args = parser.parse_args()
    checkpoints = sorted(args.work.glob("step-*.pt"))[-args.average :]
    write(args.out, mean(checkpoints), args.vocabulary, args.version, args.annotated)
    if args.card is not None:
        shutil.copyfile(args.card, args.out / "README.md")
    print(f"{args.out}: mean of {', '.join(path.stem for path in checkpoints)}")
    if args.archives is not None:
        args.archives.mkdir(parents=True, exist_ok=True)
        for direction in DIRECTIONS:
            print(archive(args.out, direction, args.version, args.archives))


if __name__ == "__main__":
    main()
