"""Who works on an edition, as the header of its PO file says."""

from dataclasses import replace

from translate.errors import TranslateError
from translate.model import Catalog

ASSIGNED_TO = "X-Assigned-To"
_NOBODY = frozenset({"FULL NAME", "Automatically generated", ""})
"""What gettext writes as Last-Translator when there was none."""


def last_translator(catalog: Catalog) -> str:
    """The name in the header's Last-Translator without the address; empty when nobody is named."""
    name = _name(catalog.header.get("Last-Translator", ""))
    return "" if name in _NOBODY else name


def assignee(catalog: Catalog) -> str:
    """Who is responsible for the edition, without the address; empty when nobody is."""
    return _name(catalog.header.get(ASSIGNED_TO, ""))


def assigned(catalog: Catalog, name: str) -> Catalog:
    """The catalog with `name` as the one who is responsible for it; with an empty name, nobody is.

    An address in angle brackets may follow the name.

    Raises:
        TranslateError: `name` is no name that a header can hold.
    """
    name = " ".join(name.split())
    if name and not (name.isprintable() and _name(name)):
        raise TranslateError(f"{name!r} is no name of a person")
    header = {field: value for field, value in catalog.header.items() if field != ASSIGNED_TO}
    if name:
        header[ASSIGNED_TO] = name
    return replace(catalog, header=header)


def _name(value: str) -> str:
    return value.partition("<")[0].strip()
