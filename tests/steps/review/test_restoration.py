"""Bringing texts back, case by case: restoration_cases.toml says what a case consists of."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.steps.lives import ALENA, AT, DAY, Life
from translate.catalog import ALTERNATIVE, state, state_word, text_hash, version, witness
from translate.errors import TranslateError
from translate.ledger import Action, Event, Version
from translate.model import Alternative, Record, State

FILE = Path(__file__).parent / "restoration_cases.toml"
CASES: dict[str, dict[str, Any]] = {
    case["name"]: case for case in tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]
}
IVAN = "Ivan Koval"


def lived(steps: list[dict[str, Any]]) -> Life:
    life = Life()
    for step in steps:
        life.live(step)
    return life


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    life = lived(case["steps"])
    moment = {"number": case["restore"], "by": IVAN, "before": case.get("was", False)}
    if "refused" in case:
        with pytest.raises(TranslateError, match=re.escape(case["refused"])):
            life.restore(**moment)
        return
    before = life.unit
    done = life.restore(**moment)
    assert (done.before, done.after) == (before, life.unit)
    record = life.unit.record
    assert record
    wanted = {"previous": None, "why": "", **case["result"]}
    found = {
        "text": life.unit.target,
        "state": state_word(life.unit),
        "by": record.by,
        "previous": life.unit.previous_source,
        "why": record.why,
    }
    assert found == wanted
    assert (record.at, record.target_hash) == (DAY, text_hash(life.unit.target))
    assert witness(life.catalog, "2026-11-25") == life.catalog, "the record holds"
    assert (life.events[-1].action, life.events[-1].was) == (Action.RESTORE, version(before))


def test_who_is_responsible_is_no_text() -> None:
    life = lived([{"edit": "Ішоў дождж."}])
    names = Version("", ALENA, "assigned")
    life.events.append(Event(AT, Action.ASSIGN, "Chief", "", "", None, names, number=2))
    with pytest.raises(TranslateError, match="event 2 says who is responsible"):
        life.restore(2)


def test_a_text_that_waited_beside_comes_back_as_needing_work_and_waits_no_longer() -> None:
    life = lived([{"edit": "Ішоў дождж."}])
    others = tuple(
        Alternative(text, text_hash(life.unit.source), IVAN, DAY) for text in ("Лілося.", "Мокра.")
    )
    life.catalog = replace(life.catalog, units=(replace(life.unit, alternatives=others),))
    beside = Version(life.unit.source, "Лілося.", ALTERNATIVE)
    life.events.append(Event(AT, Action.IMPORT, IVAN, *life.unit.key, beside, version(life.unit), number=2))
    life.restore(2, before=True)
    assert (life.unit.target, state_word(life.unit)) == ("Лілося.", "needs-work")
    assert life.unit.alternatives == others[1:]
    life.restore(3, before=True)
    assert (life.unit.target, state_word(life.unit)) == ("Ішоў дождж.", "translated")
    assert life.unit.record
    assert life.unit.record.by == ALENA, "nobody decided on the text beside it"


def test_an_edit_that_is_not_in_the_ledger_yet_ends_an_approval() -> None:
    life = lived([{"edit": "Ішоў дождж."}, {"approve": "approved"}])
    edited = replace(life.unit, target="Лілося.")
    life.catalog = witness(replace(life.catalog, units=(edited,)), DAY)
    assert state(life.restore(2).after) is State.TRANSLATED


def test_an_approval_that_no_command_gave_is_not_believed() -> None:
    life = lived([{"edit": "Ішоў дождж."}])
    record = Record(State.APPROVED, text_hash(life.unit.source), text_hash("Лілося."), DAY, by="Chief")
    copied = replace(life.unit, target="Лілося.", record=record)
    life.events.append(
        Event(AT, Action.EDIT, IVAN, *copied.key, version(life.unit), version(copied), number=2)
    )
    life.catalog = replace(life.catalog, units=(copied,))
    life.restore(1)
    life.restore(3, before=True)
    assert (life.unit.target, state(life.unit)) == ("Лілося.", State.TRANSLATED)


WORDINGS = ["It rained all day.", "It rained all night.", "It rained all  day.", "It rained all days."]
TEXTS = st.sampled_from(["Ішоў дождж.", "Лілося.", "Мокра.", "Дажджыла."])
STEPS = st.one_of(
    st.fixed_dictionaries({"edit": TEXTS, "fuzzy": st.booleans(), "by": st.sampled_from([ALENA, IVAN])}),
    st.fixed_dictionaries({"article": st.lists(st.sampled_from(WORDINGS), min_size=1, max_size=1)}),
    st.fixed_dictionaries({"approve": st.sampled_from(["reviewed", "approved"])}),
    st.fixed_dictionaries({"reject": st.just("Dull.")}),
)


@given(st.lists(STEPS, max_size=8), st.integers(0), st.booleans())
@example(
    [{"article": [WORDINGS[1]]}, {"edit": "Ішоў дождж.", "fuzzy": False, "by": ALENA}, {"reject": "Dull."}],
    0,
    False,
)
@settings(deadline=None)
def test_every_text_can_be_brought_back_and_that_be_taken_back(
    steps: list[dict[str, Any]], number: int, before: bool
) -> None:
    life = lived([{"edit": "Дождж."}, *steps])
    event = life.events[number % len(life.events)]
    wanted = event.was if before else event.now
    present = life.unit
    if wanted is None or wanted.target == present.target:
        return
    done = life.restore(event.number, IVAN, before=before)
    assert done.after.target == wanted.target
    assert state(done.after) <= max(State.TRANSLATED, State[_level(wanted.state)])
    life.restore(len(life.events), IVAN, before=True)
    assert life.unit.target == present.target
    assert state(life.unit) <= state(present), "taking back lifts nothing"


def _level(word: str) -> str:
    return {"mt": "DRAFT", "needs-work": "DRAFT"}.get(word, word.upper())
