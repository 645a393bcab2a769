"""The file in which an editor changes a translation: the text on top, what helps below."""

from collections.abc import Iterator

from translate.cli.reviewing.painting import Heading, advice, credit, place, role
from translate.steps.review import Page
from translate.worddiff import plain

_LINE = "# ------------------------ only what stands above this line is saved ------------------------"


def sheet(page: Page, heading: Heading, target: str) -> str:
    """The file for the unit of a page; `target` is the text to begin with."""
    comments = (f"# {line}".rstrip() for line in _lines(page, heading))
    return "\n".join([target, "", _LINE, *comments, ""])


def target_of(text: str, source: str) -> str:
    """The translation in an edited sheet, empty if there is none.

    Lines that an editor wrapped are one again, unless the source has several itself. Where the dividing line
    was deleted, the lines of `#` at the end are left out.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    if _LINE in lines:
        lines = lines[: lines.index(_LINE)]
    else:
        while lines and (lines[-1].startswith("#") or not lines[-1]):
            lines.pop()
    if "\n" in source:
        return "\n".join(lines).strip()
    return " ".join(line.strip() for line in lines if line.strip())


def _lines(page: Page, heading: Heading) -> Iterator[str]:
    unit = page.unit
    yield f"{place(page, heading.path)} · {heading.locale} · {role(unit)}"
    yield "Saved unchanged or empty, nothing changes."
    yield from _paragraph(heading.source_locale, unit.source)
    if unit.previous_source is not None:
        yield from _paragraph("before it changed", unit.previous_source)
        yield from _paragraph("changed", plain(page.changes))
    for fault in page.faults:
        yield from _paragraph("tags", fault)
    if page.findings:
        yield from _paragraph("check", "\n".join(page.findings))
    if unit.record and unit.record.why:
        yield from _paragraph("sent back", unit.record.why)
    if advice(unit):
        yield from _paragraph("glossary", "\n".join(advice(unit)))
    if unit.notes:
        yield from _paragraph("notes", "\n".join(unit.notes))
    for other in unit.alternatives:
        said = f" ({credit(other)})" if credit(other) else ""
        yield from _paragraph(f"other text{said}", other.target)


def _paragraph(label: str, text: str) -> Iterator[str]:
    yield ""
    yield f"{label}:"
    for line in text.split("\n"):
        yield f"  {line}"
