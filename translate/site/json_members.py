"""Strings that are marked to be left out of a script of JSON."""

import re

from translate.formats.html.json_ld import TOKEN
from translate.site import marks
from translate.site.rewriting import Change, rewritten


def without_omitted_members(text: str) -> str:
    """JSON without the strings to be left out, without their keys, and with commas in order."""
    tokens = list(TOKEN.finditer(text))
    kept: list[re.Match[str]] = []
    changes: list[Change] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if not (token[0].startswith('"') and marks.has_omitted(token[0])):
            kept.append(token)
            continue
        start, end = token.span()
        if kept[-1:] and kept[-1][0] == ":":
            kept.pop()
            start = kept.pop().start()
        if tokens[at : at + 1] and tokens[at][0] == ",":
            at += 1
            end = _next_value(text, tokens[at - 1].end())
        elif kept[-1:] and kept[-1][0] == ",":
            start = kept.pop().start()
        changes.append(((start, end), ""))
    return rewritten(text, changes)


def _next_value(text: str, place: int) -> int:
    """Where something stands behind white space."""
    return len(text) - len(text[place:].lstrip(" \t\r\n"))
