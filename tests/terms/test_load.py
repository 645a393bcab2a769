"""What load makes of an entry, and the signature of the whole."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.errors import GlossaryError
from translate.model import Case
from translate.terms import Glossary, lint, load, signature

CAPITAL = """
- id: testville
  kind: place
  source: {en: [Testville, Testburg], case_sensitive: false, not_before: [Street]}
  priority: 70
  ru:
    lemma: Тестов
    gender: m
    number: sg
    animacy: inan
    forms: {nom: Тестов, gen: Тестова, dat: Тестову, acc: Тестов, ins: [Тестовом, Тестовым], loc: Тестове}
    short: [ТСТ]
    adjective: [тестовский]
    forbidden:
    - {lemma: Тестау, reason: transliteration}
    status: reviewed
  be:
    lemma: Тэстаў
    gender: m
    number: sg
    animacy: inan
    forms: {nom: Тэстаў, gen: Тэстава, dat: Тэставу, acc: Тэстаў, ins: Тэставам, loc: Тэставе}
    adjective: [тэстаўскі]
    status: reviewed
"""


def test_an_entry() -> None:
    (term,) = load({"glossary/t.yaml": CAPITAL}).terms
    assert (term.id, term.kind, term.path, term.line) == ("testville", "place", "glossary/t.yaml", 2)
    assert (term.sources, term.not_before) == (("Testville", "Testburg"), ("Street",))
    assert (term.case_sensitive, term.dnt, term.priority) == (False, False, 70)
    russian = term.targets["ru"]
    assert (russian.gender, russian.number, russian.animacy, russian.status) == (
        "m",
        "sg",
        "inan",
        "reviewed",
    )
    assert russian.table.forms[Case.INS] == ("Тестовом", "Тестовым")
    assert russian.short[0].forms[Case.LOC] == ("ТСТ",)
    assert (russian.forbidden[0].table.lemma, russian.forbidden[0].reason) == ("Тестау", "transliteration")
    assert lint({"glossary/t.yaml": CAPITAL}) == []


def test_regular_adjectives_are_declined() -> None:
    (term,) = load({"t.yaml": CAPITAL}).terms
    russian = term.targets["ru"].adjective[0].forms
    assert russian[Case.NOM] == ("тестовский", "тестовская", "тестовское", "тестовские")
    assert russian[Case.INS] == ("тестовским", "тестовской", "тестовскою", "тестовскими")
    belarusian = term.targets["be"].adjective[0].forms
    assert belarusian[Case.NOM] == ("тэстаўскі", "тэстаўская", "тэстаўскае", "тэстаўскія")
    assert belarusian[Case.GEN] == ("тэстаўскага", "тэстаўскай", "тэстаўскае", "тэстаўскіх")


def test_an_empty_file_has_no_terms() -> None:
    assert load({"empty.yaml": "# nothing yet\n"}) == Glossary(())


def test_signature_tells_forms_apart_and_nothing_else() -> None:
    first = signature(load({"t.yaml": CAPITAL}))
    assert len(first) == 8
    assert signature(load({"other.yaml": "# moved\n" + CAPITAL})) == first
    assert signature(load({"t.yaml": CAPITAL.replace("reason: transliteration", "reason: other")})) == first
    assert signature(load({"t.yaml": CAPITAL.replace("loc: Тэставе", "loc: Тэставу")})) != first
    assert signature(load({"t.yaml": CAPITAL.replace("Testburg", "Testborough")})) != first


def test_loading_is_quick(files: dict[str, str]) -> None:
    load(files)
    begun = time.process_time()
    load(files)
    assert time.process_time() - begun < 1.5


@given(st.text(alphabet="- idkinsource:{}[]\n\"'#&*!|>%@рубе", max_size=60))
def test_any_text_is_read_or_refused_with_its_line(text: str) -> None:
    issues = lint({"t.yaml": text})
    if not issues:
        load({"t.yaml": text})
        return
    assert all(issue.line >= 1 for issue in issues)


def test_the_message_counts_the_rest() -> None:
    with pytest.raises(GlossaryError, match=r"^t\.yaml:1: entry: missing `kind`, `source` \(and 1 more: see"):
        load({"t.yaml": "- id: a\n- id: b\n"})
