"""Each file of lint_cases/ is a wrong glossary; its last lines, `# LINE: MESSAGE`, are what lint says."""

import re
from pathlib import Path

import pytest

from tests.terms.tables import HERE, documented_example
from translate.errors import GlossaryError
from translate.model import Case, Severity
from translate.terms import Glossary, lint, load

CASES = sorted((HERE / "lint_cases").glob("*.yaml"))
EXPECTED = re.compile(r"^# (\d+): (.+)$", re.MULTILINE)
UNUSABLE = {"adjective", "malformed", "missing-case", "not-a-list", "not-yaml", "unknown-key"}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    expected = [(int(line), message) for line, message in EXPECTED.findall(text)]
    assert [(issue.line, issue.message) for issue in lint({path.name: text})] == expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_load_refuses_only_what_cannot_be_used(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if path.stem not in UNUSABLE:
        assert load({path.name: text}).terms
        return
    line, message = EXPECTED.findall(text)[0]
    with pytest.raises(GlossaryError) as caught:
        load({path.name: text})
    assert str(caught.value).startswith(f"{path.name}:{line}: {message}")


def test_shipped_glossary_is_clean(files: dict[str, str]) -> None:
    assert lint(files) == []


def test_shipped_glossary_is_whole(glossary: Glossary) -> None:
    assert len(glossary.terms) >= 380
    for term in glossary.terms:
        for locale in ("ru", "be"):
            target = term.targets[locale]
            tables = (target.table, *target.short, *target.adjective)
            assert all(set(table.forms) == set(Case) and all(table.forms.values()) for table in tables), (
                term.id
            )
            assert target.status == "reviewed"


def test_every_word_of_a_belarusian_name_follows_the_one_before(glossary: Glossary) -> None:
    """A small у after a vowel is short, inside a name too: «урад», «кіраўніка ўрада»."""
    for term in glossary.terms:
        target = term.targets["be"]
        for table in (target.table, *target.short):
            for forms in table.forms.values():
                assert not [
                    form for form in forms if re.search(r"[аеёіоуыэюя] у[бвгджзйклмнпрстфхцчш ]", form)
                ]


def test_example_in_the_documentation_waits_for_its_review_alone() -> None:
    (issue,) = lint({"docs/glossary.md": documented_example()})
    assert (issue.severity, issue.message[:11]) == (Severity.WARNING, "rakaw: ru a")
    assert load({"docs/glossary.md": documented_example()}).terms[0].id == "rakaw"


def test_documentation_names_every_file(files: dict[str, str]) -> None:
    text = (HERE.parents[1] / "docs" / "glossary.md").read_text(encoding="utf-8")
    assert {f"glossary/{name}" for name in re.findall(r"^\| `(\w+\.yaml)` \|", text, re.MULTILINE)} == set(
        files
    )


def test_problems_are_errors_with_their_file() -> None:
    issues = lint({"a.yaml": "- id: x\n", "b.yaml": "oops"})
    assert [(issue.severity, issue.path, issue.line) for issue in issues] == [
        (Severity.ERROR, "a.yaml", 1),
        (Severity.ERROR, "b.yaml", 1),
    ]


def test_same_spelling_in_two_files(files: dict[str, str]) -> None:
    text = files["glossary/belarus.yaml"]
    messages = {issue.message for issue in lint({"one.yaml": text, "two.yaml": text})}
    assert "minsk: the spelling «Minsk» belongs to `minsk` already" in messages
    assert any(message.startswith("minsk: this id is taken at one.yaml:") for message in messages)
