"""What a Markdown text is written from."""

import re
from dataclasses import dataclass

_LINE_END = re.compile(r"[\r\n][ \t>]*\Z")


@dataclass(frozen=True, slots=True)
class Part:
    """Words, or the markup that a tag stands for."""

    text: str
    tag: str = ""  # "<b1>"; empty for words
    label: str = ""
    in_code: bool = False

    @property
    def name(self) -> str:
        """Of its tag, which both tags of a pair have: "b1"; empty for words."""
        return self.tag.strip("</>")

    @property
    def ends_line(self) -> bool:
        """Whether it is a hard break."""
        return bool(self.tag) and _LINE_END.search(self.text) is not None
