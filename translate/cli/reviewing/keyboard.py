"""One key press at a time from the terminal.

A key counts only if it was pressed while its page was on the screen: what was typed ahead is thrown away
before the page is painted. `click.getchar` throws it away after that, too late for a fast hand.
"""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from translate.cli.reviewing.keys import REDRAW


class Keyboard(Protocol):
    """Where key presses come from."""

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Show nothing of what is typed, and hand it over at once; forget what was typed before.

        From here on a resized window is noticed.
        """

    def read(self) -> str:
        """The next key press; empty when the terminal is gone; REDRAW when its window was resized."""


if sys.platform == "win32":
    import msvcrt

    import typer

    class TerminalKeyboard:
        """The console of Windows."""

        @contextmanager
        def listening(self) -> Iterator[None]:
            """Forget what was typed before."""
            while msvcrt.kbhit():
                msvcrt.getwch()
            yield

        def read(self) -> str:
            """The next key press; Ctrl-C goes its usual way."""
            try:
                return typer.getchar()
            except EOFError:
                return ""
            except KeyboardInterrupt:
                signal.raise_signal(signal.SIGINT)
                return ""

else:
    import select
    import termios

    class TerminalKeyboard:
        """The terminal at standard input."""

        def __init__(self) -> None:
            self._bell = -1

        @contextmanager
        def listening(self) -> Iterator[None]:
            """Show nothing of what is typed, and hand it over at once; forget what was typed before."""
            terminal = sys.stdin.fileno()
            usual = termios.tcgetattr(terminal)
            attentive = termios.tcgetattr(terminal)
            attentive[3] &= ~(termios.ICANON | termios.ECHO)
            termios.tcsetattr(terminal, termios.TCSAFLUSH, attentive)
            try:
                with _bell(signal.SIGWINCH, signal.SIGCONT) as self._bell:
                    yield
            finally:
                termios.tcsetattr(terminal, termios.TCSADRAIN, usual)

        def read(self) -> str:
            """The next key press; empty when the terminal is gone; REDRAW when its window was resized."""
            terminal = sys.stdin.fileno()
            ready, _, _ = select.select([terminal, self._bell], [], [])
            if self._bell in ready:
                return REDRAW
            try:
                return os.read(terminal, 32).decode(errors="replace")
            except OSError:  # hung up
                return ""

    @contextmanager
    def _bell(*numbers: int) -> Iterator[int]:
        """A file descriptor that can be read from as soon as one of these signals came."""
        bell, hammer = os.pipe()
        os.set_blocking(hammer, False)
        before = signal.set_wakeup_fd(hammer)
        usual = {number: signal.signal(number, lambda *_: None) for number in numbers}
        try:
            yield bell
        finally:
            for number, handler in usual.items():
                signal.signal(number, handler)
            signal.set_wakeup_fd(before)
            os.close(bell)
            os.close(hammer)
