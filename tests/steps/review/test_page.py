from dataclasses import replace

from translate.catalog import with_draft
from translate.checks import Whole
from translate.estimate import estimate
from translate.ledger import Action, Event, Version
from translate.model import Catalog, Evidence, Unit
from translate.steps.review import page
from translate.worddiff import plain

FIRST = Unit("headline", "Port opens", "Порт открыт")
STALE = Unit(
    "", "See <a1>40</a1> ships.", "Смотрите 30 судов.", fuzzy=True, previous_source="See <a1>30</a1> ships."
)
LAST = Unit("", "Nobody was hurt.")
CATALOG = Catalog("a", "ru", (FIRST, STALE, LAST))


def event(source: str, was: str | None, context: str = "") -> Event:
    version = Version(was, "Смотрите 30 судов.", "translated") if was else None
    return Event("2026-11-24T09:00:00+00:00", Action.EDIT, "", context, source, version, None)


def test_a_unit_among_its_neighbours() -> None:
    found = page(Whole(CATALOG), STALE.key, [])
    assert found
    assert (found.before, found.unit, found.after) == (FIRST, STALE, LAST)
    assert found.state == "stale"
    assert plain(found.changes) == "See <a1>[-30-]{+40+}</a1> ships."
    assert found.faults == ("<a1> is missing", "</a1> is missing")


def test_what_looks_wrong_is_named_by_its_check() -> None:
    found = page(Whole(CATALOG), STALE.key, [])
    assert found
    assert found.findings == (
        "numbers: the number 40 of the source is missing",
        "numbers: the number 30 is not in the source",
    )
    silent = replace(STALE, notes=("l10n-ignore: numbers: the captain was asked",))
    quiet = page(Whole(replace(CATALOG, units=(silent,))), STALE.key, [])
    assert quiet
    assert quiet.findings == ()


def test_a_machine_draft_has_an_estimate_until_somebody_touches_it() -> None:
    draft = with_draft(LAST, "Никто не пострадал.", "argos/en_ru/1.9", "2026-11-24", Evidence(-0.5))
    found = page(Whole(replace(CATALOG, units=(draft,))), LAST.key, [])
    assert found
    assert found.estimate == estimate(draft, "ru") is not None
    touched = page(Whole(replace(CATALOG, units=(replace(draft, fuzzy=False),))), LAST.key, [])
    assert touched
    assert touched.estimate is None


def test_the_ends_of_the_article() -> None:
    first, last = page(Whole(CATALOG), FIRST.key, []), page(Whole(CATALOG), LAST.key, [])
    assert first
    assert (first.before, first.changes, first.faults) == (None, (), ())
    assert last
    assert (last.after, last.state, last.faults) == (None, "new", ())


def test_a_unit_that_is_gone() -> None:
    assert page(Whole(CATALOG), ("", "Gone."), []) is None


def test_the_history_goes_through_every_wording_of_the_source() -> None:
    own = [
        event("See <a1>20</a1> ships.", None),
        event("See <a1>30</a1> ships.", "See <a1>20</a1> ships."),
        event(STALE.source, "See <a1>30</a1> ships."),
        event(STALE.source, STALE.source),
    ]
    others = [event("See <a1>20</a1> ships.", None, context="caption"), event(LAST.source, None)]
    found = page(Whole(CATALOG), STALE.key, [own[0], others[0], *own[1:], others[1]])
    assert found
    assert found.events == tuple(own)
    assert page(Whole(replace(CATALOG, units=(LAST,))), LAST.key, own) == replace(
        found, unit=LAST, state="new", before=None, after=None, changes=(), faults=(), findings=(), events=()
    )


def test_what_two_sentences_show_together_stands_beside_the_later() -> None:
    first = Unit("", "See the forty new ships.", "Смотрите сорок новых судов.")
    other = replace(first, context="caption", target="Взгляните на новые суда.")

    found = page(Whole(replace(CATALOG, units=(first, other))), other.key, [])

    assert found
    assert "same-source: elsewhere the same source is “Смотрите сорок новых судов.”" in found.findings
