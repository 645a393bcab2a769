"""Words into HTML: escaped where they must be, otherwise with the references that the page uses."""

import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from html import unescape

from translate.formats.html.pieces import REFERENCE

_MARKUP = re.compile(r"""<(?>"[^"]*"|'[^']*'|[^>"'])*>""")
_WHOLE_REFERENCE = re.compile(rf"{REFERENCE}(?<=;)")
_ALWAYS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_QUOTES = {'"': "&quot;", "'": "&#39;"}


def text_escaper(raw: str, page: str) -> Callable[[str], str]:
    """What makes words text of HTML, in place of `raw`, which is a part of `page`.

    A letter that `raw`, or else the page, always writes as a reference (`&nbsp;`) is written so here too.
    """
    letters = _Letters(_MARKUP.sub("", raw), page, _ALWAYS)
    return lambda words: words.translate(letters)


def escape_attribute(words: str, raw: str, page: str) -> str:
    """Words as the value of an attribute, with quotes, in place of the value `raw`."""
    quote = raw[0] if raw[:1] in _QUOTES else '"'
    bare = raw.strip(quote)
    return f"{quote}{words.translate(_Letters(bare, page, _ALWAYS | {quote: _QUOTES[quote]}))}{quote}"


def escape_json(words: str, raw: str) -> str:
    """Words as a string of JSON within a script, which no `</script>` in it may end."""
    string = json.dumps(words, ensure_ascii=raw.isascii() and "\\u" in raw)
    return string.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


class _Letters(dict[int, str]):
    """Code of a letter → how it is written in place of `raw`; each is found out when it is first met."""

    def __init__(self, raw: str, page: str, needed: Mapping[str, str]) -> None:
        super().__init__()
        self._raw = raw
        self._page = page
        self._needed = needed
        self._of_raw = _references(raw)
        self._of_page = _references(page)

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        written = self[code] = self._written(letter)
        return written

    def _written(self, letter: str) -> str:
        if letter in self._needed:
            return self._of_raw.get(letter, self._needed[letter])
        if letter in self._raw:
            return letter
        if letter in self._of_raw:
            return self._of_raw[letter]
        return letter if letter in self._page else self._of_page.get(letter, letter)


@lru_cache(maxsize=64)
def _references(text: str) -> Mapping[str, str]:
    """Each letter that is written as a reference somewhere in the text → that reference."""
    found: dict[str, str] = {}
    for match in _WHOLE_REFERENCE.finditer(text):
        letter = unescape(match[0])
        if len(letter) == 1:
            found.setdefault(letter, match[0])
    return found
