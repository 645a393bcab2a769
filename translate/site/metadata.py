"""What a page tells programs: its versions in other languages, and linked data in the words of schema.org."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from translate.languages.tags import localise_tag
from translate.site.pages import Page, Site, Story, language_tag
from translate.site.texts import MachineShare

_DIGITAL_SOURCE = {
    MachineShare.WHOLE: "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
    MachineShare.PART: "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
}
"""schema.org's names for IPTC's trainedAlgorithmicMedia and compositeWithTrainedAlgorithmicMedia."""


_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language."""

    hreflang: str
    url: str


def alternates(story: Story) -> tuple[Alternate, ...]:
    """Every published page of an article, itself too, and what to show to everybody else: the original.

    All pages of the article name the same ones, so that each link has its counterpart.
    """
    found = [Alternate(page.language, page.url) for page in story.pages]
    return (*found, Alternate("x-default", story.original.url))


def index_alternates(site: Site) -> tuple[Alternate, ...]:
    """The list of articles in every locale."""
    found = [Alternate(language_tag(locale), site.index_url(locale)) for locale in site.locales]
    return (*found, Alternate("x-default", site.index_url(site.source_locale)))


def og_locale(locale: str) -> str:
    """A locale in the form of Open Graph: `be_BY`."""
    return localise_tag("xx_XX", locale) or locale


def linked_data(story: Story, page: Page) -> dict[str, Any]:
    """A page as a NewsArticle of schema.org."""
    content, original = page.content, story.original
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": page.url,
        "mainEntityOfPage": page.url,
        "headline": content.headline.text,
        "description": content.summary,
        "inLanguage": page.language,
        "datePublished": content.published,
        "dateModified": content.updated,
        "author": [{"@type": _kind(name, page.site), "name": name} for name in content.authors],
        "translator": [{"@type": "Person", "name": name} for name in page.translators],
        "publisher": {"@type": "Organization", "name": page.site.name, "url": f"{page.site.url}/"},
        "image": _picture(page),
        "keywords": list(content.keywords),
        "wordCount": len(_TAG.sub("", content.html).split()),
        "isBasedOn": content.based_on,
    }
    if page is original:
        data["workTranslation"] = [_reference(other) for other in story.editions.values()]
    else:
        data["translationOfWork"] = _reference(original)
    if page.readiness is not None:
        data["digitalSourceType"] = _DIGITAL_SOURCE.get(page.readiness.machine, "")
    return {key: value for key, value in data.items() if value}


def _picture(page: Page) -> dict[str, Any]:
    picture, url = page.content.picture, picture_url(page)
    if picture is None or not url:
        return {}
    width, height = picture.size or ("", "")
    data = {
        "@type": "ImageObject",
        "url": url,
        "width": width,
        "height": height,
        "caption": picture.caption.text,
        "creditText": picture.credit.text,
    }
    return {key: value for key, value in data.items() if value}


def picture_url(page: Page) -> str:
    """The address of the picture of a page; empty when it shows none."""
    picture = page.content.picture
    if picture is None or picture.src is None:
        return ""
    if picture.src.startswith("/"):
        return "/".join(page.site.url.split("/")[:3]) + picture.src
    return f"{page.site.url}/{picture.src.removeprefix('../')}"


def moments(page: Page) -> tuple[str, ...]:
    """When a page was published and, if it was, updated, as moments of Atom; without a zone they are UTC."""
    found = (_moment(value) for value in (page.content.published, page.content.updated) if value)
    return tuple(found)


def _moment(value: str) -> str:
    moment = datetime.fromisoformat(value)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat().replace("+00:00", "Z")


def _kind(name: str, site: Site) -> str:
    return "Organization" if name.casefold() == site.name.casefold() else "Person"


def _reference(page: Page) -> dict[str, str]:
    return {
        "@type": "NewsArticle",
        "@id": page.url,
        "headline": page.content.headline.text,
        "inLanguage": page.language,
    }
