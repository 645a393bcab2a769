"""What a reader decides about translations, and in which order they are read.

Only here does our own code lift a unit above a draft, or send one back.
"""

from translate.steps.review.approval import Approval, approve
from translate.steps.review.decisions import (
    approved,
    edited,
    reason_against_approval,
    reason_against_rejection,
    restored,
    sent_back,
)
from translate.steps.review.page import Page, page
from translate.steps.review.queue import WORDS, queue, worst_first
from translate.steps.review.rejection import Rejection, reject
from translate.steps.review.restoration import Moment, Restoration, restore
from translate.steps.review.revision import Revision, revise
from translate.steps.review.walk import Deed, Stop, Walk

__all__ = [
    "WORDS",
    "Approval",
    "Deed",
    "Moment",
    "Page",
    "Rejection",
    "Restoration",
    "Revision",
    "Stop",
    "Walk",
    "approve",
    "approved",
    "edited",
    "page",
    "queue",
    "reason_against_approval",
    "reason_against_rejection",
    "reject",
    "restore",
    "restored",
    "revise",
    "sent_back",
    "worst_first",
]
