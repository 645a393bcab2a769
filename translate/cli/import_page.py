"""`translate import-page`: make articles of saved news pages."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli.console import note, note_some, print_json, print_table
from translate.cli.opening import open_project
from translate.cli.options import Format, OutputFormat
from translate.errors import TranslateError

if TYPE_CHECKING:
    from translate.edition.page_import import PageImport

app = typer.Typer(add_completion=False, rich_markup_mode=None)

HEADS = ("page", "article", "title", "blocks", "images", "related", "left out")


@app.command("import-page")
def import_page(
    files: Annotated[
        list[Path], typer.Argument(help="Saved pages (.html, .htm, .txt); folders are searched.")
    ],
    to: Annotated[
        Path | None,
        typer.Option("--to", help="The article file, or the folder for several; else named by the title."),
    ] = None,
    output: OutputFormat = Format.TABLE,
) -> None:
    """Make Markdown articles of saved news pages; says what was left out."""
    from translate.edition.page_import import import_page as import_one  # start-up time
    from translate.edition.page_import import pages

    project = open_project()
    found = list(pages(files))
    if to is not None and to.suffix and not to.is_dir() and len(found) > 1:
        raise typer.BadParameter(f"{len(found)} pages need a folder, not the file {to}", param_hint="--to")
    imports: list[PageImport] = []
    failed = False
    for path in found:
        try:
            imports.append(import_one(project, path, to))
        except TranslateError as error:
            note(f"error: {error}")
            failed = True
    if output is Format.JSON:
        print_json([_as_json(item, project.relative(item.article)) for item in imports])
    else:
        rows = [_row(item, project.relative(item.article)) for item in imports]
        print_table(HEADS, [[str(row[head]) for head in HEADS] for row in rows])
    for item in imports:
        _tell(item, in_full=len(imports) == 1 and output is Format.TABLE)
    if not found:
        note("no saved page is there")
    if failed:
        raise typer.Exit(1)


def _row(item: "PageImport", article: str) -> dict[str, object]:
    page = item.page
    return {
        "page": str(item.source),
        "article": article,
        "title": page.metadata.title,
        "blocks": len(page.body),
        "images": (page.metadata.image is not None) + len(page.images) + _images_in(page.body),
        "related": len(page.related),
        "left out": len(page.left_out),
    }


def _images_in(body: tuple[str, ...]) -> int:
    return sum(block.startswith("![") for block in body)


def _as_json(item: "PageImport", article: str) -> dict[str, object]:
    return _row(item, article) | {
        "related": [{"title": story.title, "url": story.url} for story in item.page.related],
        "left out": [
            {"line": line.line, "reason": line.reason.value, "text": line.text} for line in item.page.left_out
        ],
    }


def _tell(item: "PageImport", in_full: bool) -> None:
    """How much of the page is not in the article, and what."""
    lines = item.page.left_out
    if item.remark:
        note(f"{item.source}: {item.remark}")
    if not lines:
        return
    many = "1 line was" if len(lines) == 1 else f"{len(lines)} lines were"
    note(f"{item.source}: {many} left out")
    if in_full:
        note_some([f"line {line.line}, {line.reason.value}: {line.text}" for line in lines])
