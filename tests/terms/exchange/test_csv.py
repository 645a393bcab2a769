"""CSV files: nothing is lost on the way to a spreadsheet and back."""

import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given, settings

from tests.terms.exchange.strategies import glossaries
from tests.terms.exchange.test_yaml_text import placeless
from translate.errors import GlossaryError
from translate.model import Case, Term
from translate.terms import Glossary, load
from translate.terms.exchange.csv_reader import read_csv
from translate.terms.exchange.csv_writer import write_csv
from translate.terms.exchange.yaml_text import entry_yaml
from translate.terms.incomplete import missing_parts

HEAD = "id,row,locale,lemma,nom,gen,dat,acc,ins,loc,reason,source,dnt,priority\n"


@given(glossaries)
@settings(max_examples=40, deadline=None)
def test_export_and_import_into_an_empty_folder_give_the_same_terms(terms: Sequence[Term]) -> None:
    data = write_csv(terms)
    imported = read_csv(data, "t.csv")
    assert placeless(imported) == terms
    assert placeless(load({"new.yaml": "\n".join(map(entry_yaml, imported))}).terms) == terms
    rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert not [cell for row in rows for cell in row if cell[:1] in {"=", "+", "-", "@"}], "a formula"


def test_the_shipped_glossary_comes_back(glossary: Glossary) -> None:
    assert placeless(read_csv(write_csv(glossary.terms), "t.csv")) == placeless(glossary.terms)


def test_a_file_for_one_locale(glossary: Glossary) -> None:
    terms = read_csv(write_csv(glossary.terms, ["be"]), "t.csv")
    assert [term.targets["be"] for term in terms] == [term.targets["be"] for term in glossary.terms]
    assert missing_parts(terms[0]) == ["ru"]


def test_what_a_spreadsheet_makes_of_it(glossary: Glossary) -> None:
    """Semicolons, no byte order mark, TRUE for true, empty rows and cells at the end."""
    rows = list(csv.reader(io.StringIO(write_csv(glossary.terms[:1]).decode("utf-8-sig"), newline="")))
    saved = io.StringIO()
    csv.writer(saved, delimiter=";", lineterminator="\n").writerows(
        [cell.upper() if cell in {"true", "false"} else cell for cell in [*row, "", ""]]
        for row in [*rows, [""]]
    )
    assert placeless(read_csv(saved.getvalue().encode(), "t.csv")) == placeless(glossary.terms[:1])


def test_short_rows_without_forms() -> None:
    (term,) = read_csv(
        (
            HEAD
            + "nato,short,ru,НАТО\n"
            + "nato,adjective,ru,натовский\n"
            + "nato,adjective,ru,альянсовой\n"
            + "nato,forbidden,ru,Нато,,,,,,,capitals\n"
        ).encode(),
        "t.csv",
    )
    target = term.targets["ru"]
    assert (term.path, term.line) == ("t.csv", 2)
    assert target.short[0].forms[Case.INS] == ("НАТО",)
    assert target.adjective[0].forms[Case.DAT][0] == "натовскому"
    assert target.forbidden[0].table.forms[Case.LOC] == ("Нато",)
    assert missing_parts(term)[:4] == ["kind", "sources", "ru lemma", "ru gender"]
    assert "ru gen of «альянсовой»" in missing_parts(term)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("name,row\n", 1, "has no column `id`"),
        ("id,row,colour\n", 1, "unknown column `colour`; known are id, row"),
        (HEAD + "\na,entrée\n", 3, "row `entrée` is not one of entry, term"),
        (HEAD + "a,term,uk,Мінськ\n", 2, "locale `uk` is not one of ru, be"),
        (HEAD + ",entry\n", 2, "id is empty"),
        (HEAD + "a,short,ru\n", 2, "lemma is empty"),
        (HEAD + 'a,entry,,,,,,,,,,"A\nB"\na,entry\n', 4, "a second `entry` row; the first is in line 2"),
        (HEAD + "a,term,ru,А\na,term,ru,Б\n", 3, "a second `term` row for ru; the first is in line 2"),
        (HEAD + "a,entry,,,,,,,,,,A,oui\n", 2, "dnt must be `true` or `false`, not `oui`"),
        (HEAD + "a,entry,,,,,,,,,,A,,high\n", 2, "priority must be a whole number, not `high`"),
        (HEAD + "a,entry" + "," * 13 + "x\n", 2, "has more cells than the first line has columns (14)"),
        (HEAD + 'a,"entry" x\n', 2, "is no CSV"),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        read_csv(text.encode(), "t.csv")
    assert (caught.value.path, caught.value.line) == ("t.csv", line)
    assert message in caught.value.message


def test_another_encoding_is_told() -> None:
    with pytest.raises(GlossaryError, match=r"^t\.csv:2: is not UTF-8: save it as “CSV UTF-8”"):
        read_csv((HEAD + "minsk,term,ru,Минск").encode("cp1251"), "t.csv")
