import shutil
from pathlib import Path

import pytest

from tests.conftest import Newsroom
from tests.test_no_network import UNPLUGGED

CASES = Path(__file__).parents[1] / "pages" / "cases"


def test_page_goes_through_extract_at_once(newsroom: Newsroom) -> None:
    (row,) = newsroom.json("import-page", str(CASES / "json_ld.html"))
    assert row["article"] == "articles/ferry-line-across-the-lake-reopens-a-bridge-of-boats.md"
    assert (row["blocks"], row["images"], len(row["related"])) == (12, 2, 3)
    assert {"line": 72, "reason": "comments", "text": "Comments"} in row["left out"]
    (extracted,) = newsroom.json("extract", "--locale", "be")
    assert extracted["units"] == 28
    catalog = newsroom.po("be", Path(row["article"]).stem).read_text(encoding="utf-8")
    assert 'msgctxt "caption"\nmsgid "The ferry leaves the pier of Lipava on Monday morning."' in catalog
    assert "Bridge closes for repairs" not in catalog


def test_folder_of_pages(newsroom: Newsroom) -> None:
    pages = newsroom.root / "pages"
    shutil.copytree(CASES, pages / "saved", ignore=shutil.ignore_patterns("*.md", "*.left"))
    (pages / "Ferry_files").mkdir()
    (pages / "Ferry_files" / "frame.html").write_text("<p>An advertisement in a frame</p>")
    rows = newsroom.json("import-page", "pages")
    assert len(rows) == len([path for path in CASES.iterdir() if path.suffix in {".html", ".txt"}])
    assert all((newsroom.root / row["article"]).is_file() for row in rows)


def test_one_bad_page_does_not_stop_the_others(newsroom: Newsroom) -> None:
    (newsroom.root / "empty.html").write_text("<html></html>")
    said = newsroom.run("import-page", "empty.html", str(CASES / "broken.html"), code=1)
    assert "error: empty.html: has no text; is it an HTML page?" in said
    assert (newsroom.root / "articles" / "road-closed.md").is_file()


@pytest.mark.parametrize("kind", ["article", "link to nowhere", "article in another format"])
def test_an_article_is_never_overwritten(newsroom: Newsroom, kind: str) -> None:
    article = newsroom.root / "articles" / "road-closed.md"
    if kind == "link to nowhere":
        article.symlink_to(newsroom.root / "elsewhere.md")
    else:
        article = article if kind == "article" else article.with_suffix(".txt")
        article.write_text("# Mine\n\nMy own text.\n")
    said = newsroom.run("import-page", str(CASES / "broken.html"), code=1)
    assert "is there already" in said or "would share the PO files of articles/road-closed.txt" in said
    assert not (newsroom.root / "elsewhere.md").exists()
    assert kind == "link to nowhere" or article.read_text() == "# Mine\n\nMy own text.\n"


def test_where_to(newsroom: Newsroom) -> None:
    page = str(CASES / "broken.html")
    newsroom.run("import-page", page, "--to", "articles/news/roads.md")
    newsroom.run("import-page", page, "--to", "articles/local")
    assert (newsroom.root / "articles" / "news" / "roads.md").is_file()
    assert (newsroom.root / "articles" / "local" / "road-closed.md").is_file()
    assert "name it roads.md" in newsroom.run("import-page", page, "--to", "roads.txt", code=1)
    assert "2 pages need a folder" in newsroom.run("import-page", page, page, "--to", "roads.md", code=2)


def test_a_title_cannot_lead_out_of_the_articles(newsroom: Newsroom) -> None:
    text = "The road between the two villages is closed until Friday, the road office said."
    (newsroom.root / "p.html").write_text(f"<h1>../../etc/passwd</h1><p>{text}</p><p>{text} Buses go.</p>")
    (row,) = newsroom.json("import-page", "p.html")
    assert row["article"] == "articles/etc-passwd.md"


def test_a_page_in_another_language_is_remarked(newsroom: Newsroom) -> None:
    page = (CASES / "broken.html").read_text(encoding="utf-8").replace("<title>", "<html lang=de-AT><title>")
    (newsroom.root / "german.html").write_text(page, encoding="utf-8")
    (newsroom.root / "none.html").write_text("<html></html>")
    said = newsroom.run("import-page", "german.html", "none.html", code=1)
    assert "german.html: the page says that it is in “de-AT”, the project translates from “en”" in said


def test_the_parser_is_loaded_for_pages_alone(newsroom: Newsroom) -> None:
    done = newsroom.python(
        "import sys\n"
        "import translate.cli.import_page, translate.pages\n"
        "heavy = {'lxml', 'trafilatura', 'ruamel', 'markdown_it', 'charset_normalizer'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert done.stdout == "[]\n", done.stderr


def test_no_socket_is_opened(newsroom: Newsroom) -> None:
    newsroom.run("import-page", str(CASES), before=UNPLUGGED)
    done = newsroom.python(
        "from pathlib import Path\n"
        "from translate.offline import go_offline, sockets_seen\n"
        "go_offline()\n"
        "from translate.pages import read_page\n"
        f"for path in Path({str(CASES)!r}).glob('*.html'): read_page(path.read_bytes(), path.name, 'en')\n"
        "print(sockets_seen())"
    )
    assert done.stdout == "()\n", done.stderr
