"""The lines for translators."""

from tests.checks.cases import glossary as repository_glossary
from translate.terms import Glossary, hints, verify


def test_one_line_a_term(glossary: Glossary) -> None:
    source = "<a1>Alexander</a1> Lukashenko spoke in Minsk (Sputnik); Lukashenko left Minsk."
    assert hints(source, "be", glossary) == [
        "glossary: Alexander Lukashenko → Аляксандр Лукашэнка (gen. Аляксандра Лукашэнкі)",
        "glossary: Minsk → Мінск (gen. Мінска)",
        "glossary: Sputnik → Sputnik (do not translate)",
    ]


def test_a_finding_changes_the_label(glossary: Glossary) -> None:
    source = "Putin, NATO, BRICS and Xi Jinping"
    findings = verify(source, "Путін, БРІКС і Сі Цзіньпінам", "be", glossary)
    assert hints(source, "be", glossary, findings) == [
        "term-forbidden: Putin → Уладзімір Пуцін (gen. Уладзіміра Пуціна)",
        "term-missing: NATO → НАТА (does not decline)",
        "glossary: BRICS → БРІКС (does not decline)",
        "glossary: Xi Jinping → Сі Цзіньпін (gen. Сі Цзіньпіна)",
    ]


def test_a_genitive_like_the_nominative_does_not_hide_the_other_forms() -> None:
    assert hints("The Belarusian Economy Ministry agreed.", "be", repository_glossary()) == [
        "glossary: Belarusian Economy Ministry → Міністэрства эканомікі Беларусі"
        " (dat. Міністэрству эканомікі Беларусі)",
    ]


def test_nothing_to_say(glossary: Glossary) -> None:
    assert hints("Nothing of ours here.", "ru", glossary) == []
    assert hints("Minsk", "uk", glossary) == []
