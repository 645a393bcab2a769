from dataclasses import replace

import pytest

from tests.gettext_tools import assert_canonical
from translate.catalog import (
    changes,
    is_own_draft,
    read_catalog,
    state,
    state_word,
    with_draft,
    witness,
    write_catalog,
)
from translate.errors import TranslateError
from translate.ledger import Action, Doing
from translate.model import Catalog, State, Unit
from translate.steps.extract import extract
from translate.steps.review import approve, reject

DAY = "2026-11-24"
NEW = Unit("caption", "Cranes at work")
TYPED = Unit("", "It can take 30 vessels.", "Он принимает 30 судов.")
DRAFTED = with_draft(Unit("", "Work goes on."), "Работы продолжаются.", "argos/en_ru/1.9", "2026-11-23")


def catalog(*units: Unit) -> Catalog:
    return witness(Catalog("river-port", "ru", units), DAY)


def at_level(level: State) -> Unit:
    return approve(catalog(TYPED), "Chief", DAY, level).approved[0]


STALE = replace(
    at_level(State.APPROVED),
    source="It can take 40 vessels.",
    fuzzy=True,
    previous_source="It can take 30 vessels.",
)

CASES = {
    "translated": (TYPED, "needs-work"),
    "reviewed": (at_level(State.REVIEWED), "needs-work"),
    "approved": (at_level(State.APPROVED), "needs-work"),
    "a machine draft": (DRAFTED, "needs-work"),
    "sent back before": (reject(catalog(TYPED), "Chief", DAY, "Too long.").rejected[0], "needs-work"),
    "stale": (STALE, "stale"),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_sent_back_needs_work_and_says_why(case: str) -> None:
    unit, word = CASES[case]
    before = catalog(unit)
    rejection = reject(before, " Alena Novik ", DAY, "30 ships,\n not vessels.")
    (after,) = rejection.rejected
    assert rejection.catalog.units == (after,)
    assert state_word(after) == word
    assert not is_own_draft(after), "a draft that was sent back is never drafted over"
    assert after.record
    assert (after.record.by, after.record.why) == ("Alena Novik", "30 ships, not vessels.")
    assert (after.target, after.previous_source) == (unit.target, unit.previous_source)
    (event,) = changes(before, rejection.catalog, Doing(Action.REJECT, "Alena Novik", "30 ships."), "now")
    assert (event.action, event.why) == (Action.REJECT, "30 ships.")
    assert witness(rejection.catalog, "2026-11-25") == rejection.catalog


@pytest.mark.parametrize("case", CASES)
def test_the_reason_is_in_the_file_until_the_text_is_another_or_approved(case: str) -> None:
    rejected = reject(catalog(CASES[case][0]), "Alena Novik", DAY, 'Say "ships".').catalog
    _, document = read_catalog(None, "a.po", "river-port", "ru")
    data = write_catalog(rejected, document, "en")
    assert_canonical(data)
    (unit,) = read_catalog(data, "a.po", "river-port", "ru")[0].units
    assert unit.record == rejected.units[0].record
    assert "sent back" in data.decode()
    edited = replace(unit, target="Он принимает тридцать судов.")
    cleared = replace(unit, fuzzy=False, previous_source=None)
    for later in (
        witness(replace(rejected, units=(edited,)), "2026-11-25"),
        witness(replace(rejected, units=(cleared,)), "2026-11-25"),
        approve(rejected, "Chief", "2026-11-25", least=State.STALE).catalog,
    ):
        assert later.units[0].record
        assert later.units[0].record.why == ""
        assert b"sent back" not in write_catalog(later, document, "en")


def test_a_reason_outlives_extraction() -> None:
    rejected = reject(catalog(TYPED), "Alena Novik", DAY, "Say ships.").catalog
    again = extract([], rejected, "articles/river-port.txt").catalog
    assert again.obsolete[0].record == rejected.units[0].record


def test_what_cannot_be_sent_back_says_so() -> None:
    rejection = reject(catalog(NEW, at_level(State.LOCKED)), "Alena Novik", DAY, "Wrong.")
    assert rejection.rejected == ()
    assert [reason for _, reason in rejection.skipped] == [
        "not translated: there is nothing to send back",
        "locked; `translate approve --unlock` opens it",
    ]


def test_only_the_units_meant() -> None:
    other = replace(TYPED, context="caption")
    rejection = reject(catalog(TYPED, other), "Alena Novik", DAY, "Wrong.", keys={other.key})
    assert [state(unit) for unit in rejection.catalog.units] == [State.TRANSLATED, State.DRAFT]


@pytest.mark.parametrize("why", ["", " \n", "\x07"])
def test_a_reason_is_required(why: str) -> None:
    with pytest.raises(TranslateError, match="no reason is given"):
        reject(catalog(TYPED), "Alena Novik", DAY, why)


def test_a_name_is_required() -> None:
    with pytest.raises(TranslateError, match="nobody is named"):
        reject(catalog(TYPED), " ", DAY, "Wrong.")
