"""An article file: front matter in YAML, and Markdown below it."""

import io
import re
from datetime import date, datetime
from typing import Any

from translate.formats import news
from translate.pages.inline import Run, markdown
from translate.pages.page import Image, Page

_UNBROKEN = 1_000_000  # YAML folds no line shorter than this


def write_page(page: Page) -> str:
    """The page as the text of a Markdown article.

    The title and what else the page says of itself stand in the front matter under the keys that
    `formats.front_matter` reads; what is unknown has no key.
    """
    body = "\n\n".join(page.body)
    return f"---\n{_yaml(_front_matter(page))}---\n\n{body}\n"


def image_block(image: Image) -> str:
    """An image in the text: its alternative, below it the caption and, as a paragraph, the credit."""
    alt = re.sub(r"(?<!\\)[\[\]]", r"\\\g<0>", markdown([Run(image.alt)]))
    address = f"<{image.src}>" if any(letter in image.src for letter in " ()") else image.src
    lines = [f"![{alt}]({address})"]
    if image.caption:
        lines.append(markdown([Run(image.caption, emphasis=True)]))
    if not image.credit:
        return "\n".join(lines)
    credit = image.credit if news.is_credit(image.credit) else f"Photo: {image.credit}"
    return "\n".join(lines) + f"\n\n{markdown([Run(credit)])}"


def _front_matter(page: Page) -> dict[str, Any]:
    said = page.metadata
    authors: Any = said.authors[0] if len(said.authors) == 1 else list(said.authors)
    values = {
        "title": said.title,
        "description": said.description,
        "author": authors,
        "date": said.published,
        "updated": said.updated if said.updated != said.published else None,
        "source": said.source,
        "image": _image(said.image) if said.image else None,
        "images": [_image(image) for image in page.images],
        "related": [
            {"title": story.title} | ({"url": story.url} if story.url else {}) for story in page.related
        ],
    }
    return {key: value for key, value in values.items() if value}


def _image(image: Image) -> dict[str, str]:
    parts = {"src": image.src, "alt": image.alt, "caption": image.caption, "credit": image.credit}
    return {key: value for key, value in parts.items() if value}


def _yaml(values: dict[str, Any]) -> str:
    from ruamel.yaml import YAML  # start-up time

    yaml = YAML()
    yaml.width = _UNBROKEN
    yaml.indent(mapping=2, sequence=4, offset=2)
    for kind in (date, datetime):
        yaml.representer.add_representer(kind, _timestamp)
    stream = io.StringIO()
    yaml.dump(values, stream)
    return stream.getvalue()


def _timestamp(representer: Any, value: date) -> Any:
    """ISO 8601 with its "T", plain: 2017-01-17T14:05:00+03:00."""
    return representer.represent_scalar("tag:yaml.org,2002:timestamp", value.isoformat())
