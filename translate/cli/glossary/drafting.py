"""`translate glossary draft-forms`: fill in the case forms that entries lack."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.console import note, print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import Format, OutputFormat
from translate.errors import TranslateError

if TYPE_CHECKING:
    from translate.project import Project
    from translate.terms.exchange import Filling

_HEADS = ("term", "locale", "name", "outcome", "why", "place")
_SUFFIXES = (".yaml", ".yml")

What = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ID…|FILE…]", help="Entries, or glossary files; all entries when left out."),
]


def draft_forms(what: What = None, output: OutputFormat = Format.TABLE) -> None:
    """Draft the case forms that entries lack, for a person to review; what is not certain stays empty."""
    from translate.inflection import available  # start-up time

    project = open_project()
    files = [item for item in what or () if item.endswith(_SUFFIXES)]
    ids = [item for item in what or () if item not in files]
    paths = [_known(project, Path(name)) for name in files] or list(project.glossary_files())
    fillings = {path: _filling(project, path, ids) for path in paths}
    unknown = set(ids).difference(*(filling.ids for filling in fillings.values()))
    if unknown:
        raise TranslateError(f"no entry of the glossary is called `{min(unknown)}`; see `glossary find`")
    for path, filling in fillings.items():
        _write(project, path, filling)
    _tell(fillings, output)
    if not available("ru"):
        note("with `pip install 'l10n-news[forms]'` Russian forms are drafted, too")


def _known(project: "Project", path: Path) -> str:
    found = next((name for name in project.glossary_files() if (project.root / name) == path.resolve()), "")
    if not found:
        where = project.relative(project.root / project.config.glossary)
        raise TranslateError(f"is no glossary file; name a `.yaml` file in `{where}/`", path)
    return found


def _filling(project: "Project", path: str, ids: list[str]) -> "Filling":
    from translate.terms.exchange import fill  # start-up time

    return fill(project.glossary_files()[path], path, ids)


def _write(project: "Project", path: str, filling: "Filling") -> None:
    from translate.files import digest, write_atomic  # start-up time

    old = project.glossary_files()[path]
    if filling.text != old:
        write_atomic(project.root / path, filling.text.encode(), digest(old.encode()))


def _tell(fillings: "dict[str, Filling]", output: Format) -> None:
    tables = [(path, told) for path, filling in fillings.items() for told in filling.tables]
    rows = [
        {
            "term": told.term,
            "locale": told.locale,
            "name": told.lemma,
            "outcome": "left empty" if told.reason else "drafted",
            "why": told.reason,
            "place": f"{path}:{told.line}",
        }
        for path, told in tables
    ]
    if output is Format.JSON:
        print_json(rows)
        return
    if rows:
        print_table(_HEADS, [[row[head] for head in _HEADS] for row in rows])
    left = sum(bool(told.reason) for _, told in tables)
    note(f"{len(tables) - left} drafted, {left} left empty")
    if len(tables) > left:
        note("please review: read the forms aloud, write `status: reviewed`, run `translate glossary lint`")
