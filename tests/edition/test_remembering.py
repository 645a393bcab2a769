"""The translation memory at work in a project, through the real command line."""

import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Newsroom
from tests.memory.entries import entry
from translate.memory import Origin
from translate.memory.tmx import write_tmx
from translate.project import Project

LINE = "The old bridge stays open to pedestrians."
TRANSLATED = "Старый мост остаётся открытым для пешеходов."


def write(room: Newsroom, article: str, *lines: str) -> None:
    path = room.root / "articles" / f"{article}.txt"
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def translate_and_approve(room: Newsroom, article: str, source: str, target: str, *options: str) -> None:
    """What a translator and a reader do."""
    room.run("extract", f"articles/{article}.txt", "--locale", "ru")
    po = room.po("ru", article)
    text = po.read_text(encoding="utf-8")
    assert f'msgid "{source}"\nmsgstr ""' in text
    po.write_text(text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"'))
    room.run("approve", f"articles/{article}.txt", "--locale", "ru", "--by", "Alena Novik", *options)


def draft(room: Newsroom, *arguments: str) -> dict[str, tuple[int, int]]:
    """How many sentences came from memory, and how many from the machine, by article."""
    rows = room.json("draft", "--engine", "pseudo", "--locale", "ru", *arguments)
    return {Path(row["article"]).stem: (row["from memory"], row["drafted"]) for row in rows}


def entry_text(room: Newsroom, article: str, source: str) -> str:
    """The entry of a sentence as it stands in the PO file."""
    entries = room.po("ru", article).read_text(encoding="utf-8").split("\n\n")
    (found,) = [text for text in entries if f'msgid "{source}"' in text]
    return found


@pytest.fixture
def bridge(newsroom: Newsroom) -> Newsroom:
    """A project in which one sentence is approved in one article and waits in another."""
    write(newsroom, "bridge", "Bridge", LINE)
    translate_and_approve(newsroom, "bridge", LINE, TRANSLATED)
    write(newsroom, "city", "City", LINE, "Nobody was hurt.")
    newsroom.run("extract", "articles/city.txt", "--locale", "ru")
    return newsroom


def settle(room: Newsroom, **policy: str) -> None:
    path = room.root / "l10n.toml"
    text = path.read_text(encoding="utf-8")
    for key, value in policy.items():
        lines = [f'{key} = "{value}"' if line.startswith(f"{key} = ") else line for line in text.split("\n")]
        text = "\n".join(lines)
    path.write_text(text, encoding="utf-8")


def test_a_sentence_approved_in_another_article_is_filled_in_and_the_machine_never_sees_it(
    bridge: Newsroom,
) -> None:
    assert draft(bridge, "articles/city.txt") == {"city": (1, 2)}
    found = entry_text(bridge, "city", LINE)
    assert f'msgstr "{TRANSLATED}"' in found
    assert "#, fuzzy" in found
    assert "state=mt engine=memory/100/approved/bridge" in found
    assert draft(bridge, "articles/city.txt", "--redo") == {"city": (0, 2)}
    assert draft(bridge, "articles/city.txt") == {}


def test_by_policy_it_counts_as_translated(bridge: Newsroom) -> None:
    settle(bridge, exact="translated")
    draft(bridge)
    found = entry_text(bridge, "city", LINE)
    assert "#, fuzzy" not in found
    assert 'state=translated engine=memory/100/approved/bridge by="Alena Novik"' in found


def test_reviewed_sentences_serve_where_the_policy_says_so(newsroom: Newsroom) -> None:
    write(newsroom, "bridge", "Bridge", LINE)
    translate_and_approve(newsroom, "bridge", LINE, TRANSLATED, "--reviewed")
    write(newsroom, "city", "City", LINE)
    newsroom.run("extract", "--locale", "ru")
    assert draft(newsroom, "articles/city.txt") == {"city": (0, 2)}
    settle(newsroom, at_least="reviewed")
    assert draft(newsroom, "articles/city.txt") == {"city": (1, 0)}
    assert "engine=memory/99/reviewed/bridge" in entry_text(newsroom, "city", LINE)


def test_a_tmx_file_in_the_memory_folder_serves(newsroom: Newsroom) -> None:
    tmx = newsroom.root / "memory" / "agency.tmx"
    tmx.parent.mkdir(exist_ok=True)
    tmx.write_bytes(b"".join(write_tmx([("ru", entry(LINE, TRANSLATED, "tmx"))], "en")))
    write(newsroom, "city", "City", LINE)
    newsroom.run("extract")
    assert draft(newsroom) == {"city": (1, 1)}
    assert "engine=memory/97/tmx/agency" in entry_text(newsroom, "city", LINE)


def test_a_draft_from_memory_that_a_person_touched_stays(bridge: Newsroom) -> None:
    draft(bridge)
    po = bridge.po("ru", "city")
    po.write_text(po.read_text(encoding="utf-8").replace(TRANSLATED, "Старый мост открыт."), encoding="utf-8")
    draft(bridge, "--redo")
    assert 'msgstr "Старый мост открыт."' in entry_text(bridge, "city", LINE)


def test_run_says_how_many_came_from_memory(bridge: Newsroom) -> None:
    (row,) = bridge.json("run", "articles/city.txt", "--locale", "ru", "--engine", "pseudo")
    assert (row["from memory"], row["ready"]) == (1, 3)


def test_hints_do_not_change_from_run_to_run_and_go_when_the_sentence_is_translated(bridge: Newsroom) -> None:
    similar = "The old bridge stays open to cyclists."
    write(bridge, "city", "City", similar)
    bridge.run("run", "--engine", "pseudo", "--locale", "ru")
    difference = "The old bridge stays open to [-pedestrians-]{+cyclists+}."
    assert f"#. memory 78 %, bridge: {difference} → {TRANSLATED}\n" in entry_text(bridge, "city", similar)
    before = bridge.po("ru", "city").read_bytes()
    for command in (["run", "--engine", "pseudo"], ["extract"], ["extract"], ["draft", "--engine", "pseudo"]):
        bridge.run(*command, "--locale", "ru")
        assert bridge.po("ru", "city").read_bytes() == before
    bridge.run("approve", "articles/city.txt", "--locale", "ru", "--drafts", "--by", "Alena Novik")
    bridge.run("extract", "--locale", "ru")
    assert "memory" not in entry_text(bridge, "city", similar)


def test_hints_go_when_the_memory_no_longer_has_the_sentence(bridge: Newsroom) -> None:
    write(bridge, "city", "City", "The old bridge stays open to cyclists.")
    bridge.run("run", "--engine", "pseudo", "--locale", "ru")
    bridge.run("reject", "articles/bridge.txt", "--locale", "ru", "--all", "--why", "Wrong.", "--by", "Desk")
    bridge.run("run", "--engine", "pseudo", "--locale", "ru")
    assert "memory" not in bridge.po("ru", "city").read_text(encoding="utf-8")


def test_a_sentence_that_left_its_article_still_serves(bridge: Newsroom) -> None:
    write(bridge, "bridge", "Bridge", "Something else happened.")
    bridge.run("extract", "--locale", "ru")
    assert draft(bridge, "articles/city.txt") == {"city": (1, 2)}


def test_a_file_that_cannot_be_read_is_told_and_the_rest_serves(bridge: Newsroom) -> None:
    (bridge.root / "memory").mkdir(exist_ok=True)
    (bridge.root / "memory" / "cut.tmx").write_text("<tmx><body><tu>")
    program = (
        "import sys; sys.argv = ['translate', 'draft', 'articles/city.txt', '--locale', 'ru',"
        " '--engine', 'pseudo']; from translate.cli import main; main()"
    )
    done = bridge.python(program)
    assert done.returncode == 0
    assert "the translation memory does without this file: " in done.stderr
    assert "memory/cut.tmx:1: not well-formed XML" in done.stderr
    assert "articles/city.txt\tru\t1\t2" in done.stdout


@pytest.mark.parametrize("damage", ["delete", "overwrite", "cut"])
def test_a_lost_or_damaged_database_is_made_anew(bridge: Newsroom, damage: str) -> None:
    draft(bridge, "articles/bridge.txt")
    path = Project.open(bridge.root).memory_path("ru")
    match damage:
        case "delete":
            path.unlink()
        case "overwrite":
            path.write_bytes(b"no database " * 1000)
        case "cut":
            path.write_bytes(path.read_bytes()[:5000])
    assert draft(bridge, "articles/city.txt") == {"city": (1, 2)}
    assert sqlite3.connect(path).execute("SELECT origin FROM entry").fetchall() == [(Origin.APPROVED,)]


def test_nothing_is_looked_up_where_nothing_changed(bridge: Newsroom) -> None:
    for _ in range(2):
        draft(bridge)
    before = {path: path.read_bytes() for path in bridge.root.glob("locales/**/*.*")}
    program = (
        "import translate.memory; "
        "translate.memory.Memory.exact = translate.memory.Memory.find = None; "
        "import sys; sys.argv = ['translate', 'draft', '--locale', 'ru', '--engine', 'pseudo'];"
        "from translate.cli import main; main()"
    )
    done = bridge.python(program)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert before == {path: path.read_bytes() for path in bridge.root.glob("locales/**/*.*")}
