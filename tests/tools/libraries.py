"""Libraries that people's own scripts edit PO files with: polib and Babel, with their own defaults."""

import io
from collections.abc import Iterable
from importlib.metadata import version as version_of
from pathlib import Path

import polib
from babel.messages.pofile import read_po, write_po

from tests.tools.edits import Edit


def versions() -> tuple[str, str]:
    """Names and versions of the two."""
    return f"polib {version_of('polib')}", f"Babel {version_of('babel')}"


def edited_with_polib(data: bytes, edits: Iterable[Edit], folder: Path) -> bytes:
    """Read, edit, save."""
    path = folder / "article.po"
    path.write_bytes(data)
    catalog = polib.pofile(str(path))
    for edit in edits:
        entry = catalog.find(edit.source)
        assert entry is not None, edit.source
        entry.msgstr = entry.msgstr if edit.target is None else edit.target
        entry.flags = [*(["fuzzy"] if edit.fuzzy else []), *(flag for flag in entry.flags if flag != "fuzzy")]
        if edit.note:
            entry.tcomment = f"{entry.tcomment}\n{edit.note}"
    catalog.save()
    return path.read_bytes()


def edited_with_babel(data: bytes, edits: Iterable[Edit], folder: Path) -> bytes:
    """Read, edit, write."""
    catalog = read_po(io.BytesIO(data), abort_invalid=True)
    for edit in edits:
        message = catalog.get(edit.source)
        assert message is not None, edit.source
        message.string = message.string if edit.target is None else edit.target
        message.flags = (message.flags - {"fuzzy"}) | ({"fuzzy"} if edit.fuzzy else set())
        if edit.note:
            message.user_comments.append(edit.note)
    written = io.BytesIO()
    write_po(written, catalog, include_previous=True)
    return written.getvalue()
