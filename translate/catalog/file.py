"""A catalog's way out of a PO file and back into it, while other programs write the file too."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from translate import __version__
from translate.catalog.entries import FUZZY, entry_of, unit_of
from translate.catalog.states import is_translated
from translate.model import Catalog, Issue, Record, Severity, Unit
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
_Found = Mapping[_Key, tuple[PoItem, Unit]]
_HEADER: _Key = ("", "")
_CREATED, _REVISED = "POT-Creation-Date", "PO-Revision-Date"


@dataclass(frozen=True, eq=False)
class CatalogFile:
    """A PO file as it was read, and the entries in it that stand for units, by key, in file order."""

    document: PoDocument
    live: _Found
    obsolete: _Found

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is odd in the file and a person should see."""
        header = self.document.header
        if header is None or not header_fields(header.entry.msgstr).get("Generated-By", "").startswith(
            "Babel"
        ):
            return self.document.issues
        message = (
            "Babel wrote this file and lost what it does not know; "
            "edit it with another program, then delete `Generated-By`"
        )
        written = Issue(Severity.WARNING, message, self.document.path, header.line)
        return (written, *self.document.issues)


def read_catalog(data: bytes | None, path: str, article: str, locale: str) -> tuple[Catalog, CatalogFile]:
    """The units of a PO file, and the file itself for `write_catalog`; None stands for a file not there yet.

    Of entries with the same key the last translated one counts; `CatalogFile.issues` names them. Plural
    entries are no units; they stay in the file.

    Raises:
        CatalogError: the file is no PO file; says the line.
    """
    document = PoDocument(path) if data is None else parse(data, path)
    header = header_fields(document.header.entry.msgstr) if document.header else {}
    file = CatalogFile(document, *_found(document))
    return Catalog(article, locale, _units(file.live), _units(file.obsolete), header), file


def write_catalog(
    catalog: Catalog, base: CatalogFile, source_locale: str, now: datetime | None = None
) -> bytes:
    """The PO file of a catalog, made from the file it was read from: what did not change stays byte for byte.

    POT-Creation-Date moves when sentences came or went, PO-Revision-Date when a person's work did: a machine
    draft is no revision.

    Args:
        catalog: what to write.
        base: the file that `read_catalog` gave with it.
        source_locale: for the header of a new file.
        now: for the header; else the clock's.
    """
    document = base.document
    live = [_item(unit, base.live.get(unit.key), base) for unit in catalog.units]
    obsolete = [_item(unit, base.obsolete.get(unit.key), base, obsolete=True) for unit in catalog.obsolete]
    found = document.header
    same = _same(live, base.live) and _same(obsolete, base.obsolete)
    if same and found is not None and dict(catalog.header) == header_fields(found.entry.msgstr):
        return dump(document)
    fresh = new_header(
        catalog.article, source_locale, catalog.locale, now or datetime.now(UTC), f"l10n-news {__version__}"
    )
    header = _header(catalog, found, fresh, _moved_dates(catalog, live, base.live))
    items = _arranged([header, *live], obsolete, base)
    return dump(replace(document, items=tuple(items), head=_head(document), tail=_tail(document)))


def _head(base: PoDocument) -> str:
    """No byte order mark (msgfmt refuses it); comments of a file without entries stay."""
    text = base.head.lstrip("\ufeff \t\r\n")
    return text and text.rstrip() + base.newline


def _tail(base: PoDocument) -> str:
    """A line end; comments after the last entry stay."""
    return (base.newline + base.tail.lstrip() if base.tail.strip() else "").rstrip() + base.newline


def _found(document: PoDocument) -> tuple[_Found, _Found]:
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
    return (
        {key: (item, unit_of(item.entry)) for key, item in live.items()},
        {key: (item, unit_of(item.entry)) for key, item in obsolete.items() if key not in live},
    )


def _weight(item: PoItem) -> int:
    if not item.entry.msgstr.strip():
        return 0
    return 1 if FUZZY in item.entry.flags else 2


def _units(found: _Found) -> tuple[Unit, ...]:
    return tuple(unit for _, unit in found.values())


def _item(
    unit: Unit, found: tuple[PoItem, Unit] | None, base: CatalogFile, *, obsolete: bool = False
) -> PoItem:
    """The item found for a unit when it says the same already, else a new one."""
    if found and not _has_stale_previous(found[0].entry) and _alike(found[1], unit):
        return found[0]
    previous = (unit.previous_context or unit.context, unit.previous_source or "")
    keys = [(known, key) for key in (unit.key, previous) for known in (base.live, base.obsolete)]
    entry = entry_of(unit, obsolete=obsolete)
    entry.extra = next((known[key][0].entry.extra for known, key in keys if key in known), ())
    return new_item(entry)


def _has_stale_previous(entry: Entry) -> bool:
    """Some tools leave `#|` when they clear `fuzzy`."""
    return entry.previous_msgid is not None and FUZZY not in entry.flags and not entry.obsolete


def _alike(unit: Unit, other: Unit) -> bool:
    """Whether two units are the same once they are written."""
    return unit is other or unit == other or _text(unit) == _text(other)


def _text(unit: Unit) -> str:
    return entry_text(entry_of(unit, obsolete=False))


def _same(items: list[PoItem], before: _Found) -> bool:
    return [id(item) for item in items] == [id(item) for item, _ in before.values()]


def _arranged(live: list[PoItem], obsolete: list[PoItem], base: CatalogFile) -> list[PoItem]:
    """Header and units in their order, each with what followed it and is no unit, then obsolete ones."""
    known = {id(item) for found in (base.live, base.obsolete) for item, _ in found.values()}
    followers: dict[_Key, list[PoItem]] = {}
    obsolete_left: list[PoItem] = []
    anchor, header = _HEADER, base.document.header
    for item in base.document.items:
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


def _moved_dates(catalog: Catalog, live: list[PoItem], old: _Found) -> set[str]:
    """The dates of the header that the changes of a catalog move."""
    came = worked = False
    for unit, item in zip(catalog.units, live, strict=True):
        before, known = old.get(unit.key, (None, None))
        if item is not before:
            came = came or known is None
            worked = worked or _work(unit) not in {None, known and _work(known)}
    went = len(catalog.units) < len(old)
    return {name for name, moves in ((_CREATED, came or went), (_REVISED, worked)) if moves}


def _work(unit: Unit) -> tuple[str, Record | None] | None:
    """What a person did to a unit, if one did."""
    return (unit.target, unit.record) if is_translated(unit) and not unit.fuzzy else None
