"""Finding packages, choosing a route and translating open no socket: proved by Python's audit events."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

FORBID_SOCKETS = """
import sys

def forbid(event, arguments):
    if event.startswith("socket.") or event in ("urllib.Request", "http.client.connect"):
        print("network:", event, arguments)
        sys.exit(9)

sys.addaudithook(forbid)
"""

TRANSLATE = """
from translate.engine import ArgosEngine
from translate.packages import find_route, installed
from translate.tagged import translate_tagged

found = installed()
for target, via in (("ru", ()), ("be", ()), ("be", ("en", "ru", "be"))):
    engine = ArgosEngine(find_route("en", target, found.packages, via))
    sources = ["The president of <b1>Belarus</b1> spoke in Minsk.", "Gas prices rose."]
    drafts = translate_tagged(sources, engine)
    print(*(draft.target for draft in drafts), sep="\\n")
"""

REACH_OUT = """
import socket
socket.create_connection(("127.0.0.1", 9))
"""


def _run(code: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", FORBID_SOCKETS + code]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_translating_opens_no_socket(tmp_path: Path) -> None:
    done = _run(TRANSLATE, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == 6
    assert all("<b1>" in line and "</b1>" in line for line in lines[::2])


def test_the_hook_would_notice(tmp_path: Path) -> None:
    done = _run(REACH_OUT, tmp_path)
    assert (done.returncode, done.stdout.split()[0]) == (9, "network:")
