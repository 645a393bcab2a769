"""How good a machine draft is, estimated without a translation to compare it with.

An estimate is of a draft that nobody touched. What a person wrote or approved is not estimated.
"""

from translate.estimate.agreement import Translate, agreements
from translate.estimate.draft import estimate
from translate.estimate.formula import FORMULA

__all__ = ["FORMULA", "Translate", "agreements", "estimate"]
