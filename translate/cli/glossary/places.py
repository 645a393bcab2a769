"""Where entries are written to."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.errors import TranslateError

if TYPE_CHECKING:
    from translate.project import Project

To = Annotated[
    Path | None,
    typer.Option("--to", help="The glossary file to write to, at its end; `new.yaml` when left out."),
]


def glossary_file(project: "Project", to: Path | None) -> Path:
    """The file that entries are added to.

    Raises:
        TranslateError: it is no file that the glossary is read from.
    """
    folder = project.root / project.config.glossary
    path = folder / "new.yaml" if to is None else to
    if path.resolve().parent != folder.resolve() or path.suffix not in (".yaml", ".yml"):
        where = project.relative(folder)
        raise TranslateError(f"is no glossary file; name a `.yaml` file in `{where}/`", path)
    return path
