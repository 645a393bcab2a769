"""The space before a tag that would begin a block of HTML (`&#32;`) shows on no page: asked of a browser."""

import json
from pathlib import Path

from markdown_it import MarkdownIt

from tests.web.browser import measured

WRITTEN = "{}<center>Rain</center> fell\\\n{}<center>all</center> day\n\n- {}<!-- c --><b>Snow</b>\n"
SEEN = """JSON.stringify([...page.querySelectorAll("p, li")].map(text => [text.innerText.trim(),
    ...[...text.querySelectorAll("i, b")].map(word => word.getBoundingClientRect().left)]))"""


def test_the_space_is_not_seen(tmp_path: Path) -> None:
    with_space = MarkdownIt("commonmark").render(WRITTEN.format(*["&#32;"] * 3))
    assert with_space.count(" <") == 3
    page = with_space.replace("center>", "i>")  # a browser would end the paragraph at <center>
    seen = []
    for name, text in (("with", page), ("without", page.replace(" <i", "<i").replace(" <!", "<!"))):
        path = tmp_path / f"{name}.html"
        path.write_text(f"<!doctype html><meta charset=utf-8>{text}", encoding="utf-8")
        seen.append(json.loads(measured(path, 800, SEEN)))
    assert seen[0] == seen[1]
