"""Markdown made at random holds what Markdown that was found does."""

from hypothesis import given, settings

from tests.formats.markdown_documents import documents
from tests.formats.test_found_markdown import markdown_faults


@settings(max_examples=150, deadline=None)
@given(documents)
def test_any_document(markdown: str) -> None:
    assert list(markdown_faults(markdown)) == []
