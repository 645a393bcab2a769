"""Saved news pages on their way to articles. Nothing here touches the disk or the network."""

from pathlib import PurePosixPath

from translate.errors import ArticleError
from translate.pages.decoding import LARGEST, decode_page
from translate.pages.page import Image, LeftOut, Metadata, Page, Reason, Story
from translate.pages.writing import write_page

__all__ = [
    "LARGEST",
    "PAGE_SUFFIXES",
    "Image",
    "LeftOut",
    "Metadata",
    "Page",
    "Reason",
    "Story",
    "read_page",
    "write_page",
]

PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".txt")


def read_page(data: bytes, name: str, locale: str) -> Page:
    """The article on a saved page: HTML as a browser saves it, or text as it was scraped.

    Raises:
        ArticleError: the file is no text, or no article is in it.
    """
    suffix = PurePosixPath(name).suffix.lower()
    if suffix not in PAGE_SUFFIXES:
        raise ArticleError(
            f"no page is read from {suffix or 'such'} files; known: {', '.join(PAGE_SUFFIXES)}", name
        )
    try:
        text = decode_page(data)
        if suffix == ".txt":
            from translate.pages.text_page import read_text  # start-up time

            return read_text(text, locale)
        from translate.pages.html_page import read_html  # start-up time: lxml, trafilatura

        return read_html(text, locale)
    except ArticleError as error:
        raise ArticleError(error.message, name) from error
