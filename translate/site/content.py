"""What an article says in one locale: headline, summary, text, people, dates and pictures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any

from translate.errors import ArticleError
from translate.formats.front_matter import end_of_front_matter
from translate.model import Article, Role, Syntax
from translate.site import marks, plain_text
from translate.site.addresses import Addresses, Neighbours, Size, is_elsewhere
from translate.site.document_addresses import readdressed
from translate.site.documents import stated
from translate.site.foreign import with_languages
from translate.site.marks import Reading
from translate.site.omission import without_omitted
from translate.site.rendering import render
from translate.site.texts import FURNITURE, Texts

_PUBLISHED = ("date", "published")
_UPDATED = ("updated", "modified", "lastmod")
_KEYWORDS = ("tags", "keywords")
_HEADLINE = ("title", "headline")
_SUMMARY = ("description", "summary", "excerpt", "lead", "subtitle")
_SUMMARY_LENGTH = 300


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of an article. An address of None leads off the site, so the picture is not shown."""

    src: str | None
    alt: Reading
    caption: Reading
    credit: Reading
    size: Size | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """An article in one locale, ready for a template. `html` is safe as it is; all else must be escaped."""

    headline: Reading
    summary: str
    html: str
    published: str = ""  # ISO, as the article says it
    updated: str = ""
    authors: tuple[str, ...] = ()
    picture: Picture | None = None
    document: str = ""  # of an article that is a page already: that page
    keywords: tuple[str, ...] = ()  # those in the language of the page
    based_on: str = ""  # the address of what the article was taken from
    summary_foreign: bool = False  # it is in the source language
    files: tuple[str, ...] = ()  # what lies beside the article and must come along, by path below the folder


def content(article: Article, texts: Texts, neighbours: Neighbours) -> Content:
    """Read what a page tells from an article with the texts of one locale.

    Args:
        article: the source.
        texts: what stands on the page.
        neighbours: the other articles, and what lies beside them.

    Raises:
        ArticleError: the front matter cannot be read.
    """
    language = _tag(article)
    addresses = Addresses(article.id, neighbours)
    suffix = PurePosixPath(article.path).suffix.lower()
    if suffix in (".html", ".htm"):
        return _of_document(article, texts, addresses)
    if suffix == ".txt":
        read = tuple((block, marks.read(texts.of(block, article.locale))) for block in article.blocks)
        opening = plain_text.opening(read)
        return Content(
            _headline(article, texts),
            shortened(opening.text, _SUMMARY_LENGTH),
            plain_text.render(read, language),
            summary_foreign=opening.foreign,
        )
    text = texts.file(article)
    end = end_of_front_matter(text)
    own, said = _front_matter(article.text, article.path), _front_matter(text[:end], article.path)
    body = render(text[end:], language, addresses)
    headline = _first(said, _HEADLINE) or _chosen(article, texts, Role.HEADLINE) or body.headline
    summary = marks.read(_first(said, _SUMMARY) or _chosen(article, texts, Role.LEAD))
    if not summary.text:
        summary = body.opening
    return Content(
        marks.read(headline),
        shortened(summary.text, _SUMMARY_LENGTH),
        body.html,
        _moment(own, _PUBLISHED),
        _moment(own, _UPDATED),
        tuple(_authors(own.get("author", own.get("authors")))),
        _picture(said.get("image"), addresses),
        keywords=tuple(_keywords(said)),
        based_on=_based_on(own),
        summary_foreign=summary.foreign,
        files=tuple(addresses.files),
    )


def _of_document(article: Article, texts: Texts, addresses: Addresses) -> Content:
    """An article in HTML, with what its page states in either language."""
    marked = without_omitted(texts.file(article, FURNITURE), article.locale)
    own, said = stated(article.text), stated(marked)
    summary = marks.read(said.description)
    page = article.text if texts.locale == article.locale else with_languages(marked, _tag(article))
    return Content(
        _headline(article, texts),
        shortened(summary.text, _SUMMARY_LENGTH),
        "",
        own.published.isoformat() if own.published else "",
        own.updated.isoformat() if own.updated else "",
        own.authors,
        document=readdressed(page, addresses),
        summary_foreign=summary.foreign,
        files=tuple(addresses.files),
    )


def _tag(article: Article) -> str:
    return article.locale.replace("_", "-")


def _headline(article: Article, texts: Texts) -> Reading:
    """The last one that readers see: in HTML the title stands before it, and often names the site as well."""
    said = (Syntax.HTML, Syntax.TEXT)
    found = [block for block in article.blocks if block.role is Role.HEADLINE and block.syntax in said]
    return marks.read(texts.of(found[-1], article.locale) if found else "")


def _chosen(article: Article, texts: Texts, role: Role) -> str:
    """The first text of the front matter whose key plays a role because the project says so; else empty."""
    end = end_of_front_matter(article.text)
    found = (block for block in article.blocks if block.role is role and block.start < end)
    return next((texts.of(block, article.locale) for block in found), "")


def shortened(text: str, length: int) -> str:
    """`text` up to the last word that fits into `length` letters."""
    words = " ".join(text.split())
    return words if len(words) <= length else words[:length].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"


def _front_matter(text: str, path: str) -> Mapping[str, Any]:
    """The values of the front matter, every scalar as the string that it is written as."""
    from ruamel.yaml import YAML  # start-up time
    from ruamel.yaml.error import YAMLError

    fenced = text[: end_of_front_matter(text)].lstrip("\ufeff")
    inside = fenced.splitlines(keepends=True)[1:-1]
    try:
        found = YAML(typ="base", pure=True).load("".join(inside)) if inside else {}
    except YAMLError as error:
        raise ArticleError(f"the front matter cannot be read: {str(error).splitlines()[0]}", path) from error
    return found if isinstance(found, dict) else {}


def _first(said: Mapping[str, Any], keys: Sequence[str]) -> str:
    return next((value for key in keys if isinstance(value := said.get(key), str) and value.strip()), "")


def _moment(said: Mapping[str, Any], keys: Sequence[str]) -> str:
    """The first of the values that is a date or a moment, as ISO 8601."""
    for key in keys:
        value = said.get(key)
        if not isinstance(value, str):
            continue
        try:
            return date.fromisoformat(value.strip()).isoformat()
        except ValueError:
            pass
        try:
            return datetime.fromisoformat(value.strip()).isoformat()
        except ValueError:
            continue
    return ""


def _authors(value: object) -> Iterator[str]:
    if isinstance(value, str) and value.strip():
        yield value.strip()
    elif isinstance(value, dict):
        yield from _authors(value.get("name"))
    elif isinstance(value, list):
        for item in value:
            yield from _authors(item)


def _keywords(said: Mapping[str, Any]) -> Iterator[str]:
    lists = (said.get(key) for key in _KEYWORDS)
    words = [word for found in lists if isinstance(found, list) for word in found if isinstance(word, str)]
    for word in map(marks.read, words):
        if word.text.strip() and not word.foreign:
            yield word.text.strip()


def _based_on(own: Mapping[str, Any]) -> str:
    value = own.get("source")
    return value if isinstance(value, str) and value.startswith(("https://", "http://")) else ""


def own_picture(article: Article) -> str:
    """The address of the picture in the front matter of an article; empty when it names none."""
    if PurePosixPath(article.path).suffix.lower() not in (".md", ".markdown"):
        return ""
    value = _front_matter(article.text, article.path).get("image")
    return str((value.get("src") if isinstance(value, dict) else value) or "")


def _picture(value: object, addresses: Addresses) -> Picture | None:
    if isinstance(value, str):
        value = {"src": value}
    if not isinstance(value, dict):
        return None
    words = {key: str(value.get(key) or "") for key in ("src", "alt", "caption", "credit")}
    said = {key: marks.read(text) for key, text in words.items()}
    src = words["src"]
    here = src and not is_elsewhere(src) and not addresses.target(src).lost
    shown = addresses.picture(src) if here else None
    return Picture(
        shown.src if shown else None,
        said["alt"],
        said["caption"],
        said["credit"],
        shown.size if shown else None,
    )
