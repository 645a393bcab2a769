from collections import Counter

import pytest

from translate.cli.reviewing.keys import AFTER_EDIT, KEYS, Command, Key, command_of


@pytest.mark.parametrize("keys", [KEYS, AFTER_EDIT])
def test_no_press_means_two_things(keys: tuple[Key, ...]) -> None:
    presses = Counter(press for key in keys for press in key.presses)
    assert [press for press, count in presses.items() if count > 1] == []


def test_every_command_has_a_key() -> None:
    assert {key.command for key in (*KEYS, *AFTER_EDIT)} == set(Command)


@pytest.mark.parametrize(
    ("pressed", "command"),
    [
        ("a", Command.APPROVE),
        ("A", Command.APPROVE),
        ("ф", Command.APPROVE),  # the same key in a Cyrillic layout
        ("Ф", Command.APPROVE),
        ("7", Command.TAKE),
        ("\x1b[C", Command.NEXT),
        ("\x1b[D", Command.BACK),
        ("\x04", Command.QUIT),
        ("", Command.QUIT),  # the terminal is gone
        ("aa", None),  # pasted
        ("0", None),
    ],
)
def test_what_a_press_means(pressed: str, command: Command | None) -> None:
    assert command_of(pressed) is command


_LATIN, _RUSSIAN, _BELARUSIAN = "arxesbuhqkd", "фкчуыигрйлв", "фкчуыігрйлв"


@pytest.mark.parametrize("layout", [_RUSSIAN, _BELARUSIAN])
def test_layouts_agree(layout: str) -> None:
    for keys in (KEYS, AFTER_EDIT):
        for latin, other in zip(_LATIN, layout, strict=True):
            assert command_of(latin, keys) is command_of(other, keys), (latin, other)
