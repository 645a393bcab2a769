"""Translations back into the file: each in the place of its block, written as that place demands."""

import re
from collections.abc import Callable, Mapping

from translate.formats.lines import one_line
from translate.formats.markdown_escapes import fit
from translate.model import Article, Block, Syntax
from translate.placeables import restore

_YAML_START = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`=<~]""")
_YAML_INSIDE = re.compile(r":(?:\s|$)|\s#|[\[\]{},]")
_YAML_OTHER_TYPE = re.compile(
    r"(?i)null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)|[-+.\dxoetz:_ ]+|0x[\da-f]+"
)


def splice(article: Article, replacements: Mapping[int, str]) -> str:
    """The text of `article` with blocks replaced; everything around them stays byte for byte.

    `replacements` maps the index of a block to its new text, tags already restored. A block whose new text is
    its own text stays as it is written.
    """
    pieces: list[str] = []
    done = 0
    for index, block in enumerate(article.blocks):
        new = replacements.get(index)
        if new is None or new == restore(block.text, block.placeables):
            continue
        pieces += [article.text[done : block.start], write_block(article, block, new)]
        done = block.end
    return "".join([*pieces, article.text[done:]])


def write_block(article: Article, block: Block, text: str) -> str:
    """`text` as it must stand in the place of `block`."""
    if block.syntax is Syntax.MARKDOWN:
        return fit(text, article.text, block.start, block.end)
    return _WRITERS[block.syntax](one_line(text))


def _yaml_plain(text: str) -> str:
    """As it is where YAML reads it back as the same string, else in double quotes."""
    if not text or _YAML_START.match(text) or _YAML_INSIDE.search(text) or _YAML_OTHER_TYPE.fullmatch(text):
        return f'"{_yaml_double(text)}"'
    return text


def _yaml_double(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _yaml_single(text: str) -> str:
    return text.replace("'", "''")


def _quoted(quote: str, escape: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: f"{quote}{escape(text)}{quote}"


_WRITERS: Mapping[Syntax, Callable[[str], str]] = {
    Syntax.TEXT: str,
    Syntax.YAML_PLAIN: _yaml_plain,
    Syntax.YAML_SINGLE: _quoted("'", _yaml_single),
    Syntax.YAML_DOUBLE: _quoted('"', _yaml_double),
}
