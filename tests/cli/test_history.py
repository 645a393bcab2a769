"""`history`, `history --restore` and `diff` on the real command line."""

import re
from typing import Any

import pytest

from tests.conftest import Newsroom
from tests.terminal import terminal

HERE = ("articles/rain.txt", "--locale", "ru")
ALENA = "Alena Novik"


@pytest.fixture
def rain(newsroom: Newsroom) -> Newsroom:
    """One sentence: drafted (event 1), edited (2), approved (3), and edited once more: not entered yet."""
    (newsroom.root / "articles" / "rain.txt").write_text("It rained all day.\n")
    newsroom.run("extract", "--locale", "ru")
    newsroom.run("draft", "--locale", "ru", "--engine", "pseudo")
    edit(newsroom, "Шёл дождь.")
    newsroom.run("approve", *HERE, "--by", "Chief", "--drafts")
    edit(newsroom, "Шёл сильный дождь.")
    return newsroom


def edit(room: Newsroom, text: str) -> None:
    """What a translator's editor does."""
    po = room.po("ru", "rain")
    entries = re.sub(r'msgstr "[^"\n]+"\n\Z', f'msgstr "{text}"\n', po.read_text(encoding="utf-8"))
    po.write_text(
        entries.replace('"Last-Translator: \\n"', f'"Last-Translator: {ALENA}\\n"'), encoding="utf-8"
    )


def told(room: Newsroom, *arguments: str) -> list[tuple[Any, ...]]:
    rows = room.json("history", *HERE, *arguments)
    return [(row["event"], row["action"], row["by"], row["now"] and row["now"]["target"]) for row in rows]


def test_what_was_done(rain: Newsroom) -> None:
    rows = told(rain)
    assert [row[:3] for row in rows] == [
        (1, "draft", "pseudo/1"),
        (2, "edit", ALENA),
        (3, "approve", "Chief"),
        (None, "edit", ALENA),
    ]
    assert rows[-1][3] == "Шёл сильный дождь."
    before = rain.po("ru", "rain").read_bytes()
    assert told(rain, "--last", "1") == rows[-1:]
    assert told(rain, "--by", "chief") == rows[2:3]
    assert told(rain, "--line", "1", "--since", "2020-01-01") == rows
    assert told(rain, "--since", "2999-01-01") == []
    assert rain.po("ru", "rain").read_bytes() == before, "looking writes nothing"


def test_the_keys_of_the_json_document_are_those_of_its_documentation(rain: Newsroom) -> None:
    row = rain.json("history", *HERE)[2]
    assert list(row) == [
        "article", "locale", "event", "at", "line", "action", "by", "context", "source", "was", "now", "why"
    ]  # fmt: skip
    assert row["now"] == {"source": "It rained all day.", "target": "Шёл дождь.", "state": "approved"}
    (edition,) = rain.json("diff", *HERE)
    assert list(edition) == ["article", "locale", "as approved", "changed", "never approved", "sentences"]
    (sentence,) = edition["sentences"]
    assert list(sentence) == ["line", "context", "source", "target", "state", "approved", "since"]
    assert list(sentence["approved"]) == ["source", "target", "state", "event", "at", "by"]
    assert list(sentence["since"][0]) == ["event", "at", "action", "by"]


def test_in_a_pipe_every_event_is_a_line_of_cells(rain: Newsroom) -> None:
    heads, *rows = [line.split("\t") for line in rain.run("history", *HERE).splitlines()]
    last = dict(zip(heads, rows[-1], strict=True))
    assert {key: last[key] for key in ("event", "line", "state", "source", "text")} == {
        "event": "",
        "line": "1",
        "state": "approved → translated",
        "source": "It rained all day.",
        "text": "Шёл {+сильный +}дождь.",
    }


@pytest.mark.parametrize("command", ["history", "diff"])
def test_on_a_terminal_it_says_who_and_marks_what_changed(rain: Newsroom, command: str) -> None:
    with terminal(rain.root, rain.environment(), command, *HERE) as screen:
        shown = screen.ends()
    assert "articles/rain.txt (ru)" in shown
    assert "Chief" in shown
    assert ALENA in shown
    assert "Шёл {+сильный +}дождь." in shown


def test_a_text_comes_back_and_goes_again(rain: Newsroom) -> None:
    (row,) = [rain.json("history", *HERE, "--restore", "3", "--by", "Ivan Koval")]
    assert (row["event"], row["restored"], row["by"], row["line"]) == (5, 3, "Ivan Koval", 1)
    assert (row["was"]["target"], row["now"]["target"]) == ("Шёл сильный дождь.", "Шёл дождь.")
    assert row["now"]["state"] == "translated"
    assert 'msgstr "Шёл дождь."' in rain.po("ru", "rain").read_text(encoding="utf-8")
    rain.run("history", *HERE, "--restore", "5", "--was", "--by", "Ivan Koval")
    text = rain.po("ru", "rain").read_text(encoding="utf-8")
    assert 'msgstr "Шёл сильный дождь."' in text
    assert f'# l10n: state=translated by="{ALENA}"' in text
    assert told(rain)[3:] == [
        (4, "edit", ALENA, "Шёл сильный дождь."),
        (5, "restore", "Ivan Koval", "Шёл дождь."),
        (6, "restore", "Ivan Koval", "Шёл сильный дождь."),
    ]


def test_a_stale_text_has_its_source_and_what_changed_beside_it(rain: Newsroom) -> None:
    (rain.root / "articles" / "rain.txt").write_text("It rained all night.\n")
    rain.run("extract", *HERE)
    edit(rain, "Дождь шёл всю ночь.")
    po = rain.po("ru", "rain")
    unfuzzied = po.read_text(encoding="utf-8").replace('#, fuzzy\n#| msgid "It rained all day."\n', "")
    po.write_text(unfuzzied, encoding="utf-8")
    rain.run("history", *HERE, "--restore", "3")
    text = po.read_text(encoding="utf-8")
    assert '#| msgid "It rained all day."' in text
    assert "#. changed: It rained all [-day-]{+night+}." in text
    rain.run("extract", *HERE)
    assert po.read_text(encoding="utf-8") == text


def test_a_broken_restore_says_why_and_writes_nothing(rain: Newsroom) -> None:
    before = rain.po("ru", "rain").read_bytes()
    assert "there is no event 77; the last one is 3" in rain.run("history", *HERE, "--restore", "77", code=1)
    assert rain.po("ru", "rain").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--was"], "--was goes with --restore"),
        (["--restore", "1", "--line", "1"], "--restore goes with --was and --by alone"),
        (["--restore", "1", "--last", "1"], "--restore goes with --was and --by alone"),
        (["--restore", "1"], "--restore needs one article and one --locale"),
        (["--since", "yesterday"], "yesterday"),
        (["--last", "0"], "--last"),
    ],
)
def test_wrong_usage(rain: Newsroom, arguments: list[str], words: str) -> None:
    assert words in rain.run("history", *arguments, code=2)


def test_difference_from_the_last_approval(rain: Newsroom) -> None:
    (rain.root / "articles" / "rain.txt").write_text("It rained all day.\n\nNobody was hurt.\n")
    rain.run("extract", *HERE)
    (edition,) = rain.json("diff", *HERE)
    assert (edition["as approved"], edition["changed"], edition["never approved"]) == (0, 1, 1)
    (sentence,) = edition["sentences"]
    assert (sentence["approved"]["target"], sentence["approved"]["by"]) == ("Шёл дождь.", "Chief")
    assert [(event["action"], event["by"]) for event in sentence["since"]] == [("edit", ALENA)]
    (edition,) = rain.json("diff", *HERE, "--all")
    assert [sentence["approved"] is None for sentence in edition["sentences"]] == [False, True]


def test_the_exit_code_says_whether_anything_is_listed(rain: Newsroom) -> None:
    rain.run("diff", *HERE)
    row = rain.run("diff", *HERE, "--exit-code", code=3).splitlines()[1].split("\t")
    assert row[2:5] == ["1", "translated", ALENA]
    assert row[6] == "Chief"
    rain.run("approve", *HERE, "--by", "Chief")
    assert len(rain.run("diff", *HERE, "--exit-code").splitlines()) == 1
    (rain.root / "articles" / "rain.txt").write_text("It rained all day.\n\nNobody was hurt.\n")
    rain.run("extract", *HERE)
    rain.run("diff", *HERE, "--exit-code")
    rain.run("diff", *HERE, "--exit-code", "--all", code=3)
