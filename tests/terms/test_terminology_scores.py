"""How drafts of the terminology set are judged: names in their case, other words left alone."""

import pytest

from benchmarks.terminology_scores import changed, lost, scores
from benchmarks.terminology_set import Example, Mark, Reference
from translate.terms import Glossary

EXAMPLE = Example(
    1,
    "The talks with Makei in Minsk ended early.",
    {
        "ru": Reference(
            "Переговоры с Макеем в Минске завершились рано.",
            (Mark("Макеем", ("ins",)), Mark("Минске", ("loc",))),
        )
    },
)
DRAFT = "Переговоры с Макеем в Минске завершились рано."


@pytest.mark.parametrize(
    ("draft", "strict", "lenient"),
    [
        (DRAFT, "makei minsk", "makei minsk"),
        ("Переговоры от Макея в Минск завершились рано.", "", "makei minsk"),
        ("Переговоры Макей из Минск завершились рано.", "", ""),
        ("Переговоры с Макеем, Минске завершились рано.", "makei", "makei"),
        ("Переговоры с Макеем в старом Минске завершились рано.", "makei minsk", "makei minsk"),
        ("Минские переговоры с Борисом Макеем", "minsk", "minsk"),
    ],
)
def test_names_in_their_case(draft: str, strict: str, lenient: str, glossary: Glossary) -> None:
    told = scores(EXAMPLE, "ru", draft, glossary)
    assert [score.term for score in told if score.strict] == strict.split()
    assert [score.term for score in told if score.lenient] == lenient.split()


@pytest.mark.parametrize(
    ("before", "after", "differs", "gone"),
    [
        (DRAFT, DRAFT, False, []),
        ("Переговоры с Маки в Минске завершились рано.", DRAFT, False, []),
        ("Переговоры со Маки во Минск завершились рано.", DRAFT, False, []),
        ("Переговоров с Маки в Минске завершились рано.", DRAFT, False, []),
        ("Переговоры с Маки в Минске завершились.", DRAFT, True, []),
        (DRAFT, "Переговоры с Макеем в Минске завершились.", True, ["рано"]),
        (
            "Переговоры с Маки завершились рано в Минске.",
            "Макей в Минске рано.",
            True,
            ["переговоры", "завершились"],
        ),
    ],
)
def test_other_words(before: str, after: str, differs: bool, gone: list[str], glossary: Glossary) -> None:
    assert changed(EXAMPLE, "ru", before, after, glossary) is differs
    assert lost(EXAMPLE, "ru", before, after, glossary) == gone
