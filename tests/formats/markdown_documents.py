"""Markdown documents made at random: every construct within every other."""

from hypothesis import strategies as st

_words = st.sampled_from(
    [
        "Rain",
        "snake_case_name",
        "two words",
        "2 * 3",
        "A. B",
        "100 %",
        "R&D",
        "&amp;",
        "&ndash;",
        "\\*star\\*",
        "a < b",
        "“Quoted.” Then",
        "1986\\. Year",
        "[x] box",
        "C#",
        "it's | here",
        "back\\\\slash",
    ]
)
_alone = st.sampled_from(
    ["<https://example.org/a_b>", "<br>", "<!-- c -->", "[^1]", "![](e.png)", "`code()`", "`` a`b ``", "<a1>"]
)
_pairs = [
    ("*", "*"),
    ("**", "**"),
    ("_", "_"),
    ("__", "__"),
    ("~~", "~~"),
    ("[", "](/a_b)"),
    ("[", '](/a "A title")'),
    ("[", "](</a b> 'It\\'s')"),
    ("[", '](/a "A title\nover lines")'),
    ("<b\nid=x>", "</b>"),
    ("[", "][one]"),
    ("![", "](i.png)"),
    ("![", '](i.png "Shown")'),
    ("<b>", "</b>"),
    ('<span title="Tip">', "</span>"),
    ('<span translate="no">', "</span>"),
    ("<i lang=fr>", "</i>"),
    ("<code>", "</code>"),
    ("<div>", "</div>"),
    ("(", ")"),
    ("“", "”"),
]


@st.composite
def _sentence(draw: st.DrawFn, depth: int = 2) -> str:
    parts = [draw(_words)]
    for _ in range(draw(st.integers(0, 2))):
        if depth and draw(st.booleans()):
            left, right = draw(st.sampled_from(_pairs))
            inside = _words if left in {"[", "!["} else _sentence(depth - 1)
            parts.append(f"{left}{draw(inside)}{right}")
        else:
            parts.append(draw(_words | _alone | st.sampled_from(["[one]", "[One][]", "![one]"])))
    return draw(st.sampled_from([" ", " ", ". "])).join(parts)


_line_end = st.sampled_from(["\n", "\n", "  \n", "\\\n", "\n   "])
_paragraph = st.builds(
    lambda first, end, second: f"{first}{end}{second}", _sentence(), _line_end, _sentence()
) | (_sentence())
_heading = st.builds(lambda mark, text: f"{mark} {text}", st.sampled_from(["#", "##", "####"]), _sentence())
_setext = st.builds(lambda text, line: f"{text}\n{line}", _sentence(), st.sampled_from(["===", "---"]))
_table = st.builds(
    lambda a, b, c: f"| {a} | {b} |\n| --- | :-: |\n| {c} | x\\|y |",
    *(_sentence(1).map(lambda text: text.replace("|", "/")) for _ in range(3)),
)
_raw = st.sampled_from(
    [
        '<div align="center">\n  <p title="Tip">In a <b>div</b> &amp; more\n  words.</p>\n</div>',
        "<details>\n<summary>Open me</summary>",
        "</details>",
        "<!-- no\nwords -->",
        "<script>\nvar words;\n\nvar more;\n</script>",
        "<p>one<p>two",
        "<img src=a.png\n  alt='Two lines'>",
        "```html\n<p>code</p>\n```",
        "    code",
        "***",
    ]
)
_leaf = _paragraph | _heading | _setext | _table | _raw


def _indented(text: str, first: str, other: str) -> str:
    lines = text.split("\n")
    return "\n".join([first + lines[0], *(other + line if line.strip() else "" for line in lines[1:])])


def _container(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    text = st.lists(inside, min_size=1, max_size=2).map("\n\n".join)
    prefixes = st.sampled_from([("- ", "  "), ("1. ", "   "), ("> ", "> "), ("* ", "  "), ("12) ", "    ")])
    return st.builds(lambda inner, prefix: _indented(inner, *prefix), text, prefixes)


_blocks = st.recursive(_leaf, _container, max_leaves=4)
_definitions = '\n\n[one]: /one "The first"\n\n[^1]: A note with *stress*.\n\n    Its second paragraph.\n'
_front_matter = st.sampled_from(["", '---\ntitle: "Rain: again"\ndescription: It rained. It poured.\n---\n'])

documents = st.builds(
    lambda front, blocks, end: (front + "\n\n".join(blocks) + _definitions).replace("\n", end),
    _front_matter,
    st.lists(_blocks, min_size=1, max_size=3),
    st.sampled_from(["\n", "\n", "\r\n"]),
)
"""Whole files, some with front matter, some with the line ends of Windows."""
