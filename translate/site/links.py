"""Links from page to page, once all pages have their addresses."""

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import quote, urlsplit

from translate.site.addresses import ARTICLE, LINK
from translate.site.pages import Page, Story

_LINK = re.compile(rf'"{LINK}(?P<key>[^"?#]*)(?P<rest>[^"]*)"')


def linked(stories: Sequence[Story]) -> list[Story]:
    """The stories, in whose pages a link to an article leads to its page in the same locale.

    Where there is none it leads to the original, and says its language.
    """
    known = {key: story for story in stories for key in _keys(story)}
    return [
        Story(
            story.id,
            _with_links(story.original, known),
            {locale: _with_links(page, known) for locale, page in story.editions.items()},
        )
        for story in stories
    ]


def _keys(story: Story) -> Iterable[str]:
    """What an address may have that means an article: its id, or where any of its pages stands."""
    yield ARTICLE + quote(story.id)
    for page in story.pages:
        yield page.url
        yield urlsplit(page.url).path


def _with_links(page: Page, known: Mapping[str, Story]) -> Page:
    def link(found: re.Match[str]) -> str:
        story = known.get(html.unescape(found["key"]))
        if story is None:
            return f'"{found["key"]}{found["rest"]}"'
        other = story.editions.get(page.locale, story.original)
        address = f'"../{other.path}{found["rest"]}"'
        return address if other.locale == page.locale else f'{address} hreflang="{other.language}"'

    content = page.content
    if LINK not in content.html + content.document:
        return page
    changed = replace(content, html=_LINK.sub(link, content.html), document=_LINK.sub(link, content.document))
    return replace(page, content=changed)
