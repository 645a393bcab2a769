"""What became of terms and what people wrote instead: terminology_cases.toml says what a case consists of."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.checks.cases import glossary
from tests.steps.lives import Life
from translate.catalog import with_draft
from translate.model import Catalog, Unit, Verdict
from translate.steps.terminology import TermUse, merged, term_uses

FILE = Path(__file__).parent / "terminology_cases.toml"
CASES: dict[str, dict[str, Any]] = {
    case["name"]: case for case in tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    life = Life()
    life.live({"article": [case["source"]]})
    for step in case.get("steps", []):
        life.live(step)
    use = next(use for use in term_uses(life.catalog, life.events, glossary()) if use.term == case["term"])
    assert (_outcome(use), use.matched) == (case["found"], 1)
    told = [(one.ours, one.theirs, one.proposal, one.name) for one in use.corrections]
    wanted = (case.get("ours"), case.get("theirs"), case.get("proposal"), case.get("named"))
    assert told == ([wanted] if case.get("ours") else [])
    assert {one.by for one in use.corrections} <= {"Alena Novik"}


def test_a_rung_counts_while_the_draft_is_untouched() -> None:
    drafted = with_draft(Unit("", "Makei left."), "Макей з’ехаў.", "test/1", "2026-11-24")
    assert drafted.record is not None
    served = replace(drafted, record=replace(drafted.record, served=(("makei", "surrogate"),)))
    typed = replace(served, target="Макей паехаў.")
    for unit, verdict, rungs in ((served, Verdict.REPAIRED, {"surrogate": 1}), (typed, Verdict.OK, {})):
        (use,) = term_uses(Catalog("a", "be", (unit,)), [], glossary())
        assert (use.verdicts, use.rungs) == ({verdict: 1}, rungs)


def test_uses_of_a_term_are_added_up_by_locale() -> None:
    ok = TermUse("minsk", "be", {Verdict.OK: 1}, 1, {"repair": 1})
    wrong = TermUse("minsk", "be", {Verdict.FORBIDDEN: 1, Verdict.OK: 2}, 0, {"repair": 1, "n-best": 1})
    other = replace(wrong, locale="ru")
    total, alone = merged([ok, other, wrong])
    assert (total.matched, total.wrong, total.verdicts) == (5, 1, {Verdict.OK: 3, Verdict.FORBIDDEN: 1})
    assert total.rungs == {"repair": 2, "n-best": 1}
    assert alone == other


def _outcome(use: TermUse) -> str:
    return "untranslated" if use.untranslated else next(iter(use.verdicts)).value
