"""`name=value` pairs in a comment line, and how they survive programs that wrap comments."""

import re
from collections.abc import Iterable, Sequence

_PAIR = re.compile(r'\s+([A-Za-z_][\w-]*)=("(?:[^"\\]|\\.)*"|[^\s"\\]+)')
_BARE = re.compile(r"[^\s\"'\\]+")
_BREAKS = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
"""What one program or another takes for the end of a line."""

_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|(.))")


def read_pairs(prefix: str, line: str) -> dict[str, str] | None:
    """The pairs after `prefix`; None when the line is anything else, damaged, or says a thing twice."""
    text = line.strip()
    if not text.startswith(prefix):
        return None
    values: dict[str, str] = {}
    position = len(prefix)
    while match := _PAIR.match(text, position):
        if match[1] in values:
            return None
        values[match[1]] = _unquoted(match[2])
        position = match.end()
    return values if position == len(text) else None


def pairs_line(prefix: str, pairs: Iterable[tuple[str, str]]) -> str:
    """The one line that `read_pairs` gives these pairs back from."""
    return " ".join([prefix, *(f"{name}={_quoted(value)}" for name, value in pairs)])


def unwrapped(lines: Sequence[str]) -> str:
    """One line made of those that it was wrapped into: at white space, or after a hyphen within a word."""
    text = ""
    for line in lines:
        within_word = re.search(r"\w-$", text) and re.match(r"\w", line)
        text += line if within_word or not text else f" {line}"
    return text


def _quoted(value: str) -> str:
    if _BARE.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _BREAKS.sub(lambda match: f"\\u{ord(match[0]):04x}", escaped) + '"'


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value
    return _ESCAPE.sub(lambda match: match[2] or chr(int(match[1], 16)), value[1:-1])
