"""What an article is made of."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a block does on the page."""

    HEADLINE = "headline"
    LEAD = "lead"  # standfirst: the summary paragraph under the headline
    HEADING = "heading"  # a heading inside the article
    DATELINE = "dateline"  # "MINSK (Sputnik)"
    BODY = "body"
    CAPTION = "caption"
    ALT = "alt"  # text alternative of an image, or another text that stands in an attribute
    CREDIT = "credit"  # "© REUTERS / Name"
    RELATED = "related"  # headline or caption of another story, embedded in this one
    DESCRIPTION = "description"  # a front matter value for people: description, tags
    FURNITURE = "furniture"  # buttons, counters, menus
    FOREIGN = "foreign"  # a line that is not in the source locale
    DATE = "date"  # a front matter date: localised by rule, never a unit
    LOCALE = "locale"  # what tells programs the language of a page: localised by rule, never a unit


BY_RULE = frozenset({Role.DATE, Role.LOCALE})
"""Roles that are localised by rule and never offered."""

NOT_OFFERED = frozenset({Role.CREDIT, Role.FURNITURE, Role.FOREIGN}) | BY_RULE
"""Roles that are not offered for translation unless asked for."""

PROSE = frozenset({Role.LEAD, Role.HEADING, Role.BODY})
"""Roles whose units carry no message context: a paragraph that moves up to the lead keeps its translation."""


class Syntax(StrEnum):
    """How the text at a block's span is written, hence how a translation must be written there."""

    TEXT = "text"
    MARKDOWN = "markdown"
    YAML_PLAIN = "yaml-plain"
    YAML_SINGLE = "yaml-single"
    YAML_DOUBLE = "yaml-double"
    YAML_BLOCK = "yaml-block"  # a paragraph below "|" or ">"
    HTML = "html"
    HTML_ATTRIBUTE = "html-attribute"  # the span holds the quotes too, if there are any
    JSON = "json"  # a string of a script, with its quotes


@dataclass(frozen=True, slots=True)
class Placeable:
    """A piece of inline markup that stands in a unit as a tag."""

    tag: str  # "<a1>", "</a1>" or "<x1/>"
    raw: str  # what the source has there: "[", "](https://example.org)"
    label: str = ""  # where it ends a Markdown link whose words name its address, "[label]": these words


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article that is one thing to a reader: a paragraph, a headline, a caption."""

    role: Role
    start: int  # offset of its first character in Article.text
    end: int  # offset after its last character
    line: int  # line of `start`, from 1
    text: str  # one line, inline markup replaced by tags numbered from 1 within the block
    placeables: tuple[Placeable, ...] = ()
    syntax: Syntax = Syntax.TEXT

    @property
    def context(self) -> str:
        """The msgctxt of its units: empty for prose, else the role."""
        return "" if self.role in PROSE else self.role.value


@dataclass(frozen=True, slots=True)
class Article:
    """A source file, read and divided into blocks in file order.

    Blocks never overlap, except that an attribute of a tag stands within the block in which the tag stands.
    """

    id: str  # path below the articles folder without suffix, white space as "-"; names its catalogs
    path: str  # path below the project root, "/" separated
    locale: str
    text: str  # the whole file, line ends and byte order mark as they are
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence of a block. Tags are numbered from 1 within the segment."""

    context: str
    source: str
    role: Role
    line: int
    placeables: tuple[Placeable, ...] = ()
    gap: str = ""  # white space between this segment and the next of its block
