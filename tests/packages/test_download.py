"""`install_direction` against a server on the loopback: what a network does right, and wrong."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.packages.conftest import Build, metadata
from translate.errors import PackageError
from translate.packages import install_direction
from translate.packages.argos import settings


class Server:
    """Answers from a table: path → (status, promised length or None for the right one, body)."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, int | None, bytes]] = {}
        answers = self.answers

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, length, body = answers.get(self.path, (404, None, b"no such file"))
                self.send_response(status)
                self.send_header("Content-Length", str(len(body) if length is None else length))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Keep the test output clean."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def index(self, *packages: dict[str, object]) -> None:
        self.answers["/index/index.json"] = (200, None, json.dumps(packages).encode())

    def file(self, name: str, body: bytes, length: int | None = None, status: int = 200) -> str:
        self.answers[f"/{name}"] = (status, length, body)
        return f"{self.url}/{name}"


@pytest.fixture(params=["/index/", "/index"], ids=["slash", "no slash"])
def server(request: pytest.FixtureRequest, argos: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    started = Server()
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(settings(), "package_index", started.url + request.param)
    yield started
    started.stop()


def test_installs_the_newest_and_reports_progress(server: Server, argos: Path, build: Build) -> None:
    old = server.file("old", build("en_ru", "1.9").read_bytes())
    new = server.file("new", build("en_ru", "1.10").read_bytes())
    other = metadata("en_de", "9.0", links=[old])
    server.index(metadata("en_ru", "1.9", links=[old]), metadata("en_ru", "1.10", links=[new]), other)
    told: list[tuple[int, int | None]] = []
    package = install_direction("en", "ru", lambda done, total: told.append((done, total)))
    assert (package.version, package.path.parent) == ("1.10", argos)
    size = build_size(server, "/new")
    assert told[-1] == (size, size)


def build_size(server: Server, path: str) -> int:
    return len(server.answers[path][2])


def test_a_dead_address_is_followed_by_the_next(server: Server, build: Build) -> None:
    good = server.file("good", build("en_ru").read_bytes())
    server.index(metadata("en_ru", links=["ipfs://x", f"{server.url}/dead", good]))
    assert install_direction("en", "ru").version == "1.0"


def _truncated(server: Server, build: Build) -> None:
    body = build("en_ru").read_bytes()
    server.index(metadata("en_ru", links=[server.file("cut", body[:300], len(body))]))


def _truncated_unnoticed(server: Server, build: Build) -> None:
    server.index(metadata("en_ru", links=[server.file("cut", build("en_ru").read_bytes()[:300])]))


def _missing(server: Server, build: Build) -> None:
    server.index(metadata("en_ru", links=[f"{server.url}/gone"]))


def _without_model(server: Server, build: Build) -> None:
    body = build("en_ru", without="model.bin").read_bytes()
    server.index(metadata("en_ru", links=[server.file("file", body)]))


def _no_such_direction(server: Server, build: Build) -> None:
    server.index(metadata("en_de", links=["https://127.0.0.1/x"]))


def _no_index(server: Server, build: Build) -> None:
    server.answers.clear()


def _index_is_a_page(server: Server, build: Build) -> None:
    server.file("index/index.json", b"<html>welcome</html>")


def _index_is_an_object(server: Server, build: Build) -> None:
    server.file("index/index.json", b'{"en": "ru"}')


def _index_has_nonsense(server: Server, build: Build) -> None:
    server.index(metadata("en_ru", languages=7))


def _no_links(server: Server, build: Build) -> None:
    server.index(metadata("en_ru", links=None))


def _index_is_cut(server: Server, build: Build) -> None:
    server.file("index/index.json", b"[", 100)


def _only_strange_links(server: Server, build: Build) -> None:
    server.index(metadata("en_ru", links=["file:///etc/passwd"]))


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        (_truncated, "broke off after 300 of"),
        (_truncated_unnoticed, "truncated"),
        (_missing, "/gone answers 404"),
        (_without_model, "there is no model/model.bin"),
        (_no_such_direction, "no package en → ru"),
        (_no_index, "index.json answers 404"),
        (_index_is_a_page, "is not a package index"),
        (_index_is_an_object, "a list of objects was expected"),
        (_index_is_cut, "is not a package index|cannot be reached"),
        (_index_has_nonsense, "an entry that makes no sense"),
        (_no_links, "names no address"),
        (_only_strange_links, "names no address"),
    ],
)
def test_refuses(
    prepare: Callable[[Server, Build], None], message: str, server: Server, argos: Path, build: Build
) -> None:
    prepare(server, build)
    with pytest.raises(PackageError, match=message):
        install_direction("en", "ru")
    assert not any(argos.iterdir())
    assert [path.name for path in argos.parent.iterdir()] == ["packages"]


def test_no_network_says_what_to_do(argos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = Server()
    gone.stop()
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setattr(settings(), "package_index", gone.url)
    with pytest.raises(PackageError, match=r"cannot be reached: .*translate models install FILE"):
        install_direction("en", "ru")


def test_an_index_that_is_no_web_address(argos: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings(), "package_index", "file:///srv/index")
    with pytest.raises(PackageError, match="check ARGOS_PACKAGE_INDEX"):
        install_direction("en", "ru")
