"""Strings as C and gettext write them."""

import re

import polib

_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]+)|(.))", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\\": "\\", '"': '"'}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class BadEscapeError(ValueError):
    """A backslash before a letter that means nothing."""


def unescape(text: str) -> str:
    """The value of a string without its quotes. Octal and hexadecimal escapes are bytes, as in gettext.

    Raises:
        BadEscapeError: an escape that gettext does not know, or bytes that are no UTF-8.
    """
    if "\\" not in text:
        return text
    if not re.search(r"\\[0-7x]", text):
        return _ESCAPE.sub(_letter, text)
    out = bytearray()
    position = 0
    for match in _ESCAPE.finditer(text):
        out += text[position : match.start()].encode()
        position = match.end()
        if match[3]:
            out += _letter(match).encode()
        else:
            out.append((int(match[1], 8) if match[1] else int(match[2], 16)) & 0xFF)
    out += text[position:].encode()
    try:
        return out.decode()
    except UnicodeDecodeError as error:
        raise BadEscapeError("octal or hexadecimal escapes that are not UTF-8") from error


def _letter(match: re.Match[str]) -> str:
    try:
        return _LETTERS[match[3]]
    except KeyError:
        raise BadEscapeError(f"\\{match[3]} means nothing; a backslash is written \\\\") from None


def escape(text: str) -> str:
    """The inverse of `unescape`; characters without a letter of their own become octal."""
    escaped = polib.escape(text)
    return _CONTROL.sub(lambda match: "\\a" if match[0] == "\a" else f"\\{ord(match[0]):03o}", escaped)
