"""What we export, stock Argos Translate installs, and it translates with it, without any network."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from translate.errors import PackageError
from translate.packages import Direction, export, install_file, installed

ROOT = Path(__file__).parents[2]

ARGOS = """
import sys
sys.addaudithook(lambda event, _: sys.exit(f"network: {event}") if event == "socket.connect" else None)
from argostranslate import package, sbd, translate
package.install_from_path(sys.argv[1])
# The sentence splitter would be downloaded; one sentence needs none.
sbd.MiniSBDSentencizer.split_sentences = lambda self, text: [text]
print(translate.translate(sys.argv[2], "ru", "be"))
"""


def _direction(source: str, target: str) -> Direction:
    direction = installed().packages[-1].direction(source, target)
    assert direction is not None
    return direction


def test_stock_argos_installs_and_translates(argos: Path, tmp_path: Path) -> None:
    file = export(installed().packages[-1], _direction("ru", "be"), tmp_path)
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "argos")}
    environment.pop("ARGOS_PACKAGES_DIR", None)
    command = [sys.executable, "-c", ARGOS, str(file), "Президент Беларуси выступил в Минске."]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Беларусі" in done.stdout


def test_export_installs_again_and_keeps_the_model(argos: Path, tmp_path: Path) -> None:
    package = installed().packages[-1]
    file = export(package, _direction("en", "be"), tmp_path / "mine.argosmodel")
    again = install_file(file)
    assert (again.name, again.embedded, again.model_hash) == ("translate-en_be", False, package.model_hash)
    assert again.directions == (_direction("en", "be"),)
    assert again.readme == package.readme


def test_the_same_bytes_each_time_under_the_usual_name(argos: Path, tmp_path: Path) -> None:
    package = installed().packages[-1]
    (tmp_path / "second").mkdir()
    first = export(package, _direction("en", "ru"), tmp_path)
    second = export(package, _direction("en", "ru"), tmp_path / "second")
    assert first.name == f"translate-en_ru-{package.version.replace('.', '_')}.argosmodel"
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert {name.split("/")[0] for name in archive.namelist()} == {first.stem}
        assert b"directions" not in archive.read(f"{first.stem}/metadata.json")


def test_a_place_that_cannot_be_written(argos: Path, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="cannot be written"):
        export(installed().packages[-1], _direction("en", "ru"), tmp_path / "no" / "x.argosmodel")
    assert list(tmp_path.iterdir()) == [tmp_path / "data"]
