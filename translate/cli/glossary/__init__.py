"""`translate glossary`: find, check, add, draft, export and import terms, and report on their use."""

import typer

from translate.cli.glossary.adding import add
from translate.cli.glossary.drafting import draft_forms
from translate.cli.glossary.exchanging import export, import_file
from translate.cli.glossary.finding import find
from translate.cli.glossary.linting import lint
from translate.cli.glossary.reporting import report

app = typer.Typer(
    help="Look after the glossary.", no_args_is_help=True, add_completion=False, rich_markup_mode=None
)
app.command("find")(find)
app.command("lint")(lint)
app.command("add")(add)
app.command("draft-forms")(draft_forms)
app.command("export")(export)
app.command("import")(import_file)
app.command("report")(report)
