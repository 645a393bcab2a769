"""`translate build --site` as a person calls it."""

import pytest

from tests.conftest import Newsroom
from tests.test_no_network import UNPLUGGED


@pytest.fixture
def newspaper(sample: Newsroom) -> Newsroom:
    """The sample articles, in a project that says where its site will stand."""
    config = sample.root / "l10n.toml"
    config.write_text(config.read_text().replace("# url =", "url =").replace("# name =", "name ="))
    return sample


def test_a_site_without_a_network(newspaper: Newsroom) -> None:
    said = newspaper.run("build", "--site", before=UNPLUGGED)
    page = "be/minsk-i-maskva-uzhadnili-sumiesnyja-pramyslovyja-prajekty-na-700-mln-dolarau.html"
    assert f"articles/minsk-trade-talks.md\tbe\t{page}\tapproved\t41 of 41" in said
    assert "articles/river-port.txt\tbe\tnot published: nothing of it is ready" in said
    assert (newspaper.root / "build" / "site" / page).is_file()


def test_what_a_program_is_told(newspaper: Newsroom) -> None:
    rows = newspaper.json("build", "--site", "--out", "public")
    told = {(row["article"], row["locale"]): row for row in rows}
    row = told["articles/minsk-trade-talks.md", "ru"]
    assert (newspaper.root / row["page"]).is_file()
    assert row["page"].startswith("public/ru/")
    assert (row["state"], row["refused"], row["not ready"]) == ("approved", None, [])
    row = told["articles/river-port.txt", "ru"]
    assert (row["page"], row["refused"]) == (None, "nothing of it is ready")


def test_exit_codes(newspaper: Newsroom) -> None:
    newspaper.run("build", "--site", "--fallback", "omit")
    newspaper.run("build", "--site", "--complete", code=3)
    newspaper.run("build", "--site", "--fallback", "fail", code=3)
    newspaper.run("build", "--site", "articles/river-port.txt", code=2)
    newspaper.run("build", "--site", "--locale", "be", code=2)
    newspaper.run("build", "--fallback", "omit", code=2)


def test_a_site_without_an_address_is_a_clear_error(sample: Newsroom) -> None:
    said = sample.run("build", "--site", code=1)
    assert said.startswith("error: l10n.toml: a site needs the address at which it will stand")
    assert not (sample.root / "build").exists()
