"""Values of a front matter: chosen by key, read in every way of writing YAML, and put back as YAML."""

import tomllib
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from tests.formats.front_matters import CHOSEN, STYLES, front_matters, translations, written
from translate.config import parse_config
from translate.formats import fill, parse_article, splice
from translate.formats.front_matter import end_of_front_matter
from translate.model import Article

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("front_matter_cases.toml").read_text(encoding="utf-8")
)["case"]
START = 'source_locale = "en"\ntarget_locales = ["ru"]\n'


def _read(text: str, keys: str = "") -> Article:
    config = parse_config(f"{START}[front_matter]\n{keys}", "l10n.toml")
    return parse_article("a.md", "a", "en", text, config.front_matter)


def _fenced(value: str) -> str:
    return f"---{value}---\nText.\n"


def _toml(keys: dict[str, Any]) -> str:
    return "\n".join(f'"{key}" = {_value(role)}' for key, role in keys.items())


def _value(role: Any) -> str:
    if isinstance(role, str):
        return f'"{role}"'
    return f"{{ {', '.join(f'{key} = {_value(below)}' for key, below in role.items())} }}"


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    text = _fenced("\n" + case["yaml"])
    article = _read(text, _toml(case.get("keys", {})))
    blocks = [block for block in article.blocks if block.start < end_of_front_matter(text)]
    assert [f"{block.role} {block.text}" for block in blocks] == case["blocks"]
    assert splice(article, {}) == text
    if "translated" in case:
        targets = zip(blocks, case["translated"], strict=True)
        written = {at: fill(article, block, new, block.placeables) for at, (block, new) in enumerate(targets)}
        assert splice(article, written) == _fenced("\n" + case["built"])


def _loaded(text: str) -> Any:
    """The values as readers of YAML 1.1 and 1.2 see them, who must agree."""
    fenced = text[: end_of_front_matter(text)].replace("\r\n", "\n")
    inside = fenced.removeprefix("---\n").removesuffix("---\n")
    found = YAML(typ="safe", pure=True).load(StringIO(inside))
    assert yaml.safe_load(inside) == found
    return found


def _leaves(value: Any, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], object]]:
    """Every value that holds no others, with the keys that lead there."""
    if isinstance(value, dict):
        return [leaf for key, below in value.items() for leaf in _leaves(below, (*path, key))]
    if isinstance(value, list):
        return [leaf for item in value for leaf in _leaves(item, path)]
    return [(path, value)]


def _is_read(path: tuple[str, ...], value: object) -> bool:
    return isinstance(value, str) and (path[-1] == "caption" or (len(path) == 1 and path[0] in CHOSEN))


@settings(max_examples=60, deadline=None)
@given(front_matters, st.data())
def test_any_front_matter_stays_yaml_and_keeps_all_other_values(text: str, data: st.DataObject) -> None:
    article = _read(text, 'note = "body"')
    blocks = [block for block in article.blocks if block.start < end_of_front_matter(text)]
    own = {at: fill(article, block, block.text, block.placeables) for at, block in enumerate(blocks)}
    assert splice(article, {}) == splice(article, own) == text
    foreign = {}
    for at, block in enumerate(blocks):
        tags = data.draw(st.permutations([placeable.tag for placeable in block.placeables]))
        target = f"Слова{''.join(tags)} {data.draw(translations)}"
        foreign[at] = fill(article, block, target, block.placeables)
    before, after = (_leaves(_loaded(version)) for version in (text, splice(article, foreign)))
    assert [path for path, _ in after] == [path for path, _ in before]
    for (path, old), (_, new) in zip(before, after, strict=True):
        assert str(new).startswith("Слова") if _is_read(path, old) else new == old


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=60, deadline=None)
@given(target=translations)
def test_a_translation_is_read_back_as_it_was_written(style: str | None, target: str) -> None:
    article = _read(f"---\ntitle: {written(style, ['Rain'], '  ')}\nslug: rain\n---\n")
    (block,) = article.blocks
    loaded = _loaded(splice(article, {0: fill(article, block, target, block.placeables)}))
    assert loaded["slug"] == "rain"
    assert str(loaded["title"]).split() == target.replace("\x80", "").split()
    assert isinstance(loaded["title"], str)
