"""`approve`, `reject` and `assign` on the real command line."""

import json
from typing import Any

import pytest

from tests.conftest import Newsroom


@pytest.fixture
def rain(newsroom: Newsroom) -> Newsroom:
    """A project with a headline on line 1 and two sentences on line 3, drafted into Russian."""
    (newsroom.root / "articles" / "rain.txt").write_text(
        "Rain in Minsk\n\nIt rained all day. Nobody was hurt.\n"
    )
    newsroom.run("extract", "--locale", "ru")
    newsroom.run("draft", "--locale", "ru", "--engine", "pseudo")
    return newsroom


def events(room: Newsroom) -> list[dict[str, Any]]:
    path = room.po("ru", "rain").with_suffix(".history.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def states(room: Newsroom) -> dict[str, int]:
    (row,) = room.json("status", "--locale", "ru")
    return {name: count for name, count in row["states"].items() if count}


def test_a_lock_keeps_reviewers_out_until_it_is_opened(rain: Newsroom) -> None:
    line = ("articles/rain.txt", "--locale", "ru", "--line", "3", "--by", "Chief")
    (row,) = rain.json("approve", *line, "--drafts", "--lock")
    assert row["locked"] == 2
    assert states(rain) == {"draft": 1, "locked": 2}
    (row,) = rain.json("reject", *line, "--why", "Too long.")
    assert row["sent back"] == 0
    assert "--unlock" in row["skipped"][0]["reason"]
    rain.run("approve", *line, "--unlock")
    assert states(rain) == {"draft": 1, "approved": 2}


def test_a_rejection_reaches_the_translator_and_the_ledger(rain: Newsroom) -> None:
    rain.run("approve", "articles/rain.txt", "--locale", "ru", "--drafts")
    arguments = (
        "articles/rain.txt",
        "--locale",
        "ru",
        "--line",
        "1",
        "--by",
        "Chief",
        "--why",
        "Name the day.",
    )
    (row,) = rain.json("reject", *arguments)
    assert row == {
        "article": "articles/rain.txt", "locale": "ru", "sent back": 1, "by": "Chief", "skipped": []
    }  # fmt: skip
    text = rain.po("ru", "rain").read_text(encoding="utf-8")
    assert '# l10n: state=needs-work by=Chief why="Name the day."' in text
    assert "#. sent back: Name the day. (Chief)\n" in text
    last = events(rain)[-1]
    assert (last["action"], last["by"], last["why"]) == ("reject", "Chief", "Name the day.")
    assert states(rain) == {"draft": 1, "approved": 2}


@pytest.mark.parametrize("command", [["approve"], ["reject", "--why", "Wrong."]])
def test_a_line_without_a_sentence(rain: Newsroom, command: list[str]) -> None:
    said = rain.run(*command, "articles/rain.txt", "--locale", "ru", "--line", "99", code=1)
    assert "articles/rain.txt: no sentence begins on line 99" in said


def test_who_is_responsible_stands_in_the_file_and_survives_the_other_commands(rain: Newsroom) -> None:
    arguments = ("assign", "articles/rain.txt", "--locale", "ru", "--by", "Chief")
    (row,) = rain.json(*arguments, "--to", "Alena Novik")
    assert (row["assigned to"], row["before"]) == ("Alena Novik", "")
    rain.run("extract")
    rain.run("draft", "--locale", "ru", "--redo", "--engine", "pseudo")
    assert '"X-Assigned-To: Alena Novik\\n"\n' in rain.po("ru", "rain").read_text(encoding="utf-8")
    (row,) = rain.json(*arguments, "--none")
    assert (row["assigned to"], row["before"]) == ("", "Alena Novik")
    assert "X-Assigned-To" not in rain.po("ru", "rain").read_text(encoding="utf-8")
    assigned = [event for event in events(rain) if event["action"] == "assign"]
    assert [event["now"] and event["now"]["target"] for event in assigned] == ["Alena Novik", None]


def test_extraction_locks_names_that_stay(newsroom: Newsroom) -> None:
    (newsroom.root / "articles" / "rain.txt").write_text("Rain in Minsk\n\nRBC\n")
    (newsroom.root / "glossary" / "media.yaml").write_text(
        "- id: rbc\n  kind: org\n  source: {en: [RBC]}\n  dnt: true\n", encoding="utf-8"
    )
    newsroom.run("extract", "--locale", "ru")
    assert states(newsroom) == {"new": 1, "locked": 1}
    assert newsroom.json("approve", "articles", "--locale", "ru")[0]["approved"] == 1
