"""What is read from a saved page: the parts of an article, and what was left out of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Reason(StrEnum):
    """Why a text of the page is not in the article."""

    OUTSIDE = "outside the article"
    NAVIGATION = "navigation"
    SHARING = "share buttons"
    NEWSLETTER = "newsletter or subscription"
    RELATED = "about another story"
    ADVERTISEMENT = "advertisement"
    COMMENTS = "comments"
    COOKIES = "cookie notice"
    BYLINE = "byline, date or section"
    PLAYER = "player or embed"
    FORM = "form or button"
    HIDDEN = "hidden on the page"
    FURNITURE = "button, counter or menu"
    FOREIGN = "in another script"
    REPEATED = "repeats a text of the article"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line of the page that is nowhere in the article."""

    line: int  # in the file of the page, from 1
    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Image:
    """A picture; any part of it may be unknown, hence empty."""

    src: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """Another story that the page points to."""

    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says about the article as a whole; empty where it says nothing."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None  # a datetime where the page gives the time, with its zone where it says it
    updated: date | None = None
    source: str = ""  # the address of the page
    description: str = ""
    image: Image | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """An article as it was found on a page."""

    metadata: Metadata
    body: tuple[str, ...]  # blocks of Markdown, without blank lines around them
    images: tuple[Image, ...] = ()  # pictures whose place in the text is unknown
    related: tuple[Story, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
