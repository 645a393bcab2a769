"""A translation may begin with what Markdown takes for a list or a heading: it gets a backslash."""

import re

_BLOCK_START = re.compile(
    r"(?P<before>)(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|~~~|```|=+\s*$|(?:[-*_]\s*){3,}$|\[[^\]]+\]:)"
    r"|(?P<number>\d{1,9})(?=[.)](?:\s|$))"
)


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
    return "".join(_escape_start(line) for line in text.splitlines(keepends=True))


def _escape(letters: str, text: str) -> str:
    """A backslash before each of `letters` that has none."""
    return re.sub(rf"(?<!\\)([{re.escape(letters)}])", r"\\\1", text)


def _escape_start(line: str) -> str:
    match = _BLOCK_START.match(line)
    if match is None:
        return line
    at = match.end("number") if match["number"] else 0
    return f"{line[:at]}\\{line[at:]}"


def _balanced(text: str) -> bool:
    depth = 0
    for bracket in re.findall(r"(?<!\\)[\[\]]", text):
        depth += 1 if bracket == "[" else -1
        if depth < 0:
            return False
    return depth == 0
