"""Workflow commands of GitHub Actions: the findings stand beside the lines of the article."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.edition.checking import CheckedEdition


def lines(editions: "list[CheckedEdition]") -> Iterator[str]:
    """`::error file=articles/rain.txt,line=3,title=numbers (be)::the number 12 …`, one line a finding."""
    for edition in editions:
        for trouble in edition.troubles:
            finding = trouble.finding
            title = _value(f"{finding.check} ({trouble.locale})")
            place = f"file={_value(trouble.article)},line={max(1, trouble.line)}"
            text = f"{finding.message}\n{trouble.unit.target}\n{trouble.po}"
            yield f"::{finding.severity.value} {place},title={title}::{_message(text)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
