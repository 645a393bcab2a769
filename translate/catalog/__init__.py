"""Catalogs: PO entries ↔ units. The only home of state ↔ fuzzy, and of the `# l10n:` line."""

from translate.catalog.entries import read_catalog, write_catalog
from translate.catalog.states import is_own_draft, is_translated, state, text_hash, with_draft, writable

__all__ = [
    "is_own_draft",
    "is_translated",
    "read_catalog",
    "state",
    "text_hash",
    "with_draft",
    "writable",
    "write_catalog",
]
