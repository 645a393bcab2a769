"""A name that must not be translated goes through the model as a mark, which it copies as it copies tags."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from translate.ladder.attempt import Attempt, Edit, Ground, StandIn
from translate.model import TermMatch
from translate.placeables import TAG

NAME = "sentinel"


def sentinels(attempts: Sequence[Attempt], ground: Ground) -> list[Attempt]:
    """Plan a mark for each do-not-translate name."""
    return [replace(attempt, plan=(*attempt.plan, *_marks(attempt))) for attempt in attempts]


def _marks(attempt: Attempt) -> Iterator[StandIn]:
    for number, match in enumerate((match for match in attempt.matches if _is_untouchable(match)), start=1):
        written = attempt.source[match.start : match.end]
        if not TAG.search(written):
            mark = f"<X{number}/>"
            edit = Edit(match.start, match.end, mark)
            settle = partial(_restored, mark=mark, written=written)
            yield StandIn(match.term.id, NAME, (edit,), settle)


def _is_untouchable(match: TermMatch) -> bool:
    return match.term.dnt and not match.plural


def _restored(text: str, mark: str, written: str) -> str | None:
    """The name in place of its mark, apart from letters and digits that the model put beside it."""
    if text.count(mark) != 1:
        return None
    before, after = text.split(mark)
    left = " " if before[-1:].isalnum() else ""
    right = " " if after[:1].isalnum() else ""
    return before + left + written + right + after
