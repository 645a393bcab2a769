"""`translate review` in a real terminal, by real key presses."""

import shlex
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import Newsroom
from tests.rain import change, rain, unit, work
from tests.terminal import Terminal, terminal
from translate.catalog import state, with_draft
from translate.edition import Edition
from translate.edition.checking import refresh_hints
from translate.model import Alternative, Evidence, State

HEADLINE, LINK, DRAFT, NEW = (
    "Rain in Minsk",
    "It rained <a1>all day</a1>.",
    "Nobody was hurt.",
    "It is dry now.",
)
ARTICLE = """# Rain in Minsk

It rained [all day](https://example.org/rain).

Nobody was hurt.

It is dry now.
"""
TARGETS = {HEADLINE: "Дождь в Минске", LINK: "Дождь шёл <a1>весь день</a1>."}
BY = ("--by", "Alena Novik")


@pytest.fixture
def room(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


@pytest.fixture
def edition(room: Newsroom) -> Edition:
    """An article in Russian: two sentences translated, one a machine draft, one new."""
    edition = rain(room.root, ARTICLE, TARGETS)
    work(edition, DRAFT, lambda unit: with_draft(unit, "Никто пострадал.", "argos/en_ru/1.9", "2026-11-23"))
    return edition


@contextmanager
def reading(room: Newsroom, *arguments: str, locale: str = "ru", **settings: str) -> Iterator[Terminal]:
    wanted = ("--locale", locale, *BY, *arguments) if locale else (*BY, *arguments)
    environment = {**room.environment(), "EDITOR": "false", **settings}
    environment.pop("VISUAL", None)
    with terminal(room.root, environment, "review", *wanted) as screen:
        yield screen


def editor(room: Newsroom, *texts: str) -> str:
    """An editor that puts these texts in place of the first line, one text at each call."""
    script = room.root / "editor.py"
    script.write_text(
        "import sys, pathlib\n"
        f"texts = {texts!r}\n"
        "calls = pathlib.Path(__file__).with_suffix('.calls')\n"
        "call = len(calls.read_text()) if calls.exists() else 0\n"
        "calls.write_text('x' * (call + 1))\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "lines = path.read_text(encoding='utf-8').split('\\n')\n"
        "path.write_text('\\n'.join([texts[call], *lines[1:]]), encoding='utf-8')\n",
        encoding="utf-8",
    )
    return shlex.join([sys.executable, str(script)])


def last_event(edition: Edition) -> tuple[str, str, str]:
    event = edition.project.read_history("rain", "ru")[-1]
    return event.action.value, event.by, event.why


def test_a_walk_from_the_first_sentence_to_the_last(room: Newsroom, edition: Edition) -> None:
    with reading(room) as screen:
        screen.sees("articles/rain.md:5 · ru · body", "1 of 3", "machine draft · argos/en_ru/1.9, 2026-11-23")
        screen.press("a", "a machine draft that nobody has read; if you have read it")
        screen.press(" ", "2 of 3", TARGETS[HEADLINE])
        screen.press("a", "3 of 3", TARGETS[LINK])
        screen.press("r", "That was the last sentence: 1 approved, 1 reviewed (2 of 3 sentences).")
        screen.press("b", "3 of 3", "reviewed · Alena Novik").press("b", "2 of 3").press("b", "1 of 3")
        screen.press("a", "press the key again").press("a", "2 of 3", "approved · Alena Novik")
        screen.press("q")
        assert screen.ends().endswith("2 approved, 1 reviewed (3 of 3 sentences)")
    states = [state(unit(edition, source)) for source in (HEADLINE, LINK, DRAFT, NEW)]
    assert states == [State.APPROVED, State.REVIEWED, State.APPROVED, State.NEW]


def test_the_worst_drafts_come_first_where_that_is_asked_for(room: Newsroom, edition: Edition) -> None:
    good, bad = Evidence(-0.2), Evidence(-3.0)
    work(edition, DRAFT, lambda one: with_draft(one, "Никто не пострадал.", "argos/1", "2026-11-23", good))
    work(edition, NEW, lambda one: with_draft(one, "Сушь.", "argos/1", "2026-11-23", bad))
    with reading(room) as screen:
        screen.sees(DRAFT, "1 of 4", "machine draft · argos/1, 2026-11-23 · estimate")
    with reading(room, "--worst-first") as screen:
        screen.sees(NEW, "1 of 4", " of 100").press(" ", "2 of 4", DRAFT, " of 100")
        screen.press(" ", "3 of 4", TARGETS[HEADLINE])
        screen.press("b", "2 of 4").press("a", "press the key again").press("a", "3 of 4")
        screen.press("b", "2 of 4", "approved · Alena Novik", "Никто не пострадал.")
        assert " of 100" not in screen.screen
    with reading(room, "--worst-first", "--line", "1") as screen:
        screen.sees("2 of 3", TARGETS[HEADLINE])


def test_sent_back_with_a_reason_or_not_at_all(room: Newsroom, edition: Edition) -> None:
    with reading(room, "--line", "5") as screen:
        screen.sees("1 of 3")
        screen.press("x", "What should the translator change?").press("\r", "not sent back", "1 of 3")
        screen.press("ч", "What should").press("Пропущено «не».\r", "2 of 3")
        screen.press("\x04")
        assert "1 sent back" in screen.ends()
    assert last_event(edition) == ("reject", "Alena Novik", "Пропущено «не».")
    with reading(room, "--state", "needs-work") as screen:
        screen.sees("needs work · Alena Novik", "sent back Пропущено «не».", "1 of 1")


def test_undo_brings_back_text_state_and_record(room: Newsroom, edition: Edition) -> None:
    refresh_hints(edition)
    before = edition.catalog()
    with reading(room, EDITOR=editor(room, "Никто не пострадал.")) as screen:
        screen.sees("1 of 3").press("u", "there is nothing to undo")
        screen.press("e", "saved; a approves it", "translated · Alena Novik", "Никто не пострадал.")
        screen.press("a", "2 of 3")
        assert state(unit(edition, DRAFT)) is State.APPROVED
        screen.press("u", "taken back: approved", "1 of 3", "translated")
        screen.press("u", "taken back: edited", "Никто пострадал.", "machine draft")
        screen.press("q")
        assert "nothing was changed" in screen.ends()
    assert edition.catalog().units == before.units
    assert last_event(edition) == ("restore", "Alena Novik", "undo")


def test_a_broken_tag_is_told_and_can_be_mended(room: Newsroom, edition: Edition) -> None:
    texts = ("Дождь шёл <a1>день.", "Дождь шёл <a1>целый день</a1>.")
    with reading(room, "--line", "3", EDITOR=editor(room, *texts)) as screen:
        screen.sees("3 of 3").press("e", "There is a mistake", "</a1> is missing", texts[0])
        assert unit(edition, LINK).target == TARGETS[LINK]
        screen.press("e", "saved; a approves it", texts[1])
    assert unit(edition, LINK).target == texts[1]


@pytest.mark.parametrize(
    ("key", "target", "reached", "then"),
    [
        ("k", "Шёл дождь.", State.DRAFT, "not possible: its tags differ from the source"),
        ("d", TARGETS[LINK], State.TRANSLATED, "That was the last sentence: 1 approved"),
    ],
)
def test_a_broken_tag_is_kept_or_dropped(  # noqa: PLR0917
    room: Newsroom, edition: Edition, key: str, target: str, reached: State, then: str
) -> None:
    with reading(room, "--line", "3", EDITOR=editor(room, "Шёл дождь.")) as screen:
        screen.sees("3 of 3").press("e", "There is a mistake").press(key, "3 of 3", target)
        found = unit(edition, LINK)
        assert (found.target, state(found)) == (target, reached)
        screen.press("a", then)


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("no-such-editor", "the editor `no-such-editor` cannot be started: No such file or directory"),
        ("false", "the editor `false` ended with error 1"),
        ("true", "nothing changed"),
    ],
)
def test_an_editor_that_does_nothing(room: Newsroom, edition: Edition, command: str, message: str) -> None:
    before = edition.po_path.read_bytes()
    with reading(room, EDITOR=command) as screen:
        screen.sees("1 of 3").press("e", message, "Никто пострадал.")
    assert edition.po_path.read_bytes() == before
    assert not list((room.root / ".translate" / "edits").iterdir())


def test_what_somebody_else_changed_is_shown_and_the_own_text_kept(room: Newsroom, edition: Edition) -> None:
    with reading(room, EDITOR=editor(room, "Моё.")) as screen:
        screen.sees("1 of 3", "Никто пострадал.")
        change(edition, DRAFT, target="Жертв нет.")
        screen.press("a", "a machine draft", "Жертв нет.").press("a", "marked as needing work")
        change(edition, DRAFT, target="Обошлось.")
        screen.press("a", "somebody else changed this sentence meanwhile", "Обошлось.")
        change(edition, DRAFT, target="Все целы.")
        screen.press("e", "your text is kept in", "Все целы.")
    assert unit(edition, DRAFT).target == "Все целы."
    (kept,) = (room.root / ".translate" / "edits").iterdir()
    assert kept.read_text(encoding="utf-8").startswith("Моё.\n")


def test_what_cannot_be_shown_is_told(room: Newsroom, edition: Edition) -> None:
    good = edition.po_path.read_bytes()
    with reading(room) as screen:
        screen.sees("1 of 3")
        edition.po_path.write_text("<<<<<<< ours\n")
        screen.press(" ", "This sentence cannot be shown", "locales/ru/LC_MESSAGES/rain.po:1")
        screen.press("a", "This sentence cannot be shown", "conflict markers")
        edition.po_path.write_bytes(good)
        screen.press("b", "1 of 3", "Никто пострадал.")
        path = room.root / edition.article.path
        path.write_text(ARTICLE.replace(HEADLINE, "Storm over the Baltic"))
        Edition(edition.project, edition.project.read_article(path), "ru").extract()
        screen.press(" ", "it is not in the article any more").press(" ", "3 of 3", TARGETS[LINK])


def test_undo_leaves_alone_what_somebody_else_did_since(room: Newsroom, edition: Edition) -> None:
    with reading(room, "--line", "1") as screen:
        screen.sees("2 of 3").press("a", "3 of 3")
        change(edition, HEADLINE, target="Ливень в Минске")
        screen.press("u", "somebody else changed this sentence meanwhile", "3 of 3")
    assert unit(edition, HEADLINE).target == "Ливень в Минске"


def test_a_killed_walk_keeps_what_was_decided(room: Newsroom, edition: Edition) -> None:
    with reading(room) as screen:
        screen.sees("1 of 3").press(" ", "2 of 3").press("a", "3 of 3")
        screen.process.send_signal(signal.SIGKILL)
        screen.ends(-signal.SIGKILL)
    assert state(unit(edition, HEADLINE)) is State.APPROVED
    assert last_event(edition)[:2] == ("approve", "Alena Novik")


@pytest.mark.parametrize("moment", ["page", "question"])
def test_ctrl_c_ends_with_a_summary(room: Newsroom, edition: Edition, moment: str) -> None:
    with reading(room, "--line", "1") as screen:
        screen.sees("2 of 3").press("a", "3 of 3")
        if moment == "question":
            screen.press("x", "What should")
        screen.press("\x03", "1 approved (1 of 3 sentences)", "stopped; everything finished so far is saved")
        screen.ends(130)
    assert state(unit(edition, HEADLINE)) is State.APPROVED


def test_a_narrow_window_wraps_and_a_low_one_leaves_the_neighbours_out(
    room: Newsroom, edition: Edition
) -> None:
    with reading(room, "--line", "3") as screen:
        screen.sees("before", "q quit")
        assert any(line.endswith("q quit") and "a approve" in line for line in screen.lines)
        screen.resize(60, 40, "before", "q quit")
        assert max(map(len, screen.lines)) == 60
        screen.resize(60, 10, LINK, "q quit")
        assert "before" not in screen.screen


def test_the_text_of_another_person_is_taken(room: Newsroom, edition: Edition) -> None:
    other = Alternative("Пострадавших нет.", "", "Ivan Koval", "2026-11-22")
    change(edition, DRAFT, alternatives=(other,))
    with reading(room) as screen:
        screen.sees("other 1 Пострадавших нет. (Ivan Koval, 2026-11-22)")
        screen.press("2", "there is no other text with number 2").press(
            "1", "taken", "translated · Ivan Koval"
        )
    found = unit(edition, DRAFT)
    assert (found.target, found.alternatives) == (other.target, ())
    assert last_event(edition) == ("edit", "Alena Novik", "text of Ivan Koval")


def test_a_stale_translation_has_to_be_brought_up_to_date(room: Newsroom, edition: Edition) -> None:
    path = room.root / edition.article.path
    path.write_text(ARTICLE.replace("Rain in Minsk", "Rain in Brest"))
    Edition(edition.project, edition.project.read_article(path), "ru").extract()
    with reading(room, EDITOR="true") as screen:
        screen.sees("stale: the source changed", "changed", "Minsk", "Brest")
        screen.press("a", "not possible: the source changed since it was translated", "e edits it")
        screen.press("e", "Does it fit the changed source?").press("d", "nothing changed", "stale")
        screen.press("e", "Does it fit").press("k", "saved", "translated · Alena Novik")
    assert state(unit(edition, "Rain in Brest")) is State.TRANSLATED


def test_help_history_and_unknown_keys(room: Newsroom, edition: Edition) -> None:
    with reading(room, "--line", "1") as screen:
        screen.sees("2 of 3").press("?", "take back your last decision", "any key goes back")
        screen.press(" ", "2 of 3").press("h", "edited", "Дождь в Минске", "any key goes back")
        screen.press(" ", "2 of 3").press("z", "no such key").press("\x1b[C", "3 of 3").press(
            "\x1b[D", "2 of 3"
        )


def test_without_a_terminal(room: Newsroom) -> None:
    assert "programs use `translate approve` and `translate reject`" in room.run("review", code=2)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--state", "good"), 2, "`good` is no state; there are new, stale"),
        (("--line", "99"), 1, "no sentence on line 99 waits for a reader"),
        (("--state", "approved"), 0, "there is nothing to read here"),
        (("articles/none.md",), 1, "no such file or folder"),
    ],
)
def test_nothing_to_walk_through(
    room: Newsroom, edition: Edition, arguments: tuple[str, ...], code: int, said: str
) -> None:
    with reading(room, *arguments) as screen:
        assert said in screen.ends(code)


def test_an_article_that_was_never_extracted_is_told_before_the_others(
    room: Newsroom, edition: Edition
) -> None:
    with reading(room, locale="") as screen:
        screen.sees("locales/be/LC_MESSAGES/rain.po: not there yet", "any key goes on without them")
        screen.press(" ", "1 of 3").press("q")
        screen.ends(1)
