"""Put values into YAML text at the places of its nodes; what is not touched stays as it is, byte for byte."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from translate.terms.reading import Node


def values_of(node: Node | None) -> dict[str, Node]:
    """The values of a mapping by key; none of anything else."""
    return {key.value: value for key, value in node.value} if node and node.id == "mapping" else {}


def text_of(node: Node | None) -> str:
    """The text of a scalar; nothing of anything else."""
    return str(node.value).strip() if node and node.id == "scalar" else ""


@dataclass(slots=True)
class Splice:
    """Changes to a YAML text, gathered and made at once."""

    text: str
    _edits: list[tuple[int, int, str]] = field(default_factory=list)  # start, end, what takes the place

    def result(self) -> str:
        """The text with all changes made."""
        text = self.text
        for start, end, new in reversed(self._ordered()):
            text = text[:start] + new + text[end:]
        return text

    def line(self, node: Node) -> int:
        """The line, from 1, on which a node will stand in the result."""
        start = node.start_mark.index
        before = [(self.text[a:b], new) for a, b, new in self._edits if a < start]
        added = sum(new.count("\n") - old.count("\n") for old, new in before)
        return node.start_mark.line + 1 + added

    def touched(self, node: Node) -> bool:
        """Whether a value gets another."""
        return any(start == node.start_mark.index for start, _, _ in self._edits)

    def put(self, mapping: Node, key: str, value: str, order: Sequence[str]) -> None:
        """Give a key of a mapping a value, YAML text; a new key stands where `order` has it."""
        known = values_of(mapping)
        if key in known:
            self._replace(known[key], value)
            return
        before = [name for name in order[: order.index(key)] if name in known]
        flow = self.text[mapping.start_mark.index] == "{"
        if not before:
            start = mapping.start_mark.index + flow
            gap = ", " if known else ""
            new = f"{key}: {value}{gap}" if flow else f"{key}: {value}{self._break(mapping)}"
            self._edits.append((start, start, new))
            return
        end = self._end(known[before[-1]])
        if not flow:
            end = self._line_end(end)
        new = f", {key}: {value}" if flow else f"{self._break(mapping)}{key}: {value}"
        self._edits.append((end, end, new))

    def replace_line_above(self, node: Node, old: str, new: str) -> None:
        """Put one comment in the place of another, where that stands right above a list item."""
        item = self.text.rfind("\n", 0, node.start_mark.index) + 1
        above = self.text.rfind("\n", 0, item - 1) + 1
        line = self.text[above:item]
        if line.strip() == f"# {old}":
            at = above + line.index("#")
            self._edits.append((at, at + len(f"# {old}"), f"# {new}"))

    def _replace(self, node: Node, value: str) -> None:
        start, end = node.start_mark.index, node.end_mark.index
        missing = " " if start == end and self.text[start - 1] == ":" else ""
        self._edits.append((start, end, missing + value))

    def _end(self, node: Node) -> int:
        """Where a value ends; of a block, the end of its last line that is not empty."""
        return len(self.text[: node.end_mark.index].rstrip()) if node.id != "scalar" else node.end_mark.index

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        return end - (self.text[end - 1 : end] == "\r")

    def _break(self, mapping: Node) -> str:
        """A line break and the indentation of a block mapping."""
        return ("\r\n" if "\r\n" in self.text else "\n") + " " * mapping.start_mark.column

    def _ordered(self) -> list[tuple[int, int, str]]:
        return sorted(self._edits, key=lambda edit: edit[0])
