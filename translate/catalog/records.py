"""The `# l10n:` line: one comment in which the tool remembers what it last did to a unit.

    # l10n: state=mt engine=argos/en_ru/1.9/3f2a score=-0.412 src=3f9a1c0d2b4e tgt=77ab02c1d3e5 at=2026-11-24
    # l10n: state=approved by="Alena Novik" src=3f9a1c0d2b4e tgt=77ab02c1d3e5 at=2026-11-24

`mt` is a machine draft, with the score that its model gave it, where a package leads back the agreement of
source and back translation, and what put which term of the glossary right, `served=makei:surrogate`;
`needs-work` is a person's text marked fuzzy; the others are called like the state. It stands last among the
comments of its entry and survives every tool that keeps comments.
"""

import re
from collections.abc import Mapping, Sequence

from translate.catalog.pairs import pairs_line, read_pairs, unwrapped
from translate.catalog.states import is_own_draft, state
from translate.model import Evidence, Record, State, Unit

_PREFIX = "l10n:"
_MACHINE = "mt"
_WORDS = {
    State.DRAFT: "needs-work",
    State.TRANSLATED: "translated",
    State.REVIEWED: "reviewed",
    State.APPROVED: "approved",
    State.LOCKED: "locked",
}
_STATES = {_MACHINE: State.DRAFT, **{word: state for state, word in _WORDS.items()}}
_HASH = re.compile(r"[0-9a-f]{12}")
_SCORE = re.compile(r"-\d{1,3}\.\d{1,6}")
_SHARE = re.compile(r"[01]\.\d{1,6}")
_SERVED = re.compile(r"([^\s:]+):([a-z-]+)")
_OWN = ("state", "engine", "score", "agreement", "served", "by", "why", "src", "tgt", "at")


def read_record(comment: str) -> Record | None:
    """The record in a comment line (without its "# "); None when it is anything else, or a damaged record."""
    values = read_pairs(_PREFIX, comment)
    if values is None or values.get("state") not in _STATES:
        return None
    if not all(_HASH.fullmatch(values.get(name, "")) for name in ("src", "tgt")):
        return None
    return Record(
        state=_STATES[values["state"]],
        source_hash=values["src"],
        target_hash=values["tgt"],
        at=values.get("at", ""),
        engine="" if values["state"] == _WORDS[State.DRAFT] else values.get("engine", ""),
        by=values.get("by", ""),
        why=values.get("why", ""),
        extra=tuple((name, value) for name, value in values.items() if name not in _OWN),
        evidence=_read_evidence(values) if values["state"] == _MACHINE else None,
        served=_read_served(values) if values["state"] == _MACHINE else (),
    )


def take_record(comments: Sequence[str]) -> tuple[Record | None, tuple[str, ...]]:
    """The last record among the comment lines of an entry, and the other lines.

    Some programs wrap comments (polib does): a record may run over several lines.
    """
    for start in reversed(range(len(comments))):
        if not comments[start].lstrip().startswith(_PREFIX):
            continue
        for end in range(len(comments), start, -1):
            if record := read_record(unwrapped(comments[start:end])):
                return record, (*comments[:start], *comments[end:])
    return None, tuple(comments)


def record_line(record: Record) -> str:
    """The comment line of a record, without its "# "."""
    values = (
        ("state", record_word(record)),
        ("engine", record.engine),
        *_evidence_pairs(record.evidence),
        ("served", " ".join(f"{term}:{rung}" for term, rung in record.served)),
        ("by", _on_one_line(record.by)),
        ("why", _on_one_line(record.why)),
        ("src", record.source_hash),
        ("tgt", record.target_hash),
        ("at", record.at),
    )
    return pairs_line(_PREFIX, [*((name, value) for name, value in values if value), *record.extra])


def state_word(unit: Unit) -> str:
    """A unit's state in one word: that of its record, or "new" or "stale"."""
    reached = state(unit)
    if reached in (State.NEW, State.STALE):
        return reached.name.lower()
    return _MACHINE if is_own_draft(unit) else _WORDS[reached]


def record_word(record: Record) -> str:
    """The state in a record, as its line says it."""
    return _MACHINE if record.state is State.DRAFT and record.engine else _WORDS[record.state]


def _read_evidence(values: Mapping[str, str]) -> Evidence | None:
    """The evidence in the pairs of a line; without a score that can be read there is none."""
    score, agreement = values.get("score", ""), values.get("agreement", "")
    if not _SCORE.fullmatch(score):
        return None
    return Evidence(float(score), float(agreement) if _SHARE.fullmatch(agreement) else None)


def _read_served(values: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The terms and rungs in the pairs of a line; what does not read as such is left out."""
    found = (_SERVED.fullmatch(word) for word in values.get("served", "").split())
    return tuple((pair[1], pair[2]) for pair in found if pair)


def _evidence_pairs(evidence: Evidence | None) -> tuple[tuple[str, str], ...]:
    if evidence is None:
        return ()
    share = "" if evidence.agreement is None else f"{evidence.agreement:.3f}"
    return ("score", f"{evidence.score:.3f}"), ("agreement", share)


def _on_one_line(value: str) -> str:
    return " ".join(value.split())
