"""Words into YAML: read back as the same words by whatever reads the front matter."""

import re
from collections.abc import Callable, Mapping

from translate.model import Syntax

_START = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`=<~]""")
_INSIDE = re.compile(r":(?:\s|$)|\s#|[\[\]{},?]")  # some readers take "?" within brackets for a key
_OTHER_TYPE = re.compile(
    r"(?i)null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)|[-+.\dxoetz:_ ]+|0x[\da-f]+"
)
_NO_CHARACTER = re.compile("[\x80-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACE_AT_LINE_END = re.compile(r"(?<! ) (?=[\r\n])")


def write_value(text: str, syntax: Syntax) -> str:
    """`text`, whose only control characters are the line ends of tags, in the place of a value."""
    return _WRITERS[syntax](_SPACE_AT_LINE_END.sub("", _NO_CHARACTER.sub("", text)).strip())


def _plain(text: str) -> str:
    """As it is where YAML reads it back as the same string, else in double quotes."""
    readable = text and not (_START.match(text) or _INSIDE.search(text) or _OTHER_TYPE.fullmatch(text))
    return text if readable and "\n" not in text else _double(text)


def _single(text: str) -> str:
    return _double(text) if "\n" in text else f"""'{text.replace("'", "''")}'"""


def _double(text: str) -> str:
    return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n"))


_WRITERS: Mapping[Syntax, Callable[[str], str]] = {
    Syntax.YAML_PLAIN: _plain,
    Syntax.YAML_SINGLE: _single,
    Syntax.YAML_DOUBLE: _double,
    Syntax.YAML_BLOCK: str,
}
