from dataclasses import replace
from pathlib import Path

from translate.model import Catalog, Unit
from translate.steps.annotate import annotate
from translate.terms import load

ROOT = Path(__file__).parents[2]
GLOSSARY = load({path.name: path.read_text(encoding="utf-8") for path in (ROOT / "glossary").glob("*.yaml")})


def hints_of(unit: Unit) -> tuple[str, ...]:
    return annotate(Catalog("story", "ru", (unit,)), GLOSSARY).units[0].hints


def test_names_stand_beside_the_sentence_with_their_forms() -> None:
    unit = Unit("", "Minsk is quiet.", hints=("role: body",))
    assert hints_of(unit) == ("role: body", "glossary: Minsk → Минск (gen. Минска)")


def test_a_missing_name_is_told_until_it_is_there() -> None:
    missing = Unit("", "Minsk is quiet.", "Столица спокойна.")
    assert hints_of(missing) == ("term-missing: Minsk → Минск (gen. Минска)",)
    mended = Unit("", "Minsk is quiet.", "В Минске спокойно.", hints=hints_of(missing))
    assert hints_of(mended) == ("glossary: Minsk → Минск (gen. Минска)",)


def test_what_changed_in_the_source_is_told_while_the_unit_is_stale() -> None:
    stale = Unit(
        "",
        "It snowed.",
        "Дождь.",
        fuzzy=True,
        previous_source="It rained.",
        hints=("changed: x", "role: body"),
    )
    assert hints_of(stale) == ("changed: x", "role: body")
    assert hints_of(replace(stale, previous_source=None)) == ("role: body",)


def test_annotating_twice_changes_nothing() -> None:
    catalog = Catalog("story", "ru", (Unit("", "Minsk is quiet.", "Тихо."), Unit("", "It rained.", "Дождь.")))
    once = annotate(catalog, GLOSSARY)
    assert annotate(once, GLOSSARY) == once
    assert once.units[1] is catalog.units[1]


def test_only_the_units_that_are_named_are_annotated() -> None:
    here, there = Unit("", "Minsk is quiet."), Unit("caption", "Minsk is quiet.")
    found = annotate(Catalog("story", "ru", (here, there)), GLOSSARY, {here.key})
    assert found.units[0].hints == ("glossary: Minsk → Минск (gen. Минска)",)
    assert found.units[1] is there
