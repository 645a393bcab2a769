"""Two people, a running `draft` and an editor that knows no locks write one PO file: no text is lost."""

from collections.abc import Callable

import pytest

from tests.conftest import Newsroom
from tests.gettext_tools import assert_canonical
from tests.writers import (
    ended,
    forked,
    saved_as_editors_do,
    texts_kept,
    translate,
    with_texts,
    without_glossary,
)

SENTENCES = [f"Bridge number {number} was opened on Monday." for number in range(40)]
ROUNDS = 4


@pytest.fixture
def room(newsroom: Newsroom) -> Newsroom:
    (newsroom.root / "articles" / "bridges.txt").write_text(f"Bridges\n\n{' '.join(SENTENCES)}\n")
    without_glossary(newsroom).run("extract", "--locale", "be")
    (newsroom.root / "back").mkdir()
    return newsroom


def typed(who: str, number: int, round_: int) -> str:
    return f"{who}: мост {number} адкрылі ў панядзелак, {round_}."


def copies(room: Newsroom, who: str, numbers: range) -> list[str]:
    """What a translator sends back, several times: each time with more sentences done."""
    sent = room.po("be", "bridges").read_text(encoding="utf-8")
    names = []
    for round_ in range(ROUNDS):
        done = {SENTENCES[number]: typed(who, number, round_) for number in numbers[: 2 * (round_ + 1)]}
        names.append(f"back/{who}-{round_}.po")
        (room.root / names[-1]).write_text(with_texts(sent, done), encoding="utf-8")
    return names


def imports(names: list[str], *, approving: bool) -> None:
    for name in names:
        while translate("import", name, "--by", name.split("-")[0]) == 1:
            pass  # another program wrote in the same instant, again and again: the person tries again
        if approving:
            translate("approve", "articles", "--locale", "be", "--by", "Desk")


def edit(room: Newsroom) -> None:
    """Type a text a time and save; whoever sees that it is gone a moment later types it again."""
    path = room.po("be", "bridges")
    for number in range(30, 38):
        text = typed("editor", number, 0)
        while text not in path.read_text(encoding="utf-8"):
            read = path.read_text(encoding="utf-8")
            saved_as_editors_do(path, with_texts(read, {SENTENCES[number]: text}))


def test_no_text_is_lost(room: Newsroom) -> None:
    anna, boris = range(12), range(6, 18)
    by_anna, by_boris = copies(room, "anna", anna), copies(room, "boris", boris)
    work: list[Callable[[], object]] = [
        lambda: imports(by_anna, approving=False),
        lambda: imports(by_boris, approving=True),
        lambda: translate("draft", "--locale", "be", "--engine", "pseudo"),
        lambda: edit(room),
    ]
    children = [forked(room, item) for item in work]
    assert [ended(child) for child in children] == [0] * len(work)
    room.run("extract", "--locale", "be")
    assert_canonical(room.po("be", "bridges").read_bytes())
    wanted = {
        typed(who, number, round_)
        for who, numbers in (("anna", anna), ("boris", boris))
        for round_ in range(ROUNDS)
        for number in numbers[: 2 * (round_ + 1)]
    } | {typed("editor", number, 0) for number in range(30, 38)}
    kept = texts_kept(room, "bridges")
    assert wanted <= kept, sorted(wanted - kept)
    assert "l10n-alternative" in room.po("be", "bridges").read_text(encoding="utf-8")
