"""OmegaT, as Debian ships it, in console mode: a project around one PO file."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from xml.sax.saxutils import escape

import polib

from tests.gettext_tools import run
from tests.tools.edits import Edit

Pairs = Mapping[str, str]  # source → target

_PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat>
  <project version="1.0">
    <source_dir>__DEFAULT__</source_dir>
    <target_dir>__DEFAULT__</target_dir>
    <tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>EN</source_lang>
    <target_lang>BE</target_lang>
    <sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations>
    <remove_tags>false</remove_tags>
  </project>
</omegat>
"""


def version() -> str:
    """What the program calls itself."""
    return run("omegat", "--help")[1].decode().split("\n", 1)[0]


def translated_in_omegat(data: bytes, edits: Iterable[Edit], folder: Path) -> bytes:
    """The target file of a project whose translator typed the edits; confirming a draft means typing it."""
    drafts = {entry.msgid: entry.msgstr for entry in polib.pofile(data.decode())}
    typed = {
        edit.source: drafts[edit.source] if edit.target is None else edit.target
        for edit in edits
        if not edit.fuzzy
    }
    return target_file(data, folder, typed)


def target_file(
    data: bytes, folder: Path, typed: Pairs, memories: Mapping[str, Pairs | bytes] = MappingProxyType({})
) -> bytes:
    """What OmegaT writes for a source file.

    Args:
        data: the source file.
        folder: an empty one, for the project.
        typed: what the translator typed, by source: the project's own memory.
        memories: further ones, or TMX files, by their path below `tm/`.
    """
    project = folder / "project"
    for name in ("source", "target", "tm", "glossary", "dictionary", "omegat"):
        (project / name).mkdir(parents=True)
    (project / "omegat.project").write_text(_PROJECT, encoding="utf-8")
    (project / "source" / "article.po").write_bytes(data)
    (project / "omegat" / "project_save.tmx").write_text(tmx(typed), encoding="utf-8")
    for path, memory in memories.items():
        (project / "tm" / path).parent.mkdir(parents=True, exist_ok=True)
        (project / "tm" / path).write_bytes(memory if isinstance(memory, bytes) else tmx(memory).encode())
    status, said, errors = run(
        "omegat", f"--config-dir={folder / 'settings'}", "--mode=console-translate", "--quiet", project
    )
    assert status == 0, f"{said.decode()}\n{errors}"
    return (project / "target" / "article.po").read_bytes()


def tmx(pairs: Pairs) -> str:
    """A translation memory in the form of OmegaT's own."""
    typed = 'changeid="Alena" changedate="20261124T110000Z"'
    units = "".join(
        f'<tu><tuv lang="EN"><seg>{escape(source)}</seg></tuv>\n'
        f'<tuv lang="BE" {typed}><seg>{escape(target)}</seg></tuv></tu>\n'
        for source, target in pairs.items()
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
<header creationtool="OmegaT" creationtoolversion="3.6" o-tmf="OmegaT TMX" adminlang="EN-US" srclang="EN"
 datatype="plaintext" segtype="paragraph"/>
<body>
{units}</body>
</tmx>
"""
