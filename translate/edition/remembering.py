"""The translation memory of a project: kept current with its files, and asked for an edition's sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from translate import __version__
from translate.edition.edition import Edition, today
from translate.edition.hints import hinted
from translate.files import digest, read_bytes
from translate.ledger import Action, Doing
from translate.memory import Entry, Holding, Memory, Origin, Refresh, refresh
from translate.memory.tmx import read_tmx
from translate.model import Catalog, TermFinding
from translate.project import Project
from translate.steps.recall import Recall, recall
from translate.steps.remember import remember
from translate.terms import signature

_ENGINE = "memory"


@dataclass(frozen=True, slots=True)
class Remembering:
    """What the memory did for an edition."""

    filled: int = 0
    remembered: frozenset[tuple[str, str]] = frozenset()  # keys of the units that hold a remembered text now
    terms: tuple[TermFinding, ...] = ()  # what the glossary says of the texts that were filled in


def open_memory(project: Project, locale: str) -> tuple[Memory, Refresh]:
    """The memory of a target locale, brought up to date, and what that took. To be closed.

    It holds what the project's policy says of the PO files of all articles, and the TMX files of its memory
    folder. Files that cannot be read are named in the refresh; the memory does without them.

    Raises:
        TranslateError: the database cannot be made or written.
    """
    memory = Memory(project.memory_path(locale), origins(project))
    try:
        return memory, refresh(memory, [*_catalogs(project, locale), *_tmx_files(project, locale)])
    except BaseException:
        memory.close()
        raise


def origins(project: Project) -> frozenset[Origin]:
    """The origins that the project's policy trusts."""
    return (
        frozenset(Origin) if project.config.memory_policy.reviewed else frozenset(Origin) - {Origin.REVIEWED}
    )


def project_entries(project: Project, locale: str) -> Iterator[Entry]:
    """What the project itself gives to the memory of a locale, by its policy, article by article.

    Raises:
        CatalogError: a PO file cannot be read.
    """
    wanted = origins(project)
    for article in project.catalog_paths(locale):
        entries = _catalog_entries(project, article, locale)
        yield from (entry for entry in entries if entry.origin in wanted)


def recall_edition(edition: Edition, memory: Memory, *, afresh: bool = False) -> Remembering:
    """Fill an edition's units from the memory, and bring the hints on similar sentences up to date.

    Where neither memory nor PO file changed since the last time nothing is looked up, unless `afresh`.

    Raises:
        CatalogError: the article was never extracted for this locale, or its PO file cannot be read.
    """
    project = edition.project
    if not afresh and memory.remark(edition.article.id) == _mark(edition, memory):
        return Remembering()
    results: list[Recall] = []

    def change(catalog: Catalog) -> Catalog:
        edition.refuse_unextracted(catalog)
        glossary = project.glossary()
        with memory.snapshot():
            results.append(recall(catalog, memory, project.config.memory_policy, glossary, today()))
        return hinted(project, results[-1].catalog, results[-1].changed)

    edition.update(change, Doing(Action.DRAFT, _ENGINE))
    memory.write_remark(edition.article.id, _mark(edition, memory))
    done = results[-1]
    return Remembering(len(done.filled), done.remembered, done.terms)


def _mark(edition: Edition, memory: Memory) -> str:
    """What identifies all that decides on the outcome of a recall."""
    project = edition.project
    found = digest(read_bytes(edition.po_path)) if edition.po_path.exists() else digest(None)
    policy = project.config.memory_policy
    return " ".join((found, memory.fingerprint(), signature(project.glossary()), repr(policy), __version__))


def _catalogs(project: Project, locale: str) -> Iterator[Holding]:
    for article, path in project.catalog_paths(locale).items():
        yield Holding(
            project.relative(path), path, article, partial(_catalog_entries, project, article, locale)
        )


def _catalog_entries(project: Project, article: str, locale: str) -> Iterator[Entry]:
    return remember(project.read_catalog(article, locale)[0])


def _tmx_files(project: Project, locale: str) -> Iterator[Holding]:
    for path in project.memory_files():
        yield Holding(project.relative(path), path, path.stem, partial(_tmx_entries, project, path, locale))


def _tmx_entries(project: Project, path: Path, locale: str) -> Iterator[Entry]:
    for unit in read_tmx(path, project.config.source_locale, (locale,)):
        yield from unit.values()
