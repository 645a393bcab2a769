"""Plain text as it comes off a news page: every line that is not blank is a paragraph."""

from dataclasses import dataclass

from translate.formats import news
from translate.formats.lines import Line, one_line, read_lines
from translate.model import Block, Role
from translate.placeables import protect_plain


def parse(text: str, locale: str) -> tuple[Block, ...]:
    """The blocks of a plain text, every line that is not blank in one of them or divided among several."""
    lines = [line.trimmed() for line in read_lines(text)]
    page = _read_page([line for line in lines if one_line(line.text)], locale)
    return tuple(block for at, _ in enumerate(page.lines) for block in _blocks(page, at))


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a page, and what is known of them by looking at the whole."""

    lines: list[Line]
    suffixes: frozenset[str]  # the name of the site at the end of captions
    roles: list[Role]
    captions: dict[int, int]  # number in `lines` of a credit → where the caption glued to it begins


def _read_page(lines: list[Line], locale: str) -> _Page:
    texts = [line.text for line in lines]
    suffixes = news.site_suffixes(texts)
    bare = [news.without_suffix(text, suffixes) for text in texts]
    asides = [news.aside(text, locale) for text in texts]
    glued = {
        at: cut
        for at, role in enumerate(asides)
        if role is Role.CREDIT and (cut := news.glued_caption(texts[at], bare)) is not None
    }
    captions = {texts[at][cut:] for at, cut in glued.items()}
    captions |= {text for text in bare if news.caption_start(text) is not None}
    related = _related(lines, bare, asides)
    roles: list[Role] = []
    for at, aside in enumerate(asides):
        if aside is not None:
            roles.append(aside)
        elif Role.HEADLINE not in roles:
            roles.append(Role.HEADLINE)
        elif at in related:
            roles.append(Role.RELATED)
        else:
            is_caption = bare[at] in captions or bare[at] != texts[at]
            roles.append(Role.CAPTION if is_caption else Role.BODY)
    _promote_lead(roles, texts)
    return _Page(lines, suffixes, roles, glued)


def _related(lines: list[Line], bare: list[str], asides: list[Role | None]) -> set[int]:
    """The lines about other stories: "Read more: …", and a caption of the site right above a headline."""
    related = {at for at, line in enumerate(lines) if news.is_related(line.text)}
    for at in range(len(lines) - 1):
        below = lines[at + 1]
        if (
            asides[at] is None
            and bare[at] != lines[at].text
            and below.number == lines[at].number + 1
            and asides[at + 1] is None
            and bare[at + 1] == below.text
            and news.is_headline_like(below.text)
            and news.dateline(below.text) is None
        ):
            related |= {at, at + 1}
    return related


def _promote_lead(roles: list[Role], texts: list[str]) -> None:
    """Make the first body paragraph the lead when it is a summary and more body follows."""
    body = [at for at, role in enumerate(roles) if role is Role.BODY]
    if len(body) > 1 and news.is_standfirst(texts[body[0]]) and news.dateline(texts[body[0]]) is None:
        roles[body[0]] = Role.LEAD


def _blocks(page: _Page, at: int) -> list[Block]:
    """The blocks of one line: one, or two where a dateline or a credit stands before the text."""
    line, role = page.lines[at], page.roles[at]
    end = len(news.without_suffix(line.text, page.suffixes))
    if at in page.captions:
        cut = page.captions[at]
        return [_block(Role.CREDIT, line, 0, cut), _block(Role.CAPTION, line, cut, end)]
    if role is Role.BODY and (found := news.dateline(line.text)) is not None:
        return [_block(Role.DATELINE, line, 0, found[0]), _block(Role.BODY, line, found[1], end)]
    start = news.caption_start(line.text) or 0 if role is Role.CAPTION else 0
    return [_block(role, line, start, end)]


def _block(role: Role, line: Line, start: int, end: int) -> Block:
    raw = line.text[start:end]
    start += len(raw) - len(raw.lstrip())
    end -= len(raw) - len(raw.rstrip())
    text, placeables = protect_plain(one_line(line.text[start:end]))
    return Block(role, line.start + start, line.start + end, line.number, text, placeables)
