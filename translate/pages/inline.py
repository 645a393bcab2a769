"""Words with marks (links, emphasis) as a line of Markdown that reads back as exactly these words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Any

from translate.pages.tree import squeezed

_MARKUP = re.compile(r"[\\`*]|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)")
_SPECIAL = re.compile(rf"{_MARKUP.pattern}|[\[\]<~_]")
_DROP_CAP = re.compile(r"\s*[“\"‘']?\w")
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
    is_break: bool = False


BREAK = Run("\\\n", is_break=True)
"""A line break inside a paragraph."""


def without_drop_cap(runs: list[Run]) -> list[Run]:
    """The runs, in which the first letter of the first word is no emphasis."""
    worded = [at for at, run in enumerate(runs) if run.text.strip()]
    if len(worded) < 2 or any(run.text for run in runs[worded[0] + 1 : worded[1]]):
        return runs
    first, second = runs[worded[0]], runs[worded[1]]
    marked = second.strong or second.emphasis or not second.text[0].isalpha()
    if marked or not _DROP_CAP.fullmatch(first.text):
        return runs
    return [*runs[: worded[0]], replace(first, strong=False, emphasis=False), *runs[worded[0] + 1 :]]


def plain(runs: Sequence[Run]) -> str:
    """The words alone."""
    return squeezed("".join(" " if run.is_break else run.text for run in runs))


def markdown(runs: Sequence[Run]) -> str:
    """The words with their marks as one paragraph of Markdown, escaped only where they would read as markup.

    Marks that Markdown cannot express where they stand are given up; a word never is.
    """
    words = plain(runs)
    if not words:
        return ""
    runs = _trimmed(runs)
    candidates = (
        (runs, lambda text: text),
        (runs, _lightly_escaped),
        (runs, _escaped),
        ([Run(run.text, run.link, is_break=run.is_break) for run in runs], _escaped),
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
        if run.is_break:
            _trim_end(kept)
            kept += [run] if kept else []
            continue
        text = re.sub(r"[ \t\r\n\f\v\x00-\x1f\x7f\x85\u2028\u2029\ufeff]+", " ", run.text)
        if not kept or kept[-1].is_break or kept[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            kept.append(replace(run, text=text))
    _trim_end(kept)
    return kept


def _trim_end(runs: list[Run]) -> None:
    while runs and (runs[-1].is_break or not runs[-1].text.strip(" \u00a0")):
        runs.pop()
    if runs:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" \u00a0"))


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
        return "".join(run.text if run.is_break or run.code else escape(run.text) for run in runs)
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
    if any(child.type in {"html_inline", "image"} for child in children):
        return False
    seen = "".join(" " if child.type in {"softbreak", "hardbreak"} else child.content for child in children)
    links = sum(child.type == "link_open" for child in children)
    marks = sum(child.type in {"strong_open", "em_open", "s_open"} for child in children)
    wanted = len([link for link, _ in groupby(run.link for run in runs) if link])
    marked = any(run.strong or run.emphasis or run.struck for run in runs)
    return squeezed(seen) == words and links == wanted and (marks > 0) == marked
