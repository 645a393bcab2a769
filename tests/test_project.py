from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import Newsroom
from translate.edition import Edition
from translate.engine import PseudoEngine
from translate.errors import ArticleError, CatalogError, ChangedOnDiskError
from translate.ledger import Action, Doing
from translate.model import Catalog, State
from translate.project import Project


@pytest.fixture
def project(newsroom: Newsroom) -> Project:
    (newsroom.root / "articles" / "rain.txt").write_text("Rain in Minsk\n\nIt rained. Nobody was hurt.\n")
    return Project.open(newsroom.root)


def edition(project: Project, name: str = "rain.txt") -> Edition:
    return Edition(project, project.read_article(project.root / "articles" / name), "be")


def test_it_is_found_from_any_folder_below(project: Project) -> None:
    deep = project.root / "articles" / "2026" / "09"
    deep.mkdir(parents=True)
    assert Project.open(deep).root == project.root


@pytest.mark.parametrize(
    ("name", "expected"),
    [("rain.txt", "rain"), ("2026/My story.md", "2026/My-story"), ("v1.2 notes.txt", "v1.2-notes")],
)
def test_an_article_below_the_articles_folder_is_named_by_its_place(
    project: Project, name: str, expected: str
) -> None:
    assert project.article_id(project.root / "articles" / name) == expected


def test_an_article_elsewhere_is_named_by_its_file(project: Project, tmp_path: Path) -> None:
    assert project.article_id(tmp_path.parent / "elsewhere" / "storm.txt") == "storm"


def test_two_articles_never_share_a_po_file(project: Project) -> None:
    (project.root / "articles" / "rain.md").write_text("# Rain\n")
    with pytest.raises(ArticleError, match="rename one of the two"):
        project.articles()


def test_an_article_elsewhere_of_the_same_name_takes_over_no_po_file(project: Project) -> None:
    edition(project).extract()
    before = project.catalog_path("rain", "be").read_bytes()
    (project.root / "elsewhere").mkdir()
    (project.root / "elsewhere" / "rain.txt").write_text("Another rain\n")
    with pytest.raises(CatalogError, match=r"PO file of articles/rain\.txt; rename"):
        edition(project, "../elsewhere/rain.txt").extract()
    assert project.catalog_path("rain", "be").read_bytes() == before


def test_white_space_in_a_name_does_not_hide_another_article(project: Project) -> None:
    for folder in ("one", "two"):
        (project.root / folder).mkdir()
        (project.root / folder / "My story.txt").write_text(f"Rain {folder}\n")
    edition(project, "../one/My story.txt").extract()
    with pytest.raises(CatalogError, match="PO file of one/My story"):
        edition(project, "../two/My story.txt").status()


def test_an_article_named_twice_is_done_once(project: Project) -> None:
    path = project.root / "articles" / "rain.txt"
    assert project.articles([path, path, project.root / "articles"]) == [path]


def test_an_article_that_moved_keeps_its_translations(project: Project) -> None:
    edition(project).extract()
    (project.root / "elsewhere").mkdir()
    (project.root / "articles" / "rain.txt").rename(project.root / "elsewhere" / "rain.txt")
    assert edition(project, "../elsewhere/rain.txt").extract().kept == 3


def test_hidden_files_and_other_formats_are_no_articles(project: Project) -> None:
    for name in (".draft.txt", "photo.jpg", "notes.docx"):
        (project.root / "articles" / name).write_bytes(b"x")
    assert [path.name for path in project.articles()] == ["rain.txt"]


def test_the_suffix_of_an_article_may_be_in_capitals(project: Project) -> None:
    (project.root / "articles" / "SNOW.TXT").write_text("Snow\n")
    assert [path.name for path in project.articles()] == ["SNOW.TXT", "rain.txt"]


def test_a_file_that_another_program_writes_in_the_same_instant_is_not_overwritten(project: Project) -> None:
    edition(project).extract()
    path = project.catalog_path("rain", "be")

    def change(catalog: Catalog) -> Catalog:
        path.write_bytes(path.read_bytes() + b"\n# saved by a translator\n")
        return replace(catalog, units=catalog.units[1:])

    with pytest.raises(ChangedOnDiskError):
        project.update_catalog("rain", "be", change, Doing(Action.EXTRACT))
    assert b"saved by a translator" in path.read_bytes()


def test_what_a_person_saves_while_the_model_runs_stays(project: Project) -> None:
    """The engine is slow; meanwhile a translator fills a sentence in an editor that knows no locks."""
    rain = edition(project)
    rain.extract()
    path = project.catalog_path("rain", "be")

    class Slow(PseudoEngine):
        def translate(self, sources: object) -> list:  # type: ignore[type-arg]
            text = path.read_text(encoding="utf-8")
            empty = 'msgid "Nobody was hurt."\nmsgstr ""'
            path.write_text(text.replace(empty, empty[:-1] + 'Ніхто не пацярпеў."'), encoding="utf-8")
            return super().translate(sources)  # type: ignore[arg-type]

    rain.draft(rain.waiting(), Slow(), lambda _: None)
    by_source = {unit.source: unit for unit in rain.catalog().units}
    assert by_source["Nobody was hurt."].target == "Ніхто не пацярпеў."
    assert not by_source["Nobody was hurt."].fuzzy
    assert by_source["It rained."].fuzzy
    assert rain.status().counts[State.TRANSLATED] == 1


def test_a_sentence_added_to_the_article_counts_as_new_before_it_is_extracted(project: Project) -> None:
    edition(project).extract()
    path = project.root / "articles" / "rain.txt"
    path.write_text(path.read_text() + "\nThe sun came out.\n")
    assert edition(project).status().total == 4
