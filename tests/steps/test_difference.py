"""What differs from the last approval, case by case: difference_cases.toml says what a case consists of."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.steps.lives import Life
from translate.steps.difference import difference
from translate.worddiff import plain

FILE = Path(__file__).parent / "difference_cases.toml"
CASES: dict[str, dict[str, Any]] = {
    case["name"]: case for case in tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    life = Life()
    for step in case.get("steps", []):
        life.live(step)
    found = difference(life.catalog, life.events)
    assert {"changed": len(found.changed), "never": len(found.never), "same": len(found.same)} == {
        "changed": 0, "never": 0, "same": 0, case["found"]: 1
    }  # fmt: skip
    for change in (*found.changed, *found.never):
        assert (plain(change.source), plain(change.target)) == (case["source"], case["target"])
        assert [event.action for event in change.since] == case["since"]
        assert (change.approved.event.by if change.approved else None) == case.get("by")


def test_what_was_approved_before_the_ledger_began_is_approved() -> None:
    life = Life()
    for step in ({"edit": "Ішоў дождж."}, {"approve": "approved"}):
        life.live(step)
    assert difference(life.catalog, []).same == life.catalog.units


def test_in_article_order() -> None:
    life = Life()
    life.article(["Rain fell.", "Nobody was hurt.", "It ended."])
    found = difference(life.catalog, life.events)
    assert [change.unit for change in found.never] == list(life.catalog.units)
