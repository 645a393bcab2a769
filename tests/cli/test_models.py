"""Packages through the command line: exported, downloaded from an index on this machine, used, removed."""

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import Newsroom


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the base class's
        """Nothing: the test's output is no server's log."""


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that is served as the Argos package index."""
    folder = tmp_path / "index"
    folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", address)
    entry = {
        "from_code": "ru",
        "to_code": "be",
        "package_version": "9",
        "links": [f"{address}ru_be.argosmodel"],
    }
    (folder / "index.json").write_text(json.dumps([entry]))
    yield folder
    server.shutdown()


def test_a_package_goes_out_comes_back_and_is_preferred(newsroom: Newsroom, index: Path) -> None:
    newsroom.run("models", "export", "ru-be", str(index / "ru_be.argosmodel"))
    newsroom.run("models", "install", "ru-be")
    first, embedded = newsroom.json("models", "list")
    assert (first["name"], first["directions"]) == ("translate-ru_be", ["ru-be"])
    assert (embedded["origin"], embedded["model"]) == ("embedded", first["model"])
    assert "Directions: ru → be" in newsroom.run("models", "info", "translate-ru_be")
    newsroom.run("models", "remove", "translate-ru_be")
    assert [row["origin"] for row in newsroom.json("models", "list")] == ["embedded"]


def test_what_is_not_in_the_index_or_not_there_is_told(newsroom: Newsroom, index: Path) -> None:
    assert "no package en → de" in newsroom.run("models", "install", "en-de", code=1)
    assert "404" in newsroom.run("models", "install", "ru-be", code=1)
    assert "no such file" in newsroom.run("models", "install", "gone.argosmodel", code=1)
    assert "came with this program" in newsroom.run("models", "remove", "news", code=1)
