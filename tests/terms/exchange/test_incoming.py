"""What is new among entries from elsewhere, and what contradicts the glossary."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.terms.exchange.test_yaml_text import RAKAU, placeless
from translate.errors import GlossaryError
from translate.model import Case, FormTable, Term
from translate.terms import Glossary, load
from translate.terms.exchange.adding import add_entries
from translate.terms.exchange.incoming import sort_out
from translate.terms.exchange.yaml_text import entry_yaml


def changed(term: Term, locale: str, forms: dict[Case, tuple[str, ...]]) -> Term:
    target = term.targets[locale]
    table = FormTable(target.table.lemma, {**target.table.forms, **forms})
    return replace(term, targets={**term.targets, locale: replace(target, table=table)})


@pytest.fixture(scope="module")
def minsk(glossary: Glossary) -> Term:
    return next(term for term in glossary.terms if term.id == "minsk")


@pytest.fixture(scope="module")
def file(minsk: Term) -> dict[str, str]:
    return {"glossary/a.yaml": entry_yaml(minsk)}


def test_a_known_entry_is_the_same(minsk: Term, file: dict[str, str]) -> None:
    sorted_out = sort_out([minsk], file)
    assert (sorted_out.new, sorted_out.same, sorted_out.conflicts) == ([], [minsk], [])


def test_a_locale_that_is_not_told_is_not_compared(minsk: Term, file: dict[str, str]) -> None:
    assert sort_out([replace(minsk, targets={"be": minsk.targets["be"]})], file).same


def test_other_forms_are_a_conflict(minsk: Term, file: dict[str, str]) -> None:
    (conflict,) = sort_out([changed(minsk, "be", {Case.LOC: ("Мінске",)})], file).conflicts
    assert (conflict.why, conflict.known) == ("be loc is «Мінске», there «Мінску»", "glossary/a.yaml:1")


def test_a_spelling_belongs_to_one_entry(minsk: Term, file: dict[str, str]) -> None:
    (conflict,) = sort_out([replace(minsk, id="minsk-city")], file).conflicts
    assert conflict.why == "the spelling «Minsk» belongs to `minsk`"


def test_two_new_entries_that_share_a_spelling(minsk: Term) -> None:
    sorted_out = sort_out([minsk, replace(minsk, id="minsk-city", path="t.csv", line=9)], {})
    assert ([term.id for term in sorted_out.new], len(sorted_out.conflicts)) == (["minsk"], 1)


def test_an_incomplete_entry_keeps_its_place() -> None:
    (conflict,) = sort_out([RAKAU], {"glossary/b.yaml": entry_yaml(RAKAU)}).conflicts
    assert (conflict.why, conflict.known) == ("that entry is incomplete", "glossary/b.yaml:2")


@pytest.mark.parametrize(
    ("id_", "lemma", "why"),
    [("c1", "Мінск", None), ("minsk", "Менеск", "be name «Менеск» is not there")],
)
def test_by_lemma(minsk: Term, file: dict[str, str], id_: str, lemma: str, why: str | None) -> None:
    target = replace(
        minsk.targets["be"], table=FormTable(lemma, {}), short=(), adjective=(), forbidden=(), gender=""
    )
    sorted_out = sort_out([Term(id_, "", ("Minsk",), {"be": target})], file, by_lemma=True)
    assert [conflict.why for conflict in sorted_out.conflicts] == ([why] if why else [])
    assert len(sorted_out.same) == (why is None)


@pytest.mark.parametrize(
    "old", ["", "# notes\n", "- {id: x, kind: org, source: {en: [X]}, dnt: true}", "# a\r\n# b\r\n"]
)
def test_what_stands_in_a_file_stays(minsk: Term, tmp_path: Path, old: str) -> None:
    path = tmp_path / "new.yaml"
    path.write_bytes(old.encode())
    add_entries(path, "new.yaml", [minsk, RAKAU])
    data = path.read_bytes()
    assert data.startswith(old.encode())
    assert data.count(b"\r\n") == (data.count(b"\n") if "\r\n" in old else 0)
    assert placeless(load({"new.yaml": data.decode()}).terms)[-1] == placeless([minsk])[0]


def test_a_file_that_cannot_be_added_to_stays_as_it_was(minsk: Term, tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    old = "[{id: x, kind: org, source: {en: [X]}, dnt: true}]\n"
    path.write_text(old, encoding="utf-8")
    with pytest.raises(GlossaryError, match=r"^new\.yaml:2: nothing can be added after the last line here"):
        add_entries(path, "new.yaml", [minsk])
    assert path.read_text(encoding="utf-8") == old
