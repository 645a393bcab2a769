"""`translate glossary add`: begin an entry."""

from enum import StrEnum
from typing import Annotated

import typer

from translate.cli.console import note, say
from translate.cli.glossary.places import To, glossary_file
from translate.cli.opening import open_project
from translate.errors import TranslateError

_DRAFTED = "The Russian forms were drafted by pymorphy3: please review."


class Kind(StrEnum):
    """What an entry names."""

    PERSON = "person"
    ORG = "org"
    PLACE = "place"
    TITLE = "title"
    EVENT = "event"
    PRODUCT = "product"


def add(  # noqa: PLR0913, PLR0917  # one parameter an option
    sources: Annotated[list[str], typer.Argument(help="Every usual English spelling, the best first.")],
    ru: Annotated[str, typer.Option("--ru", help="The Russian name, in the nominative.")] = "",
    be: Annotated[str, typer.Option("--be", help="The Belarusian name, in the nominative.")] = "",
    kind: Annotated[Kind | None, typer.Option("--kind", help="What it names.")] = None,
    name: Annotated[str, typer.Option("--id", help="Its id; made of the first spelling when left out.")] = "",
    to: To = None,
) -> None:
    """Write the beginning of an entry at the end of a glossary file, for a person to fill in."""
    from translate.terms.exchange import add_entries, begin, sort_out  # start-up time
    from translate.terms.incomplete import missing_parts
    from translate.terms.russian_forms import can_draft

    project = open_project()
    path = glossary_file(project, to)
    term = begin(sources, {"ru": ru, "be": be}, kind.value if kind else "", name)
    incoming = sort_out([term], project.glossary_files())
    if incoming.conflicts or incoming.same:
        known = "".join(f"{conflict.known}: {conflict.why}" for conflict in incoming.conflicts)
        raise TranslateError(f"`{term.id}` is in the glossary already. {known}")
    drafted = "gen" in term.targets["ru"].table.forms
    add_entries(path, project.relative(path), [term], _DRAFTED if drafted else "")
    say(f"{project.relative(path)}: `{term.id}`, to be filled in: {', '.join(missing_parts(term))}")
    if drafted:
        note(_DRAFTED)
    elif ru and not can_draft():
        note("with `pip install 'l10n-news[forms]'` the Russian forms are drafted for you to review")
    note("then write `status: draft` in both locales and run `translate glossary lint`")
