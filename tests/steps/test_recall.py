"""What becomes of units whose sentences were translated before, or almost."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.memory.entries import entry, filled
from translate.catalog import is_own_draft, state, state_word, text_hash, with_draft
from translate.config import MemoryPolicy
from translate.memory import Memory
from translate.model import Catalog, Record, State, Unit
from translate.steps.recall import Recall, recall, remembered_hints
from translate.terms import load

ROOT = Path(__file__).parents[2]
GLOSSARY = load({path.name: path.read_text(encoding="utf-8") for path in (ROOT / "glossary").glob("*.yaml")})
CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "recall_cases.toml").read_text(encoding="utf-8")
)["case"]
DAY = "2026-11-24"
RAIN = Unit("", "Rain fell.")


def _unit(source: str, target: str = "", **what: str) -> Unit:
    unit = Unit("", source, target)
    match what.get("is"):
        case "draft":
            return with_draft(Unit("", source), target, "argos/1", DAY)
        case "needs-work":
            return replace(unit, fuzzy=True)
        case "stale":
            return replace(unit, fuzzy=True, previous_source="It was another sentence.")
    return unit


def _recall(unit: Unit, memory: Memory, *, translated: bool = False) -> Recall:
    policy = MemoryPolicy(exact_is_translated=translated)
    return recall(Catalog("story", "ru", (unit,)), memory, policy, GLOSSARY, DAY)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_cases(case: dict[str, Any], tmp_path: Path) -> None:
    policy = MemoryPolicy(
        exact_is_translated=case.get("policy") == "translated", similar=case.get("similar", 70)
    )
    around = [Unit("", case[name]) for name in ("before", "after") if name in case]
    units = (*around[:1], _unit(**case["unit"]), *around[1:])
    catalog = Catalog("story", "ru", units)
    with filled(tmp_path, *(entry(**values) for values in case["stored"])) as memory:
        done = recall(catalog, memory, policy, GLOSSARY, DAY)
        again = recall(done.catalog, memory, policy, GLOSSARY, "2027-01-01")
    found = done.catalog.units[len(around[:1])]
    assert (found.target, state_word(found)) == (case["text"], case["state"])
    assert (found.record.engine if found.record else "") == case.get("engine", "")
    assert list(found.hints) == case.get("hints", [])
    assert again.catalog == done.catalog, "doing it twice changes nothing"
    assert not again.filled
    assert not again.changed


def test_what_was_filled_is_told_with_the_terms_in_it(tmp_path: Path) -> None:
    with filled(tmp_path, entry("Minsk is quiet.", "Столица спокойна.", article="weather")) as memory:
        done = _recall(Unit("", "Minsk is quiet."), memory)
        again = _recall(done.catalog.units[0], memory)
    key = frozenset({("", "Minsk is quiet.")})
    assert (done.filled, done.remembered, done.changed) == (key, key, key)
    assert [finding.verdict.value for finding in done.terms] == ["missing"]
    assert (again.filled, again.remembered, again.changed, again.terms) == (frozenset(), key, frozenset(), ())


def test_a_better_match_replaces_a_remembered_draft_and_not_an_edited_one(tmp_path: Path) -> None:
    with filled(tmp_path, entry("Rain fell.", "Упал дождь.", "tmx", article="agency")) as memory:
        first = _recall(RAIN, memory).catalog.units[0]
    assert is_own_draft(first)
    better = [
        entry("Rain fell.", "Упал дождь.", "tmx", article="agency"),
        entry("Rain fell.", "Шёл дождь.", article="weather"),
    ]
    with filled(tmp_path / "later", *better) as memory:
        assert _recall(first, memory).catalog.units[0].target == "Шёл дождь."
        edited = replace(first, target="Дождь прошёл.")
        assert _recall(edited, memory).catalog.units[0].target == "Дождь прошёл."


def test_the_record_of_a_text_that_counts_as_translated_holds_and_says_whose_it_is(tmp_path: Path) -> None:
    with filled(tmp_path, entry("Rain fell.", "Шёл дождь.", article="weather")) as memory:
        (unit,) = _recall(RAIN, memory, translated=True).catalog.units
    assert state(unit) is State.TRANSLATED
    assert unit.record == Record(
        State.TRANSLATED,
        text_hash("Rain fell."),
        text_hash("Шёл дождь."),
        DAY,
        "memory/100/approved/weather",
        by="Alena Novik",
    )


def test_hints_go_when_the_memory_forgets_or_the_unit_is_translated(tmp_path: Path) -> None:
    unit = Unit("", "The new bridge is open.", hints=("role: body", "glossary: x"))
    with filled(tmp_path, entry("The old bridge is open.", "Мост открыт.", article="a")) as memory:
        (shown,) = _recall(unit, memory).catalog.units
        assert shown.hints[:2] == unit.hints
        assert len(shown.hints) == 3
        (finished,) = _recall(replace(shown, target="Новый мост открыт."), memory).catalog.units
        assert finished.hints == unit.hints
    with filled(tmp_path / "empty", entry("Rain fell.", "Шёл дождь.", article="a")) as memory:
        assert _recall(shown, memory).catalog.units == (unit,)


def test_hints_are_one_line_without_control_characters(tmp_path: Path) -> None:
    with filled(
        tmp_path, entry("The old bridge\nis open.", "Мост\x07\n открыт.", "tmx", article="a")
    ) as memory:
        (unit,) = _recall(Unit("", "The new bridge\nis open."), memory).catalog.units
    assert unit.hints == ("memory 83 %, a: The [-old-]{+new+} bridge is open. → Мост открыт.",)


def test_extract_carries_over_the_hints_that_still_serve() -> None:
    line = "memory 86 %, a: x → y"
    waiting = Unit("", "Rain.", hints=("role: body", line))
    finished = Unit("", "Snow.", "Снег.", hints=(line,))
    assert remembered_hints(Catalog("story", "ru", (waiting, finished))) == {("", "Rain."): [line]}
