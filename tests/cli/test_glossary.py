"""`translate glossary`, as a person types it."""

import re
from pathlib import Path

import pytest

from tests.conftest import Newsroom
from tests.terms.tables import documented_example


def size(newsroom: Newsroom, *files: str) -> int:
    """How many entries the glossary has, or some of its files."""
    paths = [newsroom.root / "glossary" / name for name in files] or (newsroom.root / "glossary").iterdir()
    return sum(path.read_text(encoding="utf-8").count("\n- id: ") for path in paths)


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
    shipped = list((newsroom.root / "glossary").iterdir())
    entries = size(newsroom)
    report = newsroom.json("glossary", "import", "terms.csv")
    assert (report["added"], len(report["same"]), report["conflicts"]) == ([], entries, [])
    for path in shipped:
        path.unlink()
    report = newsroom.json("glossary", "import", "terms.csv", "--to", "glossary/all.yaml")
    assert (report["file"], len(report["added"])) == ("glossary/all.yaml", entries)
    assert newsroom.run("glossary", "lint") == f"{entries} terms in 1 files, 0 warnings\n"


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
    assert (len(report["same"]), report["conflicts"]) == (size(newsroom), [])
    towns = size(newsroom, "belarus.yaml")
    (newsroom.root / "glossary" / "belarus.yaml").unlink()
    report = newsroom.json("glossary", "import", "terms.be.tbx")
    assert len(report["added"]) == towns
    minsk = next(entry for entry in report["added"] if entry["term"] == "minsk")
    assert minsk["missing"][:4] == ["ru", "be number", "be animacy", "be gen"]
    assert "minsk: incomplete, so not used" in newsroom.run("glossary", "lint")


def test_add_begins_an_entry(newsroom: Newsroom) -> None:
    said = newsroom.run("glossary", "add", "Rakaw", "Rakau", "--be", "Ракаў")
    assert said.startswith("glossary/new.yaml: `rakaw`, to be filled in: kind, ru lemma, ru gender, ")
    text = new_file(newsroom).read_text(encoding="utf-8")
    assert "  source: {en: [Rakaw, Rakau]}\n" in text
    assert '    forms: {nom: Ракаў, gen: "", dat: "", acc: "", ins: "", loc: ""}\n' in text
    assert newsroom.run("glossary", "lint").splitlines() == [
        "glossary/new.yaml:2: warning: rakaw: incomplete, so not used; fill in what is empty, "
        "then write `status: draft`",
        f"{size(newsroom) - 1} terms in 11 files, 1 warnings",
    ]
    again = newsroom.run("glossary", "add", "Rakau", code=1)
    assert "glossary/new.yaml:2: the spelling «Rakau» belongs to `rakaw`" in again
    assert new_file(newsroom).read_text(encoding="utf-8") == text


def test_add_drafts_both_languages_for_review(newsroom: Newsroom) -> None:
    pytest.importorskip("pymorphy3")
    names = ("--ru", "Раков", "--be", "Ракаў", "--kind", "place")
    said = newsroom.run("glossary", "add", "Rakaw", "Rakau", *names)
    assert said == "glossary/new.yaml: `rakaw`, drafted: please review\n"
    assert new_file(newsroom).read_text(encoding="utf-8") == documented_example()
    assert newsroom.run("glossary", "lint").startswith(
        "glossary/new.yaml:11: warning: rakaw: ru and be forms are a draft: please review, then write "
    )
    assert "\trakaw\t" not in newsroom.run("glossary", "draft-forms", "rakaw")


def test_add_declines_the_surname_alone_where_its_english_is_given(newsroom: Newsroom) -> None:
    pytest.importorskip("pymorphy3")
    names = ("--ru", "Нина Волкова", "--be", "Ніна Ваўкова", "--kind", "person")
    newsroom.run("glossary", "add", "Nina Volkova", "Volkova", *names)
    text = new_file(newsroom).read_text(encoding="utf-8")
    assert "    - {lemma: Волкова, forms: {nom: Волкова, gen: Волковой, dat: Волковой," in text
    assert "ins: [Ваўковай, Ваўковаю], loc: Ваўковай}}\n" in text


def test_what_is_not_certain_stays_empty_until_a_person_tells(newsroom: Newsroom) -> None:
    """The gender of a first name that the tool does not know is all that it waits for."""
    pytest.importorskip("pymorphy3")
    newsroom.run("glossary", "add", "Jo Kim", "--be", "Джо Харысан", "--kind", "person")
    before = new_file(newsroom).read_text(encoding="utf-8")
    (row,) = newsroom.json("glossary", "draft-forms", "jo-kim")
    assert (row["outcome"], row["place"]) == ("left empty", "glossary/new.yaml:13")
    assert row["why"] == "nothing tells whether it is a man or a woman: give the gender"
    assert new_file(newsroom).read_text(encoding="utf-8") == before
    be = before.index("  be:")
    new_file(newsroom).write_text(
        before[:be] + before[be:].replace('gender: ""', "gender: m", 1), encoding="utf-8"
    )
    said = newsroom.run("glossary", "draft-forms", "glossary/new.yaml").splitlines()
    assert said[1].startswith("jo-kim\tbe\tДжо Харысан\tdrafted\t\tglossary/new.yaml:13")
    assert "gen: Джо Харысана, dat: Джо Харысану," in new_file(newsroom).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["export", "terms.xlsx"], "terms.xlsx: can be `.csv` or `.tbx`"),
        (["import", "missing.csv"], "missing.csv: cannot be read: No such file"),
        (["add", "Rakaw", "--to", "new.yaml"], "is no glossary file; name a `.yaml` file in `glossary/`"),
        (["draft-forms", "nowhere"], "no entry of the glossary is called `nowhere`"),
        (["draft-forms", "elsewhere.yaml"], "elsewhere.yaml: is no glossary file; name a `.yaml` file in"),
        (["add", "Minsk"], "`minsk` is in the glossary already. glossary/belarus.yaml:3"),
    ],
)
def test_what_cannot_be_done_is_told(newsroom: Newsroom, arguments: list[str], says: str) -> None:
    assert says in newsroom.run("glossary", *arguments, code=1)


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
