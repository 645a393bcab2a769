"""Findings that a person does not want to see again: `# l10n-ignore: numbers: a play on words`."""

import re
from collections.abc import Iterator, Sequence

from translate.checks.finding import Fault
from translate.model import Unit

_NOTE = re.compile(r"l10n-ignore\s*:\s*(?P<checks>[\w, -]*?)\s*(?::\s*(?P<reason>.*))?$")


def silenced(unit: Unit) -> frozenset[str]:
    """The ids of the checks that a unit's notes silence; a note without a reason silences nothing."""
    return frozenset(check for checks, reason in _notes(unit.notes) if reason for check in checks)


def bad_notes(unit: Unit, known: frozenset[str]) -> Iterator[Fault]:
    """What is wrong with the unit's own `l10n-ignore` notes: no reason, or no such check."""
    for checks, reason in _notes(unit.notes):
        if not reason:
            yield Fault("`l10n-ignore` needs a reason: `# l10n-ignore: numbers: the writer counts from zero`")
        for check in checks:
            if check not in known:
                yield Fault(f"`l10n-ignore` names no check: “{check}”")


def _notes(notes: Sequence[str]) -> Iterator[tuple[list[str], str]]:
    for note in notes:
        found = _NOTE.match(note.strip())
        if found:
            yield (
                [check.strip() for check in found["checks"].split(",") if check.strip()],
                (found["reason"] or "").strip(),
            )
