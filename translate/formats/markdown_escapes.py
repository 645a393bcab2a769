"""A translation may begin with what Markdown takes for a list or a heading: it gets a backslash."""

import re

_MARKER = r"#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|~~~|```|(?:[-*_]\s*){3,}$"
_STARTS = re.compile(
    rf"(?:{_MARKER}|\[(?!\^)[^\]]+\]:\s*\S+\s*(?:[\"'(].*)?$)|(?P<number>\d{{1,9}})(?=[.)](?:\s|$))"
)
_INTERRUPTS = re.compile(rf"(?:{_MARKER}|[=-]+\s*$)|(?P<number>1)(?=[.)]\s+\S)")


def fit(text: str, file: str, start: int, end: int) -> str:
    """Inline Markdown as it must be written at `file[start:end]` so that the block stays what it is."""
    line_start = max(file.rfind("\n", 0, start), file.rfind("\r", 0, start)) + 1
    before, after = file[line_start:start], re.split(r"[\r\n]", file[end:], maxsplit=1)[0]
    quote = file[start - 1 : start]
    if quote in {'"', "'"} and after.startswith(quote):
        return _escape(quote, text)  # title of an image
    if quote == "[" and after.startswith("]"):
        return text if _balanced(text) else _escape("[]", text)  # text alternative of an image
    if before.rstrip().endswith("|") or after.lstrip().startswith("|"):
        return _escape("|", text)
    if before.rstrip().endswith("#"):
        return re.sub(r"(?<=\s)(#+)$", r"\\\1", text)
    first, *others = re.split(r"(?<=\n)", text)
    container = " \t>" if ">" in before else " \t"  # what a line after a hard break may begin with
    return _escape_start(first, _STARTS) + "".join(
        _escape_start(line, _INTERRUPTS, container) for line in others
    )


def _escape(letters: str, text: str) -> str:
    """A backslash before each of `letters` that has none."""
    return re.sub(rf"(?<!\\)([{re.escape(letters)}])", r"\\\1", text)


def _escape_start(line: str, starts: re.Pattern[str], container: str = "") -> str:
    """A backslash where `line`, after what its list or quote puts before it, would begin another block."""
    begin = len(line) - len(line.lstrip(container)) if container else 0
    match = starts.match(line, begin)
    if match is None:
        return line
    at = match.end("number") if match["number"] else match.start()
    return f"{line[:at]}\\{line[at:]}"


def _balanced(text: str) -> bool:
    depth = 0
    for bracket in re.findall(r"(?<!\\)[\[\]]", text):
        depth += 1 if bracket == "[" else -1
        if depth < 0:
            return False
    return depth == 0
