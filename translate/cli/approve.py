"""`translate approve`: record that a person has read a translation and stands by it."""

import getpass
import subprocess
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from translate.cli.console import note, print_json, print_table
from translate.cli.opening import open_project, wanted_articles, wanted_locales
from translate.cli.options import Format, Locales, OutputFormat


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("approve")(approve)


def approve(
    articles: Annotated[list[Path], typer.Argument(help="Article files or folders.")],
    locale: Locales = None,
    by: Annotated[str, typer.Option("--by", help="Who approves; else git's user.name, else the login.")] = "",
    reviewed: Annotated[bool, typer.Option("--reviewed", help="Record `reviewed` instead of `approved`.")] = False,
    drafts: Annotated[bool, typer.Option("--drafts", help="Machine drafts too: I have read them.")] = False,
    line: Annotated[list[int] | None, typer.Option("--line", help="Only sentences on this article line.")] = None,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Approve translations: who and when is recorded, and any later edit ends the approval."""
    from translate.model import State  # start-up time
    from translate.workflow import approve_article

    project = open_project()
    level = State.REVIEWED if reviewed else State.APPROVED
    person = by or _person()
    rows: list[dict[str, object]] = []
    for article in wanted_articles(project, articles):
        for target in wanted_locales(project, locale):
            approval = approve_article(
                project, article, target, person, date.today().isoformat(), level, line, include_drafts=drafts
            )
            skipped = [{"source": unit.source, "reason": reason} for unit, reason in approval.skipped]
            rows.append(
                {
                    "article": article.path,
                    "locale": target,
                    level.name.lower(): len(approval.approved),
                    "by": person,
                    "skipped": skipped,
                }
            )
    if output is Format.JSON:
        print_json(rows)
        return
    heads = ("article", "locale", level.name.lower(), "by")
    print_table(heads, [[str(row[head]) for head in heads] for row in rows])
    for row in rows:
        for item in row["skipped"]:  # type: ignore[attr-defined]
            note(f"  {row['locale']}: {item['reason']}: {item['source']}")


def _person() -> str:
    asked = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False)
    return asked.stdout.strip() or getpass.getuser()
