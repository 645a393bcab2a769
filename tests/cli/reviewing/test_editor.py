import os
from pathlib import Path

import pytest

from translate.cli.reviewing.editor import EditedFile, editor_command
from translate.errors import TranslateError


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({"VISUAL": "code --wait", "EDITOR": "nano"}, ["code", "--wait"]),
        ({"VISUAL": "", "EDITOR": "nano"}, ["nano"]),
        ({"EDITOR": "'/opt/my editor/run' -n"}, ["/opt/my editor/run", "-n"]),
    ],
)
def test_whose_editor_it_is(environment: dict[str, str], command: list[str]) -> None:
    assert editor_command(environment) == command


def test_the_usual_editor_or_none(tmp_path: Path) -> None:
    with pytest.raises(TranslateError, match="no editor found; name yours"):
        editor_command({"PATH": str(tmp_path)})
    (tmp_path / "nano").touch(mode=0o755)
    assert editor_command({"PATH": str(tmp_path)}) == [str(tmp_path / "nano")]


def with_editor(folder: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> EditedFile:
    script = folder / "editor"
    script.write_text(f"#!/bin/sh\n{program}\n")
    script.chmod(0o755)
    monkeypatch.setitem(os.environ, "VISUAL", str(script))
    return EditedFile(folder / "edits", "rain-ru", "Дождь.\n")


def test_a_file_goes_to_the_editor_and_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = with_editor(tmp_path, monkeypatch, r"printf '\357\273\277Ливень.\r\n' > $1")
    assert file.edit() == "Ливень.\n"  # without byte order mark and carriage return
    assert file.remove_unless_edited()
    file.remove()
    assert not file.path.exists()


def test_an_editor_of_another_encoding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = with_editor(tmp_path, monkeypatch, r"printf '\304\356\346\344\374' > $1")
    with pytest.raises(TranslateError, match=r"rain-ru-.*\.txt: is not in UTF-8"):
        file.edit()
    assert file.remove_unless_edited()


def test_a_failing_editor_keeps_what_it_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = with_editor(tmp_path, monkeypatch, "echo Ливень. > $1; exit 3")
    with pytest.raises(TranslateError, match="ended with error 3"):
        file.edit()
    assert file.remove_unless_edited()
    assert file.path.read_text(encoding="utf-8") == "Ливень.\n"


def test_an_editor_that_deletes_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = with_editor(tmp_path, monkeypatch, "rm $1")
    with pytest.raises(TranslateError, match="cannot be read"):
        file.edit()
    assert not file.remove_unless_edited()
