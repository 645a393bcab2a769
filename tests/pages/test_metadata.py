"""What pages say about their article; the cases are data, in metadata_cases.toml."""

import tomllib
from pathlib import Path

import pytest

from translate.pages.metadata import read_metadata
from translate.pages.tree import parse_html

CASES = tomllib.loads((Path(__file__).parent / "metadata_cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_metadata(case: dict[str, str | list[str]]) -> None:
    html = str(case["html"])
    said = read_metadata(parse_html(html), html)
    found = {
        "title": said.title,
        "authors": list(said.authors),
        "published": said.published.isoformat() if said.published else "",
        "source": said.source,
        "description": said.description,
        "image": said.image.src if said.image else "",
        "language": said.language,
    }
    expected = {key: value for key, value in case.items() if key not in {"name", "html"}}
    assert expected
    assert {key: found[key] for key in expected} == expected
