"""The documented table is what the tools do today."""

from tests.conftest import ROOT
from tests.tools.round_trips import TOOLS, Workshop
from tests.tools.table import table_in, table_of


def test_the_table_in_the_docs_is_what_the_tools_do(workshop: Workshop) -> None:
    page = (ROOT / "docs" / "tools" / "README.md").read_text(encoding="utf-8")
    assert table_in(page) == table_of([workshop.back_from(tool.name) for tool in TOOLS])
