"""Entries → TMX 1.4, piece by piece."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from enum import StrEnum

from translate import __version__
from translate.memory.entry import Entry, Origin
from translate.memory.tmx.segment import attribute, marked_xml, plain_xml, text_xml


class Tags(StrEnum):
    """How inline tags are written."""

    MARKUP = "markup"  # as elements of TMX (level 2): for programs that deal with formatting themselves
    TEXT = "text"  # as they stand in PO files: for programs that translate these PO files


ARTICLE, CONTEXT, STATE = "x-article", "x-context", "x-state"
BEFORE, AFTER = "x-context-pre", "x-context-post"
"""Types of `<prop>`: what TMX has no attribute for."""

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="l10n-news" creationtoolversion={version} segtype="sentence" o-tmf="PO" adminlang="en"\
 srclang={source} datatype="plaintext"/>
<body>
"""
_TAIL = "</body>\n</tmx>\n"


def write_tmx(
    entries: Iterable[tuple[str, Entry]], source_locale: str, tags: Tags = Tags.MARKUP
) -> Iterator[bytes]:
    """A TMX file in pieces; the same entries give the same bytes.

    Args:
        entries: each with the locale of its target.
        source_locale: of their sources.
        tags: how our inline tags are written.
    """
    yield _HEAD.format(version=attribute(__version__), source=attribute(source_locale)).encode()
    for locale, entry in entries:
        yield _unit(entry, source_locale, locale, tags).encode()
    yield _TAIL.encode()


def _unit(entry: Entry, source_locale: str, locale: str, tags: Tags) -> str:
    segment = marked_xml if tags is Tags.MARKUP else text_xml
    props = "".join(
        f'<prop type="{kind}">{plain_xml(value)}</prop>\n'
        for kind, value in _props(entry)
        if value is not None
    )
    return (
        f"<tu>\n{props}"
        f"<tuv xml:lang={attribute(source_locale)}><seg>{segment(entry.passage.source)}</seg></tuv>\n"
        f"<tuv xml:lang={attribute(locale)}{_credit(entry)}><seg>{segment(entry.target)}</seg></tuv>\n"
        "</tu>\n"
    )


def _props(entry: Entry) -> list[tuple[str, str | None]]:
    passage = entry.passage
    return [
        (ARTICLE, passage.article or None),
        (CONTEXT, passage.context),
        (STATE, None if entry.origin is Origin.TMX else entry.origin.word),
        (BEFORE, passage.before),
        (AFTER, passage.after),
    ]


def _credit(entry: Entry) -> str:
    """Who translated, and when, as attributes."""
    date = _tmx_date(entry.at)
    when = f" creationdate={attribute(date)}" if date else ""
    return (f" creationid={attribute(entry.by)}" if entry.by else "") + when


def _tmx_date(at: str) -> str:
    """An ISO date as TMX writes it: 20260914T000000Z, in UTC; empty for what is no date."""
    try:
        moment = datetime.fromisoformat(at)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return moment.strftime(f"{moment.year:04}%m%dT%H%M%SZ")
