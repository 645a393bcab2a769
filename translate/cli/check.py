"""`translate check`: say what looks wrong in translations."""

from contextlib import closing
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.batch import Batch
from translate.cli.console import note, print_json, print_table, say
from translate.cli.opening import open_project
from translate.cli.options import Articles, By, Locales
from translate.cli.person import person

if TYPE_CHECKING:
    from translate.edition.checking import CheckedEdition, Trouble

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class FailOn(StrEnum):
    """From which severity on findings make the command end with exit code 3."""

    ERROR = "error"
    WARNING = "warning"


class CheckFormat(StrEnum):
    """How findings are printed."""

    TABLE = "table"
    JSON = "json"
    GITHUB = "github"
    JUNIT = "junit"
    SARIF = "sarif"


@app.command("check")
def check(  # noqa: PLR0913, PLR0917  # what the command line can say
    articles: Articles = None,
    locale: Locales = None,
    fail_on: Annotated[
        FailOn | None, typer.Option("--fail-on", help="Exit with code 3 from this severity on.")
    ] = None,
    output: Annotated[
        CheckFormat,
        typer.Option(
            "--format", "-f", help="Table for people; for programs JSON, or what a build server reads."
        ),
    ] = CheckFormat.TABLE,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix", help="First set untouched machine drafts by the typographic rules; nothing else."
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --fix: show what would change, and change nothing.")
    ] = False,
    also_people: Annotated[
        bool,
        typer.Option("--also-people", help="With --fix: also set what people translated, as your own edit."),
    ] = False,
    hints: Annotated[
        bool,
        typer.Option("--hints", help="Also write it beside each sentence in the PO files, for translators."),
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", "-j", min=1, help="So many processes at once; as many as there are processor cores."
        ),
    ] = None,
    by: By = "",
) -> None:
    """Say what looks wrong in translations: numbers, dates, names, letters, languages, marks."""
    from translate.edition.checking import refresh_hints  # start-up time
    from translate.edition.spelling import spelling_advice

    if (dry_run or also_people) and not fix:
        raise typer.BadParameter("--dry-run and --also-people go with --fix")
    batch = Batch(open_project(), articles, locale)
    if fix:
        _fix(batch, person(by) if also_people else "", dry_run=dry_run)
    if hints:
        batch.each(refresh_hints)
    checked = _checked(batch, jobs)
    _print(checked, output)
    for advice in dict.fromkeys(spelling_advice(batch.project, edition.locale) for edition in batch.editions):
        if advice:
            note(advice)
    batch.finish()
    if fail_on is not None and _reaches(checked, fail_on):
        raise typer.Exit(3)


def _checked(batch: Batch, jobs: int | None) -> "list[CheckedEdition]":
    from translate.edition.parallel import checks  # start-up time
    from translate.errors import TranslateError

    outcomes = checks(batch.editions, jobs)

    def outcome(_: object) -> "CheckedEdition":
        found = next(outcomes)
        if isinstance(found, TranslateError):
            raise found
        return found

    with closing(outcomes):
        return [result for _, result in batch.each(outcome)]


def _fix(batch: Batch, by: str, *, dry_run: bool) -> None:
    """Tell on standard error, sentence by sentence, what changed and what was left to people."""
    from translate.checks import typographic_change
    from translate.edition.typesetting import typeset_edition  # start-up time

    done = "would be set" if dry_run else "set"
    for edition, result in batch.each(lambda edition: typeset_edition(edition, by, dry_run=dry_run)):
        changes = [(done, change) for change in result.changed]
        changes += [("left, a person wrote it", change) for change in result.left]
        for what, change in changes:
            line = min((place.line for place in change.before.places), default=0)
            where = f"{edition.article.path}:{line} ({edition.locale})"
            note(f"{where}: {what}: {typographic_change(change.before.target, change.after.target)}")
        po = batch.project.relative(edition.po_path)
        note(f"{po}: {done}: {len(result.changed)}; left as people wrote it: {len(result.left)}")


def _reaches(checked: "list[CheckedEdition]", fail_on: FailOn) -> bool:
    from translate.model import Severity  # start-up time

    grave = {Severity.ERROR} if fail_on is FailOn.ERROR else set(Severity)
    return any(trouble.finding.severity in grave for edition in checked for trouble in edition.troubles)


def _print(checked: "list[CheckedEdition]", output: CheckFormat) -> None:
    from translate.checks import DESCRIPTIONS
    from translate.cli.checking import github, junit, sarif  # start-up time

    if output is CheckFormat.JSON:
        print_json([_as_json(trouble) for edition in checked for trouble in edition.troubles])
    elif output is CheckFormat.GITHUB:
        for line in github.lines(checked):
            say(line)
    elif output is CheckFormat.JUNIT:
        say(junit.document(checked, tuple(DESCRIPTIONS)))
    elif output is CheckFormat.SARIF:
        print_json(sarif.log(checked, DESCRIPTIONS))
    else:
        _print_table(checked)


def _print_table(checked: "list[CheckedEdition]") -> None:
    from translate.model import Severity  # start-up time

    rows = [
        [one.place, one.locale, one.finding.severity.value, one.finding.check, one.finding.message]
        for edition in checked
        for one in edition.troubles
    ]
    if rows:
        print_table(("place", "locale", "severity", "check", "finding"), rows)
    for edition in checked:
        errors, warnings = edition.count(Severity.ERROR), edition.count(Severity.WARNING)
        counts = (edition.checked, "translation"), (errors, "error"), (warnings, "warning")
        note(f"{edition.po}: {', '.join(_counted(*count) for count in counts)}")


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _as_json(trouble: "Trouble") -> dict[str, object]:
    finding = trouble.finding
    return {
        "article": trouble.article,
        "line": trouble.line,
        "locale": trouble.locale,
        "po": trouble.po,
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "span": list(finding.span) if finding.span else None,
        "source": trouble.unit.source,
        "target": trouble.unit.target,
    }
