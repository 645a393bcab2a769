"""Poedit, its window on a screen that nobody sees, worked with keys and a mouse as a translator does."""

from collections.abc import Iterable
from pathlib import Path

from tests.tools.edits import Edit
from tests.tools.screen import Screen, program, screen, wait_for
from translate.po import Entry, parse

_SETTINGS = """version=3.2.2
translator_name=Alena Novik
translator_email=alena@example.org
sort_by=file-order
sort_group_by_context=0
sort_untrans_first=0
sort_errors_first=0
use_tm=0
[windows]
[windows/mainwin]
w=900
h=600
maximized=0
"""
_GTK = """[Settings]
gtk-font-name=DejaVu Sans 10
gtk-cursor-blink=0
gtk-enable-animations=0
"""  # else the screen is never at rest
_FONTS = """<fontconfig>
<dir>/usr/share/fonts/truetype/dejavu</dir>
<cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""  # with other fonts the fields and buttons would be in other places
_COMMENT = "^Edit comment$"
_TRANSLATION = ("300", "620")  # a point in the field at the bottom of the window


def edited_in_poedit(data: bytes, edits: Iterable[Edit], folder: Path) -> bytes:
    """The file after the edits were made in Poedit and saved; the folder keeps what else it wrote."""
    path = folder / "article.po"
    path.write_bytes(data)
    entries = [item.entry for item in parse(data, "article.po").items if not item.is_header]
    rows = [entry for entry in entries if not entry.obsolete]
    home = _home(folder)
    settings = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "FONTCONFIG_FILE": str(home / "config" / "fonts.conf"),
        "NO_AT_BRIDGE": "1",
        "LANG": "C.UTF-8",
    }
    with screen(folder) as shown, program(shown, ["poedit", str(path)], settings, folder / "log") as running:
        window = _Window.open(shown)
        window.go_through(rows, {edit.source: edit for edit in edits})
        window.save()
        shown.ask("key", "ctrl+q")
        wait_for(lambda: running.poll() is not None, "Poedit to end")
    return path.read_bytes()


class _Window:
    """The main window."""

    def __init__(self, shown: Screen, number: str) -> None:
        self.shown = shown
        self.number = number

    @classmethod
    def open(cls, shown: Screen) -> "_Window":
        window = cls(shown, shown.window(" - Poedit$"))
        shown.rest()
        shown.ask("windowfocus", "--sync", window.number)
        shown.rest()
        return window

    def go_through(self, rows: list[Entry], edits: dict[str, Edit]) -> None:
        """Walk down the list, which begins at the first row, and edit where there is something to edit."""
        left = dict(edits)
        for index, row in enumerate(rows):
            if index:
                self.shown.act("key", "ctrl+Down")
            if row.msgid in left:
                self.edit(row, left.pop(row.msgid))
            if not left:
                return

    def edit(self, row: Entry, edit: Edit) -> None:
        fuzzy = row.fuzzy
        if edit.target is not None:
            self.shown.act("mousemove", *_TRANSLATION, "click", "1")
            self.shown.type_over(edit.target)
            fuzzy = False  # Poedit clears "needs work" when the text changes
        if edit.fuzzy != fuzzy:
            self.shown.act("key", "ctrl+u")
        if edit.note:
            self.annotate(f"{edit.note}\n{row.tcomment}")

    def annotate(self, comment: str) -> None:
        """Replace the comment."""
        self.shown.act("key", "ctrl+m")
        dialog = self.shown.window(_COMMENT)
        self.shown.ask("windowfocus", "--sync", dialog)
        self.shown.type_over(comment)
        self.shown.act("key", "ctrl+Tab")  # from the text to the buttons
        self.shown.ask("key", "Return")
        wait_for(
            lambda: not self.shown.ask("search", "--onlyvisible", "--name", _COMMENT), "the dialog to close"
        )
        self.shown.ask("windowfocus", "--sync", self.number)

    def save(self) -> None:
        assert "(modified)" in self.title(), "nothing was edited"
        self.shown.ask("key", "ctrl+s")
        wait_for(lambda: "(modified)" not in self.title(), "the file to be saved")

    def title(self) -> str:
        return self.shown.ask("getwindowname", self.number)


def _home(folder: Path) -> Path:
    home = folder / "home"
    (home / "config" / "poedit").mkdir(parents=True)
    (home / "config" / "gtk-3.0").mkdir()
    (home / "config" / "poedit" / "config").write_text(_SETTINGS, encoding="utf-8")
    (home / "config" / "gtk-3.0" / "settings.ini").write_text(_GTK, encoding="utf-8")
    (home / "config" / "fonts.conf").write_text(_FONTS, encoding="utf-8")
    return home
