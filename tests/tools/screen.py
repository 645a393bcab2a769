"""A screen that nobody sees, and a keyboard: programs with windows, driven by what they show.

Nothing here waits for a time to pass: every step waits until the screen shows what it should, and fails
after `PATIENCE` seconds.
"""

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

PATIENCE = 30.0
_GLANCE = 0.03  # seconds between two looks
_STILL = 4  # so many looks without a change: the program has drawn what it had to draw


@dataclass(frozen=True, slots=True)
class Screen:
    """A running X server without a monitor."""

    display: str
    pixels: Path  # its picture, as a file that the server keeps up to date

    def environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display}

    def ask(self, *words: str) -> str:
        """What `xdotool` answers; nothing if it found nothing."""
        done = subprocess.run(
            ["xdotool", *words], env=self.environment(), capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def window(self, title: str) -> str:
        """The window whose title matches, once it is there."""
        found = ("search", "--onlyvisible", "--name", title)
        wait_for(lambda: bool(self.ask(*found)), f"a window {title}")
        return self.ask(*found).split()[0]

    def act(self, *words: str) -> None:
        """Let `xdotool` do something, and wait until the screen has changed and come to rest."""
        before = self.glance()
        self.ask(*words)
        wait_for(lambda: self.glance() != before, f"a change on the screen after {words}")
        self.rest()

    def type_over(self, text: str) -> None:
        """Replace what stands in the text field that has the focus.

        The text goes through the clipboard, since xdotool is unreliable with letters that are not on the
        keyboard, and it is there when the program can give it back.
        """
        wait_for(lambda: self._typed(text), f"a field with {text!r}")

    def _typed(self, text: str) -> bool:
        clipboard = ["xclip", "-selection", "clipboard", "-quiet"]
        with subprocess.Popen(
            clipboard, env=self.environment(), stdin=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as owner:
            assert owner.stdin
            owner.stdin.write(text.encode())
            owner.stdin.close()
            wait_for(lambda: self._clipboard() == text, "the clipboard")
            for keys in ("ctrl+a", "ctrl+v"), ("ctrl+a", "ctrl+c"):
                for key in keys:
                    self.ask("key", key)
                self.rest()
            copied = owner.poll() is not None  # the program took the clipboard over from it
            owner.kill()
        return copied and self._clipboard() == text

    def _clipboard(self) -> str:
        shown = ["xclip", "-selection", "clipboard", "-out"]
        done = subprocess.run(shown, env=self.environment(), capture_output=True, text=True, check=False)
        return done.stdout

    def rest(self) -> None:
        """Wait until nothing moves."""
        seen = [self.glance()]

        def still() -> bool:
            seen.append(self.glance())
            return len(seen) > _STILL and len(set(seen[-_STILL:])) == 1

        wait_for(still, "a screen at rest")

    def glance(self) -> bytes:
        return sha256(self.pixels.read_bytes()).digest()


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """A screen for a while; its files go into `folder`."""
    reader, writer = os.pipe()
    options = ["-screen", "0", "1000x700x24", "-noreset", "-nolisten", "tcp", "-fbdir", str(folder)]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), *options],
        pass_fds=[writer],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        assert number, "the X server did not start"
        yield Screen(f":{number}", folder / "Xvfb_screen0")
    finally:
        server.terminate()
        server.wait(PATIENCE)


@contextmanager
def program(
    on: Screen, command: Sequence[str], settings: Mapping[str, str], log: Path
) -> Iterator["subprocess.Popen[bytes]"]:
    """A program on a screen; ended at the end if it has not ended itself."""
    with log.open("wb") as output:
        running = subprocess.Popen(
            command, env={**on.environment(), **settings}, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        yield running
    except Exception as error:
        error.add_note(f"{command[0]} said:\n{log.read_text(errors='replace')[-2000:]}")
        raise
    finally:
        if running.poll() is None:
            running.kill()
        running.wait(PATIENCE)


def wait_for(condition: Callable[[], bool], what: str) -> None:
    """Look until the condition holds.

    Raises:
        TimeoutError: it did not within `PATIENCE`.
    """
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {PATIENCE:.0f} s for {what}")
        time.sleep(_GLANCE)
