"""`translate doctor`: what is installed, from wherever in a project it is asked."""

from tests import command_server
from tests.conftest import Newsroom


def test_a_dictionary_of_the_project_is_found_from_any_folder(newsroom: Newsroom) -> None:
    settings = newsroom.root / "l10n.toml"
    usual = settings.read_text(encoding="utf-8")
    named = usual.replace('# dictionaries = "dictionaries"', 'dictionaries = "dictionaries"')
    assert named != usual
    settings.write_text(named, encoding="utf-8")
    own = newsroom.root / "dictionaries"
    own.mkdir()
    (own / "be_BY.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (own / "be_BY.dic").write_text("1\nгорад\n", encoding="utf-8")
    below = newsroom.root / "articles"
    below.mkdir(exist_ok=True)

    done = command_server.run(["doctor"], below, newsroom.environment() | {"COLUMNS": "400"})

    assert done.returncode == 0, done.stderr
    assert str(own / "be_BY.dic") in done.stdout
