"""The words of an element of a page that stands in a line, with their marks."""

from collections.abc import Callable, Sequence

from translate.pages.furniture import has_name
from translate.pages.inline import BREAK, Run, plain
from translate.pages.page import Story
from translate.pages.tree import BLOCKS, UNSEEN, Element, is_element, letters, squeezed
from translate.pages.values import absolute

_STRONG = {"strong", "b"}
_EMPHASIS = {"em", "i", "cite", "dfn", "var"}
_STRUCK = {"s", "del", "strike"}
_CODE = {"code", "kbd", "samp"}
_DIGITS = "0123456789+-=()"
_RAISED = {  # Markdown has no mark for these; Unicode has the digits
    "sup": str.maketrans(_DIGITS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"),
    "sub": str.maketrans(_DIGITS, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
}
_EMOJI = 4  # letters at most in the alternative of a picture that is a letter

_UNMARKED = Run("")


def runs_of(
    element: Element, base: str, leaves_out: Callable[[Element], bool], around: Run = _UNMARKED
) -> list[Run]:
    """The runs of an element, with the marks around it and its own; `leaves_out` may take parts away."""
    if not is_element(element) or element.tag in UNSEEN:
        return []
    if element.tag == "br":
        return [BREAK]
    if element.tag == "img":
        return [_with(around, squeezed(element.get("alt") or ""))]
    mine = _marked(element, around, base)
    apart = " " if element.tag in BLOCKS else ""
    runs = [_with(mine, f"{apart}{element.text or ''}")]
    for child in element:
        if not (is_element(child) and child.tag not in UNSEEN and leaves_out(child)):
            runs += runs_of(child, base, leaves_out, mine)
        runs.append(_with(mine, child.tail or ""))
    runs.append(_with(mine, apart))
    if element.tag in _RAISED and set(plain(runs)) <= set(_DIGITS):
        return [run if run.is_break else _with(run, run.text.translate(_RAISED[element.tag])) for run in runs]
    return [Run("“"), *runs, Run("”")] if element.tag == "q" else runs


def is_inline(element: Element) -> bool:
    """Whether an element stands in a line: no block and no picture in it. An emoji is a letter."""
    if element.tag in BLOCKS:
        return False
    if element.tag == "img":
        return len(element.get("alt") or "") in range(1, _EMOJI) or has_name(element, "emoji")
    return all(is_inline(child) for child in element if is_element(child) and child.tag not in UNSEEN)


def ends_in_break(runs: Sequence[Run]) -> bool:
    """Whether nothing but white space stands after a line break: with another break, a paragraph ends."""
    return next((run.is_break for run in reversed(runs) if run.is_break or run.text.strip()), False)


def links_of(runs: Sequence[Run]) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    """The links in a line, and again where it has no words but theirs."""
    addresses = dict.fromkeys(run.link for run in runs if run.link and letters(run.text))
    links = tuple(Story(plain([run for run in runs if run.link == url]), url) for url in addresses)
    return links, links if all(run.link or not letters(run.text) for run in runs) else ()


def _marked(element: Element, around: Run, base: str) -> Run:
    tag = element.tag
    link = absolute(base, element.get("href") or "") if tag == "a" and not around.link else ""
    return Run(
        "",
        link or around.link,
        around.strong or tag in _STRONG,
        around.emphasis or tag in _EMPHASIS,
        around.struck or tag in _STRUCK,
        around.code or tag in _CODE,
    )


def _with(marks: Run, text: str) -> Run:
    return Run(text, marks.link, marks.strong, marks.emphasis, marks.struck, marks.code)
