"""Missing forms are drafted in place: `filling_cases/NAME.yaml` becomes `NAME.filled.yaml`.

The last lines of the latter, `# LINE LOCALE NAME: REASON`, are what is told; without a reason it was drafted.
"""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.errors import GlossaryError
from translate.model import Case, Term
from translate.terms import Glossary, lint, load
from translate.terms.exchange import fill
from translate.terms.exchange.yaml_text import entry_yaml

pytest.importorskip("pymorphy3")
HERE = Path(__file__).parent / "filling_cases"
CASES = sorted(HERE.glob("*[!d].yaml"))
TOLD = re.compile(r"^# (\d+) (\w\w) (.+?):(?: (.+))?\n", re.MULTILINE)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    expected = path.with_suffix(".filled.yaml").read_text(encoding="utf-8")
    filling = fill(path.read_text(encoding="utf-8"), path.name)
    told = [(str(one.line), one.locale, one.lemma, one.reason) for one in filling.tables]
    assert told == TOLD.findall(expected)
    assert filling.text == TOLD.sub("", expected)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_line_breaks_of_windows_stay(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    windows = fill(text.replace("\n", "\r\n"), path.name).text
    assert windows == fill(text, path.name).text.replace("\n", "\r\n")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_byte_order_mark_and_letters_of_four_bytes_stay(path: Path) -> None:
    text = f"# 😀\n{path.read_text(encoding='utf-8')}"
    assert fill(f"\ufeff{text}", path.name).text == f"\ufeff{fill(text, path.name).text}"
    assert fill(text, path.name).text == f"# 😀\n{fill(text[4:], path.name).text}"


def test_only_the_entries_that_are_named() -> None:
    text = (HERE / "town.yaml").read_text(encoding="utf-8")
    assert fill(text, "t.yaml", ["elsewhere"]).text == text
    assert fill(text, "t.yaml", ["rakaw"]).tables


def test_what_is_no_glossary_is_told_with_its_line() -> None:
    with pytest.raises(GlossaryError, match=r"t\.yaml:2: not valid YAML"):
        fill("- id: [\n", "t.yaml")


def blanked(term: Term, gaps: set[tuple[str, Case]]) -> str:
    """The text of an entry without the forms of some cases, and said to be incomplete."""
    lines = []
    locale = ""
    for whole in entry_yaml(term).splitlines(keepends=True):
        line = whole
        found = re.fullmatch(r"  (\w\w):\n", line)
        locale = found[1] if found else locale
        if line.startswith("    forms: "):
            for case in (case for name, case in gaps if name == locale):
                line = re.sub(rf"\b{case}: (?:\[[^]]*\]|\"[^\"]*\"|[^,}}]*)", f'{case}: ""', line)
        lines.append(line)
    return "".join(lines)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_person_s_forms_stay_and_filling_again_changes_nothing(
    glossary: Glossary, data: st.DataObject
) -> None:
    term = data.draw(st.sampled_from(glossary.terms))
    gap = st.tuples(st.sampled_from(["ru", "be"]), st.sampled_from(list(Case)[1:]))
    gaps = data.draw(st.sets(gap, min_size=1, max_size=6))
    text = blanked(term, gaps)
    filling = fill(text, "t.yaml")
    assert fill(filling.text, "t.yaml").text == filling.text
    assert fill(entry_yaml(term), "t.yaml").tables == []
    if any(one.reason for one in filling.tables):
        return
    (filled,) = load({"t.yaml": filling.text}).terms
    for locale, target in term.targets.items():
        for case, forms in target.table.forms.items():
            drafted = filled.targets[locale].table.forms[case]
            assert drafted == forms or (locale, case) in gaps
    assert not [issue for issue in lint({"t.yaml": filling.text}) if "draft" not in issue.message]
