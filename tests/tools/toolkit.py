"""translate-toolkit, in its own environment: the library below Virtaal and Weblate, and its programs."""

import json
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from tests.conftest import ROOT
from tests.gettext_tools import run
from tests.tools.edits import HERE, Edit

PROGRAMS = ROOT / ".tools" / "translate-toolkit" / "bin"
NO_WRAP = 65535  # Weblate's "Only wrap lines at newlines"
GETTEXT_WRAP = 77  # Weblate's default
ONE_LINE = -1  # Weblate's "No line wrapping": not even at line feeds


def version() -> str:
    """Name and version of the package."""
    said = in_environment(PROGRAMS / "po2tmx", "--version").decode()
    return f"translate-toolkit {said.split()[-1]}"


def in_environment(script: Path, *arguments: str | Path) -> bytes:
    """Standard output of a Python script, run where the package is and ours is not."""
    python = PROGRAMS / "python"
    assert python.exists(), f"{python} is missing; `make tools` installs what these tests need"
    status, output, errors = run(python, "-I", script, *arguments)
    assert status == 0, errors
    return output


def edited_in_virtaal(data: bytes, edits: Iterable[Edit], folder: Path) -> bytes:
    """The file after Virtaal saved it."""
    return _edited("virtaal.py", data, edits, folder)


def edited_in_weblate(data: bytes, edits: Iterable[Edit], folder: Path, width: int) -> bytes:
    """The file after Weblate committed it; `width` is the component's `po_line_wrap`."""
    return _edited("weblate.py", data, edits, folder, str(width))


edited_in_weblate_without_wrapping = partial(edited_in_weblate, width=NO_WRAP)
edited_in_weblate_as_it_comes = partial(edited_in_weblate, width=GETTEXT_WRAP)


def _edited(script: str, data: bytes, edits: Iterable[Edit], folder: Path, *arguments: str) -> bytes:
    path = folder / "article.po"
    path.write_bytes(data)
    asked = [
        {"source": edit.source, "target": edit.target, "fuzzy": edit.fuzzy, "note": edit.note}
        for edit in edits
    ]
    in_environment(HERE / "toolkit_scripts" / script, path, json.dumps(asked), *arguments)
    return path.read_bytes()
