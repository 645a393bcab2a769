"""`translate check`: its formats, each as its readers demand it, and its exit codes."""

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import polib
import pytest

from tests import command_server
from tests.conftest import Newsroom
from tests.rain import work
from translate.catalog import with_draft
from translate.checks import DESCRIPTIONS
from translate.edition import Edition
from translate.project import Project

PO = "locales/be/LC_MESSAGES/rain.po"
TARGETS = {
    "Rain in Minsk": "Дождж у Мінску",
    "It rained for 12 hours, 50% more than usual.": "Дождж ішоў 13 гадзін, на 50 % больш, чым звычайна.",
    "Nobody was hurt.": "Ніхто не пацярпеў",
}


@pytest.fixture
def rainy(newsroom: Newsroom) -> Newsroom:
    """A project with one error (a number) and one warning (a full stop) in Belarusian."""
    text = "Rain in Minsk\n\nIt rained for 12 hours, 50% more than usual. Nobody was hurt.\n"
    (newsroom.root / "articles" / "rain.txt").write_text(text)
    newsroom.run("extract")
    file = polib.pofile(str(newsroom.root / PO), wrapwidth=0)
    for entry in file:
        entry.msgstr = TARGETS[entry.msgid]
    file.save()
    return newsroom


def test_a_table_names_place_check_and_finding(rainy: Newsroom) -> None:
    heads, *rows = [line.split("\t") for line in rainy.run("check", "--locale", "be").splitlines()]
    assert heads == ["place", "locale", "severity", "check", "finding"]
    assert [(row[0], row[2], row[3]) for row in rows] == [
        ("articles/rain.txt:3", "error", "numbers"),
        ("articles/rain.txt:3", "error", "numbers"),
        ("articles/rain.txt:3", "warning", "end-mark"),
    ]


def test_json_has_everything(rainy: Newsroom) -> None:
    found = rainy.json("check", "--locale", "be")[1]
    assert (found["po"], found["line"], found["check"]) == (PO, 3, "numbers")
    assert found["target"][slice(*found["span"])] == "13"


def test_github_has_one_workflow_command_a_finding(rainy: Newsroom) -> None:
    lines = rainy.run("check", "--locale", "be", "--format", "github").splitlines()
    command = re.compile(r"::(error|warning) file=[^,:]+,line=\d+,title=[^,:]+::[^\n]+")
    assert len(lines) == 3
    assert all(command.fullmatch(line) for line in lines)
    assert "на 50 %25 больш" in lines[0]


def test_junit_has_a_suite_an_edition_and_a_case_a_check(rainy: Newsroom) -> None:
    root = ElementTree.fromstring(rainy.run("check", "--locale", "be", "--format", "junit").encode())
    (suite,) = root.findall("testsuite")
    cases = suite.findall("testcase")
    assert [case.get("name") for case in cases] == list(DESCRIPTIONS)
    assert all(set(case.keys()) == {"name", "classname"} for case in cases)  # no others, by Jenkins' schema
    assert suite.get("file") == "articles/rain.txt"
    assert (suite.get("tests"), suite.get("failures")) == (str(len(cases)), "1")
    (failed,) = [case for case in cases if case.find("failure") is not None]
    assert failed.get("name") == "numbers"
    assert "articles/rain.txt:3" in failed.findtext("failure", "")
    warned = [case.get("name") for case in cases if case.find("system-out") is not None]
    assert warned == ["end-mark"]


def test_sarif_has_what_the_standard_demands(rainy: Newsroom) -> None:
    """OASIS SARIF 2.1.0, sections 3.13, 3.14, 3.18, 3.19, 3.27, 3.29, 3.49."""
    log = json.loads(rainy.run("check", "--locale", "be", "--format", "sarif"))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert run["tool"]["driver"]["name"]
    assert [rule["id"] for rule in rules] == list(DESCRIPTIONS)
    assert all(rule["shortDescription"]["text"] for rule in rules)
    assert len(run["results"]) == 3
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note", "none"}
        assert result["message"]["text"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert Path(rainy.root, place["artifactLocation"]["uri"]).is_file()
        assert place["region"]["startLine"] == 3
        assert result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == PO


@pytest.mark.parametrize(
    ("number", "fail_on", "code"),
    [
        ("13", [], 0),
        ("13", ["--fail-on", "error"], 3),
        ("12", ["--fail-on", "error"], 0),
        ("12", ["--fail-on", "warning"], 3),
    ],
)
def test_exit_codes(rainy: Newsroom, number: str, fail_on: list[str], code: int) -> None:
    file = polib.pofile(str(rainy.root / PO), wrapwidth=0)
    for entry in file:
        entry.msgstr = entry.msgstr.replace("13", number)
    file.save()
    rainy.run("check", "--locale", "be", *fail_on, code=code)


def test_hints_stand_beside_the_sentence_until_the_fault_is_gone(rainy: Newsroom) -> None:
    rainy.run("check", "--locale", "be", "--hints")
    path = rainy.root / PO
    told = path.read_text(encoding="utf-8")
    lines = [line for line in told.splitlines() if line.startswith("#. at the last check: ")]
    assert [line.split(": ")[1] for line in lines] == ["numbers", "numbers", "end-mark"]
    assert "at the last check" not in rainy.po("ru", "rain").read_text(encoding="utf-8")
    for again in (["check", "--hints"], ["extract"], ["draft", "--engine", "pseudo", "--locale", "be"]):
        rainy.run(*again)
        assert path.read_text(encoding="utf-8") == told
    path.write_text(told.replace("13 гадзін", "12 гадзін"), encoding="utf-8")
    rainy.run("extract")
    mended = path.read_text(encoding="utf-8")
    assert "at the last check: numbers" not in mended
    assert mended.count("at the last check: end-mark") == 1


def test_nothing_is_written(rainy: Newsroom) -> None:
    before = (rainy.root / PO).read_bytes()
    rainy.run("check", "--locale", "be")
    assert (rainy.root / PO).read_bytes() == before


def test_an_article_that_was_never_extracted_is_an_error(rainy: Newsroom) -> None:
    (rainy.root / "articles" / "snow.txt").write_text("Snow in Minsk\n")
    assert "translate extract articles/snow.txt" in rainy.run("check", "articles/snow.txt", code=1)


def notes(room: Newsroom, *arguments: str) -> str:
    """What a command that succeeds says on standard error."""
    done = command_server.run(arguments, room.root, room.environment())
    assert done.returncode == 0, done.stderr
    return done.stderr


def drafted(room: Newsroom) -> bytes:
    """Make the second sentence an untouched machine draft of which the marks are not Belarusian."""
    project = Project.open(room.root)
    edition = Edition(project, project.read_article(room.root / "articles" / "rain.txt"), "be")
    source = "It rained for 12 hours, 50% more than usual."
    target = 'Дождж ішоў 12 гадзін - на 50% больш, чым "звычайна".'
    work(edition, source, lambda unit: with_draft(replace(unit, target=""), target, "argos/1", "2026-11-24"))
    return (room.root / PO).read_bytes()


def test_fix_sets_drafts_and_tells_it(rainy: Newsroom) -> None:
    before = drafted(rainy)
    dry = notes(rainy, "check", "--locale", "be", "--fix", "--dry-run")
    assert (rainy.root / PO).read_bytes() == before
    assert "articles/rain.txt:3 (be): would be set: " in dry
    assert "{+«+}звычайна{+»+}" in dry.replace('[-"-]', "")
    told = notes(rainy, "check", "--locale", "be", "--fix")
    assert "set: 1; left as people wrote it: 0" in told
    assert "«звычайна»" in (rainy.root / PO).read_text(encoding="utf-8")
    assert "set: 0;" in notes(rainy, "check", "--locale", "be", "--fix")


@pytest.mark.parametrize("option", ["--dry-run", "--also-people"])
def test_options_of_fix_need_fix(rainy: Newsroom, option: str) -> None:
    assert "--fix" in rainy.run("check", option, code=2)
