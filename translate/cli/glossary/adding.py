"""`translate glossary add`: begin an entry."""

from enum import StrEnum
from typing import Annotated

import typer

from translate.cli.console import note, say
from translate.cli.glossary.places import To, glossary_file
from translate.cli.opening import open_project
from translate.errors import TranslateError


class Kind(StrEnum):
    """What an entry names."""

    PERSON = "person"
    ORG = "org"
    PLACE = "place"
    TITLE = "title"
    EVENT = "event"
    PRODUCT = "product"


class Gender(StrEnum):
    """Of a person, or of the word that heads a name."""

    M = "m"
    F = "f"
    N = "n"


def add(  # noqa: PLR0913, PLR0917  # one parameter an option
    sources: Annotated[list[str], typer.Argument(help="Every usual English spelling, the best first.")],
    ru: Annotated[str, typer.Option("--ru", help="The Russian name, in the nominative.")] = "",
    be: Annotated[str, typer.Option("--be", help="The Belarusian name, in the nominative.")] = "",
    kind: Annotated[Kind | None, typer.Option("--kind", help="What it names.")] = None,
    gender: Annotated[
        Gender | None, typer.Option("--gender", help="Where the name does not tell it, as of a person.")
    ] = None,
    name: Annotated[str, typer.Option("--id", help="Its id; made of the first spelling when left out.")] = "",
    to: To = None,
) -> None:
    """Write an entry at the end of a glossary file, its forms drafted where they are certain."""
    from translate.terms.exchange import REVIEW, add_entries, begin, sort_out  # start-up time
    from translate.terms.incomplete import missing_parts

    project = open_project()
    path = glossary_file(project, to)
    given = gender.value if gender else ""
    term, reasons = begin(sources, {"ru": ru, "be": be}, kind.value if kind else "", name, given)
    incoming = sort_out([term], project.glossary_files())
    if incoming.conflicts or incoming.same:
        known = "".join(f"{conflict.known}: {conflict.why}" for conflict in incoming.conflicts)
        raise TranslateError(f"`{term.id}` is in the glossary already. {known}")
    missing = missing_parts(term)
    add_entries(path, project.relative(path), [term], "" if missing else REVIEW)
    where = f"{project.relative(path)}: `{term.id}`"
    say(f"{where}, to be filled in: {', '.join(missing)}" if missing else f"{where}, drafted: please review")
    for locale, reason in reasons.items():
        note(f"{locale} forms are not drafted: {reason}")
    if missing:
        note("then write `status: draft` and run `translate glossary lint`")
    else:
        note("read the forms aloud, write `status: reviewed` in both locales, run `translate glossary lint`")
