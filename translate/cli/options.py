"""Arguments and options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How a command prints its result."""

    TABLE = "table"
    JSON = "json"


class AtLeast(StrEnum):
    """The state a translation must have reached to be built in."""

    APPROVED = "approved"
    REVIEWED = "reviewed"
    TRANSLATED = "translated"
    DRAFT = "draft"


Articles = Annotated[
    list[Path] | None,
    typer.Argument(help="Article files or folders; none means every article of the project."),
]
WantedArticles = Annotated[list[Path], typer.Argument(help="Article files or folders.")]
Locales = Annotated[
    list[str] | None, typer.Option("--locale", "-l", help="Only this target locale; may be given again.")
]
OutputFormat = Annotated[Format, typer.Option("--format", "-f", help="Table for people, JSON for programs.")]
EngineName = Annotated[
    str, typer.Option("--engine", help="`argos`, or `pseudo`: accented source text, to try out a layout.")
]
Lines = Annotated[
    list[int] | None,
    typer.Option("--line", help="Only sentences on this article line; may be given again."),
]
By = Annotated[str, typer.Option("--by", help="Who does this; else git's user.name, else the login.")]
