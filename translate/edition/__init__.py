"""One article in one target locale, and its whole way: what the commands, and any other caller, start."""

from translate.edition.edition import Drafting, Edition

__all__ = ["Drafting", "Edition"]
