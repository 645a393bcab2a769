"""What a reader sees, and what a reader answers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType

from translate.cli.reviewing.keyboard import Keyboard

if TYPE_CHECKING:
    Picture = Callable[[Console], RenderableType]


class Screen:
    """A terminal that shows one page at a time."""

    def __init__(self, console: Console, keyboard: Keyboard) -> None:
        self.console = console
        self._keyboard = keyboard

    def begin(self) -> None:
        """Send what the terminal shows so far up, where scrolling back finds it."""
        self.console.print("\n" * (self.console.height - 1))

    def pause(self, text: RenderableType) -> None:
        """Add a line to what the terminal shows, and wait for any key."""
        with self._keyboard.listening():
            self.console.print(text)
            self._keyboard.read()

    def key(self, picture: "Picture") -> str:
        """Show a page and wait for a key."""
        with self._keyboard.listening():
            self.console.clear()  # what stood there scrolls up
            self.console.print(picture(self.console))
            return self._keyboard.read()

    def line(self, question: str) -> str:
        """Ask for a line of text below the page; empty when there is none."""
        try:
            return self.console.input(f"{question} ", markup=False).strip()
        except EOFError:
            return ""
