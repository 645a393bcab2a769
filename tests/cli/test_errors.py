import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Newsroom

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "error_cases.toml").read_text())["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_an_error_says_what_where_and_what_to_do(newsroom: Newsroom, case: dict[str, Any]) -> None:
    contents = {name: text.encode() for name, text in case.get("files", {}).items()}
    contents |= {name: text.encode("latin-1") for name, text in case.get("bytes", {}).items()}
    for name, data in contents.items():
        (newsroom.root / name).parent.mkdir(parents=True, exist_ok=True)
        (newsroom.root / name).write_bytes(data)
    said = newsroom.run(*case["command"], code=case["code"])
    assert "Traceback" not in said
    for words in case["says"]:
        assert words in said


def test_one_bad_article_does_not_stop_the_others(newsroom: Newsroom) -> None:
    (newsroom.root / "articles" / "bad.txt").write_bytes(b"Caf\xe9\n")
    (newsroom.root / "articles" / "good.txt").write_text("Rain\n")
    said = newsroom.run("run", "--engine", "pseudo", code=1)
    assert "articles/bad.txt:1" in said
    assert (newsroom.root / "build" / "be" / "good.txt").exists()


def test_stopping_says_that_work_is_saved(newsroom: Newsroom) -> None:
    (newsroom.root / "articles" / "good.txt").write_text("Rain\n")
    program = (
        "import os, signal, translate.edition as e; from translate.cli import main\n"
        "e.Edition.extract = lambda self: os.kill(os.getpid(), signal.SIGINT)\n"
        "import sys; sys.argv = ['translate', 'extract']; main()"
    )
    done = newsroom.python(program)
    assert (done.returncode, done.stderr) == (130, "stopped; everything finished so far is saved\n")


def test_outside_a_project(newsroom: Newsroom) -> None:
    (newsroom.root / "l10n.toml").unlink()
    assert "`translate init` starts a project" in newsroom.run("status", code=1)
