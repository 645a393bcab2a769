"""A whole site as files: every page, index and feed, the sitemap and the style sheet."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined, TemplateError
from jinja2.exceptions import TemplateSyntaxError

from translate.errors import TranslateError
from translate.languages.dates import localise_date
from translate.site import metadata
from translate.site.documents import placed
from translate.site.links import linked
from translate.site.metadata import Alternate
from translate.site.pages import Page, Site, Story, language_tag
from translate.site.words import words

_TEMPLATES = (".jinja", ".css")
_XML_CANNOT = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Version:
    """A link to the same page in a language."""

    locale: str
    language: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a feed."""

    page: Page
    alternates: tuple[Alternate, ...]
    published: str
    updated: str


@dataclass(frozen=True, slots=True)
class Address:
    """A page in the sitemap."""

    url: str
    alternates: tuple[Alternate, ...]
    changed: str = ""


def make_site(site: Site, stories: Sequence[Story], templates: Path | None = None) -> dict[str, str]:
    """The text of every file of the site by its path.

    Args:
        site: what is true of all pages.
        stories: the articles, each with its published pages.
        templates: a folder whose templates go before those of this package.

    Raises:
        TranslateError: a template is wrong; says which one and the line.
    """
    environment = _environment(templates)
    ordered = sorted(linked(stories), key=_newest_first)
    found: dict[str, str] = {"site.css": _print(environment, "site.css", {})}
    for locale in site.locales:
        entries = _entries(ordered, locale)
        common = _common(site, locale, has_feed=bool(entries))
        if entries:
            feed = common | {
                "feed_url": site.feed_url(locale),
                "url": site.index_url(locale),
                "entries": entries,
            }
            found[f"{locale}/feed.xml"] = _print(environment, "feed.xml.jinja", feed)
        index = common | _index(site, ordered, locale)
        found[f"{locale}/index.html"] = _print(environment, "index.html.jinja", index)
        for story in ordered:
            if (page := _page_in(story, locale)) is not None:
                values = common | _article(story, page)
                found[page.path] = _page(environment, values, page)
    found["sitemap.xml"] = _print(environment, "sitemap.xml.jinja", {"addresses": _addresses(site, ordered)})
    return found


def _environment(templates: Path | None) -> Environment:
    package = PackageLoader("translate.site")
    loader = ChoiceLoader([FileSystemLoader(templates), package]) if templates else package
    environment = Environment(
        loader=loader,
        autoescape=lambda name: name is None or not name.endswith(".css"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    environment.filters |= {
        "localised": lambda moment, locale: localise_date(moment, locale) or moment,
        "newest": lambda moments: max(moments, key=datetime.fromisoformat),
        "og_locale": metadata.og_locale,
    }
    return environment


def _print(environment: Environment, name: str, values: Mapping[str, Any]) -> str:
    try:
        text = environment.get_template(name).render(values)
    except TemplateSyntaxError as error:
        raise TranslateError(
            f"the template is wrong: {error.message}", error.filename or error.name, error.lineno
        ) from error
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        path, line = _place(error)
        raise TranslateError(f"the template cannot be filled in: {error}", path or name, line) from error
    return _XML_CANNOT.sub("", text)


def _place(error: Exception) -> tuple[str, int | None]:
    """The template and its line that an error comes from: Jinja puts them into the traceback."""
    frames = extract_tb(error.__traceback__)
    return next(
        ((frame.filename, frame.lineno) for frame in reversed(frames) if frame.filename.endswith(_TEMPLATES)),
        ("", None),
    )


def _page(environment: Environment, values: Mapping[str, Any], page: Page) -> str:
    """An article as a page. One that is a page already gets its notice and links to its other versions."""
    if not page.content.document:
        return _print(environment, "article.html.jinja", values)
    head = _print(environment, "document_head.html.jinja", values)
    warned = page.readiness is not None and page.readiness.notices
    notice = _print(environment, "notice.html.jinja", values) if warned else ""
    return placed(page.content.document, head, notice)


def _common(site: Site, locale: str, *, has_feed: bool) -> dict[str, Any]:
    return {
        "site": site,
        "locale": locale,
        "language": language_tag(locale),
        "source_language": language_tag(site.source_locale),
        "words": words(locale),
        "has_feed": has_feed,
    }


def _article(story: Story, page: Page) -> dict[str, Any]:
    return {
        "page": page,
        "title": page.content.headline.text,
        "description": page.content.summary,
        "url": page.url,
        "alternates": metadata.alternates(story),
        "og_alternates": [other.locale for other in story.pages if other is not page],
        "versions": [_version(other.site, other.locale, f"../{other.path}") for other in story.pages],
        "original_href": f"../{story.original.path}",
        "linked_data": metadata.linked_data(story, page),
        "picture_url": metadata.picture_url(page),
        "moments": metadata.moments(page),
    }


def _index(site: Site, stories: Iterable[Story], locale: str) -> dict[str, Any]:
    stories = list(stories)
    return {
        "title": site.name,
        "description": "",
        "url": site.index_url(locale),
        "alternates": metadata.index_alternates(site),
        "og_alternates": [other for other in site.locales if other != locale],
        "versions": [_version(site, other, f"../{other}/index.html") for other in site.locales],
        "pages": [page for story in stories if (page := _page_in(story, locale)) is not None],
        "waiting": [story.original for story in stories if _page_in(story, locale) is None],
    }


def _version(site: Site, locale: str, href: str) -> Version:
    return Version(locale, language_tag(locale), site.language_names[locale], href)


def _page_in(story: Story, locale: str) -> Page | None:
    return story.original if locale == story.original.locale else story.editions.get(locale)


def _entries(stories: Iterable[Story], locale: str) -> list[Entry]:
    """The pages of a feed: an article without a date is in none, since a feed needs one."""
    found = [(story, page) for story in stories if (page := _page_in(story, locale)) is not None]
    return [
        Entry(page, _own_first(page, metadata.alternates(story)), moments[0], moments[-1])
        for story, page in found
        if page.content.published and (moments := metadata.moments(page))
    ]


def _own_first(page: Page, versions: tuple[Alternate, ...]) -> tuple[Alternate, ...]:
    """Programs that read feeds open the first link."""
    return tuple(sorted(versions, key=lambda version: version.hreflang != page.language))


def _addresses(site: Site, stories: Iterable[Story]) -> list[Address]:
    lists = [Address(site.index_url(locale), metadata.index_alternates(site)) for locale in site.locales]
    return lists + [
        Address(page.url, metadata.alternates(story), next(reversed(metadata.moments(page)), ""))
        for story in stories
        for page in story.pages
    ]


def _newest_first(story: Story) -> tuple[float, str]:
    """By the day of publication; at the end what has none."""
    moments = metadata.moments(story.original)
    return (-datetime.fromisoformat(moments[0]).timestamp() if moments else 1.0, story.original.slug)
