"""What the elements and attributes of HTML mean to a reader and to a translator."""

from translate.model import Role

_BLOCKS = """
    address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend
    li listing main menu nav noframes noscript ol optgroup option p pre search section select summary table
    tbody td tfoot th thead tr ul xmp
"""
BLOCKS = frozenset(_BLOCKS.split())
"""Elements that begin a new text; all others stand within a sentence unless one of these is in them."""

_CLOSED_BOOKS = """
    applet audio canvas embed iframe math noembed noframes object plaintext script style svg template textarea
    title video xmp
"""
CLOSED_BOOKS = frozenset(_CLOSED_BOOKS.split())
"""Elements whose inside is never text of the page; each is one lone tag in a sentence."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

ROLES = dict.fromkeys(HEADINGS, Role.HEADING) | {
    "h1": Role.HEADLINE,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
}
"""Element → the role of the texts in it."""

FURNITURE = frozenset({"nav", "form", "button", "menu", "search", "select", "label", "legend"})
FURNITURE_ARIA = frozenset(
    {"navigation", "search", "menu", "menubar", "toolbar", "tablist", "button", "contentinfo", "banner"}
)
STORY = frozenset({"article", "main", "h1"})
"""What holds one of these is the page itself and no furniture, whatever it is called."""

NOT_A_PARAGRAPH = frozenset({"li", "td", "th", "dd", "dt", "blockquote", "summary"}) | HEADINGS

ATTRIBUTES: dict[str, frozenset[str] | None] = {
    "alt": frozenset({"img", "area"}),
    "title": None,
    "aria-label": None,
    "aria-description": None,
    "aria-roledescription": None,
    "placeholder": frozenset({"input", "textarea"}),
    "value": frozenset({"input"}),
    "label": frozenset({"option", "optgroup", "track"}),
}
"""Attribute with words → the elements on which it has them; None: on all."""

FURNITURE_ATTRIBUTES = frozenset({"placeholder", "value", "label"})

WITHOUT_TITLE = frozenset({"link", "style"})
"""Elements whose `title` names a style sheet and must stay."""

BUTTON_TYPES = frozenset({"button", "submit", "reset"})

META = {
    "description": Role.DESCRIPTION,
    "keywords": Role.DESCRIPTION,
    "news_keywords": Role.DESCRIPTION,
    "article:section": Role.DESCRIPTION,
    "article:tag": Role.DESCRIPTION,
    "og:title": Role.HEADLINE,
    "og:description": Role.DESCRIPTION,
    "og:image:alt": Role.ALT,
    "og:locale": Role.LOCALE,
    "twitter:title": Role.HEADLINE,
    "twitter:description": Role.DESCRIPTION,
    "twitter:image:alt": Role.ALT,
    "headline": Role.HEADLINE,
    "alternativeheadline": Role.HEADLINE,
    "caption": Role.CAPTION,
}
"""`name`, `property` or `itemprop` of a `<meta>` → the role of its `content`."""

JSON_LD = {
    "headline": Role.HEADLINE,
    "alternativeheadline": Role.HEADLINE,
    "description": Role.DESCRIPTION,
    "keywords": Role.DESCRIPTION,
    "articlesection": Role.DESCRIPTION,
    "caption": Role.CAPTION,
    "inlanguage": Role.LOCALE,
}
"""Key of JSON-LD, in small letters → the role of its string or strings."""
