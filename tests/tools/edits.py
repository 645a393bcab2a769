"""What a translator does with a file, whatever the tool: read from edits.toml, beside the file itself."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polib

from translate.model import State

HERE = Path(__file__).parent
NEWSROOM = HERE / "newsroom"
ARTICLE = "sozh-bridge"
LOCALE = "be"
PO_FILE = NEWSROOM / "locales" / LOCALE / "LC_MESSAGES" / f"{ARTICLE}.po"


@dataclass(frozen=True, slots=True)
class Edit:
    """One sentence worked on; see edits.toml."""

    source: str
    fuzzy: bool
    state: State
    target: str | None = None
    note: str = ""


def read_edits() -> tuple[Edit, ...]:
    """The edits in the order of the file."""
    found = tomllib.loads((HERE / "edits.toml").read_text(encoding="utf-8"))["edit"]
    return tuple(Edit(**{**item, "state": State[item["state"].upper()]}) for item in found)


def in_a_text_editor(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The file after a person typed the edits into the text of it, and left `#|` lines where they were."""
    blocks = data.decode().split("\n\n")
    for edit in edits:
        head = f'msgid "{_escaped(edit.source)}"'
        (index,) = (number for number, block in enumerate(blocks) if head in block.split("\n"))
        blocks[index] = _typed(blocks[index], head, edit)
    return "\n\n".join(blocks).encode()


def entry_of(data: bytes, source: str) -> polib.POEntry:
    """The entry of a sentence in a file, live or obsolete."""
    entry = polib.pofile(data.decode(), wrapwidth=0).find(source, include_obsolete_entries=True)
    assert entry is not None, source
    return entry


def _typed(block: str, head: str, edit: Edit) -> str:
    lines = [line for line in block.split("\n") if line != "#, fuzzy"]
    if edit.fuzzy:
        flagged = next(index for index, line in enumerate(lines) if line.startswith(("#|", "msg")))
        lines.insert(flagged, "#, fuzzy")
    if edit.target is not None:
        lines[lines.index(head) + 1] = f'msgstr "{_escaped(edit.target)}"'
    return "\n".join([*([f"# {edit.note}"] if edit.note else []), *lines])


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
