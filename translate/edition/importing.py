"""What translators send back: which edition a copy of a PO file belongs to, and its merge."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import eq
from pathlib import Path

from translate.catalog import CatalogFile, last_translator, read_catalog
from translate.edition.edition import Edition, today
from translate.edition.hints import hinted
from translate.errors import CatalogError, TranslateError
from translate.files import read_bytes
from translate.ledger import Action, Doing
from translate.model import Catalog, Issue, Severity
from translate.project import Project
from translate.steps.extract.pairing import predecessors
from translate.steps.extract.typography import same_words
from translate.steps.merge import Merge, merge

_MESSAGES = "LC_MESSAGES"


@dataclass(frozen=True, slots=True)
class Import:
    """A copy that was merged into an edition."""

    path: Path
    edition: Edition
    by: str  # whose work it is; empty when nobody is named
    merge: Merge
    issues: tuple[Issue, ...]  # what is odd in the copy


def copies(paths: Sequence[Path]) -> list[Path]:
    """The PO files meant by `paths`: files as they are, folders searched.

    Raises:
        TranslateError: a path does not exist, or a folder has no PO file.
    """
    found: list[Path] = []
    for path in paths:
        files = sorted(path.rglob("*.po")) if path.is_dir() else [path]
        if not files or not path.exists():
            raise TranslateError("no PO file there", path)
        found += files
    return list(dict.fromkeys(found))


def import_copy(project: Project, path: Path, by: str = "") -> Import:
    """Merge a copy of one of the project's PO files, whatever program wrote it, into its edition.

    Args:
        project: where the edition is.
        path: the copy.
        by: whose work it is; else the copy's Last-Translator.

    Raises:
        CatalogError: it cannot be read, belongs to no edition, or no sentence of it fits.
        ChangedOnDiskError: other programs write our PO file again and again; nothing was written.
    """
    theirs, file = read_catalog(read_bytes(path), str(path), "", "")
    edition = destination(project, path, theirs.header)
    name = by.strip() or last_translator(theirs)
    same = same_words if project.config.keep_typographic else eq
    results: list[Merge] = []

    def change(ours: Catalog) -> Catalog:
        edition.refuse_unextracted(ours)
        events = project.read_history(edition.article.id, edition.locale)
        merged = merge(ours, theirs, events, name, today(), pair=predecessors, same=same)
        if not merged.fitting:
            message = f"no sentence of it is in {edition.article.path}; is it the PO file of another article?"
            raise CatalogError(message, path)
        results.append(merged)
        changed = (*merged.taken, *(conflict.ours for conflict in merged.conflicts))
        return hinted(project, merged.catalog, {unit.key for unit in changed})

    edition.update(change, Doing(Action.IMPORT, name))
    return Import(path, edition, name, results[-1], (*file.issues, *_plural_entries(file)))


def destination(project: Project, path: Path, header: Mapping[str, str]) -> Edition:
    """The edition that a copy belongs to: as its header says, else as its folder or its name does.

    Raises:
        CatalogError: there is no such article, or its language is no target locale.
    """
    locale = _locale(project, path, header.get("Language", ""))
    known = {project.article_id(file): file for file in project.articles()}
    article = _article_id(known, path, locale, header.get("X-Article-Id", ""))
    if article in known:
        return Edition(project, project.read_article(known[article]), locale)
    raise CatalogError(
        "belongs to no article of this project; name it as our own file is named: "
        f"{project.relative(project.catalog_path('<article>', locale))}",
        path,
    )


def _locale(project: Project, path: Path, language: str) -> str:
    targets = project.config.target_locales
    said = [language, _below(path, -2), path.stem.rpartition(".")[2] if "." in path.stem else ""]
    named = next((name for name in said if name.strip()), targets[0] if len(targets) == 1 else "")
    found = [locale for locale in targets if _is_locale(named, locale)]
    if not found:
        listed = ", ".join(targets)
        what = f"its language `{named}` is no target locale" if named else "says no language"
        raise CatalogError(f"{what}; l10n.toml has {listed}", path)
    return found[0]


def _is_locale(name: str, locale: str) -> bool:
    """Whether `name` is the locale, perhaps with a country or an encoding: be, be_BY, be-BY.UTF-8."""
    plain = name.strip().replace("_", "-").lower()
    return re.fullmatch(rf"{re.escape(locale.lower())}(-[a-z]{{2}})?(\.[\w-]+)?", plain) is not None


def _article_id(known: Mapping[str, Path], path: Path, locale: str, named: str) -> str:
    """The id among the known ones that a copy names: in its header, by its folder, or by its file name."""
    below = _below(path, 0)
    if found := next((name for name in (named, below) if name in known), ""):
        return found
    stem = re.sub(rf"[._-]{re.escape(locale)}$", "", path.stem)
    alike = [article for article in known if article.rpartition("/")[2] in {stem, path.stem}]
    return alike[0] if len(alike) == 1 else ""


def _below(path: Path, place: int) -> str:
    """A part of `…/<locale>/LC_MESSAGES/<article>.po`: place -2 is the locale, 0 the article."""
    parts = path.resolve().with_suffix("").parts
    if _MESSAGES not in parts:
        return ""
    messages = len(parts) - 1 - parts[::-1].index(_MESSAGES)
    return parts[messages - 1] if place else "/".join(parts[messages + 1 :])


def _plural_entries(file: CatalogFile) -> tuple[Issue, ...]:
    message = "an entry with plural forms is left out: the sentences of articles have none"
    plural = [item for item in file.document.items if item.entry.msgstr_plural]
    return tuple(Issue(Severity.WARNING, message, file.document.path, item.line) for item in plural)
