"""`translate models`: the translation packages of this machine."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.console import download_bar, note, print_json, print_table, say
from translate.cli.options import Format, OutputFormat

if TYPE_CHECKING:
    from translate.packages import InstalledPackage

app = typer.Typer(
    help="List, inspect, install, export and remove translation packages.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
Name = Annotated[str, typer.Argument(help="Name as `models list` prints it.")]


@app.command("list")
def list_models(output: OutputFormat = Format.TABLE) -> None:
    """List the packages that can translate, best first, and those that are broken."""
    from translate.packages import installed  # start-up time

    found = installed()
    rows = [_facts(package) for package in found.packages]
    if output is Format.JSON:
        print_json(rows)
    else:
        heads = ("name", "version", "directions", "MB", "model", "origin")
        print_table(heads, [[_cell(row[head]) for head in heads] for row in rows])
    for issue in found.issues:
        note(f"{issue.path}: {issue.message}")


@app.command("info")
def info(name: Annotated[str, typer.Argument(help="Name; without one, every package.")] = "") -> None:
    """Show the card of a package: data, licences, scores, size, version."""
    from translate.packages import card, find, installed  # start-up time

    packages = installed().packages
    for package in [find(name, packages)] if name else packages:
        say(card(package))


@app.command("install")
def install(
    what: Annotated[str, typer.Argument(help="An .argosmodel file, or a direction to download: en-ru.")],
) -> None:
    """Install a package from a file, or download one: the only command that uses the network."""
    from translate.errors import PackageError  # start-up time
    from translate.offline import go_online
    from translate.packages import install_direction, install_file, parse_direction

    path, direction = Path(what), parse_direction(what)
    if path.exists() or direction is None:
        if not path.exists():
            raise PackageError(
                "there is no such file; give an .argosmodel file, or a direction such as en-ru", what
            )
        package = install_file(path)
    else:
        note(f"downloading the package {' → '.join(direction)} from the Argos index")
        go_online()
        with download_bar("downloading") as progress:
            package = install_direction(*direction, progress)
    say(f"{package.name} {package.version} is installed in {package.path}")


@app.command("export")
def export_model(
    direction: Annotated[str, typer.Argument(help="The direction to export: en-be.")],
    to: Annotated[Path, typer.Argument(help="The .argosmodel file to write, or a folder.")] = Path(),
) -> None:
    """Write the package that serves a direction as a file for Argos Translate and LibreTranslate."""
    from translate.errors import PackageError  # start-up time
    from translate.packages import export, find_route, installed, parse_direction

    pair = parse_direction(direction)
    if pair is None:
        raise PackageError(f"`{direction}` is no direction; write it like en-be")
    route = find_route(*pair, installed().packages, via=pair)
    say(f"{export(route.hops[0].package, route.hops[0].direction, to)}: written")


@app.command("remove")
def remove_model(name: Name) -> None:
    """Remove an installed package."""
    from translate.packages import remove  # start-up time

    package = remove(name)
    say(f"{package.name} {package.version} is removed from {package.path}")


def _facts(package: "InstalledPackage") -> dict[str, object]:
    return {
        "name": package.name,
        "version": package.version,
        "directions": [f"{direction.source}-{direction.target}" for direction in package.directions],
        "MB": round(package.size_bytes / 1e6, 1),
        "model": package.model_hash,
        "origin": "embedded" if package.embedded else str(package.path),
    }


def _cell(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
