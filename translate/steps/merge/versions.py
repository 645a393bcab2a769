"""What in a copy that comes back is the translator's own work, and what stood there when it was sent."""

import unicodedata
from collections.abc import Sequence

from translate.catalog import ALTERNATIVE, is_own_draft, is_translated, record_word, text_hash, version
from translate.ledger import Event, Version
from translate.model import Record, State, Unit

_MARKED = frozenset({"mt", "needs-work", "stale"})
"""The states of texts that need work, in the ledger."""


def same_text(one: str, other: str) -> bool:
    """Whether two texts are the same to a reader: programs compose accents and cut spaces off the ends."""
    return _plain(one) == _plain(other)


def is_own_work(theirs: Unit, ours: Unit, past: Sequence[Event], began: str) -> bool:
    """Whether text or mark of a unit that came back is work that nobody here has seen.

    A blank is not: some programs blank what they do not take for finished. Neither is a machine draft, nor
    what our unit said when the copy was made or at any time since. A record that holds proves nothing by
    itself, for a colleague's `translate` may have written it; older than our ledger, it is trusted.

    Args:
        theirs: the unit as it came back.
        ours: the unit that it belongs to, as it is now.
        past: the events of our unit, oldest first.
        began: the day on which our ledger begins, as ISO date; empty when there is none.
    """
    if not is_translated(theirs) or is_own_draft(theirs) or _waits(theirs, ours):
        return False
    if any(_says(item, theirs, ours) for item in [*_since(theirs.record, past), version(ours)] if item):
        return False
    record = theirs.record
    return record is None or not _is_of(record, theirs) or not record.at < began


def is_as_sent(ours: Unit, theirs: Unit, *, fits: bool) -> bool:
    """Whether nobody here changed a unit, or decided anything about it, since the copy was made.

    `fits` says whether their sentence is still ours, but for typography: then the hash of it may differ.
    """
    record, sent = ours.record, theirs.record
    if record is None or sent is None or not _is_of(sent, ours):
        return False
    retyped = fits and sent.source_hash == text_hash(theirs.source)
    if not retyped and record.source_hash != sent.source_hash:
        return False
    return (record.state, record.engine, record.why) == (sent.state, sent.engine, sent.why)


def was_only_doubted(ours: Unit, sent: Record | None) -> bool:
    """Whether all that happened to a unit since then is that somebody marked it as needing work."""
    record = ours.record
    if record is None or sent is None or not _is_of(sent, ours):
        return False
    return ours.fuzzy and record.state is State.DRAFT and not record.engine


def had_the_mark(ours: Unit, sent: Record | None) -> bool:
    """Whether the copy came with the text that our unit has, or nobody can tell."""
    return sent is None or _is_of(sent, ours)


def _is_of(record: Record, unit: Unit) -> bool:
    return record.target_hash == text_hash(unit.target)


def _waits(theirs: Unit, ours: Unit) -> bool:
    """Whether their text waits beside ours already, and they have not chosen it from there."""
    waiting = any(same_text(other.target, theirs.target) for other in ours.alternatives)
    return waiting and not _is_chosen(theirs)


def _is_chosen(theirs: Unit) -> bool:
    return any(same_text(other.target, theirs.target) for other in theirs.alternatives)


def _since(sent: Record | None, past: Sequence[Event]) -> list[Version]:
    """What a unit said when the copy was made, and after that; everything when this is not known.

    Of several moments that the record may be of, the first one counts.
    """
    moments = [(event.at, item) for event in past for item in (event.was, event.now) if item is not None]
    if sent is None:
        return [item for _, item in moments]
    word = record_word(sent)
    same = [
        (item.state == word, at.startswith(sent.at), -place)
        for place, (at, item) in enumerate(moments)
        if item.state != ALTERNATIVE and text_hash(item.target) == sent.target_hash
    ]
    start = -max(same)[2] if same else 0
    return [item for _, item in moments[start:]]


def _says(item: Version, theirs: Unit, ours: Unit) -> bool:
    """Whether a version of our unit is what theirs says.

    Of a text that they typed, the words count alone. One that they had from us must have been said of this
    sentence, and marked as theirs is; but a doubt about a text that we replaced since is of no use.
    """
    if not same_text(item.target, theirs.target):
        return False
    if item.state == ALTERNATIVE:
        return not _is_chosen(theirs)
    if theirs.record is not None and not _is_of(theirs.record, theirs):
        return theirs.fuzzy or item.state != "mt"
    if item.source != theirs.source:
        return item.state == "stale"
    marked = item.state in _MARKED
    return marked == theirs.fuzzy or (theirs.fuzzy and not same_text(ours.target, theirs.target))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
