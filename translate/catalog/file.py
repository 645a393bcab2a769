"""A catalog's way out of a PO file and back into it, while other programs write the file too."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from translate import __version__
from translate.catalog.entries import FUZZY, entry_of, unit_of
from translate.catalog.states import is_translated
from translate.model import Catalog, Record, Unit
from translate.po import (
    Entry,
    PoDocument,
    PoItem,
    dump,
    edit_header,
    entry_text,
    header_fields,
    new_header,
    new_item,
    parse,
)

_Key = tuple[str, str]
_HEADER: _Key = ("", "")
_CREATED, _REVISED = "POT-Creation-Date", "PO-Revision-Date"


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
    origins = {**old_obsolete, **old_live}
    live = [_item(unit, old_live.get(unit.key), origins, obsolete=False) for unit in catalog.units]
    obsolete = [_item(unit, old_obsolete.get(unit.key), origins, obsolete=True) for unit in catalog.obsolete]
    same = _same(live, old_live) and _same(obsolete, old_obsolete)
    if same and base.header is not None and dict(catalog.header) == header_fields(base.header.entry.msgstr):
        return dump(base)
    fresh = new_header(
        catalog.article, source_locale, catalog.locale, now or datetime.now(UTC), f"l10n-news {__version__}"
    )
    header = _header(catalog, base.header, fresh, _moved_dates(catalog, live, old_live))
    items = _arranged([header, *live], obsolete, base, {id(item) for item in origins.values()})
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
        if item.entry.msgstr_plural or item.is_header:
            continue
        found = obsolete if item.entry.obsolete else live
        other = found.setdefault(item.key, item)
        if other is not item and _weight(item) >= _weight(other):
            del found[item.key]
            found[item.key] = item
    return live, {key: item for key, item in obsolete.items() if key not in live}


def _weight(item: PoItem) -> int:
    if not item.entry.msgstr.strip():
        return 0
    return 1 if FUZZY in item.entry.flags else 2


def _units(items: Mapping[_Key, PoItem]) -> tuple[Unit, ...]:
    return tuple(unit_of(item.entry) for item in items.values())


def _item(unit: Unit, found: PoItem | None, origins: Mapping[_Key, PoItem], *, obsolete: bool) -> PoItem:
    """`found` when it says the same already, else a new item."""
    if found and _says(found.entry, unit, obsolete=obsolete):
        return found
    entry = entry_of(unit, obsolete=obsolete)
    previous = (unit.previous_context or unit.context, unit.previous_source or "")
    origin = origins.get(unit.key) or origins.get(previous)
    entry.extra = origin.entry.extra if origin else ()
    return new_item(entry)


def _says(entry: Entry, unit: Unit, *, obsolete: bool) -> bool:
    """Whether an entry tells of a unit all that we would write, in whatever form."""
    if entry.previous_msgid is not None and FUZZY not in entry.flags and not entry.obsolete:
        return False  # some tools leave `#|` when they clear `fuzzy`
    known = unit_of(entry)
    return known == unit or _text(known, obsolete=obsolete) == _text(unit, obsolete=obsolete)


def _text(unit: Unit, *, obsolete: bool) -> str:
    return entry_text(entry_of(unit, obsolete=obsolete))


def _same(items: list[PoItem], before: Mapping[_Key, PoItem]) -> bool:
    return [id(item) for item in items] == [id(item) for item in before.values()]


def _arranged(live: list[PoItem], obsolete: list[PoItem], base: PoDocument, known: set[int]) -> list[PoItem]:
    """Header and units in their order, each followed by what followed it and is no unit, then obsolete ones.

    `known` are the ids of the items of `base` that stand for units.
    """
    followers: dict[_Key, list[PoItem]] = {}
    obsolete_left: list[PoItem] = []
    anchor, header = _HEADER, base.header
    for item in base.items:
        if id(item) in known:
            anchor = anchor if item.entry.obsolete else item.key
        elif item is header:
            continue
        elif item.entry.obsolete:
            obsolete_left.append(item)
        else:
            followers.setdefault(anchor, []).append(item)
    arranged = [each for item in live for each in (item, *followers.pop(item.key, ()))]
    left = [item for items in followers.values() for item in items]
    return [*arranged, *left, *obsolete, *obsolete_left]


def _header(catalog: Catalog, found: PoItem | None, fresh: Mapping[str, str], moved: set[str]) -> PoItem:
    """`found` when it says the same already, else a new item; `moved` are the dates to take from `fresh`."""
    if found is None:
        return new_item(Entry(msgstr=edit_header("", {**fresh, **catalog.header})))
    fields = {**catalog.header}
    for name, value in fresh.items():
        if name in moved or not (name in fields or name.startswith("X-")):
            fields[name] = value
    flags = [flag for flag in found.entry.flags if flag != FUZZY]
    if fields == header_fields(found.entry.msgstr) and flags == found.entry.flags:
        return found
    msgstr = edit_header(found.entry.msgstr, fields)
    return new_item(Entry(msgstr=msgstr, tcomment=found.entry.tcomment, flags=flags, extra=found.entry.extra))


def _moved_dates(catalog: Catalog, live: list[PoItem], old: Mapping[_Key, PoItem]) -> set[str]:
    """The dates of the header that the changes of a catalog move."""
    changed = [
        (unit, old.get(unit.key))
        for unit, item in zip(catalog.units, live, strict=True)
        if item is not old.get(unit.key)
    ]
    came = any(item is None for _, item in changed)
    worked = any(
        _work(unit) not in {None, before and _work(unit_of(before.entry))} for unit, before in changed
    )
    dates = {"POT-Creation-Date": came or len(catalog.units) < len(old), "PO-Revision-Date": worked}
    return {name for name, moved in dates.items() if moved}


def _work(unit: Unit) -> tuple[str, Record | None] | None:
    """What a person did to a unit, if one did."""
    return (unit.target, unit.record) if is_translated(unit) and not unit.fuzzy else None
