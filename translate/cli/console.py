"""Printing: tables and colours when a person looks, tab-separated text or JSON when a program does."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import typer

_LONGEST = 160  # characters of a remark
_COLOURS = {"ok": "green", "MISSING": "bold red", "0": "dim"}


def say(text: str) -> None:
    """A line of the result."""
    typer.echo(text)


def note(text: str) -> None:
    """A line about the work, on stderr, so that it never mixes with a result."""
    typer.echo(text, err=True)


def note_some(lines: Sequence[str], most: int = 10) -> None:
    """The first of many remarks, each on one line of bearable length, and how many more there are."""
    for line in lines[:most]:
        note(f"  {line}" if len(line) <= _LONGEST else f"  {line[: _LONGEST - 1]}…")
    if len(lines) > most:
        note(f"  … and {len(lines) - most} more; `--format json` names them all")


def print_json(value: object) -> None:
    """One JSON document, readable, in UTF-8."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table on a terminal; otherwise one row a line, cells separated by tabs."""
    if not sys.stdout.isatty():
        for row in (heads, *rows):
            typer.echo("\t".join(row))
        return
    from rich.console import Console  # start-up time: rich
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for place, head in enumerate(heads):
        number = all(row[place].isdigit() for row in rows)
        widest = max((len(row[place]) for row in rows), default=1)
        table.add_column(
            head,
            justify="right" if number else "left",
            overflow="fold",
            min_width=widest if number else min(widest, 8),
        )
    for row in rows:
        table.add_row(*(Text(cell, style=_COLOURS.get(cell, "")) for cell in row))
    Console().print(table)


@contextmanager
def progress_bar(label: str, total: int) -> Iterator[Callable[[int], None]]:
    """A progress bar on stderr; the value is called with the number of steps done since the last call."""
    from rich.console import Console  # start-up time: rich
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not (console.is_terminal and total)) as bars:
        task = bars.add_task(label, total=total)
        yield lambda steps: bars.advance(task, steps)


@contextmanager
def download_bar(label: str) -> Iterator[Callable[[int, int | None], None]]:
    """A progress bar for bytes on stderr; the value is called with those received and those expected."""
    from rich.console import Console  # start-up time: rich
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as bars:
        task = bars.add_task(label, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)
