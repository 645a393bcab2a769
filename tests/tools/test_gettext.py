"""GNU gettext, row by row of what our files must expect of it."""

import gettext
import io
from pathlib import Path

import polib
import pytest

from tests.gettext_tools import assert_canonical, assert_valid
from tests.tools.edits import PO_FILE, entry_of, in_a_text_editor, read_edits
from tests.tools.gnu_gettext import merged, template, written
from tests.tools.round_trips import Workshop
from translate.po import parse

SENT = PO_FILE.read_bytes()
HEADING = "Safety comes first"
OLD_BRIDGE = "The old bridge, built in 1968, stays open to pedestrians."


def changed_template(**changes: str) -> bytes:
    """The template of our file, with these sentences changed; an empty one left the article."""
    catalog = polib.pofile(template(SENT).decode(), wrapwidth=0)
    for old, new in changes.items():
        entry = next(entry for entry in catalog if entry.msgid.startswith(old.replace("_", " ")))
        entry.msgid = new
    catalog[:] = [entry for entry in catalog if entry.msgid]
    catalog.metadata["POT-Creation-Date"] = "2026-11-25 08:00+0000"
    return str(catalog).encode()


def test_our_file_is_what_gettext_writes() -> None:
    assert_canonical(SENT)


@pytest.mark.parametrize("name", ["`msgcat --no-wrap`", "`msgcat`", "`msgmerge --previous`"])
def test_what_comes_back_is_valid_and_says_the_same(workshop: Workshop, name: str) -> None:
    trip = workshop.back_from(name)
    assert_valid(trip.returned)
    cells = trip.cells()
    del cells["untouched entries"], cells["`#|`"]
    assert set(cells.values()) == {"kept"}


def test_msgfmt_leaves_drafts_out(tmp_path: Path) -> None:
    compiled = tmp_path / "article.mo"
    written("msgfmt", "-c", "-o", compiled, "-", data=in_a_text_editor(SENT, read_edits()))
    texts = gettext.GNUTranslations(io.BytesIO(compiled.read_bytes()))
    assert texts.gettext(HEADING) == "Найперш бяспека"
    assert texts.gettext(OLD_BRIDGE) == OLD_BRIDGE


def test_msgcat_rewraps_without_no_wrap(workshop: Workshop) -> None:
    cells = workshop.back_from("`msgcat`").cells()
    assert cells["untouched entries"] == "16 of 17"
    assert workshop.back_from("`msgcat --no-wrap`").cells()["untouched entries"] == "all"


def test_msgcat_of_two_copies_keeps_both_texts_between_marks(tmp_path: Path) -> None:
    (tmp_path / "ours.po").write_bytes(SENT)
    edited = in_a_text_editor(SENT, read_edits())
    both = written("msgcat", "--no-wrap", tmp_path / "ours.po", "-", data=edited)
    (text,) = (item.entry for item in parse(both, "both.po").items if item.entry.msgid == HEADING)
    assert text.msgstr.split("\n")[1::2] == ["Бяспека перш за ўсё", "Найперш бяспека"]
    assert text.fuzzy


def test_msgcat_with_use_first_takes_every_text_but_not_every_doubt(tmp_path: Path) -> None:
    (tmp_path / "ours.po").write_bytes(SENT)
    edited = written("msgcat", "--no-wrap", "-", data=in_a_text_editor(SENT, read_edits()))
    both = written("msgcat", "--no-wrap", "--use-first", "-", tmp_path / "ours.po", data=edited)
    assert [entry.msgstr for entry in polib.pofile(both.decode())] == [
        entry.msgstr for entry in polib.pofile(edited.decode())
    ]
    doubted = "The mayor cut the ribbon at ten o'clock."
    assert (entry_of(edited, doubted).fuzzy, entry_of(both, doubted).fuzzy) == (True, False)


def test_msgmerge_with_our_own_template_changes_nothing(tmp_path: Path) -> None:
    assert merged(SENT, template(SENT), tmp_path, "--no-wrap") == SENT


def test_msgmerge_rewraps_without_no_wrap(tmp_path: Path) -> None:
    assert b'msgid ""\n"Engineers drove' in merged(SENT, template(SENT), tmp_path)


def test_msgmerge_drops_custom_flags_and_keeps_no_wrap(tmp_path: Path) -> None:
    marked = SENT.replace(b"#, no-wrap\n", b"#, no-wrap, x-checked\n")
    assert merged(marked, template(SENT), tmp_path, "--no-wrap") == SENT


def test_msgmerge_takes_hints_and_places_from_the_template(tmp_path: Path) -> None:
    pot = template(SENT).replace(b"bridge.md:26", b"bridge.md:28").replace(b"#. role: body", b"#. role: lead")
    entry = entry_of(merged(SENT, pot, tmp_path, "--no-wrap"), "The road is lit.")
    assert entry.occurrences == [("articles/sozh-bridge.md", "28")]
    assert entry.comment.startswith("role: lead\n")
    assert entry.tcomment.startswith("Пра ліхтары")


def test_msgmerge_moves_what_left_the_article_to_the_end_with_its_notes(tmp_path: Path) -> None:
    gone = merged(SENT, changed_template(The_city=""), tmp_path, "--no-wrap").decode()
    entry = entry_of(gone.encode(), "The city council will decide on a toll in March.")
    assert entry.obsolete
    assert entry.tcomment == entry_of(SENT, "The city council will decide on a toll in March.").tcomment
    assert '#~| msgid "The city council will decide on a toll in February."' in gone


def test_msgmerge_updates_the_creation_date(tmp_path: Path) -> None:
    assert b"POT-Creation-Date: 2026-11-25 08:00" in merged(SENT, changed_template(), tmp_path)


def test_msgmerge_guesses_across_digits(tmp_path: Path) -> None:
    sent = SENT.replace(b"The road is lit.", b"The road is open since 17 January.")
    pot = template(sent).replace(b"17 January", b"18 January")
    entry = entry_of(merged(sent, pot, tmp_path, "--no-wrap"), "The road is open since 18 January.")
    assert (entry.msgstr, entry.fuzzy) == ("Дарога асветлена.", True)
    assert entry.previous_msgid == "The road is open since 17 January."
    assert "state=approved" in entry.tcomment


def test_msgattrib_accepts_every_draft_and_keeps_all_texts() -> None:
    accepted = written("msgattrib", "--clear-fuzzy", "--clear-previous", "--no-wrap", "-", data=SENT)
    before, after = (polib.pofile(data.decode(), wrapwidth=0) for data in (SENT, accepted))
    assert not [entry for entry in after if entry.fuzzy]
    assert [(entry.tcomment, entry.msgstr) for entry in after] == [
        (entry.tcomment, entry.msgstr) for entry in before
    ]


def test_msgattrib_leaves_unfinished_entries_out(workshop: Workshop) -> None:
    returned = workshop.back_from("`msgattrib --translated --no-fuzzy`").returned
    assert OLD_BRIDGE not in returned.decode()
    assert entry_of(returned, HEADING).msgstr == "Найперш бяспека"
