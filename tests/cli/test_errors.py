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


def test_outside_a_project(newsroom: Newsroom) -> None:
    (newsroom.root / "l10n.toml").unlink()
    assert "`translate init` starts a project" in newsroom.run("status", code=1)
