"""What a program changed in a file beyond what its user asked for, aspect by aspect, in words."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import polib

from tests.tools.edits import Edit, in_a_text_editor

KEPT = "kept"
_RECORD = re.compile(r"^l10n:(?:[^\n]*\n?)*?[^\n]*\bat=\S+$", re.MULTILINE)

_Key = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A file that came back, beside the one that a careful person would have sent."""

    wanted: polib.POFile
    found: polib.POFile

    @classmethod
    def of(cls, original: bytes, returned: bytes, edits: Iterable[Edit]) -> "Comparison":
        """`edits`: what the program was asked to do."""
        wanted = polib.pofile(in_a_text_editor(original, edits).decode())
        for entry in wanted:
            if not entry.fuzzy:
                entry.previous_msgid = None
        return cls(wanted, polib.pofile(returned.decode()))

    def cells(self) -> dict[str, str]:
        """Part of the file → what became of it, in the entries that came back."""
        wanted, found = _live(self.wanted), _live(self.found)
        left = {key: entry for key, entry in wanted.items() if key in found}
        verdicts = {
            name: _verdict(
                {key: value(entry) for key, entry in left.items()},
                {key: value(found[key]) for key in left},
                gone="blanked" if name == "texts" else "lost",
            )
            for name, value in _ASPECTS.items()
        }
        obsolete = _verdict(_everything(self.wanted), _everything(self.found), gone="left out")
        return {**verdicts, "obsolete": obsolete, "header": ", ".join(self.header_changes()) or KEPT}

    def header_changes(self) -> list[str]:
        """The header fields that differ."""
        before, after = self.wanted.metadata, self.found.metadata
        return [name for name in {**before, **after} if before.get(name) != after.get(name)]


def untouched(original: bytes, returned: bytes, edits: Iterable[Edit]) -> str:
    """How many of the entries that nobody edited came back byte for byte, and how many not at all."""
    worked_on = {f'msgid "{edit.source}"' for edit in edits}
    others = [entry for entry in _entries(original) if worked_on.isdisjoint(entry.split("\n"))]
    back = _entries(returned)
    same = sum(entry in back for entry in others)
    missing = len(_entries(original)) - len(back)
    count = "all" if same == len(others) else f"{same} of {len(others)}"
    return f"{count}, {missing} left out" if missing else count


def _entries(data: bytes) -> list[str]:
    """The text of each entry but the header."""
    return data.decode().strip("\n").split("\n\n")[1:]


def _notes(entry: polib.POEntry) -> str:
    return "\n".join(sorted(_RECORD.sub("", entry.tcomment).split("\n"))).strip()


def _record(entry: polib.POEntry) -> str:
    match = _RECORD.search(entry.tcomment)
    return match[0] if match else ""


_ASPECTS: dict[str, Callable[[polib.POEntry], str]] = {
    "texts": lambda entry: entry.msgstr,
    "notes": _notes,
    "`# l10n:`": _record,
    "`#.`": lambda entry: entry.comment,
    "`#:`": lambda entry: " ".join(f"{path}:{line}" for path, line in entry.occurrences),
    "`#|`": lambda entry: entry.previous_msgid or "",
    "flags": lambda entry: " ".join(sorted(entry.flags)),
}


def _live(catalog: polib.POFile) -> dict[_Key, polib.POEntry]:
    return {(entry.msgctxt, entry.msgid): entry for entry in catalog if not entry.obsolete}


def _everything(catalog: polib.POFile) -> dict[_Key, str]:
    """All that the obsolete entries say."""
    return {
        (entry.msgctxt, entry.msgid): "\n".join([entry.tcomment, *entry.flags, entry.msgstr])
        for entry in catalog.obsolete_entries()
    }


def _verdict(wanted: Mapping[_Key, str], found: Mapping[_Key, str], gone: str) -> str:
    """`kept`, or how many values are gone, left over, wrapped or otherwise changed."""
    counts: Counter[str] = Counter()
    for key, before in wanted.items():
        after = found.get(key, "")
        if before == after:
            continue
        if not after:
            counts[gone] += 1
        elif not before:
            counts["left over"] += 1
        elif before.split() == after.split():
            counts["wrapped"] += 1
        else:
            counts["changed"] += 1
    return ", ".join(f"{number} {what}" for what, number in counts.items()) or KEPT
