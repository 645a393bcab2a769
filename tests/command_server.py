"""A process that has the program loaded and runs each command in a fork of itself: a fifth of the time.

A fork begins as `python -m translate` does after its imports: arguments, folder, environment and the three
streams are its own. Nothing that reads the environment while it is imported is loaded before.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

_LOADED = ("polib", "yaml", "rich.console", "rich.table", "translate.cli.batch", "translate.edition")


def run(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """What `translate` says and returns in a folder."""
    server = _server()
    assert server.stdin
    assert server.stdout
    with TemporaryDirectory() as streams:
        wanted = {
            "arguments": list(arguments),
            "folder": str(folder),
            "environment": dict(environment),
            "streams": streams,
        }
        server.stdin.write(json.dumps(wanted) + "\n")
        server.stdin.flush()
        answer = server.stdout.readline()
        assert answer, "the command server has ended"
        said = [(Path(streams) / name).read_text(encoding="utf-8") for name in ("out", "err")]
    return subprocess.CompletedProcess(list(arguments), int(answer), *said)


@cache
def _server() -> "subprocess.Popen[str]":
    root = Path(__file__).parent.parent
    return subprocess.Popen(
        [sys.executable, __file__],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _serve() -> None:
    for name in _LOADED:
        import_module(name)
    for line in sys.stdin:
        wanted = json.loads(line)
        child = os.fork()
        if not child:
            _begin(wanted)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _begin(wanted: Mapping[str, Any]) -> NoReturn:
    streams = Path(wanted["streams"])
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(streams / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.chdir(wanted["folder"])
    os.environ.clear()
    os.environ.update(wanted["environment"])
    time.tzset()
    sys.argv = ["translate", *wanted["arguments"]]
    code: object = 0
    try:
        import_module("translate.cli").main()
    except SystemExit as end:
        code = end.code
    except BaseException:  # what Python itself does at the end of a program
        sys.excepthook(*sys.exc_info())
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


if __name__ == "__main__":
    _serve()
