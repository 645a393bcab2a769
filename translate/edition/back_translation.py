"""Drafts translated back, where a package leads back, to see how much of the source returns."""

from collections.abc import Sequence
from dataclasses import replace

from translate.estimate import Translate, agreements
from translate.steps.pretranslate import Pretranslation


def with_agreement(batch: Sequence[Pretranslation], back: Translate) -> tuple[Pretranslation, ...]:
    """The batch, with the agreement of source and back translation wherever an estimate will be made."""
    scored = [item for item in batch if item.evidence]
    shares = agreements([item.key[1] for item in scored], [item.target for item in scored], back)
    known = dict(zip((item.key for item in scored), shares, strict=True))
    return tuple(
        replace(item, evidence=replace(item.evidence, agreement=round(known[item.key], 3)))
        if item.evidence
        else item
        for item in batch
    )
