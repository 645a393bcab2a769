"""The text of a saved page, whatever encoding it came in."""

import codecs
import re

from translate.errors import ArticleError

LARGEST = 20_000_000
"""Bytes of a saved page."""

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""", re.I
)
_HEAD = 4096  # bytes in which browsers look for the declaration
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_AS_BROWSERS_READ = {"iso-8859-1": "windows-1252", "latin-1": "windows-1252", "us-ascii": "windows-1252"}


def decode_page(data: bytes) -> str:
    """The text of a page: by its byte order mark, as UTF-8, as the page declares, or as its bytes suggest.

    UTF-8 goes before the declaration: browsers save pages in UTF-8 and keep the old declaration.

    Raises:
        ArticleError: the file is too large, binary, or in no encoding that can be told.
    """
    if len(data) > LARGEST:
        raise ArticleError(f"larger than {LARGEST // 1_000_000} MB, so this is no saved page")
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _decoded(data.removeprefix(mark), encoding)
    if b"\0" not in data:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass  # one of the older encodings
        declared = _declared(data)
        if declared is not None:
            return _decoded(data, declared)
    return _decoded(data, _detected(data))


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    name = match[1].decode("ascii").lower()
    name = _AS_BROWSERS_READ.get(name, name)
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return None
    return None if codec.startswith("utf") else name


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes  # start-up time

    best = from_bytes(data).best()
    if best is None:
        raise ArticleError("is no text in any encoding that can be told; save the page as UTF-8")
    return best.encoding


def _decoded(data: bytes, encoding: str) -> str:
    """Bytes that the encoding does not have (windows-1252 has five) become U+FFFD, as in a browser."""
    text = data.decode(encoding, errors="replace")
    if "\0" in text:
        raise ArticleError("has zero characters, so this is no text file")
    return text
