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
from translate.steps.review.queue import WORDS, queue
from translate.steps.review.rejection import Rejection, reject
from translate.steps.review.revision import Revision, revise
from translate.steps.review.walk import Deed, Stop, Walk

__all__ = [
    "WORDS",
    "Approval",
    "Deed",
    "Page",
    "Rejection",
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
    "restored",
    "revise",
    "sent_back",
]
