from pathlib import Path

from tests.rain import rain
from translate.catalog import text_hash
from translate.edition import Edition
from translate.edition.decisions import assign, reject
from translate.edition.progress import progress
from translate.ledger import Action
from translate.model import State

TEXT = "# Rain in *Minsk*\n\nIt rained all day. Nobody was hurt.\n"
SOURCE = "Nobody was hurt."


def in_an_editor(edition: Edition, old: str, new: str) -> None:
    """Change the PO file as another program does."""
    text = edition.po_path.read_text(encoding="utf-8")
    assert old in text
    edition.po_path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_edition_that_was_never_extracted_is_new(tmp_path: Path) -> None:
    edition = rain(tmp_path, TEXT, {})
    edition.po_path.unlink()
    found = progress(edition, with_past=True)
    assert found.status.counts[State.NEW] == found.status.total == 3
    assert (found.title, found.person) == ("Rain in Minsk", "")
    assert found.past.contributions.people == []


def test_a_text_without_a_headline_is_called_by_its_path(tmp_path: Path) -> None:
    assert progress(rain(tmp_path, "", {})).title == "articles/rain.md"


def test_who_is_responsible_and_what_is_sent_back(tmp_path: Path) -> None:
    edition = rain(tmp_path, TEXT, {SOURCE: "Никто не пострадал."})
    assign(edition, "Alena Novik <alena@example.org>", "Chief")
    reject(edition, "Chief", "Who?", [3])
    found = progress(edition, with_past=True)
    assert found.person == "Alena Novik"
    assert [unit.source for unit in found.past.sent_back] == [SOURCE]
    assert found.past.events[-1].action is Action.REJECT
    assert progress(edition).past.events == (), "reading the ledger takes time"


def test_an_edit_that_no_command_has_seen_yet_counts(tmp_path: Path) -> None:
    edition = rain(tmp_path, TEXT, {SOURCE: "Никто не пострадал."})
    before = edition.po_path.read_bytes()
    in_an_editor(edition, "Никто не пострадал.", "Пострадавших нет.")
    in_an_editor(edition, '"Last-Translator: \\n"', '"Last-Translator: Alena Novik <alena@example.org>\\n"')
    after = edition.po_path.read_bytes()
    found = progress(edition, with_past=True)
    assert found.past.contributions.words == {("Alena Novik", State.TRANSLATED): len(SOURCE.split())}
    last = found.past.events[-1]
    assert (last.action, last.by) == (Action.EDIT, "Alena Novik")
    assert last.now is not None
    assert text_hash(last.now.target) == text_hash("Пострадавших нет.")
    assert edition.po_path.read_bytes() == after != before, "looking changes nothing"


def test_a_sentence_that_left_the_article_is_not_counted(tmp_path: Path) -> None:
    edition = rain(tmp_path, TEXT, {SOURCE: "Никто не пострадал."})
    path = edition.project.root / "articles" / "rain.md"
    path.write_text("# Rain in *Minsk*\n\nIt rained all day.\n", encoding="utf-8")
    now = Edition(edition.project, edition.project.read_article(path), "ru")
    found = progress(now, with_past=True)
    assert (found.status.total, found.status.counts[State.TRANSLATED]) == (2, 0)
    assert not [event for event in found.past.events if event.now is None], "it is in the PO file still"
