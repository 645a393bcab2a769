"""Terms written as YAML are read back as they were."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hypothesis import given, settings

from tests.terms.exchange.strategies import glossaries
from translate.model import Case, FormTable, Severity, TargetTerm, Term
from translate.terms import Glossary, lint, load
from translate.terms.exchange.yaml_text import entry_yaml

RAKAU = Term(
    "rakau",
    "place",
    ("Rakaw",),
    {"be": TargetTerm(FormTable("Ракаў", {Case.NOM: ("Ракаў",)}), "m", "", "inan")},
)


def placeless(terms: Iterable[Term]) -> list[Term]:
    return [replace(term, path="", line=0) for term in terms]


def written(terms: Iterable[Term]) -> str:
    return "\n".join(map(entry_yaml, terms))


@given(glossaries)
@settings(max_examples=40, deadline=None)
def test_any_term_comes_back(terms: Sequence[Term]) -> None:
    assert placeless(load({"t.yaml": written(terms)}).terms) == terms


def test_the_shipped_glossary_comes_back(glossary: Glossary) -> None:
    terms = load({"t.yaml": written(glossary.terms)}).terms
    assert placeless(terms) == placeless(glossary.terms)


def test_most_shipped_entries_are_written_as_they_stand(files: dict[str, str]) -> None:
    """The style is that of the files; people quote a little more or less than is needed."""
    for path, text in files.items():
        entries = [entry_yaml(term) for term in load({path: text}).terms]
        assert sum(entry in text for entry in entries) >= len(entries) * 0.7, path


def test_an_incomplete_entry_shows_what_to_fill_in() -> None:
    assert entry_yaml(RAKAU) == (
        "# Not used yet: fill in what is empty, write `status: draft`, run `translate glossary lint`.\n"
        "- id: rakau\n"
        "  kind: place\n"
        "  source: {en: [Rakaw]}\n"
        "  ru:\n"
        '    lemma: ""\n'
        '    gender: ""\n'
        '    number: ""\n'
        '    animacy: ""\n'
        '    forms: {nom: "", gen: "", dat: "", acc: "", ins: "", loc: ""}\n'
        "    status: incomplete\n"
        "  be:\n"
        "    lemma: Ракаў\n"
        "    gender: m\n"
        '    number: ""\n'
        "    animacy: inan\n"
        '    forms: {nom: Ракаў, gen: "", dat: "", acc: "", ins: "", loc: ""}\n'
        "    status: incomplete\n"
    )


def test_an_incomplete_entry_is_passed_over_and_told() -> None:
    text = entry_yaml(RAKAU)
    assert load({"t.yaml": text}).terms == ()
    (issue,) = lint({"t.yaml": text})
    assert (issue.severity, issue.line) == (Severity.WARNING, 2)
    assert issue.message.startswith("rakau: incomplete, so not used; fill in what is empty")


def test_only_the_locale_that_lacks_something_is_incomplete() -> None:
    whole = TargetTerm(FormTable("Раков", dict.fromkeys(Case, ("Раков",))), "m", "sg", "inan", status="draft")
    statuses = [line.strip() for line in entry_yaml(replace(RAKAU, targets={"ru": whole})).splitlines()]
    assert [line for line in statuses if line.startswith("status")] == ["status: draft", "status: incomplete"]


def test_an_entry_said_to_be_complete_is_held_to_it() -> None:
    text = entry_yaml(RAKAU).replace("status: incomplete", "status: draft")
    assert Severity.ERROR in {issue.severity for issue in lint({"t.yaml": text})}
