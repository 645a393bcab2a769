"""What an installed Argos package is, and how its folder is read."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate.errors import PackageError
from translate.model import Annotation
from translate.packages.argos import load_package

if TYPE_CHECKING:
    from packaging.version import Version

MODEL_FILE = "model/model.bin"
ANNOTATION_VERSION = 1
TOKENIZER_FILES = ("sentencepiece.model", "bpe.model")

_CODE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")
_UNSAFE = re.compile(r"[^\w.+-]")
"""What a version must not hold: it becomes part of signatures and file names."""

_DIRECTION = re.compile(r"(?:translate-)?([A-Za-z]{2,3})[-_]([A-Za-z]{2,3})")


@dataclass(frozen=True, slots=True)
class Direction:
    """A source and a target locale that a package translates between."""

    source: str
    target: str
    source_name: str = ""
    target_name: str = ""
    prefix: str = ""  # token that a multilingual model wants at the start of its output

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"


@dataclass(frozen=True)
class InstalledPackage:
    """A package folder that can translate."""

    path: Path
    name: (
        str  # "translate-en_ru" as Argos says; the folder's name without version if it has several directions
    )
    version: str
    directions: tuple[Direction, ...]
    embedded: bool  # came with this program
    size_bytes: int
    readme: str  # its README.md, empty if it has none
    annotation: Annotation | None = None  # how it is told the lemma of a term, if it was taught that

    @property
    def model_hash(self) -> str:
        """8 hexadecimal digits of the SHA-256 of the model file."""
        model = self.path / MODEL_FILE
        stat = model.stat()
        return _file_hash(model, stat.st_size, stat.st_mtime_ns)

    def direction(self, source: str, target: str) -> Direction | None:
        """Its direction from `source` to `target`, if it has it."""
        wanted = (source.lower(), target.lower())
        found = (d for d in self.directions if (d.source.lower(), d.target.lower()) == wanted)
        return next(found, None)


def parse_direction(text: str) -> tuple[str, str] | None:
    """The locales of "en-be", "en_be" or "translate-en_be"; None for any other text."""
    match = _DIRECTION.fullmatch(text)
    return (match[1].lower(), match[2].lower()) if match else None


def version_key(version: str) -> "Version":
    """What sorts versions; one that cannot be understood is the oldest."""
    from packaging.version import InvalidVersion, Version  # start-up time

    try:
        return Version(version)
    except InvalidVersion:
        return Version("0.dev0")


def read_package(folder: Path, *, embedded: bool = False) -> InstalledPackage | None:
    """The package in a folder; None for an Argos package of another type (sentence boundaries and the like).

    `directions` in metadata.json is an extension of ours: a list of from_code, from_name, to_code, to_name
    and target_prefix, for a model that chooses its target language by a token. So is `term_annotation`, with
    `open`, `close` and `version`: the marks between which the model was taught to find the lemma of a term.

    Raises:
        PackageError: the folder holds no package, or one without model, tokenizer or directions.
    """
    package = load_package(folder)
    if package.type != "translate":
        return None
    if not (folder / MODEL_FILE).is_file():
        raise PackageError(f"there is no {MODEL_FILE} in this package; install it again", folder)
    if not any((folder / name).is_file() for name in TOKENIZER_FILES):
        raise PackageError(f"there is neither {' nor '.join(TOKENIZER_FILES)} in this package", folder)
    metadata = _metadata(folder / "metadata.json")
    directions = _directions(metadata, folder / "metadata.json")
    return InstalledPackage(
        path=folder,
        name=_name(folder, directions),
        version=_UNSAFE.sub("_", str(package.package_version)) or "0",
        directions=directions,
        embedded=embedded,
        size_bytes=sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()),
        readme=_readme(folder / "README.md"),
        annotation=_annotation(metadata.get("term_annotation"), folder / "metadata.json"),
    )


def _metadata(path: Path) -> Mapping[str, Any]:
    try:
        metadata: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise PackageError(f"not JSON in UTF-8: {error}", path) from error
    return metadata


def _directions(metadata: Mapping[str, Any], path: Path) -> tuple[Direction, ...]:
    entries = metadata.get("directions") or [metadata]
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise PackageError("`directions` must be a list of objects", path)
    return tuple(_direction(entry, path) for entry in entries)


def _direction(entry: Mapping[str, Any], path: Path) -> Direction:
    for key in ("from_code", "to_code"):
        if not _CODE.fullmatch(str(entry.get(key, ""))):
            raise PackageError(f"`{key}` must be a language code such as en, not {entry.get(key)!r}", path)
    names = [str(entry.get(key) or "") for key in ("from_name", "to_name", "target_prefix")]
    return Direction(entry["from_code"], entry["to_code"], *names)


def _annotation(entry: object, path: Path) -> Annotation | None:
    """What `term_annotation` says; a later version may be another form, so it counts as none."""
    if entry is None:
        return None
    if not isinstance(entry, dict):
        raise PackageError("`term_annotation` must be an object", path)
    if entry.get("version") != ANNOTATION_VERSION:
        return None
    marks = [str(entry.get(key) or "").replace("▁", " ").strip() for key in ("open", "close")]
    if not all(marks):
        raise PackageError("`term_annotation` needs its two marks, `open` and `close`", path)
    return Annotation(*marks)


def _name(folder: Path, directions: tuple[Direction, ...]) -> str:
    if len(directions) == 1:
        return f"translate-{directions[0].source}_{directions[0].target}"
    return re.sub(r"-\d[\w.]*$", "", folder.name)


def _readme(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


@lru_cache(maxsize=64)
def _file_hash(path: Path, _size: int, _changed: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:8]
