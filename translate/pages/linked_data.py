"""What JSON-LD says about the article of a page: schema.org's NewsArticle and its kin."""

import json
from collections.abc import Iterator
from html import unescape
from typing import Any

from translate.pages.page import Image, Metadata
from translate.pages.tree import Element, squeezed
from translate.pages.values import parsed_date, without_tags

_KINDS = ("article", "posting", "report", "review")
_DEEPEST = 12


def linked_metadata(root: Element) -> Metadata:
    """What the first JSON-LD article of the page says; empty where there is none or it is no JSON."""
    for article in _articles(root):
        images = list(_listed(article.get("image")))
        return Metadata(
            title=_text(article.get("headline") or article.get("name")),
            authors=tuple(name for name in (_name(item) for item in _listed(article.get("author"))) if name),
            published=parsed_date(_text(article.get("datePublished"))),
            updated=parsed_date(_text(article.get("dateModified"))),
            source=_source(article),
            description=_text(article.get("description")),
            image=_image(images[0]) if images else None,
            language=_text(article.get("inLanguage")),
        )
    return Metadata()


def _articles(root: Element) -> Iterator[dict[str, Any]]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                data = json.loads(script.text or "", strict=False)
            except (json.JSONDecodeError, RecursionError):
                continue  # many pages carry broken JSON-LD; their meta elements still speak
            yield from _within(data)


def _within(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The articles in a document: itself, in a list, in `@graph`, as `mainEntity`."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _within(item, depth + 1)
    elif isinstance(data, dict):
        kinds = [str(kind).lower() for kind in _listed(data.get("@type"))]
        if any(kind.endswith(_KINDS) for kind in kinds):
            yield data
        for key in ("@graph", "mainEntity"):
            yield from _within(data.get(key), depth + 1)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    value = next(iter(_listed(value)), None)
    return without_tags(squeezed(unescape(value))) if isinstance(value, str) else ""


def _name(value: Any) -> str:
    return _text(value.get("name") if isinstance(value, dict) else value)


def _source(article: dict[str, Any]) -> str:
    page = article.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    return next((url for url in (_text(article.get("url")), _text(page)) if url.startswith("http")), "")


def _image(value: Any) -> Image | None:
    if isinstance(value, str):
        return Image(src=value)
    if not isinstance(value, dict):
        return None
    src = _text(value.get("url") or value.get("contentUrl") or value.get("@id"))
    credit = _text(value.get("creditText") or value.get("copyrightNotice"))
    return Image(src=src, caption=_text(value.get("caption")), credit=credit) if src else None
