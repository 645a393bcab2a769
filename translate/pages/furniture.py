"""Which parts of a page are no part of its article, told by their element and the names they carry."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from translate.pages.page import Reason
from translate.pages.tree import Element, attributes, is_hidden

_TAGS = {
    "nav": Reason.NAVIGATION,
    "menu": Reason.NAVIGATION,
    "footer": Reason.FURNITURE,
    "form": Reason.FORM,
    "button": Reason.FORM,
    "select": Reason.FORM,
    "textarea": Reason.FORM,
    "input": Reason.FORM,
    "label": Reason.FORM,
    "dialog": Reason.FORM,
    "iframe": Reason.PLAYER,
    "video": Reason.PLAYER,
    "audio": Reason.PLAYER,
    "object": Reason.PLAYER,
    "embed": Reason.PLAYER,
}
_NAMED = ("class", "id", "role", "data-testid", "data-component", "data-module", "data-type", "data-gu-name")
_ROLES = {
    "navigation": Reason.NAVIGATION,
    "complementary": None,
    "search": Reason.FORM,
    "dialog": Reason.FORM,
}


_STANDFIRST = (
    "standfirst", "lead", "lede", "dek", "deck", "subtitle", "sub-title", "subheadline", "subheading",
    "article-summary", "excerpt", "intro", "description", "announce",
)  # fmt: skip


def names_of(element: Element) -> str:
    """The names that an element carries, as lower-case words: "-article-share-bar-"."""
    of_heading = element.tag in {"h1", "h2", "h3", "h4", "h5", "h6", "p"}  # their ids are made of their words
    text = attributes(element, *(_NAMED[:1] if of_heading else _NAMED))
    text = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", text)
    return f"-{'-'.join(re.findall(r'[a-z0-9]+', text.lower()))}-"


def has_name(element: Element, *words: str) -> bool:
    """Whether one of the names that an element carries has one of these words."""
    names = names_of(element)
    return any(f"-{word}-" in names for word in words)


def is_standfirst(element: Element) -> bool:
    """Whether the page names an element the summary below the headline."""
    return has_name(element, *_STANDFIRST)


def reason_to_leave_out(element: Element) -> Reason | None:
    """Why an element is no part of the article; None when nothing says so."""
    if is_hidden(element):
        return Reason.HIDDEN
    if element.tag in _TAGS and not _is_note(element):
        return _TAGS[element.tag]
    if (role := _ROLES.get(element.get("role") or "")) is not None:
        return role
    names = names_of(element)
    return next((reason for word, reason in _marks() if f"-{word}-" in names), None)


def _is_note(element: Element) -> bool:
    """Whether a footer belongs to a table or a section, not to the page: notes, sources."""
    parent = element.getparent()
    return element.tag == "footer" and parent is not None and parent.tag not in {"article", "main", "body"}


@lru_cache
def _marks() -> tuple[tuple[str, Reason], ...]:
    text = (files(__package__) / "page_marks.toml").read_text(encoding="utf-8")
    return tuple((word, Reason(reason)) for reason, words in tomllib.loads(text).items() for word in words)
