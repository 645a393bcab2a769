"""Merge what a translator sends back: a three-way merge whose base stands in the copy itself."""

from translate.steps.merge.catalogs import Conflict, Merge, merge
from translate.steps.merge.pairing import Pair

__all__ = ["Conflict", "Merge", "Pair", "merge"]
