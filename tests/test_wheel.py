"""What a user installs: the wheel holds the program, its data, and the model file once."""

import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

from tests.conftest import ROOT


def test_the_wheel_is_whole(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(tmp_path),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = [PurePosixPath(name) for name in zipfile.ZipFile(wheel).namelist()]
    assert [name.parts[:2] for name in names if name.name == "model.bin"] == [("translate", "models")]
    shipped = {path.relative_to(ROOT).as_posix() for path in tracked("translate")}
    assert shipped <= {str(name) for name in names}
    assert {name.parts[0] for name in names} == {"translate", wheel.name.rsplit("-", 3)[0] + ".dist-info"}
    assert wheel.stat().st_size < 60_000_000


def tracked(folder: str) -> list[Path]:
    listed = subprocess.run(["git", "ls-files", folder], cwd=ROOT, check=True, capture_output=True, text=True)
    return [ROOT / name for name in listed.stdout.splitlines()]
