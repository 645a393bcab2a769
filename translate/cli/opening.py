"""What commands begin with: the project around them, and an engine."""

from pathlib import Path
from typing import TYPE_CHECKING

from translate.errors import ConfigError, RouteError

if TYPE_CHECKING:
    from translate.config import Config
    from translate.estimate import Translate
    from translate.model import Engine
    from translate.project import Project


def open_project() -> "Project":
    """The project around the working directory."""
    from translate.project import Project  # start-up time

    return Project.open(Path.cwd())


def open_engine(config: "Config", name: str, locale: str) -> "Engine":
    """The engine that drafts into `locale`.

    Raises:
        ConfigError: `name` is no engine.
        RouteError: no package leads to `locale`.
    """
    from translate.checks import loses_number  # start-up time
    from translate.engine import ArgosEngine, PseudoEngine  # start-up time: ctranslate2
    from translate.packages import find_route, installed

    if name == "pseudo":
        return PseudoEngine()
    if name != "argos":
        raise ConfigError(f"`{name}` is no engine; there are `argos` and `pseudo`")
    source = config.source_locale
    via = config.routes.get(f"{source}-{locale}", ())
    return ArgosEngine(find_route(source, locale, installed().packages, via), faulty=loses_number)


def open_way_back(config: "Config", name: str, locale: str) -> "Translate | None":
    """What translates from `locale` into the source locale; None when no package does, or none is used."""
    from translate.engine import ArgosEngine  # start-up time: ctranslate2
    from translate.packages import find_route, installed

    if name != "argos":
        return None
    try:
        route = find_route(locale, config.source_locale, installed().packages)
    except RouteError:
        return None
    return ArgosEngine(route).translate
