"""Files and folders that would lead a command astray: refused with a reason, and nothing is written there."""

import os
from pathlib import Path

import pytest

from tests.conftest import Newsroom
from translate.errors import ArticleError
from translate.files import read_bytes
from translate.formats import LARGEST, article_id


@pytest.mark.parametrize(
    "name", ["../../evil.md", "..\\..\\evil.md", "\\etc\\evil.md", "/etc/evil.md", "news/../../evil.md"]
)
def test_no_name_of_an_article_leads_elsewhere(name: str) -> None:
    with pytest.raises(ArticleError, match="leads out of the folder"):
        article_id(name)


def test_a_file_with_such_a_name_is_told_and_left(newsroom: Newsroom) -> None:
    (newsroom.root / "articles" / "x\\..\\..\\..\\evil.txt").write_text("Rain fell.\n")
    said = newsroom.run("run", "--engine", "pseudo", code=1)
    assert "leads out of the folder" in said
    assert not list(newsroom.root.parent.glob("evil*"))


@pytest.mark.parametrize("key", ["title", "slug", "url", "image"])
def test_front_matter_leads_nowhere(newsroom: Newsroom, key: str) -> None:
    config = newsroom.root / "l10n.toml"
    config.write_text(config.read_text().replace("# url = ", "url = "))
    article = f'---\ntitle: Rain\n{key}: "../../../evil"\n---\n\nRain fell.\n\n![Rain](../../l10n.toml)\n'
    (newsroom.root / "articles" / "rain.md").write_text(article.replace("title: Rain\ntitle", "title"))
    newsroom.run("run", "--engine", "pseudo", "articles/rain.md")
    newsroom.run("build", "--site", "--at-least", "draft")
    assert not list(newsroom.root.parent.glob("evil*"))
    assert not list(newsroom.root.rglob("build/**/l10n.toml"))
    outside = {path.relative_to(newsroom.root).parts[0] for path in newsroom.root.rglob("*evil*")}
    assert outside <= {"build"}


@pytest.mark.parametrize("folder", ["articles", "locales", "build"])
def test_a_folder_that_is_a_link_out_of_the_project_is_refused(newsroom: Newsroom, folder: str) -> None:
    elsewhere = newsroom.root.parent / f"elsewhere-{newsroom.root.name}-{folder}"
    elsewhere.mkdir()
    if (newsroom.root / folder).exists():
        (newsroom.root / folder).rename(newsroom.root / f"own-{folder}")
    (newsroom.root / folder).symlink_to(elsewhere)
    (newsroom.root / "articles" / "rain.txt").write_text("Rain fell.\n")
    before = sorted(elsewhere.rglob("*"))
    said = newsroom.run("run", "--engine", "pseudo", "articles/rain.txt", code=1)
    assert "symbolic link leads out of the project" in said
    assert sorted(elsewhere.rglob("*")) == before


def test_an_article_or_an_edition_that_is_a_link_out_of_the_project_is_refused(newsroom: Newsroom) -> None:
    secret = newsroom.root.parent / f"secret-{newsroom.root.name}.txt"
    secret.write_text("Secret.\n")
    (newsroom.root / "articles" / "rain.txt").symlink_to(secret)
    assert "symbolic link leads out" in newsroom.run("extract", code=1)
    (newsroom.root / "articles" / "rain.txt").unlink()
    (newsroom.root / "articles" / "rain.txt").write_text("Rain fell.\n")
    (newsroom.root / "build" / "ru").mkdir(parents=True)
    (newsroom.root / "build" / "ru" / "rain.txt").symlink_to(secret)
    assert "symbolic link leads out" in newsroom.run("run", "--engine", "pseudo", code=1)
    assert secret.read_text() == "Secret.\n"


def test_a_gigantic_article_is_refused_unread(newsroom: Newsroom) -> None:
    with (newsroom.root / "articles" / "vast.txt").open("wb") as file:
        file.truncate(10 * 1024**4)  # a file of ten terabytes that takes no room
    assert "vast.txt: is larger than 5 MB" in newsroom.run("extract", code=1)
    assert "vast.txt: is larger than 20 MB" in newsroom.run("import-page", "articles/vast.txt", code=1)


def test_the_largest_article_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * LARGEST)
    assert len(read_bytes(path, LARGEST)) == LARGEST


def test_what_has_no_end_is_refused(newsroom: Newsroom) -> None:
    os.mkfifo(newsroom.root / "articles" / "pipe.txt")
    assert "pipe.txt: is no file" in newsroom.run("extract", "articles/pipe.txt", code=1)
    assert "is no file" in newsroom.run("import-page", "articles/pipe.txt", code=1)
