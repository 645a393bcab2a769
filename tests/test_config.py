import tomllib
from pathlib import Path
from typing import Any

import pytest

from translate.config import TEMPLATE, parse_config
from translate.errors import ConfigError
from translate.model import Role

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
    assert config.offers(Role.CREDIT)
    assert config.offers(Role.BODY)
    assert not config.offers(Role.FURNITURE)
    assert not config.offers(Role.DATE)
