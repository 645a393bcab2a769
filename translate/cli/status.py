"""`translate status`: how far every article is in every locale."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import Batch, wanted_locales
from translate.cli.console import note, note_some, print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import Articles, Format, Locales, OutputFormat

if TYPE_CHECKING:
    from translate.report.progress import Progress, Total
    from translate.steps.status import Contributions, Estimates, Tally

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class By(StrEnum):
    """What the rows are of; without it, of an article in a locale."""

    ARTICLE = "article"
    LOCALE = "locale"
    PERSON = "person"


NOBODY = NONE = "–"
_COLUMNS: Mapping[By | None, tuple[str, ...]] = {
    None: ("article", "locale", "person"),
    By.ARTICLE: ("article",),
    By.LOCALE: ("locale",),
    By.PERSON: ("person",),
}
"""The properties of an edition that are its row's name; editions of one name are one row."""


@app.command("status")
def status(  # noqa: PLR0913, PLR0917  # each is an option of the command line
    articles: Articles = None,
    locale: Locales = None,
    by: Annotated[
        By | None, typer.Option("--by", help="One row for each article, locale or responsible person.")
    ] = None,
    words: Annotated[bool, typer.Option("--words", help="Count source words, not sentences.")] = False,
    estimates: Annotated[
        bool, typer.Option("--estimates", help="Show how good the machine drafts are, as far as estimated.")
    ] = False,
    below: Annotated[
        int | None,
        typer.Option("--below", metavar="N", min=0, max=100, help="Count drafts estimated lower than this."),
    ] = None,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE.html", help="Also write a report for a browser.")
    ] = None,
    badge: Annotated[
        Path | None,
        typer.Option("--badge", metavar="FILE.svg", help="Also write what is approved as a badge."),
    ] = None,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Show how far every article is: how much is new, drafted, translated, reviewed, approved."""
    from translate.edition.progress import progress  # start-up time
    from translate.estimate import FORMULA

    _refuse_other_suffix("--report", report, ".html")
    _refuse_other_suffix("--badge", badge, ".svg")
    batch = Batch(open_project(), articles, locale)
    with_past = output is Format.JSON or report is not None
    found = [told for _, told in batch.each(lambda edition: progress(edition, with_past=with_past))]
    note_some([f"{issue.path}:{issue.line}: {issue.message}" for told in found for issue in told.issues])
    rows = _rows(found, _COLUMNS[by])
    bound = FORMULA.poor if below is None else below
    if output is Format.JSON:
        print_json([_as_json(name, row, bound) for name, row in rows])
    elif estimates:
        _print_estimates(_COLUMNS[by], rows, bound)
    else:
        _print(_COLUMNS[by], rows, words=words)
        _note_poor(rows, bound)
    if report:
        _write_report(report, found, bound, batch)
    if badge:
        _write_badge(badge, wanted_locales(batch.project, locale), found, words=words)
    batch.finish()


def _refuse_other_suffix(option: str, path: Path | None, suffix: str) -> None:
    if path and path.suffix.lower() != suffix:
        raise typer.BadParameter(f"{path} is no {suffix} file", param_hint=option)


def _write_report(path: Path, found: "Sequence[Progress]", bound: int, batch: Batch) -> None:
    from translate.files import write_atomic  # start-up time: jinja2
    from translate.report.page import Heading, render_page

    project = batch.project
    now = datetime.now().astimezone()
    heading = Heading(project.root.name, now, project.config.source_locale, batch.problems, bound)
    write_atomic(path, render_page(found, heading).encode())
    note(f"{path}: written")


def _write_badge(path: Path, locales: Sequence[str], found: "Sequence[Progress]", *, words: bool) -> None:
    from translate.files import write_atomic  # start-up time: jinja2
    from translate.report.badge import render_badge
    from translate.report.progress import total

    status = total(found).status
    write_atomic(path, render_badge(locales, status.words if words else status.counts).encode())
    note(f"{path}: written")


def _rows(found: "Sequence[Progress]", columns: Sequence[str]) -> "list[tuple[dict[str, str], Total]]":
    from translate.report.progress import grouped, total  # start-up time

    groups = grouped(found, lambda told: tuple(getattr(told, column) for column in columns))
    return [(dict(zip(columns, name, strict=True)), total(group)) for name, group in groups.items()]


def _print(columns: Sequence[str], rows: "Sequence[tuple[dict[str, str], Total]]", *, words: bool) -> None:
    from translate.steps.status import STATE_NAMES, Status  # start-up time

    def tally(row: "Status") -> "Tally":
        return row.words if words else row.counts

    heads = (*columns, "words" if words else "units", *STATE_NAMES.values(), "translated %", "approved %")
    cells = [[*(part or NOBODY for part in name.values()), *_cells(tally(row.status))] for name, row in rows]
    if len(rows) > 1:
        everything = sum((row.status for _, row in rows), Status())
        cells.append(["total", *("" for _ in columns[1:]), *_cells(tally(everything))])
    print_table(heads, cells)


def _print_estimates(
    columns: Sequence[str], rows: "Sequence[tuple[dict[str, str], Total]]", bound: int
) -> None:
    from translate.steps.status import Estimates  # start-up time

    def cells(found: "Estimates") -> list[str]:
        mean = NONE if found.mean is None else f"{found.mean:.0f}"
        worst = NONE if found.worst is None else str(found.worst)
        return [str(found.count), mean, worst, str(found.below(bound))]

    heads = (*columns, "drafts", "mean", "worst", f"below {bound}")
    table = [[*(part or NOBODY for part in name.values()), *cells(row.estimates)] for name, row in rows]
    if len(rows) > 1:
        everything = sum((row.estimates for _, row in rows), Estimates())
        table.append(["total", *("" for _ in columns[1:]), *cells(everything)])
    print_table(heads, table)


def _note_poor(rows: "Sequence[tuple[dict[str, str], Total]]", bound: int) -> None:
    if poor := sum(row.estimates.below(bound) for _, row in rows):
        note(
            f"machine drafts estimated below {bound} of 100: {poor}; "
            "`--estimates` shows where, `translate review --worst-first` begins with them"
        )


def _cells(tally: "Tally") -> list[str]:
    from translate.model import State  # start-up time

    percents = (tally.whole_percent(least) for least in (State.TRANSLATED, State.APPROVED))
    return [str(number) for number in (tally.total, *tally.values(), *percents)]


def _as_json(name: Mapping[str, str], row: "Total", bound: int) -> dict[str, object]:
    from translate.model import State  # start-up time
    from translate.steps.status import STATE_NAMES

    found = row.status

    def named(tally: "Tally") -> dict[str, int]:
        return {word: tally[state] for state, word in STATE_NAMES.items()}

    return {
        **{column: part or None for column, part in name.items()},
        "editions": row.editions,
        "units": found.counts.total,
        "words": found.words.total,
        "states": named(found.counts),
        "words by state": named(found.words),
        "machine drafts": found.machine_drafts,
        "estimates": _estimates(row.estimates, bound),
        "translated %": round(found.counts.percent(State.TRANSLATED), 1),
        "approved %": round(found.counts.percent(State.APPROVED), 1),
        "translated % of words": round(found.words.percent(State.TRANSLATED), 1),
        "approved % of words": round(found.words.percent(State.APPROVED), 1),
        "done by": _people(row.contributions),
    }


def _estimates(found: "Estimates", bound: int) -> dict[str, float | None]:
    return {
        "drafts": found.count,
        "mean": None if found.mean is None else round(found.mean, 1),
        "worst": found.worst,
        "bound": bound,
        "below": found.below(bound),
    }


def _people(done: "Contributions") -> dict[str, dict[str, dict[str, int]]]:
    from translate.steps.status import STATE_NAMES, STEPS  # start-up time

    return {
        name: {
            STATE_NAMES[step]: {"units": done.units[name, step], "words": done.words[name, step]}
            for step in STEPS
        }
        for name in done.people
    }
