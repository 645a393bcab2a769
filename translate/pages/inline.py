"""Words with marks (links, emphasis) as a line of Markdown that reads back as exactly these words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from translate.pages.tree import squeezed

_MARKUP = re.compile(r"[\\`*]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)")
_SPECIAL = re.compile(rf"{_MARKUP.pattern}|[\[\]<~_]")
_START = re.compile(r"^(?:#{1,6}(?=\s|$)|[-+=>])", re.M)
_NUMBER = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))", re.M)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the same marks."""

    text: str
    link: str = ""
    strong: bool = False
    emphasis: bool = False
    struck: bool = False
    code: bool = False
    raw: bool = False  # Markdown or HTML already: a line break, an image, <sub>


BREAK = Run("\\\n", raw=True)
"""A line break inside a paragraph."""


def plain(runs: Sequence[Run]) -> str:
    """The words alone."""
    return squeezed("".join(" " if run is BREAK else "" if run.raw else run.text for run in runs))


def markdown(runs: Sequence[Run]) -> str:
    """The words with their marks as one paragraph of Markdown, escaped only where they would read as markup.

    Marks that Markdown cannot express where they stand are given up; a word never is.
    """
    runs = _trimmed(runs)
    words = plain(runs)
    candidates = (
        (runs, lambda text: text),
        (runs, _lightly_escaped),
        (runs, _escaped),
        ([Run(run.text, run.link, raw=run.raw) for run in runs], _escaped),
    )
    for candidate, escape in candidates:
        written = _written(candidate, escape)
        if _reads_as(written, words, candidate):
            return written
    return _escaped(words)


def _trimmed(runs: Sequence[Run]) -> list[Run]:
    """White space squeezed; none at the ends or around a break."""
    kept: list[Run] = []
    for run in runs:
        text = (
            run.text
            if run.raw
            else re.sub(r"[ \t\r\n\f\v\x00-\x1f\x7f\x85\u2028\u2029\ufeff]+", " ", run.text)
        )
        if not kept or kept[-1] is BREAK or (kept[-1].text.endswith(" ") and not kept[-1].raw):
            text = text if run.raw else text.lstrip(" ")
        if run is BREAK:
            while kept and kept[-1] is not BREAK and not kept[-1].raw and not kept[-1].text.strip(" "):
                kept.pop()
            if kept and kept[-1] is not BREAK:
                kept[-1] = _with_text(kept[-1], kept[-1].text.rstrip(" "))
                kept.append(run)
        elif text:
            kept.append(_with_text(run, text))
    while kept and (kept[-1] is BREAK or not kept[-1].text.strip(" ")):
        kept.pop()
    if kept and not kept[-1].raw:
        kept[-1] = _with_text(kept[-1], kept[-1].text.rstrip(" "))
    return kept


def _with_text(run: Run, text: str) -> Run:
    return (
        Run(text, run.link, run.strong, run.emphasis, run.struck, run.code, run.raw)
        if run is not BREAK
        else run
    )


_MARKS: tuple[tuple[str, Callable[[Run], Any], Callable[[str, Run], str]], ...] = (
    ("link", lambda run: run.link, lambda inner, run: f"[{inner}]({run.link})"),
    ("strong", lambda run: run.strong, lambda inner, _: f"**{inner}**"),
    ("emphasis", lambda run: run.emphasis, lambda inner, _: f"*{inner}*"),
    ("struck", lambda run: run.struck, lambda inner, _: f"~~{inner}~~"),
    ("code", lambda run: run.code, lambda inner, _: f"`{inner}`"),
)
"""From the outermost to the innermost: name, its value in a run, how it is written."""


def _written(runs: Sequence[Run], escape: Callable[[str], str], depth: int = 0) -> str:
    if depth == len(_MARKS):
        return "".join(run.text if run.raw or run.code else escape(run.text) for run in runs)
    _, value, write = _MARKS[depth]
    pieces: list[str] = []
    for marked, group in groupby(runs, key=value):
        same = list(group)
        inner = _written(same, escape, depth + 1)
        core = inner.strip(" ")
        if not marked or not core:
            pieces.append(inner)
            continue
        before, after = inner[: len(inner) - len(inner.lstrip(" "))], inner[len(inner.rstrip(" ")) :]
        pieces += [before, write(core, same[0]), after]
    return "".join(pieces)


def _lightly_escaped(text: str) -> str:
    """A backslash before what is nearly always markup, for the eyes of translators."""
    return _MARKUP.sub(r"\\\g<0>", text)


def _escaped(text: str) -> str:
    text = _SPECIAL.sub(r"\\\g<0>", text)
    return _NUMBER.sub(r"\1\\", _START.sub(r"\\\g<0>", text))


@lru_cache
def _parser() -> Any:
    from markdown_it import MarkdownIt  # start-up time

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _reads_as(written: str, words: str, runs: Sequence[Run]) -> bool:
    """Whether a reader of the Markdown sees these words, these links and no other markup."""
    tokens = _parser().parse(written)
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return False
    children = tokens[1].children
    seen = "".join(
        " " if child.type in {"softbreak", "hardbreak"} else child.content
        for child in children
        if child.type not in {"html_inline", "image"}
    )
    links = sum(child.type == "link_open" for child in children)
    marks = sum(child.type in {"strong_open", "em_open", "s_open"} for child in children)
    wanted = len([link for link, _ in groupby(run.link for run in runs) if link])
    marked = any(run.strong or run.emphasis or run.struck for run in runs)
    return squeezed(seen) == words and links == wanted and (marks > 0) == marked
