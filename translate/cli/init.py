"""`translate init`: start a project."""

from pathlib import Path
from typing import Annotated

import typer

from translate.cli.console import say
from translate.errors import ConfigError

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command("init")
def init(
    folder: Annotated[
        Path, typer.Argument(help="Where the project will live; made if it is not there.")
    ] = Path(),
) -> None:
    """Start a project: write l10n.toml, the folders it names, and a .gitignore."""
    from translate.config import FILE_NAME, TEMPLATE, parse_config  # start-up time
    from translate.files import write_atomic

    path = folder / FILE_NAME
    if path.exists():
        raise ConfigError("is there already; nothing was changed", path)
    write_atomic(path, TEMPLATE.encode())
    config = parse_config(TEMPLATE, str(path))
    for name in (config.articles, config.locales, config.glossary):
        (folder / name).mkdir(exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        write_atomic(ignored, f"/.translate/\n/{config.build}/\n*.mo\n".encode())
    say(f"{path}: written")
    say(f"Put articles (.txt, .md, .html) into {folder / config.articles} and run `translate run`.")
