"""Translation memories go to other tools and come from them: each really reads ours, and we read theirs."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import polib
import pytest

from tests.conftest import Newsroom
from tests.tools.edits import ARTICLE, HERE, LOCALE, PO_FILE
from tests.tools.edits import NEWSROOM as BRIDGE
from tests.tools.omegat import target_file
from tests.tools.toolkit import PROGRAMS, in_environment
from translate.catalog import read_catalog, state
from translate.memory.tmx import Tags, read_tmx, write_tmx
from translate.model import Catalog, State
from translate.placeables import strip_tags
from translate.steps.remember import remember
from translate.steps.review import approve, edited


def finished(catalog: Catalog) -> Catalog:
    """The catalog once somebody translated what holds tags, and approved all."""
    units = tuple(
        edited(unit, TAGGED[unit.source], "Alena Novik", "2026-11-24") if unit.source in TAGGED else unit
        for unit in catalog.units
    )
    return approve(replace(catalog, units=units), "Ivan Koval", "2026-11-24", least=State.DRAFT).catalog


READ, _ = read_catalog(PO_FILE.read_bytes(), "article.po", ARTICLE, LOCALE)
TAGGED = {
    "<i1>The road at night</i1>": "<i1>Дарога ноччу</i1>",
    "The builders used <b1>11,000 tonnes</b1> of steel, according to <a2>the contractor</a2>.": (
        "Паводле <a2>падрадчыка</a2>, будаўнікі выкарысталі <b1>11 000 тон</b1> сталі."
    ),
}
ENTRIES = list(remember(finished(READ)))
PAIRS = {(entry.passage.source, entry.target) for entry in ENTRIES}
TWO_WAYS = "Open day and night"
"""Translated in one way as a caption, in another in the text: OmegaT knows one."""


def exported(tags: Tags) -> bytes:
    return b"".join(write_tmx([(LOCALE, entry) for entry in ENTRIES], "en", tags))


def untranslated() -> bytes:
    """The article's PO file before anybody translated it."""
    po = polib.pofile(PO_FILE.read_text(encoding="utf-8"), wrapwidth=0)
    for entry in po:
        entry.msgstr, entry.flags, entry.tcomment = "", [], ""
    return str(po).encode()


def pairs_in(path: Path) -> set[tuple[str, str]]:
    """Source and target of each unit of a TMX file, as we read it."""
    return {(unit[LOCALE].passage.source, unit[LOCALE].target) for unit in read_tmx(path, "en", [LOCALE])}


@pytest.fixture(scope="module")
def omegat_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An OmegaT project that has nothing but our memory, after it wrote all its files."""
    folder = tmp_path_factory.mktemp("omegat")
    target_file(untranslated(), folder, typed={}, memories={"auto/ours.tmx": exported(Tags.TEXT)})
    return folder / "project"


def test_omegat_fills_what_was_approved_from_our_memory(omegat_project: Path) -> None:
    written = polib.pofile((omegat_project / "target" / "article.po").read_text(encoding="utf-8"))
    filled = {(entry.msgid, entry.msgstr) for entry in written if entry.msgstr and not entry.obsolete}
    assert filled >= set(TAGGED.items())
    assert filled <= PAIRS
    there = {entry.msgid for entry in written if not entry.obsolete}
    assert {pair for pair in PAIRS - filled if pair[0] in there} <= {
        (source, target) for source, target in PAIRS if source == TWO_WAYS
    }


@pytest.mark.parametrize("tags", Tags)
def test_weblates_reader_finds_every_pair(tmp_path: Path, tags: Tags) -> None:
    path = tmp_path / "ours.tmx"
    path.write_bytes(exported(tags))
    found = json.loads(in_environment(HERE / "toolkit_scripts" / "memory.py", path))
    assert found == [{"en": entry.passage.source, LOCALE: entry.target} for entry in ENTRIES]


@pytest.mark.parametrize("name", ["omegat", "level2"])
def test_we_read_what_omegat_writes(omegat_project: Path, name: str) -> None:
    found = pairs_in(omegat_project / f"project-{name}.tmx")
    assert set(TAGGED.items()) < found <= PAIRS


def test_omegats_level_1_has_lost_the_tags(omegat_project: Path) -> None:
    plain = {(strip_tags(source), strip_tags(target)) for source, target in PAIRS}
    found = pairs_in(omegat_project / "project-level1.tmx")
    assert found <= plain
    assert len(found - PAIRS) == len(TAGGED)


def test_we_read_what_po2tmx_writes(tmp_path: Path) -> None:
    path = tmp_path / "theirs.tmx"
    in_environment(PROGRAMS / "po2tmx", "--language", LOCALE, "--progress=none", PO_FILE, path)
    translated = {(unit.source, unit.target) for unit in READ.units if state(unit) >= State.TRANSLATED}
    assert pairs_in(path) >= translated


def test_a_sentence_translated_in_another_tool_fills_ours(newsroom: Newsroom, tmp_path: Path) -> None:
    """The whole way: another program's memory, imported, and a draft in a new project."""
    path = tmp_path / "theirs.tmx"
    in_environment(PROGRAMS / "po2tmx", "--language", LOCALE, "--progress=none", PO_FILE, path)
    shutil.copy(BRIDGE / "articles" / f"{ARTICLE}.md", newsroom.root / "articles")
    newsroom.run("memory", "import", str(path))
    newsroom.run("extract", "--locale", LOCALE)
    newsroom.run("draft", "--locale", LOCALE, "--engine", "pseudo")
    filled, _ = read_catalog(newsroom.po(LOCALE, ARTICLE).read_bytes(), "article.po", ARTICLE, LOCALE)
    remembered = {(unit.context, unit.source, unit.target) for unit in filled.units}
    translated = [unit for unit in READ.units if state(unit) >= State.TRANSLATED and unit.source != TWO_WAYS]
    assert len(translated) > 10
    assert {(unit.context, unit.source, unit.target) for unit in translated} <= remembered
