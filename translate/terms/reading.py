"""YAML with the line of every value. Values are taken as written: `n` and `no` are words, not booleans."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from translate.model import Issue, Severity

_TOO_DEEP = re.compile(r"(?:[\[{][^\[\]{}]*){40}|(?:[-?:][ \t]+){40}|^ {200}", re.M)


class Mark(Protocol):
    """A position in a file; all count from 0."""

    index: int  # letters from the beginning
    line: int
    column: int


class Node(Protocol):
    """What PyYAML composes. `id` is scalar, sequence or mapping; `value` a text, nodes or pairs of nodes."""

    id: str
    value: Any
    start_mark: Mark
    end_mark: Mark


@dataclass(slots=True)
class Reader:
    """Takes the nodes of one file apart and notes as issues what is not as it should be."""

    path: str
    issues: list[Issue] = field(default_factory=list)

    def document(self, text: str) -> list[Node]:
        """The items of the list that a file is; none where the file is empty or unreadable."""
        import yaml  # costs start-up time

        if _TOO_DEEP.search(text):  # the parser in C would end the program
            self.note(1, "nested too deeply to be a glossary")
            return []
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        try:
            root: Any = yaml.compose(text, Loader=loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.note(mark.line + 1 if mark else 1, f"not valid YAML: {error.problem or error.context}")
            return []
        except yaml.YAMLError as error:
            self.note(1, f"not valid YAML: {error}")
            return []
        if root is None:
            return []
        if root.id != "sequence":
            self.flag(root, "a glossary file is a list of entries: begin each entry with `- id: …`")
            return []
        items: list[Node] = root.value
        return items

    def mapping(self, node: Node, what: str, keys: Collection[str]) -> dict[str, Node]:
        """The values of a mapping by key; unknown and repeated keys are noted."""
        if node.id != "mapping":
            self.flag(node, f"{what} must be a mapping (`key: value`)")
            return {}
        values: dict[str, Node] = {}
        for key, value in node.value:
            if key.value not in keys:
                self.flag(key, f"{what}: unknown key `{key.value}`; known are {', '.join(keys)}")
            elif key.value in values:
                self.flag(key, f"{what}: key `{key.value}` stands twice")
            else:
                values[key.value] = value
        return values

    def items(self, node: Node | None, what: str) -> list[Node]:
        """The nodes of a list; none where the key is left out."""
        if node is None:
            return []
        if node.id != "sequence":
            self.flag(node, f"{what} must be a list (`[…]`)")
            return []
        items: list[Node] = node.value
        return items

    def text(self, node: Node, what: str) -> str:
        """A non-empty piece of text, else an issue and an empty string."""
        if node.id != "scalar" or not node.value.strip():
            self.flag(node, f"{what} must be a text that is not empty")
            return ""
        return str(node.value)

    def texts(self, node: Node | None, what: str) -> tuple[str, ...]:
        """One text or a list of texts."""
        if node is None:
            return ()
        nodes = [node] if node.id == "scalar" else self.items(node, what)
        return tuple(self._read(nodes, what))

    def flag(self, node: Node, message: str) -> None:
        """Note an error at a node."""
        self.note(line_of(node), message)

    def note(self, line: int, message: str) -> None:
        """Note an error at a line."""
        self.issues.append(Issue(Severity.ERROR, message, self.path, line))

    def _read(self, nodes: list[Node], what: str) -> Iterator[str]:
        for node in nodes:
            text = self.text(node, what)
            if text:
                yield text


def line_of(node: Node) -> int:
    """The line of a node, from 1."""
    line: int = node.start_mark.line
    return line + 1
