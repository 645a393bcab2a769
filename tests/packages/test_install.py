"""Installing from a file: sound packages, and the hostile ones of cases/archives.toml."""

import stat
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.packages.conftest import Build, write_folder
from translate.errors import PackageError
from translate.packages import install_file, installed, remove

CASES = tomllib.loads((Path(__file__).parent / "cases" / "archives.toml").read_text(encoding="utf-8"))["case"]


def _write(path: Path, case: dict[str, Any], build: Build) -> None:
    if "raw" in case:
        path.write_text(case["raw"])
        return
    if case.get("good"):
        path.write_bytes(build("en_ru").read_bytes())
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in case.get("entries", {}).items():
            entry = zipfile.ZipInfo(name)
            entry.filename = name  # ZipInfo tidies names up; an attacker does not
            entry.compress_type = zipfile.ZIP_DEFLATED
            if name == case.get("link"):
                entry.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(entry, content or b"\0" * case.get("size", 0))
    if "keep" in case:
        data = path.read_bytes()
        path.write_bytes(data[: int(len(data) * case["keep"])])


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_refuses(case: dict[str, Any], argos: Path, build: Build, tmp_path: Path) -> None:
    path = tmp_path / "case.argosmodel"
    _write(path, case, build)
    before = _files(tmp_path)
    with pytest.raises(PackageError, match=case["message"]) as raised:
        install_file(path)
    assert str(raised.value).startswith(str(path))
    assert _files(tmp_path) == before


def test_refuses_damage_inside_the_file(argos: Path, build: Build) -> None:
    path = build("en_ru")
    data = bytearray(path.read_bytes())
    at = data.index(b"model en_ru 1.0")
    data[at] ^= 0xFF
    path.write_bytes(data)
    with pytest.raises(PackageError, match="damaged"):
        install_file(path)
    assert not any(argos.iterdir())
    assert _files(argos.parent) == ["packages"]


def test_refuses_a_missing_file(argos: Path, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="no such file"):
        install_file(tmp_path / "nothing.argosmodel")


def test_installs_where_argos_looks(argos: Path, build: Build) -> None:
    package = install_file(build("en_ru"))
    assert package.path == argos / "translate-en_ru-1_0"
    assert installed().packages[0] == package
    assert _files(argos.parent)[0] == "packages"
    assert len(list(argos.parent.iterdir())) == 1


def test_newer_version_replaces_older(argos: Path, build: Build) -> None:
    install_file(build("en_ru", "1.9"))
    install_file(build("en_be", "1.0"))
    install_file(build("en_ru", "1.10"))
    assert sorted(path.name for path in argos.iterdir()) == ["translate-en_be-1_0", "translate-en_ru-1_10"]


def test_older_version_is_refused(argos: Path, build: Build) -> None:
    install_file(build("en_ru", "1.10"))
    with pytest.raises(PackageError, match=r"newer than 1\.9"):
        install_file(build("en_ru", "1.9"))
    assert [path.name for path in argos.iterdir()] == ["translate-en_ru-1_10"]


def test_the_same_version_is_installed_anew(argos: Path, build: Build) -> None:
    path = build("en_ru")
    package = install_file(path)
    (package.path / "model" / "model.bin").unlink()
    assert installed().issues
    assert install_file(path).model_hash
    assert not installed().issues


def test_a_failed_move_leaves_the_old_version(
    argos: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_file(build("en_ru", "1.0"))
    newer = build("en_ru", "1.1")
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if Path(target).name == "translate-en_ru-1_1":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(PackageError, match="No space left"):
        install_file(newer)
    assert [path.name for path in argos.iterdir()] == ["translate-en_ru-1_0"]
    assert [path.name for path in argos.parent.iterdir()] == ["packages"]
    assert installed().packages[0].version == "1.0"


def test_a_folder_taken_by_another_package_is_left_alone(argos: Path, build: Build) -> None:
    write_folder(argos / "translate-en_ru-1_0", "en_de")
    with pytest.raises(PackageError, match="taken by translate-en_de"):
        install_file(build("en_ru"))
    assert installed().packages[0].name == "translate-en_de"


@pytest.mark.parametrize("name", ["translate-en_ru", "translate-en_ru-1_0"])
def test_remove(name: str, argos: Path, build: Build) -> None:
    install_file(build("en_ru"))
    remove(name)
    assert not any(argos.iterdir())


def test_remove_never_takes_what_came_with_the_program(argos: Path) -> None:
    package = installed().packages[-1]
    with pytest.raises(PackageError, match="came with this program"):
        remove(package.name)
    assert (package.path / "model" / "model.bin").is_file()


def test_remove_names_what_there_is(argos: Path) -> None:
    with pytest.raises(PackageError, match="no package is called `translate-xx_yy`; installed: news"):
        remove("translate-xx_yy")
