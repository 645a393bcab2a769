"""`translate import` on the command line, from the file that comes back to the build."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Newsroom
from tests.gettext_tools import assert_canonical

ARTICLE = "Rain in Minsk\n\nIt rained all day. Nobody was hurt.\n"
RAINED, HURT = "It rained all day.", "Nobody was hurt."


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    (newsroom.root / "articles" / "rain.txt").write_text(ARTICLE)
    newsroom.run("run", "--engine", "pseudo")
    return newsroom


def copy_with(room: Newsroom, name: str, texts: dict[str, str], by: str = "Alena Novik") -> Path:
    """A copy of the PO file as a translator sends it back."""
    text = room.po("be", "rain").read_text(encoding="utf-8")
    for source, target in texts.items():
        head = f'msgid "{source}"\nmsgstr '
        text, count = re.subn(rf'(?:#, fuzzy\n)?{re.escape(head)}".*"', f'{head}"{target}"', text)
        assert count == 1
    text = re.sub(r"Last-Translator: [^\\]*", f"Last-Translator: {by} <desk@example.org>", text)
    path = room.root / "back" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def targets(room: Newsroom) -> str:
    assert_canonical(room.po("be", "rain").read_bytes())
    return room.po("be", "rain").read_text(encoding="utf-8")


def entry(room: Newsroom, source: str) -> str:
    return next(block for block in targets(room).split("\n\n") if f'msgid "{source}"' in block)


def imported(room: Newsroom, *arguments: str, code: int = 0) -> Any:
    return json.loads(room.run("import", *arguments, "--format", "json", code=code))


def test_what_a_translator_did_is_taken_and_a_second_time_nothing_happens(room: Newsroom) -> None:
    copy_with(room, "rain.po", {RAINED: "Увесь дзень ішоў дождж."})
    (row,) = imported(room, "back")
    assert (row["article"], row["locale"], row["by"]) == ("articles/rain.txt", "be", "Alena Novik")
    assert row["taken"] == [
        {"line": 3, "source": RAINED, "text": "Увесь дзень ішоў дождж.", "state": "translated"}
    ]
    assert 'state=translated by="Alena Novik"' in entry(room, RAINED)
    before = targets(room), room.po("be", "rain").with_suffix(".history.jsonl").read_bytes()
    (row,) = imported(room, "back")
    assert row["taken"] == row["conflicts"] == []
    assert before == (targets(room), room.po("be", "rain").with_suffix(".history.jsonl").read_bytes())


def test_a_conflict_keeps_both_texts_until_somebody_decides(room: Newsroom) -> None:
    first = copy_with(room, "first.po", {RAINED: "Увесь дзень ішоў дождж."})
    second = copy_with(room, "second.po", {RAINED: "Цэлы дзень дажджыла."}, by="Ivan Koval")
    room.run("import", str(first))
    (row,) = imported(room, str(second), code=3)
    (conflict,) = row["conflicts"]
    assert (conflict["line"], conflict["text"], conflict["theirs"]) == (
        3,
        "Увесь дзень ішоў дождж.",
        "Цэлы дзень дажджыла.",
    )
    block = entry(room, RAINED)
    assert '# l10n-alternative: by="Ivan Koval"' in block
    assert "#. sent back: another text by Ivan Koval waits beside this one: keep one of the two" in block
    (approval,) = room.json("approve", "articles", "--locale", "be", "--by", "Desk", "--drafts")
    assert "another text waits beside it" in approval["skipped"][0]["reason"]
    room.run("approve", "articles", "--locale", "be", "--by", "Desk", "--drafts", "--line", "3")
    assert "l10n-alternative" not in targets(room)
    assert imported(room, str(second))[0]["conflicts"] == []


def test_a_translator_decides_in_the_editor_and_the_other_text_goes(room: Newsroom) -> None:
    first = copy_with(room, "first.po", {RAINED: "Увесь дзень ішоў дождж."})
    second = copy_with(room, "second.po", {RAINED: "Цэлы дзень дажджыла."}, by="Ivan Koval")
    room.run("import", str(first), str(second), code=3)
    decided = copy_with(room, "decided.po", {RAINED: "Цэлы дзень дажджыла."})
    room.po("be", "rain").write_bytes(decided.read_bytes())
    room.run("extract")
    assert "l10n-alternative" not in targets(room)
    assert "Цэлы дзень дажджыла." in targets(room)


def test_conflicts_are_listed_for_people(room: Newsroom) -> None:
    for name, text in (("a.po", "Увесь дзень ішоў дождж."), ("b.po", "Цэлы дзень дажджыла.")):
        copy_with(room, name, {RAINED: text}, by=name)
    program = "import sys; sys.argv = ['translate', 'import', 'back']; from translate.cli import main; main()"
    done = room.python(program)
    assert done.returncode == 3
    assert done.stderr.splitlines() == [
        f"articles/rain.txt:3 (be): {RAINED}",
        "  here: Увесь дзень ішоў дождж.",
        "  b.po: Цэлы дзень дажджыла.",
    ]


def test_crlf_a_byte_order_mark_and_wrapping_change_nothing(room: Newsroom) -> None:
    path = copy_with(room, "rain.po", {HURT: "Ніхто не пацярпеў."})
    text = path.read_text(encoding="utf-8").replace('"Ніхто не пацярпеў."', '""\n"Ніхто не "\n"пацярпеў."')
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    (row,) = imported(room, str(path), "--by", "Ivan Koval")
    assert [(unit["source"], unit["text"]) for unit in row["taken"]] == [(HURT, "Ніхто не пацярпеў.")]
    assert 'by="Ivan Koval"' in entry(room, HURT)


def test_an_older_copy_comes_in_stale(room: Newsroom) -> None:
    path = copy_with(room, "rain.po", {RAINED: "Увесь дзень ішоў дождж."})
    (room.root / "articles" / "rain.txt").write_text(ARTICLE.replace("all day", "all night"))
    room.run("extract")
    (row,) = imported(room, str(path))
    assert [(unit["source"], unit["state"]) for unit in row["taken"]] == [("It rained all night.", "stale")]
    assert f'#| msgid "{RAINED}"' in entry(room, "It rained all night.")


def test_plural_entries_are_named_and_left_out(room: Newsroom) -> None:
    path = copy_with(room, "rain.po", {HURT: "Ніхто не пацярпеў."})
    with path.open("a", encoding="utf-8") as file:
        file.write(
            '\nmsgid "day"\nmsgid_plural "days"\nmsgstr[0] "дзень"\nmsgstr[1] "дні"\nmsgstr[2] "дзён"\n'
        )
    (row,) = imported(room, str(path))
    assert "plural" in row["odd"][0]
    assert "msgid_plural" not in targets(room)


HEADERS = {
    "as our own file is named": ("be/LC_MESSAGES/rain.po", r"(X-Article-Id|Language): .*\\n"),
    "by its name": ("rain.be.po", r"(X-Article-Id|Language): .*\\n"),
    "by its name, with a language in the header": ("rain.po", r"X-Article-Id: .*\\n"),
    "another name, but a good header": ("from Alena.po", "no such thing"),
}


@pytest.mark.parametrize("case", HEADERS)
def test_where_a_file_belongs(room: Newsroom, case: str) -> None:
    name, lost = HEADERS[case]
    path = copy_with(room, "copy.po", {HURT: "Ніхто не пацярпеў."})
    text = re.sub(f'"{lost}"\n', "", path.read_text(encoding="utf-8"))
    path.unlink()
    (room.root / "back" / name).parent.mkdir(parents=True, exist_ok=True)
    (room.root / "back" / name).write_text(text, encoding="utf-8")
    (row,) = imported(room, "back")
    assert len(row["taken"]) == 1


REFUSED = {
    "another language": ('"Language: be', '"Language: pl', "`pl` is no target locale; l10n.toml has ru, be"),
    "the other orthography": ('"Language: be', '"Language: be@tarask', "no target locale"),
    "another article": ("X-Article-Id: rain", "X-Article-Id: snow", "belongs to no article"),
    "other sentences": ("", "", "no sentence of it is in articles/rain.txt"),
    "no PO file": ("msgid", "<html>", "copy.po:"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_cannot_be_ours_is_refused(room: Newsroom, case: str) -> None:
    before, after, message = REFUSED[case]
    path = copy_with(room, "copy.po", {})
    head, entries = path.read_text(encoding="utf-8").split("\n\n", 1)
    if case == "other sentences":
        entries = 'msgid "Quarterly profits surprised analysts."\nmsgstr "Прыбытак здзівіў аналітыкаў."\n'
    head, entries = head.replace(before, after), entries.replace(before, after)
    path.write_text(f"{head}\n\n{entries}", encoding="utf-8")
    ours = targets(room)
    said = room.run("import", str(path), code=1)
    assert message in said
    assert "Traceback" not in said
    assert targets(room) == ours


def test_one_bad_file_does_not_stop_the_others(room: Newsroom) -> None:
    copy_with(room, "good.po", {HURT: "Ніхто не пацярпеў."})
    (room.root / "back" / "bad.po").write_text("<<<<<<< HEAD\n")
    assert "bad.po:1" in room.run("import", "back", code=1)
    assert "Ніхто не пацярпеў." in targets(room)


def test_a_folder_without_po_files_is_an_error(room: Newsroom) -> None:
    (room.root / "empty").mkdir()
    assert "empty: no PO file there" in room.run("import", "empty", code=1)
