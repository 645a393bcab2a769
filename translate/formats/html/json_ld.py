"""JSON-LD in a script: the strings that search engines show to people, and where they stand."""

import json
import re
from collections.abc import Iterator

from translate.formats.html import vocabulary
from translate.formats.html.passages import LineOf
from translate.formats.lines import one_line
from translate.model import Block, Role, Syntax
from translate.placeables import protect_plain

TYPE = "application/ld+json"
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]', re.S)
"""A string of JSON, or a sign between values."""


def read_strings(text: str, start: int, end: int, line_of: LineOf) -> Iterator[Block]:
    """The blocks of the JSON in `text[start:end]`; none when it is no JSON, which programs skip."""
    if not _is_json(text[start:end]):
        return
    key = ""
    keys: list[str] = []  # of the objects and lists around
    tokens = list(TOKEN.finditer(text, start, end))
    for at, token in enumerate(tokens):
        if token[0] in "{[":
            keys.append(key)
            key = key if token[0] == "[" else ""
        elif token[0] in "}]":
            key = keys.pop()
        elif token[0].startswith('"'):
            if at + 1 < len(tokens) and tokens[at + 1][0] == ":":
                key = str(json.loads(token[0])).lower()
            elif (role := vocabulary.JSON_LD.get(key)) is not None:
                yield from _block(token, role, line_of)


def _is_json(script: str) -> bool:
    try:
        json.loads(script)
    except (ValueError, RecursionError):
        return False
    return True


def _block(token: re.Match[str], role: Role, line_of: LineOf) -> Iterator[Block]:
    text, placeables = protect_plain(one_line(str(json.loads(token[0]))))
    whole = not any("\ud800" <= letter <= "\udfff" for letter in text)  # half of a pair is no character
    if whole and any(letter.isalnum() for letter in text):
        yield Block(role, token.start(), token.end(), line_of(token.start()), text, placeables, Syntax.JSON)
