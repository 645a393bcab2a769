"""An empty Argos installation in a temporary folder, and packages small enough to write in a test."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from translate.packages.argos import settings

Build = Callable[..., Path]

_NAMES = {"en": "English", "ru": "Russian", "be": "Belarusian", "de": "German"}


@pytest.fixture
def argos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of installed packages: empty, and the only one that Argos looks into."""
    folder = tmp_path / "data" / "packages"
    folder.mkdir(parents=True)
    monkeypatch.setattr(settings(), "package_data_dir", folder)
    monkeypatch.setattr(settings(), "package_dirs", [folder])
    return folder


def metadata(pair: str, version: str = "1.0", **more: Any) -> dict[str, Any]:
    """metadata.json for "en_ru"."""
    source, target = pair.split("_")
    facts = {"from_code": source, "from_name": _NAMES[source], "to_code": target, "to_name": _NAMES[target]}
    return {"package_version": version, "argos_version": "1.9", **facts, **more}


def write_folder(folder: Path, pair: str, version: str = "1.0", **more: Any) -> Path:
    """A package folder whose model cannot translate."""
    (folder / "model").mkdir(parents=True)
    (folder / "metadata.json").write_text(json.dumps(metadata(pair, version, **more)), encoding="utf-8")
    (folder / "model" / "model.bin").write_bytes(f"model {pair} {version}".encode())
    (folder / "sentencepiece.model").write_bytes(b"pieces")
    return folder


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Writes an `.argosmodel` file for a direction and a version and returns its path."""

    def build_file(pair: str, version: str = "1.0", without: str = "", **more: Any) -> Path:
        top = f"translate-{pair}-{version.replace('.', '_')}"
        folder = write_folder(tmp_path / "made" / version / top, pair, version, **more)
        target = tmp_path / f"{top}.argosmodel"
        with zipfile.ZipFile(target, "w") as archive:
            for file in sorted(folder.rglob("*")):
                if file.is_file() and file.name != without:
                    archive.write(file, f"{top}/{file.relative_to(folder).as_posix()}")
        return target

    return build_file
