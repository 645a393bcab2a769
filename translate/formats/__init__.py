"""Article files: divided into blocks on the way in, spliced on the way out. Nothing here touches the disk."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from translate.errors import ArticleError
from translate.formats import html, markdown, plain
from translate.formats.front_matter import USUAL, Keys
from translate.formats.splice import fill, splice
from translate.model import Article, Block

__all__ = ["FORMATS", "LARGEST", "article_id", "decode", "fill", "parse_article", "splice"]

LARGEST = 5_000_000
"""Bytes of an article file: a book has one million."""

_Parse = Callable[[str, str, Keys], tuple[Block, ...]]


def _without_front_matter(parse: Callable[[str, str], tuple[Block, ...]]) -> _Parse:
    return lambda text, locale, keys: parse(text, locale)


FORMATS: dict[str, _Parse] = {
    ".txt": _without_front_matter(plain.parse),
    ".md": markdown.parse,
    ".markdown": markdown.parse,
    ".html": _without_front_matter(html.parse),
    ".htm": _without_front_matter(html.parse),
}
"""Suffix → parse(text, source locale, keys of the front matter)."""


def parse_article(path: str, article_id: str, locale: str, text: str, keys: Keys = USUAL) -> Article:
    """An article from the text of its file.

    Args:
        path: of the file, below the project root; its suffix tells the format.
        article_id: names the article's catalogs.
        locale: of the article.
        text: the whole file.
        keys: what people read in the front matter, beside the usual.

    Raises ArticleError when no format reads such files, or the front matter is no YAML.
    """
    suffix = PurePosixPath(path).suffix.lower()
    if suffix not in FORMATS:
        raise ArticleError(f"no format reads {suffix or 'such'} files yet; known: {', '.join(FORMATS)}", path)
    try:
        blocks = FORMATS[suffix](text, locale, keys)
    except ArticleError as error:
        raise ArticleError(error.message, path, error.line) from error
    return Article(article_id, path, locale, text, blocks)


def article_id(path_below_articles: str) -> str:
    """The name of an article's catalogs: "news/My story.md" → "news/My-story".

    Raises ArticleError when the name would lead out of the folders that hold PO files and editions.
    """
    path = PurePosixPath(path_below_articles.replace("\\", "/")).with_suffix("")
    if path.is_absolute() or ".." in path.parts:
        raise ArticleError("its name leads out of the folder of the articles; rename it", path_below_articles)
    return re.sub(r"\s+", "-", path.as_posix())


def decode(data: bytes, path: str) -> str:
    """The text of an article file; a byte order mark stays as its first character.

    Raises ArticleError, with the line, when the file is not UTF-8 text.
    """
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        raise ArticleError("this file is UTF-32; save it as UTF-8", path, 1)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_utf_16(data):
        raise ArticleError("this file is UTF-16; save it as UTF-8", path, 1)
    if (at := data.find(b"\0")) >= 0:
        raise ArticleError(f"byte {at} is zero, so this is no text file", path, _line(data, at))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start
        message = f"byte {at} (0x{data[at]:02x}) is not UTF-8; save the file as UTF-8"
        raise ArticleError(message, path, _line(data, at)) from error


def _is_utf_16(data: bytes) -> bool:
    """Whether zeros stand at every other byte alone, as in spaces and Latin letters of two bytes."""
    head = data[:1000]
    zeros = (head[::2].count(0), head[1::2].count(0))
    return min(zeros) == 0 and max(zeros) > 2 and 40 * max(zeros) > len(head)


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1
