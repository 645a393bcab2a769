"""`translate memory`, as a person types it."""

from pathlib import Path

import pytest

from tests.conftest import Newsroom
from tests.memory.entries import entry
from translate.memory.tmx import read_tmx, write_tmx

RAIN = entry("Rain fell in <b1>Minsk</b1>.", "В <b1>Минске</b1> шёл дождь.", "tmx", at="2025-05-05")


def tmx(path: Path, locale: str = "ru") -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"".join(write_tmx([(locale, RAIN)], "en")))
    return path


def test_a_tmx_file_from_elsewhere_is_copied_and_found(newsroom: Newsroom, tmp_path: Path) -> None:
    file = tmx(tmp_path / "outside" / "agency.TMX")
    rows = newsroom.json("memory", "import", str(file))
    assert rows == [
        {"file": "memory/agency.tmx", "locale": "ru", "entries": 1},
        {"file": "memory/agency.tmx", "locale": "be", "entries": 0},
    ]
    assert (newsroom.root / "memory" / "agency.tmx").read_bytes() == file.read_bytes()
    (match,) = newsroom.json("memory", "find", "Rain fell in <b1>Brest</b1>.", "--locale", "ru")
    assert match == {
        "percent": 75,
        "locale": "ru",
        "origin": "tmx",
        "from": "agency",
        "source": RAIN.passage.source,
        "target": RAIN.target,
        "by": "Alena Novik",
        "at": "2025-05-05",
    }
    status = newsroom.json("memory", "status")
    assert status[0] == {"locale": "ru", "approved": 0, "reviewed": 0, "tmx": 1}


def test_importing_twice_changes_nothing_and_another_file_is_not_overwritten(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    file = tmx(tmp_path / "outside" / "agency.tmx")
    newsroom.run("memory", "import", str(file))
    newsroom.run("memory", "import", str(file))
    newsroom.run("memory", "import", "memory/agency.tmx")
    newer = tmx(tmp_path / "newer" / "agency.tmx", "be")
    said = newsroom.run("memory", "import", str(newer), code=1)
    assert "memory/agency.tmx: is there already, with other content; `--replace`" in said
    assert (newsroom.root / "memory" / "agency.tmx").read_bytes() == file.read_bytes()
    newsroom.run("memory", "import", str(newer), "--replace")
    assert [row["tmx"] for row in newsroom.json("memory", "status")] == [0, 1]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("<tmx><body><tu>", "agency.tmx:1: not well-formed XML"),
        (b"".join(write_tmx([("de", RAIN)], "en")).decode(), "has 1 units, but no translation from `en`"),
        (None, "agency.tmx: cannot be read: No such file"),
    ],
)
def test_a_useless_file_is_refused_and_not_copied(
    newsroom: Newsroom, tmp_path: Path, content: str | None, says: str
) -> None:
    file = tmp_path / "agency.tmx"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    assert says in newsroom.run("memory", "import", str(file), code=1)
    assert not list(newsroom.root.glob("memory/*.tmx"))


def test_what_is_approved_is_exported_and_a_second_project_fills_from_it(
    sample: Newsroom, tmp_path: Path
) -> None:
    file = tmp_path / "approved.tmx"
    rows = sample.json("memory", "export", str(file), "--locale", "be")
    status = sample.json("status", "articles/minsk-trade-talks.md", "--locale", "be")
    assert rows == [{"file": str(file), "locale": "be", "entries": status[0]["states"]["approved"]}]
    found = [unit["be"] for unit in read_tmx(file, "en", ["be"])]
    assert len(found) == rows[0]["entries"]
    assert {entry.passage.article for entry in found} == {"minsk-trade-talks"}
    assert "<bpt" not in file.read_text(encoding="utf-8")
    sample.run("memory", "export", str(file), "--locale", "be", "--tags", "markup")
    assert "<bpt" in file.read_text(encoding="utf-8")
    assert [unit["be"] for unit in read_tmx(file, "en", ["be"])] == found


def test_an_export_needs_something_and_another_place(sample: Newsroom, newsroom: Newsroom) -> None:
    assert "among the files that come from elsewhere" in sample.run(
        "memory", "export", "memory/own.tmx", code=1
    )
    (newsroom.root / "locales").rename(newsroom.root / "elsewhere")
    assert "no translation is approved yet" in newsroom.run("memory", "export", "own.tmx", code=1)
    assert not (newsroom.root / "own.tmx").exists()


def test_finding_nothing_is_no_error(newsroom: Newsroom) -> None:
    assert newsroom.run("memory", "find", "Rain") == ""
    assert newsroom.json("memory", "find", "Rain") == []


def test_status_names_the_files_that_cannot_be_read(newsroom: Newsroom) -> None:
    (newsroom.root / "memory").mkdir(exist_ok=True)
    (newsroom.root / "memory" / "cut.tmx").write_text("<tmx>")
    said = newsroom.run("memory", "status", code=1)
    assert said.count("memory/cut.tmx:1: not well-formed XML") == 1


def test_another_locale_is_refused(newsroom: Newsroom) -> None:
    assert "`de` is no target locale" in newsroom.run("memory", "find", "Rain", "--locale", "de", code=1)
