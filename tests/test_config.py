import tomllib
from pathlib import Path
from typing import Any

import pytest

from translate.config import TEMPLATE, CheckPolicy, MemoryPolicy, parse_config
from translate.errors import ConfigError
from translate.model import Block, Role

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "config_cases.toml").read_text())["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_bad_files_are_named_with_their_line(case: dict[str, Any]) -> None:
    with pytest.raises(ConfigError) as raised:
        parse_config(case["text"], "l10n.toml")
    assert case["error"] in str(raised.value)
    assert (raised.value.line or 0) == case["line"]


def test_the_file_that_init_writes_is_valid() -> None:
    config = parse_config(TEMPLATE, "l10n.toml")
    assert (config.source_locale, config.target_locales) == ("en", ("ru", "be"))
    assert not config.routes


def test_routes_and_roles() -> None:
    text = (
        'source_locale="en"\ntarget_locales=["be"]\n'
        '[extract]\ninclude=["credit"]\n[routes]\n"en-be"=["en","ru","be"]\n'
    )
    config = parse_config(text, "l10n.toml")
    assert config.routes == {"en-be": ("en", "ru", "be")}
    assert config.offers(_block(Role.CREDIT, "© Newsroom"))
    assert config.offers(_block(Role.BODY, "Rain"))
    assert not config.offers(_block(Role.FURNITURE, "Subscribe"))
    assert not config.offers(_block(Role.DATE, "2026-09-14"))


@pytest.mark.parametrize(
    ("line", "kept"),
    [("", True), ('typographic_changes="keep"', True), ('typographic_changes="stale"', False)],
)
def test_typographic_changes_are_no_changes_unless_the_project_says_so(line: str, kept: bool) -> None:
    text = f'source_locale="en"\ntarget_locales=["be"]\n[extract]\n{line}\n'
    assert parse_config(text, "l10n.toml").keep_typographic is kept


def test_the_memory() -> None:
    start = 'source_locale="en"\ntarget_locales=["be"]\n'
    assert parse_config(start, "l10n.toml").memory_policy == parse_config(TEMPLATE, "l10n.toml").memory_policy
    text = start + '[memory]\nat_least="reviewed"\nexact="translated"\nsimilar=85\n'
    assert parse_config(text, "l10n.toml").memory_policy == MemoryPolicy(
        reviewed=True, exact_is_translated=True, similar=85
    )


@pytest.mark.parametrize(
    ("text", "offered"),
    [("46", False), ("4.6", True), ("<a1>46</a1>", False), ("$5 mln", True), ("—", False)],
)
def test_numbers_are_offered_where_other_locales_write_them_differently(text: str, offered: bool) -> None:
    config = parse_config(TEMPLATE, "l10n.toml")
    assert config.offers(_block(Role.BODY, text)) is offered


def _block(role: Role, text: str) -> Block:
    return Block(role, 0, len(text), 1, text)


@pytest.mark.parametrize(
    ("line", "full"), [("", True), ('first_mention = "full"', True), ('first_mention = "any"', False)]
)
def test_names_are_in_full_first_unless_the_project_says_so(line: str, full: bool) -> None:
    text = f'source_locale = "en"\ntarget_locales = ["ru"]\n[names]\n{line}\n'
    assert parse_config(text, "l10n.toml").full_first is full


def test_what_checks_hold_translations_to() -> None:
    start = 'source_locale="en"\ntarget_locales=["be"]\n'
    assert parse_config(start, "l10n.toml").checks == CheckPolicy()
    text = start + '[checks]\nheadline=70\ndescription=0\nyo="never"\nspelling=["be"]\ndictionaries="words"\n'
    assert parse_config(text, "l10n.toml").checks == CheckPolicy(70, 0, "never", ("be",), "words")
