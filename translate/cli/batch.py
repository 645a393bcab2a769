"""The editions of one call. One that fails is told, and the others go on; the exit code remembers."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import typer

from translate.cli.console import note, note_some
from translate.errors import ArticleError, ConfigError, TranslateError

if TYPE_CHECKING:
    from translate.edition import Edition
    from translate.model import Article
    from translate.project import Project

Result = TypeVar("Result")


class Batch:
    """Every wanted article in every wanted locale, article by article.

    Raises:
        ConfigError: a locale is no target locale of the project.
        ArticleError: there are no articles, or a path does not exist.
    """

    def __init__(
        self, project: "Project", paths: Sequence[Path] | None, locales: Sequence[str] | None
    ) -> None:
        from translate.edition import Edition  # start-up time

        self.project = project
        self._told: list[str] = []
        targets = wanted_locales(project, locales)
        articles = self._read(project.articles(paths or ()), paths)
        self.editions = [Edition(project, article, locale) for article in articles for locale in targets]

    def each(self, work: "Callable[[Edition], Result]") -> "list[tuple[Edition, Result]]":
        """Do one thing with every edition; one that fails is told and left out from here on."""
        results = []
        for edition in self.editions:
            try:
                results.append((edition, work(edition)))
            except TranslateError as error:
                self._tell(error)
        self.editions = [edition for edition, _ in results]
        return results

    @property
    def problems(self) -> tuple[str, ...]:
        """What was told so far of articles and editions that failed."""
        return tuple(self._told)

    def finish(self) -> None:
        """Tell what other programs did to the PO files; end with exit code 1 if anything failed."""
        note_some(self.project.remarks)
        if self._told:
            raise typer.Exit(1)

    def _read(self, files: Sequence[Path], paths: Sequence[Path] | None) -> "list[Article]":
        articles = []
        for path in files:
            try:
                articles.append(self.project.read_article(path))
            except TranslateError as error:
                self._tell(error)
        if not files:
            where = ", ".join(str(path) for path in paths or ()) or self.project.config.articles + "/"
            raise ArticleError(f"no articles in {where}; put .txt, .md or .html files there, or name a file")
        return articles

    def _tell(self, error: TranslateError) -> None:
        if str(error) not in self._told:
            self._told.append(str(error))
            note(f"error: {error}")


def wanted_locales(project: "Project", locales: Sequence[str] | None) -> tuple[str, ...]:
    """The target locales that a person names, each once; without a name all of the project.

    Raises:
        ConfigError: one is no target locale of the project.
    """
    known = project.config.target_locales
    for locale in locales or ():
        if locale not in known:
            listed = ", ".join(known)
            raise ConfigError(f"`{locale}` is no target locale of this project; l10n.toml has {listed}")
    return tuple(dict.fromkeys(locales or known))
