"""What trafilatura makes of a page: which of its texts are the article, and who wrote it when.

Only its judgement is taken. The words come from the page itself: trafilatura drops captions and credits.
"""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy

from translate.pages.page import Metadata
from translate.pages.tree import Element, letters
from translate.pages.values import author_name, parsed_date


def article_letters(root: Element) -> str:
    """The letters of all the text that trafilatura takes for the article; empty when it finds none."""
    with _no_socket_on_import():
        from trafilatura import bare_extraction  # start-up time: half a second

    found = bare_extraction(deepcopy(root), favor_recall=True, include_comments=False, include_tables=True)
    text = getattr(found, "text", None)
    return letters(text) if isinstance(text, str) else ""


def guessed(root: Element) -> Metadata:
    """Title, authors and date by trafilatura's rules; the date never from the running text."""
    with _no_socket_on_import():
        from trafilatura.metadata import extract_metadata  # start-up time: half a second

    found = extract_metadata(deepcopy(root), extensive=False)
    names = [author_name(name) for name in (found.author or "").split(";")]
    return Metadata(
        title=found.title or "",
        authors=tuple(name for name in names if name),
        published=parsed_date(found.date or ""),
    )


@contextmanager
def _no_socket_on_import() -> Iterator[None]:
    """urllib3, which trafilatura loads, tries out IPv6 with a socket on import, unless Python has no IPv6."""
    before = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        yield
    finally:
        socket.has_ipv6 = before
