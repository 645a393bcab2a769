"""The command line: open the project, call the flow, print. `main` is the console script.

Exit codes: 0 done; 1 an error, told in one line; 2 wrong usage; 3 done, but not everything was ready
(`build --complete` left something in the source language, `import` found conflicts, `doctor` misses
something).
"""

import signal
import sys

import typer

from translate.cli.commands import CommandTable
from translate.errors import TranslateError

app = typer.Typer(
    name="translate",
    cls=CommandTable,
    no_args_is_help=True,
    rich_markup_mode=None,  # start-up time: plain help does not load rich
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from translate import __version__

        typer.echo(f"translate {__version__}")
        raise typer.Exit


@app.callback()
def options(
    _version: bool = typer.Option(
        False, "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
    ),
) -> None:
    """Carry English news articles, offline, to reviewed Russian and Belarusian editions."""
    from translate.offline import go_offline  # before any command runs

    go_offline()


class _Stopped(BaseException):
    """Ctrl-C. Typer would swallow a KeyboardInterrupt without a word."""


def _stop(_signal: int, _frame: object) -> None:
    raise _Stopped


def main() -> None:
    """Run the command line; every TranslateError becomes one line on stderr and exit code 1."""
    signal.signal(signal.SIGINT, _stop)
    try:
        app(prog_name="translate")
    except TranslateError as error:
        typer.echo(f"error: {error}", err=True)
        sys.exit(1)
    except _Stopped:
        typer.echo("stopped; everything finished so far is saved", err=True)
        sys.exit(130)
