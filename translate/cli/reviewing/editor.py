"""A file's way through the editor of whoever sits at the terminal, and back."""

import os
import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from translate.errors import TranslateError

_USUAL = ("notepad",) if os.name == "nt" else ("sensible-editor", "nano", "vi")


class EditedFile:
    """A text in a file of its own, which stays there when it is not saved elsewhere."""

    def __init__(self, folder: Path, name: str, text: str) -> None:
        """Make a new file in `folder`; `name` is how its name begins.

        Raises:
            TranslateError: it cannot be written.
        """
        self.text = text
        try:
            folder.mkdir(parents=True, exist_ok=True)
            number, path = tempfile.mkstemp(prefix=f"{name}-", suffix=".txt", dir=folder)
            with os.fdopen(number, "w", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            raise TranslateError(f"cannot be written: {error.strerror}", folder) from error
        self.path = Path(path)

    def edit(self) -> str:
        """What the file holds after the editor was there.

        Raises:
            TranslateError: there is no editor, it failed, or what it wrote is not UTF-8.
        """
        run_editor(self.path)
        try:
            return self.path.read_text(encoding="utf-8-sig")
        except OSError as error:
            raise TranslateError(f"cannot be read: {error.strerror}", self.path) from error
        except UnicodeDecodeError as error:
            raise TranslateError("is not in UTF-8; set your editor to UTF-8", self.path) from error

    def remove(self) -> None:
        """The text is saved, or not wanted."""
        self.path.unlink(missing_ok=True)

    def remove_unless_edited(self) -> bool:
        """Remove the file if it is as it was made; says whether it is still there."""
        try:
            edited = self.path.read_bytes() != self.text.encode()
        except FileNotFoundError:
            return False
        if not edited:
            self.remove()
        return edited


def editor_command(environment: Mapping[str, str]) -> list[str]:
    """The editor that the person has chosen with VISUAL or EDITOR, else one that is there.

    Raises:
        TranslateError: there is none.
    """
    chosen = environment.get("VISUAL") or environment.get("EDITOR")
    if chosen:
        return shlex.split(chosen, posix=os.name != "nt")
    for name in _USUAL:
        if found := shutil.which(name, path=environment.get("PATH")):
            return [found]
    raise TranslateError("no editor found; name yours, for example with `export EDITOR=nano`")


def run_editor(path: Path) -> None:
    """Open the file in the editor and wait until it is closed.

    Raises:
        TranslateError: there is no editor, it cannot be started, or it ended with an error.
    """
    command = editor_command(os.environ)
    shown = shlex.join(command)
    try:
        with _undisturbed():
            done = subprocess.run([*command, str(path)], check=False)
    except OSError as error:
        message = f"the editor `{shown}` cannot be started: {error.strerror}; VISUAL or EDITOR names it"
        raise TranslateError(message) from error
    if done.returncode:
        raise TranslateError(f"the editor `{shown}` ended with error {done.returncode}")


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Leave Ctrl-C to the editor. A handler that does nothing is not inherited, as SIG_IGN would be."""
    usual = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
