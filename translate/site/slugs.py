"""The addresses of pages: made from the headline once, and kept for good."""

import json
import re
from collections.abc import Mapping

from translate.errors import ConfigError
from translate.site.transliteration import ascii_words, scheme

BY_ID = "id"
"""The way of making addresses that takes the article's id and not its headline."""

_LENGTH = 90
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAKEN = frozenset({"index"})  # the page that lists the articles


class Slugs:
    """The addresses of a site by locale and article id: those that were published, and new ones."""

    def __init__(self, published: Mapping[str, Mapping[str, str]], ways: Mapping[str, str]) -> None:
        """Begin with what `parse` read; `ways` has what a locale uses that is no default."""
        self._by_locale = {locale: dict(slugs) for locale, slugs in published.items()}
        self._ways = ways

    def slug(self, locale: str, article_id: str, headline: str) -> str:
        """The address of an article in a locale; a new one is free, and belongs to the article from now on.

        Raises:
            ConfigError: the locale has a scheme that is not made for its language.
        """
        slugs = self._by_locale.setdefault(locale, {})
        if article_id not in slugs:
            slugs[article_id] = _free(self._made(locale, article_id, headline), {*slugs.values(), *_TAKEN})
        return slugs[article_id]

    def text(self) -> str:
        """What to keep of them in a file."""
        return json.dumps(self._by_locale, ensure_ascii=False, indent=2, sort_keys=True) + "\n"

    def _made(self, locale: str, article_id: str, headline: str) -> str:
        way = self._ways.get(locale, "")
        latin = scheme("" if way == BY_ID else way, re.split("[-_]", locale)[0].lower()).transliterate
        words = "" if way == BY_ID else _short(ascii_words(latin(headline)))
        return words or _short(ascii_words(latin(article_id))) or "article"


def parse(text: str, path: str) -> dict[str, dict[str, str]]:
    """Read what `Slugs.text` wrote.

    Raises:
        ConfigError: it is no such text, or an address in it could lead out of the site.
    """
    try:
        data = json.loads(text)
        found = {locale: dict(slugs) for locale, slugs in data.items()}
    except (ValueError, AttributeError, TypeError) as error:
        message = f"not the addresses of a site: {error}; take back the last change to it"
        raise ConfigError(message, path) from error
    for locale, slugs in found.items():
        for article_id, slug in slugs.items():
            if not isinstance(slug, str) or not _SLUG.fullmatch(slug):
                raise ConfigError(
                    f"the address {slug!r} of {article_id} in `{locale}` needs small letters a–z, digits, and"
                    ' "-" between words',
                    path,
                )
            if list(slugs.values()).count(slug) > 1:
                raise ConfigError(f"two articles have the address {slug!r} in `{locale}`", path)
    return found


def _short(words: str) -> str:
    return words if len(words) <= _LENGTH else words[: _LENGTH + 1].rpartition("-")[0] or words[:_LENGTH]


def _free(slug: str, taken: set[str]) -> str:
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free
