"""Front matter made at random: every way of writing a value, at the top, in maps and in lists."""

from hypothesis import strategies as st

WORDS = [
    *"#-?&*!|>%@`'\"\\{}[],=~<",
    "Дождж",
    "снег:",
    "a:b",
    "yes",
    "12:30",
    "0x1",
    "1e3",
    "null",
    "2020-01-01",
]
ODD = ["---", "...", "\\n", "\xa0", "\u2028", "\ufeff", "\x85", "\x80", "<x7/>", "😀", "&a"]
CHOSEN = ("title", "description", "caption", "note")
STYLES = (None, "'", '"', ">", ">-", "|", "|+")

translations = st.lists(st.sampled_from(WORDS + ODD), min_size=1, max_size=5).map(" ".join)
"""What nobody writes, and must be words nevertheless."""

_lines = st.lists(
    st.sampled_from(["Rain fell. It stopped.", "snow 5 cm", "  deeper", "", "it's on"]), max_size=4
).map(lambda lines: ["Rain", *lines])


def written(style: str | None, lines: list[str], indent: str) -> str:
    """A value in one of the `STYLES`; all its lines but the first stand behind `indent`."""
    if style in {">", ">-", "|", "|+"}:
        return "\n".join([str(style), *(f"{indent}{line}" if line else "" for line in lines)])
    quote = style or ""
    text = "\n".join([lines[0], *(f"{indent}{line}" if line else "" for line in lines[1:])]).rstrip()
    return quote + (text.replace("'", "''") if quote == "'" else text) + quote


def _value(indent: str) -> st.SearchStrategy[str]:
    return st.builds(written, st.sampled_from(STYLES), _lines, st.just(indent))


def _entry(name: str) -> st.SearchStrategy[str]:
    return st.one_of(
        _value("  ").map(lambda value: f"{name}: {value}"),
        _value("    ").map(lambda value: f"in_{name}:\n  caption: {value}\n  weight: 3 # heavy"),
        _value("  ").map(lambda value: f"{name}:\n- {value}\n- plain words\n- 7"),
        st.just(f"{name}: [one, 'two', \"three\", {{caption: four, in_{name}: five}}]  # flow"),
    )


front_matters = st.builds(
    lambda entries, end: "\n".join(["---", *entries, "---", "Text.", ""]).replace("\n", end),
    st.lists(st.sampled_from([*CHOSEN, "slug"]), min_size=1, max_size=4, unique=True).flatmap(
        lambda names: st.tuples(*map(_entry, names))
    ),
    st.sampled_from(["\n", "\r\n"]),
)
"""Whole files, some with the line ends of Windows. Only the values of the keys `CHOSEN` are read."""
