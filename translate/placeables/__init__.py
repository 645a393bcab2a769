"""Inline markup ↔ tags: the form in which a translator meets it, and the one rule on lost tags.

`<a1>…</a1>` is a link, `<b2>…</b2>` strong, `<i3>…</i3>` emphasis, `<s4>…</s4>` deletion, `<c5>…</c5>` code,
`<g6>…</g6>` an image around its text alternative, `<t7>…</t7>` another HTML element; `<x8/>` is anything that
stands alone. Tags are numbered from 1 in order of appearance. They hold no braces and no percent signs, which
gettext tools would take for placeholders.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from translate.model import Placeable

TAG = re.compile(r"<(?P<close>/?)(?P<kind>[a-z])(?P<number>[1-9]\d*)(?P<alone>/?)>")
"""Any of our tags, or a text that could be taken for one."""


def protect(
    markdown: str, references: Collection[str] = (), locale: str = ""
) -> tuple[str, tuple[Placeable, ...]]:
    """Inline Markdown with its markup replaced by tags, and what each tag stands for.

    `restore` of the result is always `markdown`. What cannot be located for certain stays as literal text.

    Args:
        markdown: the text of one block.
        references: the labels of the link definitions of the document, in any case: `[text][label]` is a link
            only then.
        locale: of the article; an HTML element in another language is one tag. Empty: no language is another.
    """
    return _protected(markdown, frozenset(references), locale)


@lru_cache(maxsize=256)
def _protected(markdown: str, references: frozenset[str], locale: str) -> tuple[str, tuple[Placeable, ...]]:
    from translate.placeables.inline import find_markup  # markdown-it costs start-up time

    return _with_tags(markdown, find_markup(markdown, references, locale))


def protect_plain(text: str, markup: re.Pattern[str] = TAG) -> tuple[str, tuple[Placeable, ...]]:
    """The same for text in which only `markup` becomes a tag: else what could be taken for one of ours."""
    return _with_tags(text, [Markup("x", match.span()) for match in markup.finditer(text)])


def restore(text: str, placeables: Sequence[Placeable]) -> str:
    """`text` with each tag replaced by the markup it stands for; tags without a placeable stay."""
    raw = {placeable.tag: placeable.raw for placeable in placeables}
    return TAG.sub(lambda match: raw.get(match[0], match[0]), text)


def strip_tags(text: str) -> str:
    """`text` without its tags."""
    return TAG.sub("", text)


def differences(source: str, target: str) -> list[str]:
    """What is wrong with the tags of `target`, in words for its translator; empty when nothing is.

    Each tag of the source must stand in the target once, none besides, and pairs must nest. Order is free.
    """
    wanted = Counter(match[0] for match in TAG.finditer(source))
    found = Counter(match[0] for match in TAG.finditer(target))
    wrong = [f"{tag} is missing" for tag in wanted if not found[tag]]
    wrong += [f"{tag} is not in the source" for tag in found if not wanted[tag]]
    wrong += [f"{tag} appears {n} times" for tag, n in found.items() if wanted[tag] and n != wanted[tag]]
    return wrong or _bad_nesting(target)


def _bad_nesting(target: str) -> list[str]:
    """The closing tags that do not close the pair opened last, and the pairs left open."""
    opened: list[str] = []
    for match in TAG.finditer(target):
        name = match["kind"] + match["number"]
        if match["alone"]:
            continue
        if not match["close"]:
            opened.append(name)
        elif opened and opened[-1] == name:
            opened.pop()
        elif name in opened:
            return [f"<{opened[-1]}> must be closed before </{name}>"]
        else:
            return [f"</{name}> stands before <{name}>"]
    return [f"<{name}> is not closed" for name in opened]


class Markup(NamedTuple):
    """A lone piece of markup, or a pair of them around words."""

    kind: str  # the letter of the tag
    opening: tuple[int, int]  # span of the opening or lone piece
    closing: tuple[int, int] | None = None  # span of the closing piece of a pair
    label: str = ""  # of a Markdown link whose words name its address: these words


def _with_tags(text: str, markup: Sequence[Markup]) -> tuple[str, tuple[Placeable, ...]]:
    """Replace the spans by numbered tags. The spans must not overlap."""
    pieces: list[tuple[tuple[int, int], str, str]] = []
    for number, found in enumerate(sorted(markup, key=lambda piece: piece.opening), start=1):
        name = f"{found.kind}{number}"
        if found.closing is None:
            pieces.append((found.opening, f"<{name}/>", ""))
        else:
            pieces += [(found.opening, f"<{name}>", ""), (found.closing, f"</{name}>", found.label)]
    out: list[str] = []
    placeables: list[Placeable] = []
    done = 0
    for (start, end), tag, label in sorted(pieces):
        out += [text[done:start], tag]
        placeables.append(Placeable(tag, text[start:end], label))
        done = end
    return "".join([*out, text[done:]]), tuple(placeables)
