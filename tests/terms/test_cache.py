"""The glossary's cache: the same terms as from YAML, whatever became of the cache."""

from pathlib import Path

import pytest

from translate.errors import GlossaryError
from translate.project import Project
from translate.terms import Glossary, load
from translate.terms.reading import Reader

ENTRY = """
- id: {name}
  kind: org
  source: {{en: [{name}], not_before: [City]}}
  dnt: true
"""


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / ".translate" / "glossary.json"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that are read as YAML, as that happens."""
    paths: list[str] = []
    document = Reader.document

    def noted(reader: Reader, text: str) -> list[object]:
        paths.append(reader.path)
        return [*document(reader, text)]

    monkeypatch.setattr(Reader, "document", noted)
    return paths


def test_the_shipped_glossary_comes_back_whole(
    files: dict[str, str], glossary: Glossary, cache: Path, parsed: list[str]
) -> None:
    assert load(files, cache) == glossary
    parsed.clear()
    assert load(files, cache) == glossary
    assert parsed == []


def test_only_what_changed_is_parsed(cache: Path, parsed: list[str]) -> None:
    files = {"a.yaml": ENTRY.format(name="Alpha"), "b.yaml": ENTRY.format(name="Beta"), "none.yaml": ""}
    load(files, cache)
    parsed.clear()
    files["a.yaml"] = "\n" + files["a.yaml"]
    first, second = load(files, cache).terms
    assert parsed == ["a.yaml"]
    assert (first.id, first.path, first.line) == ("Alpha", "a.yaml", 3)
    assert (second.id, second.path, second.line) == ("Beta", "b.yaml", 2)
    parsed.clear()
    assert [term.id for term in load({"b.yaml": files["b.yaml"]}, cache).terms] == ["Beta"]
    assert parsed == []


def test_a_file_of_another_name_is_another_file(cache: Path) -> None:
    load({"a.yaml": ENTRY.format(name="Alpha")}, cache)
    (term,) = load({"moved.yaml": ENTRY.format(name="Alpha")}, cache).terms
    assert term.path == "moved.yaml"


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data.replace(b"Alpha", b"Omega"),
        lambda data: b"0" * 64 + data[64:],
        lambda data: b"\xff" + data,
    ],
)
def test_a_damaged_cache_is_written_anew(cache: Path, parsed: list[str], damage: object) -> None:
    files = {"a.yaml": ENTRY.format(name="Alpha")}
    load(files, cache)
    sound = cache.read_bytes()
    cache.write_bytes(damage(sound))  # type: ignore[operator]
    parsed.clear()
    assert [term.id for term in load(files, cache).terms] == ["Alpha"]
    assert parsed == ["a.yaml"]
    assert cache.read_bytes() == sound


def test_errors_keep_their_lines_and_are_told_each_time(cache: Path) -> None:
    files = {"a.yaml": ENTRY.format(name="Alpha")}
    load(files, cache)
    files["a.yaml"] += "  colour: red\n"
    for _ in range(2):
        with pytest.raises(GlossaryError, match=r"^a\.yaml:6: entry: unknown key `colour`"):
            load(files, cache)


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / ".translate").write_text("a file where the folder should be", encoding="utf-8")
    files = {"a.yaml": ENTRY.format(name="Alpha")}
    assert [term.id for term in load(files, tmp_path / ".translate" / "glossary.json").terms] == ["Alpha"]


def test_a_project_keeps_its_terms_below_its_own_folder(tmp_path: Path, parsed: list[str]) -> None:
    (tmp_path / "glossary").mkdir()
    (tmp_path / "glossary" / "a.yaml").write_text(ENTRY.format(name="Alpha"), encoding="utf-8")
    (tmp_path / "l10n.toml").write_text('source_locale = "en"\ntarget_locales = ["ru"]\n', encoding="utf-8")
    assert [term.id for term in Project.open(tmp_path).glossary().terms] == ["Alpha"]
    assert [term.path for term in Project.open(tmp_path).glossary().terms] == ["glossary/a.yaml"]
    assert parsed == ["glossary/a.yaml"]
