"""YAML front matter: the values that people read, and where they stand. The YAML is never re-emitted."""

import re
from collections.abc import Iterator
from typing import Any

from translate.errors import ArticleError
from translate.formats.lines import one_line
from translate.model import Block, Role, Syntax
from translate.placeables import protect_plain

_FENCED = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.S | re.M
)

_LONGEST = 50_000
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*[\r\n].*?^\+\+\+[ \t]*$", re.S | re.M)
_TOP = {
    "title": Role.HEADLINE,
    "headline": Role.HEADLINE,
    "lead": Role.LEAD,
    "subtitle": Role.LEAD,
    "description": Role.DESCRIPTION,
    "summary": Role.DESCRIPTION,
    "excerpt": Role.DESCRIPTION,
    "keywords": Role.DESCRIPTION,
    "tags": Role.DESCRIPTION,
    "date": Role.DATE,
    "updated": Role.DATE,
    "published": Role.DATE,
    "modified": Role.DATE,
    "lastmod": Role.DATE,
}
_ANYWHERE = {"caption": Role.CAPTION, "alt": Role.ALT, "credit": Role.CREDIT}
_SYNTAX = {None: Syntax.YAML_PLAIN, "'": Syntax.YAML_SINGLE, '"': Syntax.YAML_DOUBLE}


def end_of_front_matter(text: str) -> int:
    """Offset after the closing line of the front matter; 0 when the file has none."""
    match = _FENCED.match(text)
    return match.end() if match else 0


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of the front matter of `text`, in file order.

    Raises ArticleError, with the line in the file, when the front matter is no YAML.
    """
    if _TOML.match(text):
        raise ArticleError(
            'front matter in TOML ("+++") is not read; write it as YAML between "---" lines', line=1
        )
    match = _FENCED.match(text)
    if match is None:
        return ()
    if len(match["yaml"]) > _LONGEST:
        raise ArticleError(f"the front matter has more than {_LONGEST:,} characters", line=1)
    offset = match.start("yaml")
    found = (_block(text, offset, role, node) for role, node in _chosen(_compose(match["yaml"])))
    blocks = {block.start: block for block in found if block is not None}
    return tuple(blocks[start] for start in sorted(blocks))


def _compose(yaml: str) -> Any:
    """The node tree of ruamel.yaml, whose marks tell where each value stands."""
    from ruamel.yaml import YAML  # costs start-up time
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return YAML().compose(yaml)
    except RecursionError as error:
        raise ArticleError("the front matter is nested too deeply", line=1) from error
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        last = yaml.rstrip().count("\n")  # an error that shows at the end stands on the last line
        line = min(mark.line, last) + 2 if mark is not None else 1  # from 0, below the opening line
        problem = error.problem if isinstance(error, MarkedYAMLError) else str(error)
        raise ArticleError(f"the front matter is no YAML: {problem}", line=line) from error


def _chosen(node: Any) -> Iterator[tuple[Role, Any]]:
    """The scalar nodes whose keys say that people read them; one that aliases repeat counts once."""
    seen: set[int] = set()
    left = [(node, _ANYWHERE | _TOP)]
    while left:
        node, roles = left.pop()
        if node is None or node.id == "scalar" or id(node) in seen:
            continue
        seen.add(id(node))
        if node.id == "sequence":
            left += [(item, roles) for item in node.value]
            continue
        for key, value in node.value:
            role = roles.get(str(key.value).lower()) if key.id == "scalar" else None
            if role is None:
                left.append((value, _ANYWHERE))
            elif value.id == "scalar":
                yield role, value
            elif value.id == "sequence":
                yield from ((role, item) for item in value.value if item.id == "scalar")


def _block(text: str, offset: int, role: Role, node: Any) -> Block | None:
    """The block of a scalar; None for what is left alone: literal blocks, numbers, anchors, empty values."""
    if node.style not in _SYNTAX or (role is not Role.DATE and not str(node.tag).endswith(":str")):
        return None
    start, end = offset + node.start_mark.index, offset + node.end_mark.index
    end = start + len(text[start:end].rstrip())
    quote = node.style or ""
    if (
        not text.startswith(quote, start)
        or not text.endswith(quote, start, end)
        or text[start : start + 1] in "&!*"
    ):
        return None
    value, placeables = protect_plain(one_line(str(node.value)))
    if not any(letter.isalnum() for letter in value):
        return None
    line = len(re.findall(r"\r\n|\n|\r", text[:start])) + 1
    return Block(role, start, end, line, value, placeables, _SYNTAX[node.style])
