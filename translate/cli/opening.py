"""What most commands begin with: the project, its articles, the locales that are wanted."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from translate.errors import ArticleError, ConfigError

if TYPE_CHECKING:
    from translate.edition import Edition
    from translate.model import Engine
    from translate.project import Project


def open_project() -> "Project":
    """The project around the working directory."""
    from translate.project import Project  # start-up time

    return Project.open(Path.cwd())


def wanted_editions(
    project: "Project", paths: Sequence[Path] | None, locales: Sequence[str] | None
) -> "list[Edition]":
    """The editions to work on: every article in every locale that is wanted, article by article.

    Raises:
        ConfigError: a locale is no target locale of the project.
        ArticleError: there are no articles, or one cannot be read.
    """
    from translate.edition import Edition  # start-up time

    targets = _wanted_locales(project, locales)
    articles = [project.read_article(path) for path in project.articles(paths or ())]
    if not articles:
        where = ", ".join(str(path) for path in paths or ()) or project.config.articles + "/"
        raise ArticleError(f"no articles in {where}; put .txt or .md files there, or name a file")
    return [Edition(project, article, locale) for article in articles for locale in targets]


def open_engine(project: "Project", name: str, locale: str) -> "Engine":
    """The engine that drafts into `locale`.

    Raises:
        ConfigError: `name` is no engine.
        RouteError: no package leads to `locale`.
    """
    from translate.engine import ArgosEngine, PseudoEngine  # start-up time: ctranslate2
    from translate.packages import find_route, installed

    if name == "pseudo":
        return PseudoEngine()
    if name != "argos":
        raise ConfigError(f"`{name}` is no engine; there are `argos` and `pseudo`")
    source = project.config.source_locale
    via = project.config.routes.get(f"{source}-{locale}", ())
    return ArgosEngine(find_route(source, locale, installed().packages, via))


def _wanted_locales(project: "Project", locales: Sequence[str] | None) -> tuple[str, ...]:
    known = project.config.target_locales
    for locale in locales or ():
        if locale not in known:
            listed = ", ".join(known)
            raise ConfigError(f"`{locale}` is no target locale of this project; l10n.toml has {listed}")
    return tuple(dict.fromkeys(locales or known))
