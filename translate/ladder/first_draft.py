"""The sentence is translated as it was planned; where a mark got lost, once more without any."""

from collections.abc import Sequence
from dataclasses import replace

from translate.ladder.attempt import Attempt, Ground, judged
from translate.ladder.stand_ins import translated
from translate.model import Draft


def first_draft(attempts: Sequence[Attempt], ground: Ground) -> list[Attempt]:
    """Translate every sentence."""
    drafts = translated([a.source for a in attempts], [a.plan for a in attempts], ground)
    lost = [number for number, draft in enumerate(drafts) if draft is None]
    again = translated([attempts[number].source for number in lost], [()] * len(lost), ground)
    bare = dict(zip(lost, again, strict=True))
    done = []
    for number, (attempt, draft) in enumerate(zip(attempts, drafts, strict=True)):
        planned = attempt if draft else replace(attempt, plan=())
        found = draft or bare[number] or Draft("")
        done.append(judged(planned, found, planned.plan, ground) if found.target else planned)
    return done
