import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.steps.lives import ALENA, Life
from translate.model import State
from translate.steps.status import STATE_NAMES, Contributions, contributions

CASES = tomllib.loads(Path(__file__).with_name("contribution_cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_who_did_what(case: dict[str, Any]) -> None:
    life = Life()
    for step in case["steps"]:
        life.live(step)
    done = contributions(life.catalog, life.events if case.get("ledger", True) else ())
    assert {STATE_NAMES[step]: name for name, step in done.units} == case["done"]
    assert set(done.units.values()) <= {1}
    assert all(words == len(life.unit.source.split()) for words in done.words.values())


def test_who_did_most_comes_first() -> None:
    life = Life()
    life.live({"edit": "Увесь дзень ішоў дождж."})
    mine = contributions(life.catalog, life.events)
    chief = Contributions()
    chief.words["Chief", State.APPROVED] = 40
    assert (mine + chief).people == ["Chief", ALENA]
    assert mine.people == [ALENA]
