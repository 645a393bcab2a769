"""The `# l10n:` line: one comment in which the tool remembers what it last did to a unit.

    # l10n: state=mt engine=argos/en_ru/1.9/3f2a src=3f9a1c0d2b4e tgt=77ab02c1d3e5 at=2026-11-24
    # l10n: state=approved by="Alena Novik" src=3f9a1c0d2b4e tgt=77ab02c1d3e5 at=2026-11-24

`mt` is a machine draft, `needs-work` a person's text marked fuzzy; the others are called like the state. It
stands last among the comments of its entry and survives every tool that keeps comments.
"""

import re
from collections.abc import Sequence

from translate.catalog.states import is_own_draft, state
from translate.model import Record, State, Unit

_PREFIX = "l10n:"
_PAIR = re.compile(r'\s+([A-Za-z_][\w-]*)=("(?:[^"\\]|\\.)*"|[^\s"\\]+)')
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
_OWN = ("state", "engine", "by", "why", "src", "tgt", "at")


def read_record(comment: str) -> Record | None:
    """The record in a comment line (without its "# "); None when it is anything else, or a damaged record."""
    text = comment.strip()
    if not text.startswith(_PREFIX):
        return None
    values: dict[str, str] = {}
    position = len(_PREFIX)
    while match := _PAIR.match(text, position):
        if match[1] in values:
            return None
        values[match[1]] = _unquoted(match[2])
        position = match.end()
    hashes = [values.get("src", ""), values.get("tgt", "")]
    if position < len(text) or values.get("state") not in _STATES or not all(map(_HASH.fullmatch, hashes)):
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
    )


def take_record(comments: Sequence[str]) -> tuple[Record | None, tuple[str, ...]]:
    """The last record among the comment lines of an entry, and the other lines.

    Some programs wrap comments (polib does): a record may run over several lines.
    """
    for start in reversed(range(len(comments))):
        if not comments[start].lstrip().startswith(_PREFIX):
            continue
        for end in range(len(comments), start, -1):
            if record := read_record(" ".join(comments[start:end])):
                return record, (*comments[:start], *comments[end:])
    return None, tuple(comments)


def record_line(record: Record) -> str:
    """The comment line of a record, without its "# "."""
    values = (
        ("state", _word(record)),
        ("engine", record.engine),
        ("by", record.by),
        ("why", record.why),
        ("src", record.source_hash),
        ("tgt", record.target_hash),
        ("at", record.at),
    )
    pairs = [*((name, value) for name, value in values if value), *record.extra]
    return " ".join([_PREFIX, *(f"{name}={_quoted(value)}" for name, value in pairs)])


def state_word(unit: Unit) -> str:
    """A unit's state in one word: that of its record, or "new" or "stale"."""
    reached = state(unit)
    if reached in (State.NEW, State.STALE):
        return reached.name.lower()
    return _MACHINE if is_own_draft(unit) else _WORDS[reached]


def _word(record: Record) -> str:
    return _MACHINE if record.state is State.DRAFT and record.engine else _WORDS[record.state]


def _quoted(value: str) -> str:
    line = " ".join(value.split())
    if re.fullmatch(r"[^\s\"'\\]+", line):
        return line
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _unquoted(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') else value
