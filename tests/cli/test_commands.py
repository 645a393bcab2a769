import re

import pytest
from typer.main import get_command

from tests.conftest import ROOT, Newsroom
from translate.cli import app

COMMANDS = sorted(get_command(app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_and_helps(newsroom: Newsroom, name: str) -> None:
    assert re.search(rf"^## {name}\b", (ROOT / "docs" / "commands.md").read_text(), re.M)
    assert f"`translate {name}" in (ROOT / "README.md").read_text()
    assert newsroom.run(name, "--help").startswith("Usage:")


def test_every_option_is_documented() -> None:
    documented = (ROOT / "docs" / "commands.md").read_text()
    common = {"--help", "--format", "--locale"}
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--") and option not in common:
                    assert option in documented, f"{name} {option}"


def test_help_imports_nothing_heavy(newsroom: Newsroom) -> None:
    program = (
        "import sys; sys.argv = ['translate', '--help']\n"
        "from translate.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = newsroom.python(program)
    assert done.returncode == 0
    assert "Usage:" in done.stdout
    heavy = ("ctranslate2", "sentencepiece", "argostranslate", "babel", "polib", "numpy", "rich", "ruamel")
    assert not [name for name in heavy if f"'{name}'" in done.stderr]


def test_version(newsroom: Newsroom) -> None:
    assert re.fullmatch(r"translate \d+\.\d+\.\d+\n", newsroom.run("--version"))


def test_pseudo_engine_keeps_the_layout(sample: Newsroom) -> None:
    (row,) = sample.json("run", "articles/river-port.txt", "--locale", "ru", "--engine", "pseudo")
    source = (sample.root / "articles" / "river-port.txt").read_text(encoding="utf-8")
    edition = (sample.root / row["edition"]).read_text(encoding="utf-8")
    assert len(edition.splitlines()) == len(source.splitlines())
    assert not row["not ready"]


def test_who_approves_is_known_without_git(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    (newsroom.root / "articles" / "rain.txt").write_text("Rain in Minsk\n")
    newsroom.run("extract", "--locale", "ru")
    monkeypatch.setenv("PATH", str(newsroom.root))
    monkeypatch.setenv("LOGNAME", "night-desk")
    (row,) = newsroom.json("approve", "articles", "--locale", "ru")
    assert row["by"] == "night-desk"


def test_approve_says_who_and_skips_drafts(newsroom: Newsroom) -> None:
    (newsroom.root / "articles" / "rain.txt").write_text(
        "Rain in Minsk\n\nIt rained all day. Nobody was hurt.\n"
    )
    newsroom.run("run", "--locale", "ru")
    (row,) = newsroom.json("approve", "articles/rain.txt", "--locale", "ru", "--by", "Night desk")
    assert row["approved"] == 0
    assert len(row["skipped"]) == 3
    (row,) = newsroom.json(
        "approve", "articles/rain.txt", "--locale", "ru", "--by", "Night desk", "--drafts", "--line", "3"
    )
    assert row["approved"] == 2
    assert 'by="Night desk"' in newsroom.po("ru", "rain").read_text(encoding="utf-8")
    (row,) = newsroom.json("status", "--locale", "ru")
    assert (row["states"]["approved"], row["states"]["draft"]) == (2, 1)
