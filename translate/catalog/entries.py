"""PO entries ↔ units."""

from polib import POEntry

from translate.catalog.alternatives import alternative_line, take_alternatives
from translate.catalog.reasons import with_reason, without_reason
from translate.catalog.records import record_line, take_record
from translate.catalog.states import writable
from translate.model import Place, Unit
from translate.po import Entry

FUZZY = "fuzzy"


def unit_of(entry: POEntry) -> Unit:
    """What an entry says."""
    comments = entry.tcomment.split("\n") if entry.tcomment else []
    record, comments_left = take_record(comments)
    alternatives, notes = take_alternatives(comments_left)
    context = entry.msgctxt or ""
    fuzzy = FUZZY in entry.flags
    previous_source = previous_context = None
    if fuzzy and entry.previous_msgid is not None:  # left beside a cleared `fuzzy` it says nothing any more
        previous_source = entry.previous_msgid if entry.previous_msgid != entry.msgid else None
        previous_context = entry.previous_msgctxt or ""
    return Unit(
        context=context,
        source=entry.msgid,
        target=entry.msgstr,
        fuzzy=fuzzy,
        record=record,
        previous_source=previous_source,
        previous_context=previous_context if previous_context != context else None,
        places=tuple(Place(path, int(line or 0)) for path, line in entry.occurrences),
        hints=without_reason(entry.comment.split("\n")) if entry.comment else (),
        notes=notes,
        flags=tuple(flag for flag in entry.flags if flag != FUZZY),
        alternatives=alternatives,
    )


def entry_of(unit: Unit, *, obsolete: bool) -> Entry:
    """The entry of a unit, in the form in which this project writes it."""
    comments = [*unit.notes, *map(alternative_line, unit.alternatives)]
    if unit.record:
        comments.append(record_line(unit.record))
    entry = Entry(
        msgctxt=unit.context or None,
        msgid=unit.source,
        msgstr=writable(unit.source, unit.target),
        obsolete=obsolete,
        tcomment="\n".join(comments),
        comment="\n".join(" ".join(hint.split()) for hint in with_reason(unit.hints, unit.record)),
        occurrences=[(_spaceless(place.path), str(place.line or "")) for place in unit.places],
        flags=[*([FUZZY] if unit.fuzzy else []), *unit.flags],
    )
    moved = unit.previous_context is not None
    if unit.fuzzy and (moved or unit.previous_source is not None):
        entry.previous_msgid = unit.source if unit.previous_source is None else unit.previous_source
        entry.previous_msgctxt = (unit.previous_context if moved else unit.context) or None
    return entry


def _spaceless(path: str) -> str:
    """White space as "-", as in article ids: polib takes a space for the end of a path."""
    return "-".join(path.split())
