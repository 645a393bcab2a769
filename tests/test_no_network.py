"""Offline is a promise: in a network namespace without interfaces everything but a download works."""

import pytest

from tests.conftest import Newsroom
from translate.offline import OfflineError

UNPLUGGED = ("unshare", "--map-root-user", "--net")


def test_the_whole_way_without_a_network(sample: Newsroom) -> None:
    for arguments in (
        ["run"],
        ["draft", "--redo"],
        ["status"],
        ["build"],
        ["glossary", "lint"],
        ["models", "list"],
    ):
        sample.run(*arguments, before=UNPLUGGED)
    assert "sockets opened: 0" in sample.run("doctor", before=UNPLUGGED)


def test_a_download_without_a_network_is_a_clear_error(newsroom: Newsroom) -> None:
    said = newsroom.run("models", "install", "en-de", before=UNPLUGGED, code=1)
    assert "error: " in said
    assert "install it: translate models install FILE" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "attempt",
    ["socket.create_connection(('127.0.0.1', 9))", "socket.getaddrinfo('localhost', 9)"],
)
def test_a_part_that_reaches_for_the_network_is_stopped(newsroom: Newsroom, attempt: str) -> None:
    program = f"import socket; from translate.offline import go_offline; go_offline(); {attempt}"
    done = newsroom.python(program)
    assert done.returncode == 1
    assert OfflineError.__name__ in done.stderr
