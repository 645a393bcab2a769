"""GNU gettext: a text editor for the work, and its programs for the rest."""

from collections.abc import Iterable
from pathlib import Path

import polib

from tests.gettext_tools import run
from tests.tools.edits import Edit, in_a_text_editor


def version() -> str:
    """What the programs call themselves."""
    return run("msgcat", "--version")[1].decode().split("\n", 1)[0]


def written(*command: str | Path, data: bytes) -> bytes:
    """What a program of gettext makes of a file, which it reads as `-`; it has nothing to complain about."""
    status, output, errors = run(*command, data=data)
    assert (status, errors) == (0, ""), errors
    return output


def through_msgcat(data: bytes, edits: Iterable[Edit], folder: Path) -> bytes:
    """Edited, then written as gettext writes it."""
    return written("msgcat", "-", data=in_a_text_editor(data, edits))


def through_msgcat_without_wrapping(data: bytes, edits: Iterable[Edit], folder: Path) -> bytes:
    """Edited, then written as gettext writes it with one string on one line."""
    return written("msgcat", "--no-wrap", "-", data=in_a_text_editor(data, edits))


def through_msgmerge(data: bytes, edits: Iterable[Edit], folder: Path) -> bytes:
    """Edited, then merged with a template of the same sentences."""
    return merged(in_a_text_editor(data, edits), template(data), folder)


def through_msgattrib(data: bytes, edits: Iterable[Edit], folder: Path) -> bytes:
    """Edited, then only what is finished."""
    return written(
        "msgattrib", "--translated", "--no-fuzzy", "--no-obsolete", "-", data=in_a_text_editor(data, edits)
    )


def template(data: bytes) -> bytes:
    """The file as a template: its sentences, and what the tool says about them, without translations."""
    catalog = polib.pofile(data.decode(), wrapwidth=0)
    for entry in catalog:
        entry.msgstr, entry.tcomment, entry.previous_msgid = "", "", None
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    catalog[:] = [entry for entry in catalog if not entry.obsolete]
    return str(catalog).encode()


def merged(data: bytes, pot: bytes, folder: Path, *options: str) -> bytes:
    """What `msgmerge --previous` makes of a file and a template."""
    (folder / "article.pot").write_bytes(pot)
    return written("msgmerge", "--quiet", "--previous", *options, "-", folder / "article.pot", data=data)
