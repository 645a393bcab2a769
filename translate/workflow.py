"""The flow of one article through one locale: what the commands, and any other caller, start."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from translate.errors import CatalogError
from translate.model import Article, Build, Catalog, Engine, Segment, State, TermFinding, Unit, Verdict
from translate.project import Project
from translate.segment import segments
from translate.steps.annotate import annotate
from translate.steps.build import build
from translate.steps.extract import Extraction, extract
from translate.steps.pretranslate import apply, pretranslate, wants_draft
from translate.steps.review import Approval, approve
from translate.steps.status import Status, status
from translate.terms import enforce, signature

Progress = Callable[[int], None]
"""Called with the number of units drafted since the last call."""


@dataclass(frozen=True, slots=True)
class Drafting:
    """What drafting one catalog did."""

    drafted: int
    repaired: tuple[TermFinding, ...]
    missing: tuple[TermFinding, ...]


def offered_segments(project: Project, article: Article) -> list[Segment]:
    """The segments of an article that translators are offered, in article order."""
    blocks = (block for block in article.blocks if project.config.offers(block.role))
    return [segment for block in blocks for segment in segments(block, article.locale)]


def extract_article(project: Project, article: Article, locale: str) -> Extraction:
    """Bring the PO file of an article up to date with its source; translations are carried over."""
    found = offered_segments(project, article)
    results: list[Extraction] = []

    def change(catalog: Catalog) -> Catalog:
        results.append(extract(found, catalog, article.path))
        return annotate(results[-1].catalog, project.glossary())

    project.update_catalog(article.id, locale, change)
    return results[-1]


def units_to_draft(project: Project, article: Article, locale: str, redo: bool) -> tuple[Unit, ...]:
    """The units of a catalog that machine translation may fill.

    Raises:
        CatalogError: the article was never extracted for this locale.
    """
    catalog = project.read_catalog(article.id, locale)
    if not catalog.units and offered_segments(project, article):
        path = project.relative(project.catalog_path(article.id, locale))
        raise CatalogError(f"not there yet; run `translate extract {article.path}` first", path)
    return tuple(unit for unit in catalog.units if wants_draft(unit, redo=redo))


def draft_units(
    project: Project, article: Article, locale: str, units: Sequence[Unit], engine: Engine, progress: Progress
) -> Drafting:
    """Machine-translate `units` and save after every batch; a text that a person typed meanwhile stays."""
    glossary = project.glossary()
    rules = partial(enforce, locale=locale, glossary=glossary)
    findings: list[TermFinding] = []
    drafted = 0
    for batch in pretranslate(units, engine, rules, f"glossary/{signature(glossary)}"):

        def change(catalog: Catalog, batch: Sequence[object] = batch) -> Catalog:
            return annotate(apply(catalog, batch, date.today().isoformat()), glossary)  # type: ignore[arg-type]

        project.update_catalog(article.id, locale, change)
        findings += [finding for item in batch for finding in item.findings]
        drafted += len(batch)
        progress(len(batch))
    return Drafting(
        drafted,
        tuple(finding for finding in findings if finding.verdict is Verdict.REPAIRED),
        tuple(finding for finding in findings if finding.verdict not in (Verdict.OK, Verdict.REPAIRED)),
    )


def build_article(project: Project, article: Article, locale: str, at_least: State) -> tuple[Path, Build]:
    """Build one edition and write it below the build folder."""
    catalog = project.read_catalog(article.id, locale)
    built = build(article, catalog, at_least, project.config.offers)
    return project.write_build(article, locale, built.text), built


def status_of(project: Project, article: Article, locale: str) -> Status:
    """How far an article is in one locale; a sentence that is not in the PO file yet counts as new."""
    catalog = project.read_catalog(article.id, locale)
    units = {unit.key: unit for unit in catalog.units}
    keys = dict.fromkeys((part.context, part.source) for part in offered_segments(project, article))
    current = tuple(units.get(key) or Unit(*key) for key in keys)
    return status(replace(catalog, units=current))


def approve_article(
    project: Project,
    article: Article,
    locale: str,
    by: str,
    at: str,
    level: State,
    lines: Collection[int] | None,
    *,
    include_drafts: bool,
) -> Approval:
    """Record that `by` has read the translations of an article, or only those on some of its lines."""
    results: list[Approval] = []

    def change(catalog: Catalog) -> Catalog:
        results.append(approve(catalog, by, at, level, _keys_on(catalog, lines), include_drafts=include_drafts))
        return results[-1].catalog

    project.update_catalog(article.id, locale, change)
    return results[-1]


def _keys_on(catalog: Catalog, lines: Collection[int] | None) -> set[tuple[str, str]] | None:
    if not lines:
        return None
    return {unit.key for unit in catalog.units if any(place.line in lines for place in unit.places)}
