"""Plurals of English offices: "foreign minister" → "foreign ministers", "head of state" → "heads…"."""

import re

_AFTER_HEAD = re.compile(r"[ -](?:of|to|for|in|general|extraordinary|d'\w+)\b", re.IGNORECASE)
_ENDINGS = (
    (re.compile(r"(?<=[^aeiou])y$"), "ies"),
    (re.compile(r"(?<=m)an$"), "en"),
    (re.compile(r"(?<=s|x|z)$|(?<=ch|sh)$"), "es"),
    (re.compile(r"$"), "s"),
)


def plural_of_title(title: str) -> str:
    """The plural of an office, made at its head noun: the word before "of", "general"…, else the last one."""
    tail = _AFTER_HEAD.search(title)
    head = title[: tail.start()] if tail else title
    pattern, ending = next(rule for rule in _ENDINGS if rule[0].search(head))
    return pattern.sub(ending, head, count=1) + title[len(head) :]
