"""Finding packages, the broken ones and the embedded one included."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packages.conftest import write_folder
from translate.model import Annotation
from translate.packages import card, find, installed, parse_direction
from translate.packages.installation import EMBEDDED_FOLDER

ROOT = Path(__file__).parents[2]


def test_embedded_package_serves_every_direction(argos: Path) -> None:
    (package,) = installed().packages
    assert package.embedded
    assert {str(direction) for direction in package.directions} >= {"en → ru", "en → be", "ru → be"}
    assert package.path.parent == EMBEDDED_FOLDER
    assert package.size_bytes > 1_000_000
    assert len(package.model_hash) == 8


def test_newest_embedded_folder_is_taken(
    argos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = tmp_path / "models"
    for version in ("0.9", "0.10", "0.2"):
        write_folder(shipped / f"news-{version.replace('.', '_')}", "en_ru", version)
    monkeypatch.setattr("translate.packages.installation.EMBEDDED_FOLDER", shipped)
    assert [package.version for package in installed().packages] == ["0.10"]


def test_installed_come_first_and_newest_first(argos: Path) -> None:
    write_folder(argos / "a", "en_ru", "1.2")
    write_folder(argos / "b", "en_ru", "1.10")
    write_folder(argos / "c", "en_ru", "not a version")
    versions = [package.version for package in installed().packages]
    assert versions[:3] == ["1.10", "1.2", "not_a_version"]
    assert installed().packages[-1].embedded


def test_a_broken_package_is_reported_and_the_others_serve(argos: Path) -> None:
    (argos / "empty").mkdir()
    bad = write_folder(argos / "bad", "en_ru")
    (bad / "metadata.json").write_bytes(b"\xff\xfe{")
    write_folder(argos / "good", "en_ru")
    write_folder(argos / "sentences", "en_ru", type="sbd")
    found = installed()
    assert [package.path.name for package in found.packages if not package.embedded] == ["good"]
    messages = [issue.message for issue in found.issues]
    assert len(messages) == 2
    assert messages[0].startswith("broken package: not the description of a package")
    assert messages[1] == "broken package: not an Argos package: there is no metadata.json"


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ({"open": "⟦", "close": "⟧", "version": 1}, Annotation("⟦", "⟧")),
        ({"open": "▁{", "close": "▁}", "version": 1}, Annotation("{", "}")),
        ({"open": "⟦", "close": "⟧", "version": 2}, None),
        (None, None),
    ],
)
def test_a_package_says_how_it_is_told_a_term(argos: Path, said: object, known: Annotation | None) -> None:
    write_folder(argos / "x", "en_ru", term_annotation=said)
    assert installed().packages[0].annotation == known


@pytest.mark.parametrize("said", ["yes", {"open": "⟦", "version": 1}])
def test_marks_that_are_missing_are_reported(argos: Path, said: object) -> None:
    write_folder(argos / "x", "en_ru", term_annotation=said)
    assert "term_annotation" in installed().issues[0].message


def test_a_version_is_one_word(argos: Path) -> None:
    write_folder(argos / "x", "en_ru", "1.0 beta/2")
    assert installed().packages[0].version == "1.0_beta_2"


def test_find_by_name_and_by_folder(argos: Path) -> None:
    write_folder(argos / "my-folder", "en_ru")
    packages = installed().packages
    assert find("translate-en_ru", packages) == find("my-folder", packages) == packages[0]
    assert find("news", packages).embedded


def test_card_shows_facts_and_the_text_of_the_maker(argos: Path) -> None:
    package = installed().packages[-1]
    text = card(package)
    assert text.startswith(f"- Package: news {package.version}, comes with this program\n")
    assert "- Directions: en → ru, en → be, ru → be\n" in text
    assert package.readme in text
    write_folder(argos / "bare", "en_ru")
    assert card(installed().packages[0]).endswith("It has no README.md.\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en-be", ("en", "be")),
        ("en_BE", ("en", "be")),
        ("translate-en_ru", ("en", "ru")),
        ("news", None),
        ("package.argosmodel", None),
    ],
)
def test_parse_direction(text: str, expected: tuple[str, str] | None) -> None:
    assert parse_direction(text) == expected


def _run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)


def test_a_home_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    home = str(tmp_path / "file" / "home")
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    done = _run("from translate.packages import installed; installed()", **dict.fromkeys(names, home))
    assert "PackageError: Argos Translate cannot make its folders" in done.stderr
    assert "let XDG_DATA_HOME, XDG_CONFIG_HOME and XDG_CACHE_HOME name folders" in done.stderr


def test_nonsense_in_the_environment_is_explained(tmp_path: Path) -> None:
    code = "from translate.packages import installed; installed()"
    done = _run(code, HOME=str(tmp_path), ARGOS_BEAM_SIZE="many")
    assert "PackageError: the settings of Argos Translate make no sense" in done.stderr


def test_importing_packages_makes_no_folders(tmp_path: Path) -> None:
    done = _run("import translate.packages, translate.engine, sys; print('argostranslate' in sys.modules)",
                HOME=str(tmp_path))  # fmt: skip
    assert done.stdout.strip() == "False", done.stderr
    assert not any(tmp_path.iterdir())


def test_argos_own_variable_names_the_folder(tmp_path: Path) -> None:
    write_folder(tmp_path / "mine" / "x", "en_ru", "3.3")
    code = "from translate.packages import installed; print(installed().packages[0].version)"
    done = _run(code, HOME=str(tmp_path), ARGOS_PACKAGES_DIR=str(tmp_path / "mine"))
    assert done.stdout == "3.3\n", done.stderr
