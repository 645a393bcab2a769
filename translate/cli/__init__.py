"""The command line: open the project, call the flow, print. `main` is the console script.

Exit codes: 0 done; 1 an error, told in one line; 2 wrong usage; 3 done, but not everything was ready
(`build --complete`, `glossary lint` with warnings as errors, `doctor` with something missing).
"""

import sys

import typer

from translate.cli import approve, build, doctor, draft, extract, glossary, init, models, run, status
from translate.errors import TranslateError

app = typer.Typer(
    name="translate",
    help="Carry English news articles, offline, to reviewed Russian and Belarusian editions.",
    no_args_is_help=True,
    rich_markup_mode=None,  # start-up time: plain help does not load rich
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (init, extract, draft, status, approve, build, run, doctor):
    command.register(app)
app.add_typer(models.app, name="models")
app.add_typer(glossary.app, name="glossary")


@app.callback(invoke_without_command=True)
def options(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Print the version and exit."),
) -> None:
    """Carry English news articles, offline, to reviewed Russian and Belarusian editions."""
    from translate.offline import go_offline  # before any command runs

    go_offline()
    if version:
        from translate import __version__

        typer.echo(f"translate {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> None:
    """Run the command line; every TranslateError becomes one line on stderr and exit code 1."""
    try:
        app()
    except TranslateError as error:
        typer.echo(f"error: {error}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        typer.echo("stopped; everything finished so far is saved", err=True)
        sys.exit(130)
