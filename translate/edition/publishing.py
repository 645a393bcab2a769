"""A project's articles as a static site: reads them, has the site made, and puts it on disk."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from translate.catalog import witness
from translate.config import FILE_NAME
from translate.edition.edition import Edition, today
from translate.edition.history import events_until_now
from translate.errors import ConfigError, TranslateError
from translate.files import read_bytes, write_atomic
from translate.model import Article, Catalog, Fallback, State
from translate.project import Project
from translate.site.content import FILES, Content, content
from translate.site.making import make_site
from translate.site.pages import Page, Readiness, Site, Story
from translate.site.slugs import Slugs, parse
from translate.site.texts import Texts, WhenUnready, edition_texts, source_texts
from translate.steps.status import contributions

SLUGS = "slugs.json"
"""Lies in the folder of the PO files: it must be kept, as they are, for addresses never to change."""

_WRITTEN = ".pages.json"
"""Lies in the site: which files the last build wrote, so that the next one removes what is gone."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article in one locale."""

    article: str
    locale: str
    page: str  # its path in the site; empty when it is not published
    state: str  # how far it is, in the words of the site's pages
    ready: int
    fallbacks: tuple[Fallback, ...]
    refused: str = ""  # why it is not published


@dataclass(frozen=True, slots=True)
class Publication:
    """What became of a whole site."""

    folder: Path
    outcomes: tuple[Outcome, ...]
    remarks: tuple[str, ...]  # what a person should look at


def publish(
    project: Project, editions: Sequence[Edition], at_least: State, unready: WhenUnready, folder: Path
) -> Publication:
    """Write the site of some editions and of their originals to a folder.

    Files that an earlier build wrote there and that are no longer part of the site are removed; others stay.

    Args:
        project: whose site it is.
        editions: all that may be published, article by article.
        at_least: the state that a translation must have reached.
        unready: what becomes of other sentences.
        folder: where the site is written.

    Raises:
        ConfigError: `l10n.toml` does not say where the site will stand, or its addresses are damaged.
        CatalogError: a PO file cannot be read.
        TranslateError: a template is wrong, or a file cannot be written.
    """
    config = project.config
    site = _site(project, folder)
    slugs_path = project.root / config.locales / SLUGS
    slugs = Slugs(_read_slugs(project, slugs_path), config.site.slugs)
    stories: list[Story] = []
    outcomes: list[Outcome] = []
    for article in _articles(editions):
        told = content(article, source_texts(article, config.offers))
        slug = slugs.slug(article.locale, article.id, told.headline.text)
        original = Page(site, article.locale, slug, told)
        found: dict[str, Page] = {}
        for edition in (edition for edition in editions if edition.article.id == article.id):
            page, outcome = _edition_page(original, slugs, edition, at_least, unready)
            outcomes.append(outcome)
            if page is not None:
                found[edition.locale] = page
        stories.append(Story(original, found))
    templates = _templates(project)
    files = {path: text.encode() for path, text in make_site(site, stories, templates).items()}
    pictures, remarks = _pictures(project, stories)
    write_atomic(slugs_path, slugs.text().encode())
    _write(folder, files | pictures)
    return Publication(folder, tuple(outcomes), tuple(remarks))


def _site(project: Project, folder: Path) -> Site:
    config = project.config
    if not config.site.url:
        message = 'a site needs the address at which it will stand: [site] url = "https://news.example.org"'
        raise ConfigError(message, FILE_NAME)
    if folder.resolve().is_relative_to((project.root / config.articles).resolve()):
        raise ConfigError(
            "a site among the articles would be taken for articles; name another folder", folder
        )
    locales = (config.source_locale, *config.target_locales)
    return Site(config.site.url, config.site.name or project.root.name, config.source_locale, locales)


def _templates(project: Project) -> Path | None:
    name = project.config.site.templates
    if name and not (project.root / name).is_dir():
        raise ConfigError(f'there is no folder "{name}", which [site] names for templates', FILE_NAME)
    return project.root / name if name else None


def _articles(editions: Iterable[Edition]) -> list[Article]:
    return list({edition.article.id: edition.article for edition in editions}.values())


def _edition_page(
    original: Page, slugs: Slugs, edition: Edition, at_least: State, unready: WhenUnready
) -> tuple[Page | None, Outcome]:
    """The page of an edition, none when it is not published, and what is told of it."""
    article, locale = edition.article, edition.locale
    catalog = edition.catalog()
    texts = edition_texts(article, catalog, at_least, unready, edition.project.config.offers)
    found = content(article, texts)
    left = bool(texts.fallbacks)
    why = _refusal(found, texts, unready)
    readiness = Readiness(
        texts.reached,
        texts.machine,
        kept=left and unready is WhenUnready.SOURCE,
        left_out=left and unready is WhenUnready.OMIT,
    )
    if why:
        return None, Outcome(article.path, locale, "", "", texts.ready, texts.fallbacks, why)
    named = found.headline if texts.headline_read else original.content.headline
    slug = slugs.slug(locale, article.id, named.text)
    page = Page(original.site, locale, slug, found, readiness, _translators(edition, catalog))
    return page, Outcome(article.path, locale, page.path, readiness.word, texts.ready, texts.fallbacks)


def _translators(edition: Edition, catalog: Catalog) -> tuple[str, ...]:
    if not edition.project.config.site.translators:
        return ()
    done = contributions(witness(catalog, today()), events_until_now(edition, catalog))
    return tuple(name for name in done.people if done.words[name, State.TRANSLATED])


def _refusal(found: Content, texts: Texts, unready: WhenUnready) -> str:
    """Why an edition is not published; empty when it is."""
    if not texts.ready:
        return "nothing of it is ready"
    if texts.fallbacks and unready is WhenUnready.FAIL:
        return "not all of it is ready"
    if not found.headline.text.strip():
        return "its headline is not ready"
    return ""


def _read_slugs(project: Project, path: Path) -> dict[str, dict[str, str]]:
    if not path.exists():
        return {}
    return parse(read_bytes(path).decode("utf-8", "replace"), project.relative(path))


def _pictures(project: Project, stories: Iterable[Story]) -> tuple[dict[str, bytes], list[str]]:
    """The pictures that stand beside articles, by their path in the site, and those that are not there."""
    home = (project.root / project.config.articles).resolve()
    found: dict[str, bytes] = {}
    missing: list[str] = []
    wanted = {path for story in stories for page in story.pages for path in page.content.files}
    for path in sorted(wanted):
        file = (home / path).resolve()
        if file.is_relative_to(home) and file.is_file():
            found[f"{FILES}/{path}"] = read_bytes(file)
        else:
            missing.append(f"{project.config.articles}/{path}: no such picture below the articles folder")
    return found, missing


def _write(folder: Path, files: dict[str, bytes]) -> None:
    """Write the files that changed and remove those that only the last build had."""
    record = folder / _WRITTEN
    for path in _written_before(record) - files.keys():
        if _stays_inside(path):
            (folder / path).unlink(missing_ok=True)
    for path, data in files.items():
        place = folder / path
        if not place.is_file() or place.read_bytes() != data:
            write_atomic(place, data)
    write_atomic(record, (json.dumps(sorted(files), indent=0) + "\n").encode())


def _written_before(record: Path) -> set[str]:
    try:
        return set(map(str, json.loads(read_bytes(record)))) if record.exists() else set()
    except (ValueError, TypeError) as error:
        raise TranslateError("no list of the pages that were written here; remove it", record) from error


def _stays_inside(path: str) -> bool:
    place = PurePosixPath(path)
    return not place.is_absolute() and ".." not in place.parts
