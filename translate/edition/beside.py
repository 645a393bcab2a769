"""What lies in the folder of the articles beside them, for pages that show or link it."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from translate.errors import TranslateError
from translate.files import read_bytes
from translate.model import Article
from translate.project import Project
from translate.site.addresses import Addresses, Neighbours, Size, is_elsewhere
from translate.site.pages import Site
from translate.site.references import Kind, Reference, references

_LARGEST = 50_000_000  # bytes of a file that a site takes along

_LOST = {
    Kind.PICTURE: "no such picture: {}",
    Kind.FILE: "no such file: {}",
    Kind.LINK: "this link leads nowhere, to {}; no article and no file beside it is called so",
}


class Beside:
    """The files in the folder of the articles of a project. A link that leads out of it leads to nothing."""

    def __init__(self, project: Project) -> None:
        """Look at nothing yet."""
        self._project = project

    @cached_property
    def _home(self) -> Path:
        return (self._project.root / self._project.config.articles).resolve()

    def neighbours(self, site: Site, articles: Iterable[Article]) -> Neighbours:
        """What the pages need to know of it."""
        home = f"{self._project.config.articles.rstrip('/')}/"
        paths = {article.path.removeprefix(home): article.id for article in articles}
        return Neighbours(site.url, paths, self.has, self.size)

    def has(self, path: str) -> bool:
        """Whether there is a file of that path."""
        file = self._file(path)
        return file is not None and file.is_file()

    def size(self, path: str) -> Size | None:
        """Width and height of a picture in pixels, as it is shown; None for what is no picture."""
        import imagesize  # start-up time

        file = self._file(path)
        if file is None:
            return None
        try:
            with file.open("rb") as opened:
                width, height = imagesize.get(opened)
        except (OSError, ValueError):
            return None
        return (width, height) if width > 0 and height > 0 else None

    def read(self, path: str) -> bytes:
        """The content of a file.

        Raises:
            TranslateError: it is not there any more, or too large for a site.
        """
        file = self._file(path)
        if file is None:
            raise TranslateError("does not lie in the folder of the articles", path)
        return read_bytes(file, _LARGEST)

    def _file(self, path: str) -> Path | None:
        file = (self._home / path).resolve()
        return file if file.is_relative_to(self._home) else None


def lost(article: Article, neighbours: Neighbours, picture: str, pages: Iterable[str]) -> list[str]:
    """What a person should know of the addresses in an article: which lead to nothing, with their lines.

    Args:
        article: the source.
        neighbours: what lies around it.
        picture: the address of its picture; empty if it has none, or if that is said in its text.
        pages: the addresses of all pages of the site.
    """
    addresses = Addresses(article.id, neighbours)
    known = set(pages)
    folders = tuple(sorted({f"{url.rpartition('/')[0]}/" for url in known}))

    def is_lost(one: Reference) -> bool:
        if one.address.startswith(folders):
            return one.kind is Kind.LINK and one.address.partition("#")[0].partition("?")[0] not in known
        return not is_elsewhere(one.address) and addresses.target(one.address).lost

    return [
        f"{article.path}:{one.line}: {_LOST[one.kind].format(one.address)}"
        for one in references(article, picture)
        if is_lost(one)
    ]
