"""SARIF 2.1.0, the format of static analysis results, for code review tools."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from translate import __version__

if TYPE_CHECKING:
    from translate.edition.checking import CheckedEdition, Trouble

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def log(editions: "list[CheckedEdition]", descriptions: Mapping[str, str]) -> dict[str, Any]:
    """A log with one run: each check is a rule, each finding a result at its line of the article.

    Args:
        editions: what was checked.
        descriptions: what each check is for, by its id.
    """
    order = {check: place for place, check in enumerate(descriptions)}
    driver = {
        "name": "translate check",
        "version": __version__,
        "rules": [
            {"id": check, "shortDescription": {"text": text.split("\n\n")[0].replace("\n", " ")}}
            for check, text in descriptions.items()
        ],
    }
    results = [_result(trouble, order) for edition in editions for trouble in edition.troubles]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(trouble: "Trouble", order: Mapping[str, int]) -> dict[str, Any]:
    finding = trouble.finding
    return {
        "ruleId": finding.check,
        "ruleIndex": order[finding.check],
        "level": finding.severity.value,
        "message": {"text": f"{finding.message} ({trouble.locale}): {trouble.unit.target}"},
        "locations": [_location(trouble.article, trouble.line)],
        "relatedLocations": [{"id": 1, "message": {"text": "the translation"}, **_location(trouble.po, 0)}],
        "partialFingerprints": {"translation/v1": f"{trouble.locale}/{finding.check}/{trouble.unit.source}"},
    }


def _location(path: str, line: int) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(path)}}
    if line:
        place["region"] = {"startLine": line}
    return {"physicalLocation": place}
