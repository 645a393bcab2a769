"""A project's articles as a static site: reads them, has the site made, and puts it on disk."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.catalog import witness
from translate.config import FILE_NAME
from translate.edition.beside import Beside, lost
from translate.edition.edition import Edition, today
from translate.edition.site_folder import refuse_foreign, write_site
from translate.errors import ConfigError
from translate.files import read_bytes, write_atomic
from translate.model import Article, Catalog, Fallback, State
from translate.project import Project
from translate.site.addresses import FILES, Neighbours
from translate.site.content import Content, content, own_picture
from translate.site.making import make_site
from translate.site.pages import Page, Readiness, Site, Story
from translate.site.slugs import Slugs, parse
from translate.site.texts import Texts, WhenUnready, edition_texts, source_texts
from translate.steps.status import contributions

SLUGS = "slugs.json"
"""Lies in the folder of the PO files: it must be kept, as they are, for addresses never to change."""


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


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What holds for every edition of a site."""

    at_least: State
    unready: WhenUnready
    slugs: Slugs
    neighbours: Neighbours


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
        TranslateError: a template is wrong, a file cannot be written, or the folder is somebody else's. Then
            nothing in it was changed.
    """
    config = project.config
    site = _site(project, folder)
    refuse_foreign(folder)
    beside = Beside(project)
    articles = _articles(editions)
    neighbours = beside.neighbours(site, articles)
    slugs_path = project.root / config.locales / SLUGS
    slugs = Slugs(_read_slugs(project, slugs_path), config.site.slugs)
    wishes = _Wishes(at_least, unready, slugs, neighbours)
    stories: list[Story] = []
    outcomes: list[Outcome] = []
    for article in articles:
        told = content(article, source_texts(article, config.offers), neighbours)
        slug = slugs.slug(article.locale, article.id, told.headline.text)
        original = Page(site, article.locale, slug, told)
        found: dict[str, Page] = {}
        for edition in (edition for edition in editions if edition.article.id == article.id):
            page, outcome = _edition_page(original, edition, wishes)
            outcomes.append(outcome)
            if page is not None:
                found[edition.locale] = page
        stories.append(Story(article.id, original, found))
    templates = _templates(project)
    files = {path: text.encode() for path, text in make_site(site, stories, templates).items()}
    wanted = {path for story in stories for page in story.pages for path in page.content.files}
    files |= {f"{FILES}/{path}": beside.read(path) for path in sorted(wanted)}
    write_atomic(slugs_path, slugs.text().encode())
    write_site(folder, files)
    return Publication(folder, tuple(outcomes), tuple(_remarks(site, articles, stories, neighbours)))


def _remarks(
    site: Site, articles: Iterable[Article], stories: Sequence[Story], neighbours: Neighbours
) -> Iterator[str]:
    """The addresses in articles that lead to nothing."""
    pages = [page.url for story in stories for page in story.pages]
    for locale in site.locales:
        pages += [site.index_url(locale), f"{site.index_url(locale)}index.html", site.feed_url(locale)]
    for article in articles:
        yield from lost(article, neighbours, own_picture(article), pages)


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


def _edition_page(original: Page, edition: Edition, wishes: _Wishes) -> tuple[Page | None, Outcome]:
    """The page of an edition, none when it is not published, and what is told of it."""
    article, locale = edition.article, edition.locale
    catalog = edition.catalog()
    unready = wishes.unready
    texts = edition_texts(article, catalog, wishes.at_least, unready, edition.project.config.offers)
    found = content(article, texts, wishes.neighbours)
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
    slug = wishes.slugs.slug(locale, article.id, named.text)
    page = Page(original.site, locale, slug, found, readiness, _translators(edition, catalog))
    return page, Outcome(article.path, locale, page.path, readiness.word, texts.ready, texts.fallbacks)


def _translators(edition: Edition, catalog: Catalog) -> tuple[str, ...]:
    if not edition.project.config.site.translators:
        return ()
    from translate.edition.history import events_until_now  # start-up time: all checks

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
