"""YAML front matter: the values that people read, and where they stand. The YAML is never re-emitted."""

import re
from typing import Any

from translate.errors import ArticleError
from translate.formats.front_matter.keys import USUAL, Keys, chosen
from translate.formats.front_matter.scalars import blocks_of
from translate.model import Block

__all__ = ["USUAL", "Keys", "end_of_front_matter", "parse"]

_FENCED = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.S | re.M
)

_LONGEST = 50_000
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*[\r\n].*?^\+\+\+[ \t]*$", re.S | re.M)


def end_of_front_matter(text: str) -> int:
    """Offset after the closing line of the front matter; 0 when the file has none."""
    match = _FENCED.match(text)
    return match.end() if match else 0


def parse(text: str, keys: Keys = USUAL) -> tuple[Block, ...]:
    """The blocks of the front matter of `text`, in file order; `keys` say more of what is read there.

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
    root = _compose(match["yaml"])
    blocks = [block for role, node in chosen(root, keys) for block in blocks_of(text, offset, role, node)]
    return tuple(sorted(blocks, key=lambda block: block.start))


def _compose(yaml: str) -> Any:
    """The node tree of ruamel.yaml, whose marks tell where each value stands."""
    from ruamel.yaml import YAML  # costs start-up time
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return YAML(typ="safe", pure=True).compose(yaml)
    except RecursionError as error:
        raise ArticleError("the front matter is nested too deeply", line=1) from error
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        last = yaml.rstrip().count("\n")  # an error that shows at the end stands on the last line
        line = min(mark.line, last) + 2 if mark is not None else 1  # from 0, below the opening line
        problem = error.problem if isinstance(error, MarkedYAMLError) else str(error)
        raise ArticleError(f"the front matter is no YAML: {problem}", line=line) from error
