from dataclasses import replace

import pytest

from tests.gettext_tools import assert_canonical
from translate.catalog import assigned, assignee, changes, last_translator, read_catalog, write_catalog
from translate.errors import TranslateError
from translate.ledger import Action, Doing, Event, Version
from translate.model import Catalog, Unit

EMPTY = Catalog("port", "be", (Unit("", "The port was opened.", "Порт адкрылі."),))


@pytest.mark.parametrize(
    ("header", "translator"),
    [
        ({}, ""),
        ({"Last-Translator": "Alena Novik <alena@example.org>"}, "Alena Novik"),
        ({"Last-Translator": "Alena Novik"}, "Alena Novik"),
        ({"Last-Translator": "FULL NAME <EMAIL@ADDRESS>"}, ""),
        ({"Last-Translator": "Automatically generated"}, ""),
    ],
)
def test_the_last_translator_is_named_in_the_header(header: dict[str, str], translator: str) -> None:
    assert last_translator(replace(EMPTY, header=header)) == translator


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("Alena Novik", "Alena Novik"),
        ("  Алена  Новік\n", "Алена Новік"),
        ("Alena Novik <alena@example.org>", "Alena Novik"),
        ('Alena "Al" Novik: desk \\ night', 'Alena "Al" Novik: desk \\ night'),
    ],
)
def test_who_is_responsible_survives_the_file(name: str, read: str) -> None:
    _, document = read_catalog(None, "a.po", "port", "be")
    data = write_catalog(assigned(EMPTY, name), document, "en")
    assert_canonical(data)
    catalog, document = read_catalog(data, "a.po", "port", "be")
    assert assignee(catalog) == read
    nobody = write_catalog(assigned(catalog, ""), document, "en")
    assert assignee(read_catalog(nobody, "a.po", "port", "be")[0]) == ""
    assert b"X-Assigned-To" not in nobody


@pytest.mark.parametrize("name", ["<alena@example.org>", "Al\x07ena"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(TranslateError, match="no name of a person"):
        assigned(EMPTY, name)


def test_the_ledger_has_an_event_for_the_edition() -> None:
    alena, ivan = assigned(EMPTY, "Alena Novik"), assigned(EMPTY, "Ivan Koval")
    doing = Doing(Action.ASSIGN, "Chief")
    first, second = Version("", "Alena Novik", "assigned"), Version("", "Ivan Koval", "assigned")
    assert changes(EMPTY, alena, doing, "now") == [Event("now", Action.ASSIGN, "Chief", "", "", None, first)]
    assert changes(alena, ivan, doing, "now") == [Event("now", Action.ASSIGN, "Chief", "", "", first, second)]
    assert changes(ivan, EMPTY, doing, "now") == [Event("now", Action.ASSIGN, "Chief", "", "", second, None)]
    assert changes(ivan, ivan, doing, "now") == []
