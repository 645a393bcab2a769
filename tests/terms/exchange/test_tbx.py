"""TBX files: what goes out, and what can be made of one that comes in."""

from collections.abc import Sequence
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from tests.terms.exchange.strategies import glossaries
from translate.errors import GlossaryError
from translate.model import Case, Term
from translate.terms import Glossary
from translate.terms.exchange.incoming import sort_out
from translate.terms.exchange.tbx_reader import read_tbx, slug
from translate.terms.exchange.tbx_writer import write_tbx
from translate.terms.incomplete import missing_parts

ELSEWHERE = """\
<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="c1">
  <descrip type="subjectField">Place</descrip>
  <langSec xml:lang="en-US">
    <termSec><term>Rakaw</term></termSec>
    <termSec><term>Rakau</term></termSec>
  </langSec>
  <langSec xml:lang="be-tarask"><termSec><term>Ракаў паводле тарашкевіцы</term></termSec></langSec>
  <langSec xml:lang="be-BY">
    <termSec><term>Ракаў-мястэчка</term></termSec>
    <termSec>
      <term>Ракаў</term>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
      <termNote type="grammaticalGender">masculine</termNote>
    </termSec>
    <termSec>
      <term>Ракоў</term>
      <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
      <note>an unstressed <hi>о</hi>
        becomes а</note>
    </termSec>
  </langSec>
</conceptEntry>
</body></text></tbx>
"""


@pytest.fixture(scope="module")
def minsk(glossary: Glossary) -> Term:
    return next(term for term in glossary.terms if term.id == "minsk")


def test_an_entry_as_it_goes_out(minsk: Term) -> None:
    root = ElementTree.fromstring(write_tbx([minsk], "en", ["be"]))
    main, *wrong = root.findall(".//termEntry")
    assert [term.text for term in main.findall(".//term")] == ["Minsk", "Мінск", "мінскі"]
    assert main.findtext(".//note") == (
        "nom. Мінск · gen. Мінска · dat. Мінску · acc. Мінск · ins. Мінскам · loc. Мінску"
    )
    assert [entry.get("id") for entry in wrong] == ["minsk-be-forbidden-1", "minsk-be-forbidden-2"]
    assert [entry.findtext(".//termNote[@type='administrativeStatus']") for entry in wrong] == [
        "forbidden"
    ] * 2
    assert wrong[1].findtext(".//note") == "Russian spelling"


def test_what_must_not_be_translated_has_no_translation(glossary: Glossary) -> None:
    root = ElementTree.fromstring(write_tbx([term for term in glossary.terms if term.dnt][:1]))
    (entry,) = root.findall(".//termEntry")
    assert entry.findtext("descrip[@type='Translation needed']") == "No"
    assert len(entry.findall("langSet")) == 1


@given(glossaries)
@settings(max_examples=40, deadline=None)
def test_any_glossary_is_well_formed(terms: Sequence[Term]) -> None:
    root = ElementTree.fromstring(write_tbx(terms))
    assert len(root.findall(".//termEntry")) == sum(
        1 + sum(len(target.forbidden) for target in term.targets.values()) for term in terms
    )


def test_what_went_out_is_known_when_it_comes_in(glossary: Glossary, files: dict[str, str]) -> None:
    terms = read_tbx(write_tbx(glossary.terms), "t.tbx")
    assert len(terms) == len(glossary.terms)
    sorted_out = sort_out(terms, files, by_lemma=True)
    assert (sorted_out.new, sorted_out.conflicts) == ([], [])
    for term, known in zip(terms, glossary.terms, strict=True):
        assert (term.sources, term.kind, term.dnt) == (known.sources, known.kind, known.dnt)
        for locale, target in known.targets.items():
            wrong = [item.reason for item in term.targets[locale].forbidden] if locale in term.targets else []
            assert wrong == [item.reason for item in target.forbidden], term.id


def test_a_file_from_elsewhere() -> None:
    (term,) = read_tbx(ELSEWHERE.encode(), "t.tbx")
    target = term.targets["be"]
    assert (term.id, term.kind, term.sources, term.path, term.line) == (
        "rakaw",
        "place",
        ("Rakaw", "Rakau"),
        "t.tbx",
        3,
    )
    assert (target.table.lemma, target.table.forms, target.gender) == ("Ракаў", {Case.NOM: ("Ракаў",)}, "m")
    assert [table.lemma for table in target.short] == ["Ракаў-мястэчка"]
    assert [(item.table.lemma, item.reason) for item in target.forbidden] == [
        ("Ракоў", "an unstressed о becomes а")
    ]
    assert missing_parts(term)[:5] == ["ru", "be number", "be animacy", "be gen", "be dat"]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("<martif>\n<body", 2, "is no XML: unclosed token"),
        ("<tmx>", 1, "is no TBX: its root is <tmx>"),
        ('<!DOCTYPE martif [\n<!ENTITY a "aaaa">]><martif>&a;</martif>', 2, "declares the entity `a`"),
        (ELSEWHERE.replace("en-US", "de"), None, "has no term in `en`, the language of the articles"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, line: int | None, message: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        read_tbx(text.encode(), "t.tbx")
    assert (caught.value.path, caught.value.line) == ("t.tbx", line)
    assert message in caught.value.message


@pytest.mark.parametrize(
    ("source", "name"),
    [("People's Unity Day", "peoples-unity-day"), ("São Paulo", "sao-paulo"), ("«»", "term")],
)
def test_ids(source: str, name: str) -> None:
    assert slug(source) == name
