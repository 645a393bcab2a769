"""A command in a terminal of its own: keys go in, what the screen shows comes out.

Nothing here waits for a time to pass: every step waits for what it expects, `PATIENCE` seconds at most.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Self

PATIENCE = 20.0
_SEQUENCE = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>])")
_CLEARED = "\x1b[2J"


class Terminal:
    """A running `translate` command and the terminal it talks to."""

    def __init__(self, process: subprocess.Popen[bytes], master: int) -> None:
        self.process = process
        self._master = master
        self._output = b""

    @property
    def screen(self) -> str:
        """What stands on the screen since it was last cleared, white space as single spaces."""
        text = self._output.decode(errors="replace").rpartition(_CLEARED)[2]
        return " ".join(_SEQUENCE.sub("", text).split())

    @property
    def lines(self) -> list[str]:
        """The lines on the screen since it was last cleared."""
        text = self._output.decode(errors="replace").rpartition(_CLEARED)[2]
        return [line.rstrip() for line in _SEQUENCE.sub("", text).replace("\r", "").split("\n")]

    def sees(self, *texts: str) -> Self:
        """Wait until the screen shows these texts."""
        end = time.monotonic() + PATIENCE
        while not all(text in self.screen for text in texts):
            assert self._read(end - time.monotonic()), f"no {texts} on the screen:\n{self.screen}"
        return self

    def press(self, keys: str, *texts: str) -> Self:
        """Type, and wait until the screen shows these texts anew."""
        self._output = b""
        os.write(self._master, keys.encode())
        return self.sees(*texts)

    def resize(self, columns: int, rows: int, *texts: str) -> Self:
        """Make the window another size, and wait until the screen shows these texts anew."""
        self._output = b""
        _set_size(self._master, columns, rows)
        self.process.send_signal(signal.SIGWINCH)
        return self.sees(*texts)

    def ends(self, code: int = 0) -> str:
        """What the screen shows when the command has ended with this exit code."""
        while self._read(PATIENCE):
            pass
        assert self.process.wait(PATIENCE) == code, self.screen
        return self.screen

    def _read(self, seconds: float) -> bool:
        """Take what comes within this time; says whether anything did."""
        if not select.select([self._master], [], [], max(seconds, 0))[0]:
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # Linux, when the other end is closed
            return False
        self._output += data
        return bool(data)


@contextmanager
def terminal(
    folder: Path, environment: Mapping[str, str], *arguments: str, columns: int = 100, rows: int = 40
) -> Iterator[Terminal]:
    """Run `translate` in a terminal of this size; it is killed at the end if it still runs."""
    master, slave = pty.openpty()
    _set_size(slave, columns, rows)
    settings = {**environment, "TERM": "xterm-256color"}
    for name in ("COLUMNS", "LINES"):
        settings.pop(name, None)
    process = subprocess.Popen(
        [sys.executable, "-m", "translate", *arguments],
        cwd=folder,
        env=settings,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509  # no threads here
    )
    os.close(slave)
    try:
        yield Terminal(process, master)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def _set_size(descriptor: int, columns: int, rows: int) -> None:
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
