import pytest

from tests.report.editions import edition
from tests.steps.lives import AT
from translate.ledger import Action, Event, Version
from translate.report.deeds import latest_deeds
from translate.report.progress import Past, Progress
from translate.steps.status import Status

DRAFT = Version("It rained.", "Ішоў дождж.", "mt")
STALE = Version("It rained.", "Ішоў дождж.", "stale")
APPROVED = Version("It rained.", "Ішоў дождж.", "approved")
BESIDE = Version("It rained.", "Дождж.", "alternative")
NAME = Version("", "Alena {Novik}", "assigned")


def told(*events: Event, most: int = 9) -> list[tuple[str, str, str]]:
    progress = Progress("articles/rain.txt", "Rain", "be", "", Status(), past=Past(events=events))
    return [(deed.who, deed.what, deed.source) for deed in latest_deeds([progress], most)]


def event(action: Action, by: str, was: Version | None, now: Version | None, at: str = AT) -> Event:
    return Event(at, action, by, "", "" if NAME in (was, now) else "<b1>It</b1> rained.", was, now)


@pytest.mark.parametrize(
    ("happened", "who", "what"),
    [
        (event(Action.DRAFT, "argos/en_be/0.3", None, DRAFT), "Machine translation", "drafted 1 sentence"),
        (event(Action.DRAFT, "memory", None, DRAFT), "Translation memory", "drafted 1 sentence"),
        (event(Action.EXTRACT, "", APPROVED, STALE), "The article", "changed: 1 sentence now stale"),
        (event(Action.EXTRACT, "", APPROVED, None), "The article", "changed: 1 sentence removed"),
        (event(Action.APPROVE, "Chief", DRAFT, APPROVED), "Chief", "approved 1 sentence"),
        (event(Action.REJECT, "Chief", APPROVED, DRAFT), "Chief", "sent back 1 sentence"),
        (event(Action.EDIT, "", DRAFT, APPROVED), "", "edited 1 sentence"),
        (event(Action.EDIT, "Chief", DRAFT, None), "Chief", "removed 1 sentence"),
        (event(Action.IMPORT, "Ivan", BESIDE, DRAFT), "Ivan", "sent another text for 1 sentence"),
    ],
)
def test_what_is_told(happened: Event, who: str, what: str) -> None:
    assert told(happened) == [(who, what, "It rained.")]


def test_who_is_responsible_now() -> None:
    assert told(event(Action.ASSIGN, "Chief", None, NAME)) == [
        ("Chief", "made Alena {Novik} responsible", "")
    ]
    assert told(event(Action.ASSIGN, "Chief", NAME, None)) == [("Chief", "made nobody responsible", "")]


def test_what_was_done_in_one_go_is_one_line_and_the_newest_stands_first() -> None:
    drafted = [event(Action.DRAFT, "argos", None, DRAFT)] * 1200
    approved = event(Action.APPROVE, "Chief", DRAFT, APPROVED, "2026-11-25T09:00:00+00:00")
    assert told(*drafted, approved) == [
        ("Chief", "approved 1 sentence", "It rained."),
        ("Machine translation", "drafted 1,200 sentences", ""),
    ]
    assert len(told(*drafted, approved, most=1)) == 1


def test_a_reason_is_told() -> None:
    reasons = [deed.why for deed in latest_deeds([edition()], 9)]
    assert [why for why in reasons if why] == ["<script>alert('Which day?')</script>"]
