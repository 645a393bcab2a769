"""`status` on the real command line: rows, columns, sums, files."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import Newsroom
from tests.rain import work
from translate.catalog import with_draft
from translate.edition import Edition
from translate.estimate import FORMULA
from translate.model import Evidence
from translate.project import Project

ALENA = "Alena Novik"
BELOW = f"below {FORMULA.poor}"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """Rain is in work in Russian, by Alena Novik; all else is new. For all tests: none changes it."""
    newsroom = Newsroom(tmp_path_factory.mktemp("desk"))
    newsroom.run("init")
    articles = newsroom.root / "articles"
    (articles / "rain.txt").write_text("Rain in Minsk\n\nIt rained all day. Nobody was hurt.\n")
    (articles / "snow.txt").write_text("Snow in Brest\n\nIt snowed.\n")
    newsroom.run("extract")
    rain = ("articles/rain.txt", "--locale", "ru")
    newsroom.run("draft", *rain, "--engine", "pseudo")
    newsroom.run("assign", *rain, "--to", f"{ALENA} <alena@example.org>")
    newsroom.run("approve", *rain, "--line", "3", "--drafts", "--by", "Chief")
    return newsroom


def table(room: Newsroom, *arguments: str) -> list[dict[str, str]]:
    heads, *rows = (line.split("\t") for line in room.run("status", *arguments).splitlines())
    return [dict(zip(heads, row, strict=True)) for row in rows]


def test_a_row_for_each_edition_and_one_for_all(desk: Newsroom) -> None:
    rain, *others, everything = table(desk)
    assert rain == {
        "article": "articles/rain.txt",
        "locale": "ru",
        "person": ALENA,
        "units": "3",
        **{"new": "0", "stale": "0", "draft": "1", "translated": "0", "reviewed": "0"},
        **{"approved": "2", "locked": "0", "translated %": "66", "approved %": "66"},
    }
    assert [(row["article"], row["locale"], row["person"]) for row in others] == [
        ("articles/rain.txt", "be", "–"),
        ("articles/snow.txt", "ru", "–"),
        ("articles/snow.txt", "be", "–"),
    ]
    counts = (everything["article"], everything["units"], everything["approved"], everything["approved %"])
    assert counts == ("total", "10", "2", "20")


def test_one_row_needs_no_sum(desk: Newsroom) -> None:
    assert len(table(desk, "articles/rain.txt", "--locale", "ru")) == 1


def test_words_instead_of_sentences(desk: Newsroom) -> None:
    rain, *_, everything = table(desk, "--words")
    assert (rain["words"], rain["draft"], rain["approved"], rain["approved %"]) == ("10", "3", "7", "70")
    assert everything["words"] == "30"


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        ("article", {"articles/rain.txt": "6", "articles/snow.txt": "4", "total": "10"}),
        ("locale", {"ru": "5", "be": "5", "total": "10"}),
        ("person", {ALENA: "3", "–": "7", "total": "10"}),
    ],
)
def test_rows_of_other_things(desk: Newsroom, by: str, rows: dict[str, str]) -> None:
    assert {row[by]: row["units"] for row in table(desk, "--by", by)} == rows


def test_json_has_every_number_and_who_did_what(desk: Newsroom) -> None:
    rain, *others = desk.json("status")
    assert len(others) == 3, "programs add up themselves"
    assert (rain["article"], rain["locale"], rain["person"]) == ("articles/rain.txt", "ru", ALENA)
    assert (rain["units"], rain["words"], rain["states"]["approved"]) == (3, 10, 2)
    assert (rain["words by state"]["approved"], rain["machine drafts"]) == (7, 1)
    assert (rain["translated %"], rain["approved %"]) == (66.7, 66.7)
    assert (rain["translated % of words"], rain["approved % of words"]) == (70.0, 70.0)
    assert list(rain["done by"]) == ["Chief"]
    assert rain["done by"]["Chief"]["approved"] == {"units": 2, "words": 7}
    assert others[0]["person"] is None


def test_json_of_groups(desk: Newsroom) -> None:
    mine, nobody = desk.json("status", "--by", "person")
    assert (mine["person"], mine["editions"], nobody["person"], nobody["editions"]) == (ALENA, 1, None, 3)
    russian, _ = desk.json("status", "--by", "locale")
    assert russian["done by"]["Chief"]["approved"] == {"units": 2, "words": 7}


def test_a_report_and_a_badge(desk: Newsroom) -> None:
    wanted = ("--report", "out/status.html", "--badge", "out/status.svg", "--locale", "ru")
    assert table(desk, *wanted) == table(desk, "--locale", "ru"), "the table is printed all the same"
    report = (desk.root / "out" / "status.html").read_text(encoding="utf-8")
    assert "Rain in Minsk" in report
    assert "Belarusian" not in report
    assert "not complete" not in report
    badge = (desk.root / "out" / "status.svg").read_text(encoding="utf-8")
    assert "ru: 40\u00a0% approved" in badge
    desk.run("status", *wanted, "--words")
    assert "ru: 46\u00a0% approved" in (desk.root / "out" / "status.svg").read_text(encoding="utf-8")


def test_a_report_says_what_it_could_not_read(desk: Newsroom, tmp_path: Path) -> None:
    broken = Newsroom(shutil.copytree(desk.root, tmp_path / "broken"))
    broken.po("ru", "snow").write_text("msgid broken", encoding="utf-8")
    assert "snow.po" in broken.run("status", "--report", "status.html", code=1)
    report = (broken.root / "status.html").read_text(encoding="utf-8")
    assert "not complete" in report
    assert "snow.po" in report


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory, desk: Newsroom) -> Newsroom:
    """The same, and the Belarusian edition of rain has two drafts of a model that gives scores."""
    room = Newsroom(shutil.copytree(desk.root, tmp_path_factory.mktemp("drafted") / "desk"))
    project = Project.open(room.root)
    edition = Edition(project, project.read_article(room.root / "articles" / "rain.txt"), "be")
    drafts = {"It rained all day.": ("Увесь дзень ішоў дождж.", -0.4), "Nobody was hurt.": ("Ніхто", -2.0)}
    for source, (text, score) in drafts.items():
        evidence = Evidence(score)
        work(
            edition,
            source,
            lambda unit, text=text, evidence=evidence: with_draft(  # type: ignore[misc]
                unit, text, "argos/en_be/0.3", "2026-11-24", evidence
            ),
        )
    return room


def test_how_good_the_machine_drafts_are(drafted: Newsroom) -> None:
    found = drafted.json("status", "--by", "locale")[1]["estimates"]
    assert (found["drafts"], found["below"]) == (2, 1)
    assert found["worst"] < found["bound"] < found["mean"] * 2 - found["worst"]
    russian, belarusian, everything = table(drafted, "--estimates", "--by", "locale")
    assert russian == {"locale": "ru", "drafts": "0", "mean": "–", "worst": "–", BELOW: "0"}
    assert belarusian["worst"] == everything["worst"] == str(found["worst"])
    assert (belarusian["drafts"], belarusian[BELOW]) == ("2", "1")


def test_another_bound_for_poor_drafts(drafted: Newsroom) -> None:
    found = drafted.json("status", "--by", "locale", "--below", "100")[1]["estimates"]
    assert (found["bound"], found["below"]) == (100, 2)
    assert table(drafted, "--estimates", "--below", "0")[1]["below 0"] == "0"
    assert "--below" in drafted.run("status", "--below", "101", code=2)


def test_the_report_says_how_good_the_drafts_are(drafted: Newsroom) -> None:
    drafted.run("status", "--report", "status.html")
    report = (drafted.root / "status.html").read_text(encoding="utf-8")
    assert report.count("machine drafts, estimated at") == 1
    assert f"1 {BELOW}" in report


@pytest.mark.parametrize("option", ["--report", "--badge"])
def test_an_article_is_not_overwritten(desk: Newsroom, option: str) -> None:
    before = (desk.root / "articles" / "rain.txt").read_bytes()
    assert option in desk.run("status", option, "articles/rain.txt", code=2)
    assert (desk.root / "articles" / "rain.txt").read_bytes() == before
