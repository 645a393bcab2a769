"""Russian forms that the extra `forms` drafts, beside those that people wrote."""

import pytest

from translate.model import Case
from translate.terms import Glossary
from translate.terms.russian_forms import draft_russian

pytest.importorskip("pymorphy3")


@pytest.mark.parametrize(
    ("lemma", "kind", "forms"),
    [
        ("Минская филармония", "org", "Минской филармонии Минской филармонии Минскую филармонию"),
        ("Высший совет", "org", "Высшего совета Высшему совету Высший совет"),
        ("Вооруженные силы", "org", "Вооруженных сил Вооруженным силам Вооруженные силы"),
        ("белорусский рубль", "product", "белорусского рубля белорусскому рублю белорусский рубль"),
        ("премьер-министр", "title", None),
        ("министр обороны", "title", "министра обороны министру обороны министра обороны"),
        ("Барановичи", "place", "Барановичей Барановичам Барановичи"),
        ("Раков", "person", None),
        ("папа Римский", "title", None),
        ("Зимбабве", "place", None),
        ("МИД", "org", None),
        ("", "org", None),
    ],
)
def test_forms(lemma: str, kind: str, forms: str | None) -> None:
    drafted = draft_russian(lemma, kind)
    told = [drafted.table.forms[case][0] for case in (Case.GEN, Case.DAT, Case.ACC)] if drafted else []
    assert " ".join(told) == (forms or "")


def test_nearly_all_drafts_are_as_people_wrote_them(glossary: Glossary) -> None:
    drafts = [
        (draft.table, term.targets["ru"].table)
        for term in glossary.terms
        if (draft := draft_russian(term.targets["ru"].table.lemma, term.kind))
    ]
    right = [all(draft.forms[case][0] in known.forms[case] for case in Case) for draft, known in drafts]
    assert len(drafts) >= 580
    assert sum(right) >= len(right) * 0.98
