"""The header of a PO file: fields in gettext's order, edited in place."""

from collections.abc import Mapping
from datetime import datetime

PLURAL_FORMS = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
)
"""Russian and Belarusian count alike; the spelling is the one of Babel and OmegaT."""

_PLURALS = {"ru": PLURAL_FORMS, "be": PLURAL_FORMS, "uk": PLURAL_FORMS, "en": "nplurals=2; plural=(n != 1);"}

ORDER = (
    "Project-Id-Version",
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Plural-Forms",
    "X-Generator",
)


def new_header(
    article_id: str, source_locale: str, locale: str, created: datetime | str, generator: str
) -> dict[str, str]:
    """The fields of a new file's header, in the order they are written in.

    The first ten are those without which `msgfmt -c` complains.
    """
    when = po_date(created)
    fields = {
        "Project-Id-Version": article_id,
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": when,
        "PO-Revision-Date": when,
        "Last-Translator": "",
        "Language-Team": "",
        "Language": locale,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": _PLURALS.get(locale, ""),
        "X-Generator": generator,
        "X-Article-Id": article_id,
        "X-Source-Language": source_locale,
    }
    if not fields["Plural-Forms"]:
        del fields["Plural-Forms"]
    return fields


def po_date(when: datetime | str) -> str:
    """A moment as gettext writes it: 2026-11-24 07:00+0000. A text is taken as it is."""
    if isinstance(when, str):
        return when
    return (when if when.tzinfo else when.astimezone()).strftime("%Y-%m-%d %H:%M%z")


def header_fields(msgstr: str) -> dict[str, str]:
    """The fields in a header's msgstr, in its order; of a field that stands twice, the first."""
    fields: dict[str, str] = {}
    for line in msgstr.split("\n"):
        name, colon, value = line.partition(":")
        if colon and name.strip():
            fields.setdefault(name.strip(), value.strip())
    return fields


def edit_header(msgstr: str, fields: Mapping[str, str]) -> str:
    """Bring a header's msgstr to `fields`; other lines stay, new fields go where gettext has them.

    A field that is in the text but not in `fields` is removed.
    """
    lines: list[str] = []
    left = dict(fields)
    found = header_fields(msgstr)
    for line in msgstr.split("\n"):
        name = line.partition(":")[0].strip() if ":" in line else ""
        if not line or (name in found and name not in fields):
            continue
        changed = name in left and left[name] != found[name]
        lines.append(f"{name}: {left[name]}" if changed else line)
        left.pop(name, None)
    for name, value in left.items():
        lines.insert(_place(name, lines), f"{name}: {value}")
    return "".join(f"{line}\n" for line in lines)


def _place(name: str, lines: list[str]) -> int:
    """Before the first line that belongs after `name`."""
    for index, line in enumerate(lines):
        if _rank(line.partition(":")[0].strip()) > _rank(name):
            return index
    return len(lines)


def _rank(name: str) -> tuple[int, str]:
    return (ORDER.index(name), "") if name in ORDER else (len(ORDER), name)
