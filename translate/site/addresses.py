"""Where the addresses of an article lead: to another article, to a file beside it, or elsewhere."""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

FILES = "files"
"""The folder of a site for what lies beside the articles."""

LINK = "\ufdd7"
"""Stands before an address that is a page of this site, until all pages have theirs: `links` puts it in.

A noncharacter of Unicode, which no text may hold."""

ARTICLE = "article:"
"""Stands between the two where the address is the quoted id of an article."""

Size = tuple[int, int]
"""Width and height in pixels."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)
_PAGE = frozenset({"", ".html", ".htm"})


def is_elsewhere(address: str) -> bool:
    """Whether an address leads off the site."""
    return address.startswith(("//", "\\")) or _SCHEME.match(address) is not None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The articles of a project, and what else lies in their folder. Paths are below that folder."""

    site: str  # its address, without a slash at the end
    articles: Mapping[str, str]  # path → id
    has: Callable[[str], bool]  # whether there is a file of that path
    size: Callable[[str], Size | None]  # of a picture; None: not known


@dataclass(frozen=True, slots=True)
class Target:
    """What an address means. With neither an article nor a file it is left as it is."""

    article: str = ""  # its id
    file: str = ""  # a path below the folder of the articles
    rest: str = ""  # "?query#part" behind it
    lost: bool = False  # it leads to nothing


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture as a page names it."""

    src: str
    size: Size | None = None


@dataclass(frozen=True)
class Addresses:
    """The addresses in one article."""

    article_id: str
    neighbours: Neighbours
    files: list[str] = field(default_factory=list)  # what was asked for so far and must come along

    def target(self, address: str) -> Target:
        """Where a relative address leads; one that is not relative is nobody's."""
        if not address or is_elsewhere(address) or address.startswith(("/", "#", "?")):
            return Target()
        name = re.split(r"[?#]", address, maxsplit=1)[0]
        rest = address[len(name) :]
        path = posixpath.normpath(posixpath.join(self._folder, unquote(name).replace("\0", "")))
        articles = self.neighbours.articles
        if path in articles:
            return Target(article=articles[path], rest=rest)
        if self.neighbours.has(path):
            return Target(file=path, rest=rest)
        stem, suffix = posixpath.splitext(path)
        if suffix in _PAGE and stem in articles.values():
            return Target(article=stem, rest=rest)
        return Target(lost=True)

    def link(self, address: str) -> str:
        """The address of a link as the page has it; that of another page of the site behind LINK."""
        target = self.target(address)
        if target.article:
            return f"{LINK}{ARTICLE}{quote(target.article)}{target.rest}"
        if target.file:
            return self._beside(target)
        ours = address.startswith(f"{self.neighbours.site}/") or re.match(r"/(?!/)", address)
        return f"{LINK}{address}" if ours else address

    def picture(self, address: str) -> Placed:
        """A picture, or another file that a page needs, as the page has it."""
        target = self.target(address)
        if not target.file:
            return Placed(address)
        return Placed(self._beside(target), self.neighbours.size(target.file))

    def _beside(self, target: Target) -> str:
        self.files.append(target.file)
        return f"../{FILES}/{quote(target.file)}{target.rest}"

    @property
    def _folder(self) -> str:
        paths = (path for path, name in self.neighbours.articles.items() if name == self.article_id)
        return str(PurePosixPath(next(paths, self.article_id)).parent)
