"""Plurals of offices, and what a plural asks of a translation."""

import pytest

from translate.model import Verdict
from translate.terms import Glossary, enforce, find, hints, verify
from translate.terms.plurals import plural_of_title


@pytest.mark.parametrize(
    ("title", "plural"),
    [
        ("foreign minister", "foreign ministers"),
        ("minister of foreign affairs", "ministers of foreign affairs"),
        ("head of state", "heads of state"),
        ("UN Secretary-General", "UN Secretaries-General"),
        ("prosecutor general", "prosecutors general"),
        ("general prosecutor", "general prosecutors"),
        ("commander-in-chief", "commanders-in-chief"),
        ("ambassador extraordinary and plenipotentiary", "ambassadors extraordinary and plenipotentiary"),
        ("chargé d'affaires", "chargés d'affaires"),
        ("High Commissioner for Refugees", "High Commissioners for Refugees"),
        ("aide to the president", "aides to the president"),
        ("press secretary", "press secretaries"),
        ("spokeswoman", "spokeswomen"),
        ("attorney", "attorneys"),
        ("head coach", "head coaches"),
    ],
)
def test_the_head_noun_takes_the_plural(title: str, plural: str) -> None:
    assert plural_of_title(title) == plural


def test_a_plural_that_the_entry_does_not_list_demands_no_form(glossary: Glossary) -> None:
    source, target = "Foreign ministers met in Minsk.", "Министры иностранных дел встретились в Минске."
    assert [(match.term.id, match.plural) for match in find(source, glossary)] == [
        ("foreign-minister", True),
        ("minsk", False),
    ]
    assert [(finding.term, finding.verdict) for finding in verify(source, target, "ru", glossary)] == [
        ("minsk", Verdict.OK)
    ]


def test_a_plural_is_never_mended_by_a_singular(glossary: Glossary) -> None:
    source, wrong = "Chinese Presidents of all times", "с президентом Китая"
    assert verify("with the Chinese President", wrong, "ru", glossary)[0].verdict is Verdict.FORBIDDEN
    assert enforce(source, wrong, "ru", glossary) == (wrong, ())


def test_a_singular_beside_the_plural_is_held_to_its_forms(glossary: Glossary) -> None:
    source = "Foreign ministers met; the foreign minister of the host spoke."
    (finding,) = verify(source, "Министры встретились.", "ru", glossary)
    assert (finding.term, finding.verdict) == ("foreign-minister", Verdict.MISSING)


def test_a_plural_that_the_entry_lists_is_held_to_its_forms(glossary: Glossary) -> None:
    (finding,) = verify("The heads of state met.", "Главы государств встретились.", "ru", glossary)
    assert finding.verdict is Verdict.OK
    (finding,) = verify("The heads of state met.", "Они встретились.", "ru", glossary)
    assert finding.verdict is Verdict.MISSING


def test_the_translator_still_gets_the_hint(glossary: Glossary) -> None:
    assert hints("foreign ministers", "ru", glossary) == [
        "glossary: foreign ministers → министр иностранных дел (gen. министра иностранных дел)"
    ]
