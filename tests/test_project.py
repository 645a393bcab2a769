import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import Newsroom
from translate.catalog import witness
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

    written = len(project.read_history("rain", "be"))
    with pytest.raises(ChangedOnDiskError):
        project.update_catalog("rain", "be", change, Doing(Action.EXTRACT))
    assert b"saved by a translator" in path.read_bytes()
    assert len(project.read_history("rain", "be")) == written, "what was not done is not in the ledger"


def test_a_change_is_made_anew_when_another_program_writes_first(project: Project) -> None:
    edition(project).extract()
    path = project.catalog_path("rain", "be")
    seen: list[str] = []

    def change(catalog: Catalog) -> Catalog:
        if not seen:
            fill(path, "Nobody was hurt.", "Ніхто не пацярпеў.")
        seen.append(catalog.units[2].target)
        return typed(catalog, "It rained.", "Ішоў дождж.")

    project.update_catalog("rain", "be", change, Doing(Action.IMPORT, "Ivan"))
    assert seen == ["", "Ніхто не пацярпеў."]
    assert targets(project) == ["", "Ішоў дождж.", "Ніхто не пацярпеў."]
    assert [event.action for event in project.read_history("rain", "be")] == [Action.EDIT, Action.IMPORT]


def fill(path: Path, source: str, target: str) -> None:
    """What an editor does that knows no locks: write a text into the file."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"'))


def typed(catalog: Catalog, source: str, target: str) -> Catalog:
    units = tuple(replace(unit, target=target) if unit.source == source else unit for unit in catalog.units)
    return witness(replace(catalog, units=units), "2026-11-24")


def targets(project: Project) -> list[str]:
    return [unit.target for unit in project.read_catalog("rain", "be")[0].units]


def update(project: Project, source: str = "", target: str = "") -> Catalog:
    doing = Doing(Action.IMPORT, "Ivan")
    return project.update_catalog("rain", "be", lambda catalog: typed(catalog, source, target), doing)


@pytest.fixture
def overwritten(project: Project) -> Project:
    """A text was replaced by a later one; then an editor saved its old copy of the file, with a text more."""
    edition(project).extract()
    update(project, "It rained.", "Ішоў дождж.")
    path = project.catalog_path("rain", "be")
    copy = path.read_bytes()
    update(project, "It rained.", "Увесь дзень ішоў дождж.")
    path.write_bytes(copy)
    fill(path, "Nobody was hurt.", "Ніхто не пацярпеў.")
    return project


def test_a_text_that_an_old_copy_replaced_is_told(overwritten: Project) -> None:
    update(overwritten)
    assert targets(overwritten) == ["", "Ішоў дождж.", "Ніхто не пацярпеў."]
    events = overwritten.read_history("rain", "be")[-2:]
    assert [(event.was and event.was.target, event.now and event.now.target) for event in events] == [
        (None, "Ніхто не пацярпеў."),
        ("Увесь дзень ішоў дождж.", "Ішоў дождж."),
    ]
    (remark,) = overwritten.remarks
    assert "put back an earlier text" in remark
    assert "It rained." in remark
    update(overwritten)
    assert len(overwritten.read_history("rain", "be")) == 4, "it is told once"


def test_it_is_told_also_when_there_is_nothing_else_to_do(overwritten: Project) -> None:
    overwritten.update_catalog("rain", "be", lambda catalog: catalog, Doing(Action.EXTRACT))
    path = overwritten.catalog_path("rain", "be")
    path.write_bytes(path.read_bytes().replace("Ішоў дождж.".encode(), "Дажджыла.".encode()))
    update(overwritten)
    history = [event.now and event.now.target for event in overwritten.read_history("rain", "be")]
    assert history[-2:] == ["Ішоў дождж.", "Дажджыла."]


def test_an_entry_that_another_program_removed_is_told(project: Project) -> None:
    edition(project).extract()
    update(project, "It rained.", "Ішоў дождж.")
    path = project.catalog_path("rain", "be")
    entries = path.read_text(encoding="utf-8").split("\n\n")
    path.write_text("\n\n".join(entry for entry in entries if "Ішоў" not in entry))
    edition(project).extract()
    assert targets(project) == ["", "", ""]
    event = project.read_history("rain", "be")[-1]
    assert (event.was and event.was.target, event.now) == ("Ішоў дождж.", None)
    assert "removed a translation" in project.remarks[0]


def test_the_ledger_is_read_only_when_another_program_wrote_the_file(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition(project).extract()
    update(project, "It rained.", "Ішоў дождж.")
    with monkeypatch.context() as patch:
        patch.setattr(Project, "read_history", lambda *_: pytest.fail("the ledger was read"))
        update(project, "It rained.", "Дажджыла.")


def test_without_the_memory_of_the_last_write_nothing_is_told_twice(project: Project) -> None:
    rain = edition(project)
    rain.extract()
    update(project, "It rained.", "Ішоў дождж.")
    article = project.root / "articles" / "rain.txt"
    for text in ("It rained hard. Nobody was hurt.", "It rained. Nobody was hurt. It rained hard."):
        article.write_text(f"Rain in Minsk\n\n{text}\n")
        edition(project).extract()
        before = project.read_history("rain", "be")
        shutil.rmtree(project.root / ".translate")
        edition(project).extract()
        assert project.read_history("rain", "be") == before
        assert not project.remarks


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
