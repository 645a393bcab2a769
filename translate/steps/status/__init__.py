"""How far an edition is, who brought it there, and what in it cannot wait."""

from translate.steps.status.attention import sent_back_units, stale_units
from translate.steps.status.contributions import STEPS, Contributions, contributions
from translate.steps.status.counts import STATE_NAMES, Status, Tally, status
from translate.steps.status.estimates import Estimates, estimates

__all__ = [
    "STATE_NAMES",
    "STEPS",
    "Contributions",
    "Estimates",
    "Status",
    "Tally",
    "contributions",
    "estimates",
    "sent_back_units",
    "stale_units",
    "status",
]
