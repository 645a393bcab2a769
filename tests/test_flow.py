"""One article's whole way, through the real command line and the model that ships."""

import re
import shutil
import subprocess
from pathlib import Path

import polib
import pytest

from tests.conftest import ROOT, Newsroom

SHARED = sorted((ROOT / ".." / "shared" / "articles").glob("*.txt"))


def test_shared_articles_are_there() -> None:
    assert len(SHARED) >= 18


def test_run_from_article_to_editions(newsroom: Newsroom) -> None:
    shutil.copy(ROOT / "articles" / "river-port.txt", newsroom.root / "articles")
    rows = newsroom.json("run", "articles/river-port.txt")
    assert [row["edition"] for row in rows] == ["build/ru/river-port.txt", "build/be/river-port.txt"]
    for row in rows:
        edition = (newsroom.root / row["edition"]).read_text(encoding="utf-8")
        assert row["ready"] > 10
        assert re.search("[а-яў]{4}", edition)
        assert "Subscribe" in edition, "furniture stays as it is"
        assert_gettext_accepts(newsroom.po(row["locale"], "river-port"))


def test_every_shared_article_runs_in_both_locales(newsroom: Newsroom) -> None:
    rows = newsroom.json("run", *(str(path) for path in SHARED))
    assert len(rows) == 2 * len(SHARED)
    assert not [row for row in rows if row["not ready"]], "machine drafts with broken tags"
    for row in rows:
        assert_gettext_accepts(newsroom.po(row["locale"], Path(row["edition"]).stem))


def test_a_second_run_changes_no_byte(sample: Newsroom) -> None:
    sample.run("run")
    before = {path: path.read_bytes() for path in sample.root.glob("locales/**/*.po")}
    sample.run("run")
    assert before == {path: path.read_bytes() for path in sample.root.glob("locales/**/*.po")}


@pytest.mark.parametrize("locale", ["ru", "be"])
def test_the_sample_edition_is_approved_and_complete(sample: Newsroom, locale: str) -> None:
    committed = sample.po(locale, "minsk-trade-talks").read_bytes()
    arguments = ("articles/minsk-trade-talks.md", "--locale", locale)
    sample.run("extract", *arguments)
    assert sample.po(locale, "minsk-trade-talks").read_bytes() == committed, (
        "extracting again changes nothing"
    )
    (row,) = sample.json("status", *arguments)
    assert row["states"]["approved"] == row["units"] > 20
    sample.run("build", *arguments, "--at-least", "approved", "--complete")
    edition = (sample.root / "build" / locale / "minsk-trade-talks.md").read_text(encoding="utf-8")
    assert "https://example.org/trade/2026-07" in edition
    assert ("14 сентября 2026" if locale == "ru" else "14 верасня 2026") in edition


def test_an_edition_without_translations_is_the_article(sample: Newsroom) -> None:
    shutil.rmtree(sample.root / "locales")
    sample.run("extract")
    sample.run("build", "--complete", code=3)
    for article in (sample.root / "articles").iterdir():
        for locale in ("ru", "be"):
            assert (sample.root / "build" / locale / article.name).read_bytes() == article.read_bytes()


def test_a_persons_words_survive_every_command(newsroom: Newsroom) -> None:
    article = newsroom.root / "articles" / "short.txt"
    article.write_text("Rain in Minsk\n\nIt rained on Monday. Streets were flooded. Nobody was hurt.\n")
    newsroom.run("run", "--locale", "ru")
    path = newsroom.po("ru", "short")
    catalog = polib.pofile(str(path), wrapwidth=0)
    entry = found(catalog, "Streets were flooded.")
    entry.msgstr, entry.flags = "Улицы залило водой.", []
    unfinished = found(catalog, "Nobody was hurt.")
    unfinished.msgstr = "Никто не"  # still fuzzy: the translator was called away
    catalog.save(str(path))
    (row,) = newsroom.json("status", "--locale", "ru")
    assert row["states"]["translated"] == 1

    article.write_text("Rain in Minsk\n\nIt rained on Monday. The streets were flooded. Nobody was hurt.\n")
    for command in (["extract"], ["draft", "--redo"], ["run"]):
        newsroom.run(*command, "--locale", "ru")
    catalog = polib.pofile(str(path), wrapwidth=0)
    stale = found(catalog, "The streets were flooded.")
    assert (stale.msgstr, stale.fuzzy) == ("Улицы залило водой.", True)
    assert stale.previous_msgid == "Streets were flooded."
    assert found(catalog, "Nobody was hurt.").msgstr == "Никто не"


def test_an_edit_ends_an_approval(sample: Newsroom) -> None:
    path = sample.po("ru", "minsk-trade-talks")
    catalog = polib.pofile(str(path), wrapwidth=0)
    entry = next(item for item in catalog if item.msgstr.endswith("."))
    entry.msgstr = "Правка. " + entry.msgstr
    catalog.save(str(path))
    (row,) = sample.json("status", "articles/minsk-trade-talks.md", "--locale", "ru")
    assert row["states"]["translated"] == 1
    assert row["states"]["approved"] == row["units"] - 1


def test_typography_ends_an_approval_only_where_the_project_says_so(sample: Newsroom) -> None:
    article = sample.root / "articles" / "minsk-trade-talks.md"
    front, text = article.read_text(encoding="utf-8").rsplit("---\n\n", 1)
    typeset = re.sub(r'"([^"]*)"', r"“\1”", text)
    arguments = ("articles/minsk-trade-talks.md", "--locale", "ru")
    config = sample.root / "l10n.toml"
    for policy, stale in (("keep", 0), ("stale", 2)):
        config.write_text(re.sub('(?<=changes = )"[a-z]+"', f'"{policy}"', config.read_text()))
        article.write_text(f"{front}---\n\n{typeset if policy == 'keep' else text}", encoding="utf-8")
        (row,) = sample.json("extract", *arguments)
        assert row["changed"] == stale
        (row,) = sample.json("status", *arguments)
        assert (row["states"]["approved"], row["states"]["stale"]) == (row["units"] - stale, stale)
        assert_gettext_accepts(sample.po("ru", "minsk-trade-talks"))


def found(catalog: polib.POFile, source: str) -> polib.POEntry:
    entry = catalog.find(source)
    assert entry is not None, source
    return entry


def assert_gettext_accepts(path: Path) -> None:
    checked = subprocess.run(
        ["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, text=True, check=True
    )
    assert checked.stderr == ""
    same = subprocess.run(["msgcat", "--no-wrap", path], capture_output=True, check=True)
    assert same.stdout == path.read_bytes()
