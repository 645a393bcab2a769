"""Each line of enforce_cases.<locale>.txt: a translation, and what enforcing makes of it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.terms.tables import rows
from translate.model import FormTable, Verdict
from translate.placeables import TAG
from translate.terms import Glossary, enforce, find, verify
from translate.terms.edges import mend

PIECES = st.sampled_from(
    [
        "в",
        "у",
        "з",
        "о",
        "об",
        "к",
        " ",
        " ",
        " ",
        ",",
        ".",
        "<a1>",
        "</a1>",
        "<x2/>",
        "урад",
        "и",
        "Виктор",
        "«",
        "»",
    ]
)
SESSION = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize(("source", "target", "expected"), rows("enforce_cases.ru.txt"))
def test_russian(source: str, target: str, expected: str, glossary: Glossary) -> None:
    assert enforce(source, target, "ru", glossary)[0] == expected


@pytest.mark.parametrize(("source", "target", "expected"), rows("enforce_cases.be.txt"))
def test_belarusian(source: str, target: str, expected: str, glossary: Glossary) -> None:
    assert enforce(source, target, "be", glossary)[0] == expected


def test_repairs_are_told(glossary: Glossary) -> None:
    text, findings = enforce("Belarus and Minsk", "Белоруссия и столица", "ru", glossary)
    assert text == "Беларусь и столица"
    assert [(finding.verdict, finding.found, finding.expected) for finding in findings] == [
        (Verdict.REPAIRED, "Белоруссия", "Беларусь"),
        (Verdict.MISSING, "", "Минск"),
    ]


def test_every_forbidden_form_is_told_or_repaired(glossary: Glossary) -> None:
    """What is repaired is right afterwards; what is not keeps its finding."""
    for term in glossary.terms:
        for locale, target in term.targets.items():
            for wrong in {_forms(item.table)[0] for item in target.forbidden}:
                text, findings = enforce(term.sources[0], wrong, locale, glossary)
                finding = next(finding for finding in findings if finding.term == term.id)
                expected = Verdict.FORBIDDEN if text == wrong else Verdict.REPAIRED
                assert finding.verdict is expected, (wrong, text, finding)


def test_every_accepted_form_stays(glossary: Glossary) -> None:
    for term in glossary.terms:
        for locale, target in term.targets.items():
            for form in {table.lemma for table in (target.table, *target.short, *target.adjective)}:
                text, (finding, *_) = enforce(term.sources[0], form, locale, glossary)
                if not term.dnt:
                    assert (text, finding.verdict) == (form, Verdict.OK), (form, text, finding)


@SESSION
@given(data=st.data(), locale=st.sampled_from(["ru", "be"]))
def test_enforcing_twice_is_enforcing_once(data: st.DataObject, locale: str, glossary: Glossary) -> None:
    source, target = _draw(data, locale, glossary)
    once, _ = enforce(source, target, locale, glossary)
    twice, findings = enforce(source, once, locale, glossary)
    assert twice == once
    assert list(findings) == verify(source, once, locale, glossary)


@SESSION
@given(data=st.data(), locale=st.sampled_from(["ru", "be"]))
def test_tags_stay_in_their_order(data: st.DataObject, locale: str, glossary: Glossary) -> None:
    source, target = _draw(data, locale, glossary)
    text, _ = enforce(source, target, locale, glossary)
    assert TAG.findall(text) == TAG.findall(target)


@SESSION
@given(data=st.data(), locale=st.sampled_from(["ru", "be"]))
def test_a_source_without_terms_changes_nothing(data: st.DataObject, locale: str, glossary: Glossary) -> None:
    _, target = _draw(data, locale, glossary)
    source = data.draw(st.text(max_size=40).filter(lambda text: not find(text, glossary)))
    assert enforce(source, target, locale, glossary) == (target, ())


@SESSION
@given(source=st.text(max_size=60), target=st.text(max_size=60), locale=st.sampled_from(["ru", "be", "uk"]))
def test_any_text_is_taken(source: str, target: str, locale: str, glossary: Glossary) -> None:
    text, _ = enforce(f"Belarus {source} Minsk", target, locale, glossary)
    assert enforce(f"Belarus {source} Minsk", text, locale, glossary)[0] == text


@pytest.mark.parametrize(
    ("locale", "before", "name", "after", "expected"),
    [
        ("be", "яна ў ", "Мінску", " у чэрвені", "яна ў Мінску ў чэрвені"),
        ("be", "ён ў ", "Мінск", " ў чэрвені", "ён у Мінск у чэрвені"),
        ("be", "яна у ", "Украіну", " ", "яна ва Украіну "),
        ("be", "з ", "Швецыяй", "", "са Швецыяй"),
        ("be", "са ", "Саюзнай дзяржавай", "", "з Саюзнай дзяржавай"),
        ("be", "З ", "Злучанымі Штатамі", "", "Са Злучанымі Штатамі"),
        ("be", "з ", "ЗША", " урад", "з ЗША ўрад"),
        ("be", "", "Расія", " унія", "Расія унія"),
        ("be", "", "Расія", " універсітэт", "Расія ўніверсітэт"),
        ("be", "", "Расія", ", урад", "Расія, урад"),
        ("be", "новая ", "урадавая праграма", "", "новая ўрадавая праграма"),
        ("ru", "во ", "Минске", "", "в Минске"),
        ("ru", "в ", "Франции", "", "во Франции"),
        ("ru", "в ", "Витебске", "", "в Витебске"),
        ("ru", "в ", "Владивостоке", "", "во Владивостоке"),
        ("ru", "с ", "Швецией", "", "со Швецией"),
        ("ru", "со ", "Союзным государством", "", "с Союзным государством"),
        ("ru", "с ", "США", "", "с США"),
        ("ru", "О ", "Александре", "", "Об Александре"),
        ("ru", "об ", "Евразийском союзе", "", "о Евразийском союзе"),
        ("ru", "об ", "«Нафтане»", "", "о «Нафтане»"),
    ],
)
def test_neighbours_follow_the_sounds(locale: str, before: str, name: str, after: str, expected: str) -> None:
    assert "".join(mend(before, name, after, locale)) == expected


def _draw(data: st.DataObject, locale: str, glossary: Glossary) -> tuple[str, str]:
    """A source of up to four terms, and a jumble of their right, wrong and English forms."""
    terms = data.draw(st.lists(st.sampled_from(glossary.terms), min_size=1, max_size=4))
    source = " and ".join(data.draw(st.sampled_from(term.sources)) for term in terms)
    forms = [form for term in terms for form in term.sources]
    for term in terms:
        if locale in term.targets:
            target = term.targets[locale]
            forms += _forms(target.table, *target.short, *(item.table for item in target.forbidden))
    pieces = data.draw(st.lists(st.sampled_from(forms) | PIECES, max_size=12))
    return source, "".join(piece + data.draw(st.sampled_from(["", " "])) for piece in pieces)


def _forms(*tables: FormTable) -> list[str]:
    return [form for table in tables for forms in table.forms.values() for form in forms]
