"""PO entries ↔ units, and a catalog's way into a PO file that other programs write too."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from polib import POEntry

from translate import __version__
from translate.catalog.records import record_line, take_record
from translate.catalog.states import is_translated, writable
from translate.model import Catalog, Place, Unit
from translate.po import PoDocument, PoItem, dump, edit_header, entry_text, header_fields, new_header, parse

_FUZZY = "fuzzy"
_Key = tuple[str, str]


def read_catalog(data: bytes | None, path: str, article: str, locale: str) -> tuple[Catalog, PoDocument]:
    """The units of a PO file, and the file itself for `write_catalog`; None stands for a file not there yet.

    Of entries with the same key the last translated one counts; `PoDocument.issues` names them. Plural
    entries are no units; they stay in the file.

    Raises:
        CatalogError: the file is no PO file; says the line.
    """
    document = PoDocument(path) if data is None else parse(data, path)
    header = header_fields(document.header.entry.msgstr) if document.header else {}
    live, obsolete = _winners(document)
    return Catalog(article, locale, _units(live), _units(obsolete), header), document


def write_catalog(
    catalog: Catalog, base: PoDocument, source_locale: str, now: datetime | None = None
) -> bytes:
    """The PO file of a catalog, made from the file it was read from: what did not change stays byte for byte.

    POT-Creation-Date moves when sentences came or went, PO-Revision-Date when a person's work did: a machine
    draft is no revision.

    Args:
        catalog: what to write.
        base: the document that `read_catalog` gave with it.
        source_locale: for the header of a new file.
        now: for the header; else the clock's.
    """
    old_live, old_obsolete = _winners(base)
    live = [_item(unit, old_live, obsolete=False) for unit in catalog.units]
    obsolete = [_item(unit, old_obsolete, obsolete=True) for unit in catalog.obsolete]
    header = _header(catalog, base, old_live, source_locale, now or datetime.now(UTC))
    same = _same(live, old_live.values()) and _same(obsolete, old_obsolete.values())
    if same and base.header is not None and dict(catalog.header) == header_fields(base.header.entry.msgstr):
        return dump(base)
    items = _arranged(header, live, obsolete, base)
    return dump(replace(base, items=tuple(items), head=_head(base), tail=_tail(base)))


def _head(base: PoDocument) -> str:
    """No byte order mark (msgfmt refuses it); comments of a file without entries stay."""
    text = base.head.lstrip("\ufeff \t\r\n")
    return text and text.rstrip() + base.newline


def _tail(base: PoDocument) -> str:
    """A line end; comments after the last entry stay."""
    return (base.newline + base.tail.lstrip() if base.tail.strip() else "").rstrip() + base.newline


def _winners(document: PoDocument) -> tuple[dict[_Key, PoItem], dict[_Key, PoItem]]:
    """The entries that stand for units, in file order: live ones, and obsolete ones without a live twin."""
    live: dict[_Key, PoItem] = {}
    obsolete: dict[_Key, PoItem] = {}
    for item in document.items:
        if item.entry.msgid_plural or item.is_header:
            continue
        found = obsolete if item.entry.obsolete else live
        if item.key in found and _weight(item) < _weight(found[item.key]):
            continue
        found.pop(item.key, None)
        found[item.key] = item
    return live, {key: item for key, item in obsolete.items() if key not in live}


def _weight(item: PoItem) -> int:
    if not item.entry.msgstr.strip():
        return 0
    return 1 if _FUZZY in item.entry.flags else 2


def _units(items: Mapping[_Key, PoItem]) -> tuple[Unit, ...]:
    return tuple(_unit(item.entry) for item in items.values())


def _unit(entry: POEntry) -> Unit:
    comments = entry.tcomment.split("\n") if entry.tcomment else []
    record, notes = take_record(comments)
    context = entry.msgctxt or ""
    fuzzy = _FUZZY in entry.flags
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
        hints=tuple(entry.comment.split("\n")) if entry.comment else (),
        notes=notes,
        flags=tuple(flag for flag in entry.flags if flag != _FUZZY),
    )


def _entry(unit: Unit, *, obsolete: bool) -> POEntry:
    comments = [*unit.notes, *([record_line(unit.record)] if unit.record else [])]
    entry = POEntry(
        msgctxt=unit.context or None,
        msgid=unit.source,
        msgstr=writable(unit.source, unit.target),
        obsolete=obsolete,
        tcomment="\n".join(comments),
        comment="\n".join(" ".join(hint.split()) for hint in unit.hints),
        occurrences=[(_spaceless(place.path), str(place.line or "")) for place in unit.places],
        flags=[*([_FUZZY] if unit.fuzzy else []), *unit.flags],
    )
    moved = unit.previous_context is not None
    if unit.fuzzy and (moved or unit.previous_source is not None):
        entry.previous_msgid = unit.source if unit.previous_source is None else unit.previous_source
        entry.previous_msgctxt = (unit.previous_context if moved else unit.context) or None
    return entry


def _spaceless(path: str) -> str:
    """White space as "-", as in article ids: polib takes a space for the end of a path."""
    return "-".join(path.split())


def _item(unit: Unit, base: Mapping[_Key, PoItem], *, obsolete: bool) -> PoItem:
    """The base's item when it says the same already, else a new one."""
    found = base.get(unit.key)
    if found and not _stale_previous(found.entry):
        known = _unit(found.entry)
        if known == unit or entry_text(PoItem(_entry(known, obsolete=obsolete))) == entry_text(
            PoItem(_entry(unit, obsolete=obsolete))
        ):
            return found
    origin = found or base.get((unit.previous_context or unit.context, unit.previous_source or ""))
    return PoItem(_entry(unit, obsolete=obsolete), extra=origin.extra if origin else ())


def _stale_previous(entry: POEntry) -> bool:
    """Some tools leave `#|` when they clear `fuzzy`."""
    return entry.previous_msgid is not None and _FUZZY not in entry.flags and not entry.obsolete


def _same(items: list[PoItem], before: Iterable[PoItem]) -> bool:
    return [id(item) for item in items] == [id(item) for item in before]


def _arranged(header: PoItem, live: list[PoItem], obsolete: list[PoItem], base: PoDocument) -> list[PoItem]:
    """Header, units in their order, each followed by what followed it and is no unit, then obsolete ones."""
    winners, old_obsolete = _winners(base)
    known = {id(item) for item in [*winners.values(), *old_obsolete.values()]}
    followers: dict[_Key | None, list[PoItem]] = {}
    anchor: _Key | None = None
    for item in base.items:
        if id(item) in known:
            anchor = anchor if item.entry.obsolete else item.key
        elif item is not base.header:
            followers.setdefault(None if item.entry.obsolete else anchor, []).append(item)
    arranged = [header]
    for item in live:
        arranged += [item, *followers.pop(item.key, [])]
    left = [item for items in followers.values() for item in items]
    arranged += [item for item in left if not item.entry.obsolete]
    return [*arranged, *obsolete, *(item for item in left if item.entry.obsolete)]


def _header(
    catalog: Catalog, base: PoDocument, old: Mapping[_Key, PoItem], source_locale: str, now: datetime
) -> PoItem:
    fresh = new_header(catalog.article, source_locale, catalog.locale, now, f"l10n-news {__version__}")
    found = base.header
    if found is None:
        entry = POEntry(msgstr=edit_header("", {**fresh, **catalog.header}))
        return PoItem(entry)
    fields = {**catalog.header}
    for name in [name for name in fresh if not name.startswith("X-")]:
        fields.setdefault(name, fresh[name])
    if {unit.key for unit in catalog.units} != old.keys():
        fields["POT-Creation-Date"] = fresh["POT-Creation-Date"]
    if _by_people(catalog.units) - _by_people(_units(old)):
        fields["PO-Revision-Date"] = fresh["PO-Revision-Date"]
    flags = [flag for flag in found.entry.flags if flag != _FUZZY]
    if fields == header_fields(found.entry.msgstr) and flags == found.entry.flags:
        return found
    entry = POEntry(
        msgstr=edit_header(found.entry.msgstr, fields), tcomment=found.entry.tcomment, flags=flags
    )
    return PoItem(entry, extra=found.extra)


def _by_people(units: Iterable[Unit]) -> set[tuple[_Key, str, object]]:
    return {(unit.key, unit.target, unit.record) for unit in units if is_translated(unit) and not unit.fuzzy}
