"""Saved pages into articles of the project: which file each becomes, and never over one that is there."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.errors import ArticleError
from translate.files import MISSING, read_bytes, write_atomic
from translate.pages import LARGEST, PAGE_SUFFIXES, Page, read_page, write_page
from translate.project import Project

_LONGEST_NAME = 80
_SAVED_PARTS = "_files"  # the folder in which browsers put what belongs to a saved page


@dataclass(frozen=True, slots=True)
class PageImport:
    """A page that became an article."""

    source: Path
    article: Path
    page: Page
    remark: str = ""  # what a person should look at before the article is translated


def pages(paths: Sequence[Path]) -> Iterator[Path]:
    """The page files meant by `paths`; folders are searched, but not what a browser saved beside a page.

    Raises:
        ArticleError: a path does not exist.
    """
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if _is_page(file, path))
        elif path.exists():
            yield path
        else:
            raise ArticleError("no such file or folder", path)


def import_page(project: Project, path: Path, to: Path | None = None) -> PageImport:
    """Write the article of a saved page: to the file or folder `to`, else among the articles by its title.

    Raises:
        ArticleError: the page holds no article, or the article is there already.
        TranslateError: a file cannot be read or written.
    """
    page = read_page(read_bytes(path, LARGEST), str(path), project.config.source_locale)
    article = _place(project, page, path, to)
    _refuse_existing(project, article)
    write_atomic(article, write_page(page).encode("utf-8"), expected=MISSING)
    return PageImport(path, article, page, _other_language(page, project.config.source_locale))


def _other_language(page: Page, source_locale: str) -> str:
    """A remark when the page says that it is not in the language that the project translates from."""
    said = page.metadata.language
    languages = {re.split("[-_]", locale, maxsplit=1)[0].lower() for locale in (said, source_locale)}
    if not said or len(languages) == 1:
        return ""
    return f"the page says that it is in “{said}”, the project translates from “{source_locale}”"


def _place(project: Project, page: Page, path: Path, to: Path | None) -> Path:
    folder = project.root / project.config.articles if to is None else to
    if to is not None and not to.is_dir() and to.suffix:
        if to.suffix.lower() not in {".md", ".markdown"}:
            raise ArticleError(f"an imported page is Markdown: name it {to.with_suffix('.md').name}", to)
        return to
    return folder / f"{_slug(page.metadata.title) or _slug(path.stem) or 'page'}.md"


def _slug(title: str) -> str:
    """The words of a title as the name of a file: Latin letters and digits, whole words, joined by "-"."""
    plain = unicodedata.normalize("NFKD", title.replace("’", "").replace("'", "")).encode("ascii", "ignore")
    words = re.findall(r"[a-z0-9]+", plain.decode("ascii").lower())
    while words and len("-".join(words)) > _LONGEST_NAME:
        words.pop()
    return "-".join(words)


def _refuse_existing(project: Project, article: Path) -> None:
    if article.exists() or article.is_symlink():
        raise ArticleError("is there already; nothing was written, `--to` names another file", article)
    wanted = project.article_id(article)
    for other in project.articles():
        if project.article_id(other) == wanted:
            taken = project.relative(other)
            raise ArticleError(f"would share the PO files of {taken}; `--to` names another file", article)


def _is_page(file: Path, folder: Path) -> bool:
    beside = any(part.endswith(_SAVED_PARTS) for part in file.relative_to(folder).parts[:-1])
    return file.is_file() and file.suffix.lower() in PAGE_SUFFIXES and not beside and file.name[0] != "."
