"""Which values of a front matter people read, and what each of them is to a reader."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from translate.model import Role

Keys = Mapping[str, Role | None]
"""Path of a key in small letters ("image.caption") → the role of its value; None: it is left alone.

Lists are gone through item by item, so that a path says nothing of them.
"""

USUAL: Keys = MappingProxyType({})
"""Nothing beside what keys.toml says."""


def chosen(root: Any, keys: Keys) -> Iterator[tuple[Role, Any]]:
    """The scalar nodes that people read, each once; one with aliases must be read in all its places."""
    places: dict[int, list[tuple[Role | None, Any]]] = {}
    for path, node in _scalars(root, keys):
        places.setdefault(id(node), []).append((_role(path, keys), node))
    for roles in places.values():
        first, node = roles[0]
        if first is not None and all(role is not None for role, _ in roles):
            yield first, node


def _scalars(root: Any, keys: Keys) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every scalar node with its path, in file order; none from inside what a key leaves alone."""
    seen: set[int] = set()
    left: list[tuple[tuple[str, ...], Any]] = [((), root)]
    while left:
        path, node = left.pop()
        if node is None:
            continue
        if node.id == "scalar":
            yield path, node
        elif id(node) not in seen and keys.get(".".join(path), True):
            seen.add(id(node))
            if node.id == "sequence":
                left += [(path, item) for item in reversed(node.value)]
            else:
                left += [((*path, str(key.value).lower()), value) for key, value in reversed(node.value)]


def _role(path: tuple[str, ...], keys: Keys) -> Role | None:
    if (name := ".".join(path)) in keys:
        return keys[name]
    top, anywhere = _usual()["top"], _usual()["anywhere"]
    return top.get(name) or anywhere.get(name.rpartition(".")[2])


@lru_cache
def _usual() -> Mapping[str, Mapping[str, Role]]:
    tables = tomllib.loads((files(__package__) / "keys.toml").read_text(encoding="utf-8"))
    return {name: {key: Role(role) for key, role in table.items()} for name, table in tables.items()}
