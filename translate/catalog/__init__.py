"""Catalogs: PO entries ↔ units. The only home of state ↔ fuzzy, and of the `# l10n:` line."""

from translate.catalog.changes import ALTERNATIVE, changes, edits, reverts, version
from translate.catalog.file import CatalogFile, read_catalog, write_catalog
from translate.catalog.lineage import lineages
from translate.catalog.people import assigned, assignee, last_translator
from translate.catalog.records import record_word, state_word
from translate.catalog.states import (
    is_machine_text,
    is_own_draft,
    is_translated,
    made_for,
    retouched,
    state,
    text_hash,
    with_draft,
    writable,
)
from translate.catalog.witness import witness

__all__ = [
    "ALTERNATIVE",
    "CatalogFile",
    "assigned",
    "assignee",
    "changes",
    "edits",
    "is_machine_text",
    "is_own_draft",
    "is_translated",
    "last_translator",
    "lineages",
    "made_for",
    "read_catalog",
    "record_word",
    "retouched",
    "reverts",
    "state",
    "state_word",
    "text_hash",
    "version",
    "with_draft",
    "witness",
    "writable",
    "write_catalog",
]
