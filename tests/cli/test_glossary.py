"""`translate glossary`, as a person types it."""

import re
from pathlib import Path

import pytest

from tests.conftest import Newsroom


def new_file(newsroom: Newsroom) -> Path:
    return newsroom.root / "glossary" / "new.yaml"


def test_terms_of_a_sentence(newsroom: Newsroom) -> None:
    rows = [line.split("\t") for line in newsroom.run("glossary", "find", "Talks in MINSK.").splitlines()]
    assert rows[0] == ["term", "found", "locale", "forms", "place"]
    assert [row[:3] for row in rows[1:]] == [["minsk", "MINSK", "ru"], ["minsk", "MINSK", "be"]]
    assert rows[2][3] == "nom Мінск, gen Мінска, dat Мінску, acc Мінск, ins Мінскам, loc Мінску"
    assert rows[2][4].startswith("glossary/belarus.yaml:")


def test_a_word_in_any_form(newsroom: Newsroom) -> None:
    found = newsroom.json("glossary", "find", "мінскам", "--locale", "be")
    entry = next(entry for entry in found if entry["term"] == "minsk")
    assert list(entry["targets"]) == ["be"]
    assert entry["found"] == [{"part": "term", "text": "Мінскам", "locale": "be", "cases": ["ins"]}]


def test_a_forbidden_word_says_why(newsroom: Newsroom) -> None:
    said = newsroom.run("glossary", "find", "Хомель", "--locale", "ru")
    assert "\tХомель (forbidden: back-translation from Latin letters)\tru\t" in said


def test_csv_there_and_back(newsroom: Newsroom) -> None:
    newsroom.run("glossary", "export", "terms.csv")
    shipped = {path: path.read_bytes() for path in (newsroom.root / "glossary").iterdir()}
    report = newsroom.json("glossary", "import", "terms.csv")
    assert (report["added"], len(report["same"]), report["conflicts"]) == ([], 824, [])
    for path in shipped:
        path.unlink()
    report = newsroom.json("glossary", "import", "terms.csv", "--to", "glossary/all.yaml")
    assert (report["file"], len(report["added"])) == ("glossary/all.yaml", 824)
    assert newsroom.run("glossary", "lint") == "824 terms in 1 files, 0 warnings\n"


def test_import_lists_conflicts_and_adds_the_rest(newsroom: Newsroom) -> None:
    head = "id;row;locale;lemma;gen;kind;source;dnt\n"
    rows = "minsk;term;be;Менск;Менска;;;\n" + "nova-tool;entry;;;;product;NovaTool;TRUE\n"
    (newsroom.root / "terms.csv").write_text(head + rows, encoding="utf-8")
    said = newsroom.run("glossary", "import", "terms.csv", code=3)
    assert "nova-tool\tadded\t\tglossary/new.yaml" in said
    assert "minsk\tconflict\t" in said
    assert "be lemma is «Менск», there «Мінск»" in said
    assert "terms.csv:2, glossary/belarus.yaml:3" in said
    assert new_file(newsroom).read_text(encoding="utf-8") == (
        "- id: nova-tool\n  kind: product\n  source: {en: [NovaTool]}\n  dnt: true\n"
    )


def test_tbx_comes_in_incomplete(newsroom: Newsroom) -> None:
    newsroom.run("glossary", "export", "terms.be.tbx", "--locale", "be")
    report = newsroom.json("glossary", "import", "terms.be.tbx")
    assert (len(report["same"]), report["conflicts"]) == (824, [])
    (newsroom.root / "glossary" / "belarus.yaml").unlink()
    report = newsroom.json("glossary", "import", "terms.be.tbx")
    assert len(report["added"]) == 98
    minsk = next(entry for entry in report["added"] if entry["term"] == "minsk")
    assert minsk["missing"][:4] == ["ru", "be number", "be animacy", "be gen"]
    assert "minsk: incomplete, so not used" in newsroom.run("glossary", "lint")


def test_add_begins_an_entry(newsroom: Newsroom) -> None:
    said = newsroom.run("glossary", "add", "Rakaw", "Rakau", "--be", "Ракаў", "--kind", "place")
    assert said.startswith("glossary/new.yaml: `rakaw`, to be filled in: ru lemma, ru gender, ")
    text = new_file(newsroom).read_text(encoding="utf-8")
    assert "  source: {en: [Rakaw, Rakau]}\n" in text
    assert '    forms: {nom: Ракаў, gen: "", dat: "", acc: "", ins: "", loc: ""}\n' in text
    assert newsroom.run("glossary", "lint").splitlines() == [
        "glossary/new.yaml:2: warning: rakaw: incomplete, so not used; fill in what is empty, "
        "then write `status: draft`",
        "824 terms in 11 files, 1 warnings",
    ]
    again = newsroom.run("glossary", "add", "Rakau", code=1)
    assert "glossary/new.yaml:2: the spelling «Rakau» belongs to `rakaw`" in again
    assert new_file(newsroom).read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["export", "terms.xlsx"], "terms.xlsx: can be `.csv` or `.tbx`"),
        (["import", "missing.csv"], "missing.csv: cannot be read: No such file"),
        (["add", "Rakaw", "--to", "new.yaml"], "is no glossary file; name a `.yaml` file in `glossary/`"),
        (["add", "Minsk"], "`minsk` is in the glossary already. glossary/belarus.yaml:3"),
    ],
)
def test_what_cannot_be_done_is_told(newsroom: Newsroom, arguments: list[str], says: str) -> None:
    assert says in newsroom.run("glossary", *arguments, code=1)


def test_add_drafts_russian_forms(newsroom: Newsroom) -> None:
    pytest.importorskip("pymorphy3")
    newsroom.run("glossary", "add", "Minsk Rain Office", "--ru", "Минская контора", "--kind", "org")
    text = new_file(newsroom).read_text(encoding="utf-8")
    assert text.startswith("# The Russian forms were drafted by pymorphy3: please review.\n# Not used yet:")
    assert "ins: Минской конторой, loc: Минской конторе}" in text


def test_report_tells_what_people_wrote_instead(newsroom: Newsroom) -> None:
    """A person replaces a name in a draft; the report shows it with its place, and nobody else's terms."""
    (newsroom.root / "articles").mkdir(exist_ok=True)
    article = newsroom.root / "articles" / "visit.txt"
    article.write_text("A visit to Minsk\n\nGuests came to Minsk by train.\n", encoding="utf-8")
    newsroom.run("extract", "articles/visit.txt", "--locale", "be")
    newsroom.run("draft", "articles/visit.txt", "--locale", "be")
    po = newsroom.po("be", "visit")
    text = po.read_text(encoding="utf-8")
    ours = re.findall(r'^msgstr ".*\b(Мінск\w*)', text, re.MULTILINE)
    assert ours, "the package knows Minsk"
    po.write_text(
        re.sub(r'(?m)^(msgstr ".*)\bМінск\w*', r"\1сталіца", text).replace("#, fuzzy\n", ""), encoding="utf-8"
    )
    (row,) = newsroom.json("glossary", "report", "articles/visit.txt", "--locale", "be")
    assert (row["term"], row["matched"], row["missing"], row["corrected"]) == ("minsk", 2, 2, len(ours))
    told = {(one["ours"], one["theirs"], one["proposal"]) for one in row["corrections"]}
    assert told == {(form, "сталіца", "accept") for form in ours}
    said = newsroom.run("glossary", "report", "articles/visit.txt", "--locale", "be").splitlines()
    assert said[1].startswith("minsk\tbe\t2\t0\t0\t2\t0\t0\t")
    assert "\tсталіца\t" in said[-1]
