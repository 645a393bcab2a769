"""JUnit XML, which most build servers show: a suite an edition, a test case a check."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

if TYPE_CHECKING:
    from translate.edition.checking import CheckedEdition, Trouble

_FORBIDDEN = {code: "\ufffd" for code in range(32) if chr(code) not in "\t\n\r"}
"""Control characters, which XML cannot hold."""


def document(editions: "list[CheckedEdition]", checks: Sequence[str]) -> str:
    """A document with a test case for each check of each edition: an error fails it, a warning is its output.

    Args:
        editions: what was checked.
        checks: the ids of every check, so that those that found nothing are seen to have passed.
    """
    root = Element("testsuites", name="translate check")
    for edition in editions:
        by_check = {
            check: [one for one in edition.troubles if one.finding.check == check] for check in checks
        }
        failed = sum(any(map(_is_error, found)) for found in by_check.values())
        suite = SubElement(
            root,
            "testsuite",
            name=f"{edition.article} ({edition.locale})",
            tests=str(len(by_check)),
            failures=str(failed),
            errors="0",
            skipped="0",
            file=edition.article,
        )
        for check, found in by_check.items():
            _add_case(suite, check, found, edition)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}'


def _add_case(suite: Element, check: str, found: "list[Trouble]", edition: "CheckedEdition") -> None:
    name = f"{edition.locale}.{edition.article}".translate(_FORBIDDEN)
    case = SubElement(suite, "testcase", name=check, classname=name)
    told = "\n".join(map(_told, found)).translate(_FORBIDDEN)
    if any(map(_is_error, found)):
        message = f"{len(found)} findings" if len(found) > 1 else found[0].finding.message
        SubElement(case, "failure", type=check, message=message.translate(_FORBIDDEN)).text = told
    elif found:
        SubElement(case, "system-out").text = told


def _told(trouble: "Trouble") -> str:
    finding = trouble.finding
    return f"{trouble.place}: {finding.severity.value}: {finding.message}\n    {trouble.unit.target}"


def _is_error(trouble: "Trouble") -> bool:
    return trouble.finding.severity.value == "error"
