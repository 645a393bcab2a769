"""Sources with something in place of their terms, and the way back from their translations."""

from collections.abc import Sequence
from dataclasses import replace

from translate.ladder.attempt import Ground, StandIn
from translate.model import Draft
from translate.tagged import translate_tagged


def planned(source: str, plan: Sequence[StandIn]) -> str:
    """The source as the engine is to read it."""
    edits = sorted((edit for stand_in in plan for edit in stand_in.edits), key=lambda edit: edit.start)
    for edit in reversed(edits):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source


def translated(
    sources: Sequence[str], plans: Sequence[Sequence[StandIn]], ground: Ground
) -> list[Draft | None]:
    """One draft a source, translated as its plan says; None where something did not find its way back."""
    read = [planned(source, plan) for source, plan in zip(sources, plans, strict=True)]
    wanted = list(dict.fromkeys(read))
    drafts = dict(zip(wanted, translate_tagged(wanted, ground.engine), strict=True)) if wanted else {}
    return [_settled(drafts[text], plan) for text, plan in zip(read, plans, strict=True)]


def _settled(draft: Draft, plan: Sequence[StandIn]) -> Draft | None:
    """The best of the draft and its others in which everything found its way back, with those after it."""
    found = [_with_terms(one, plan) for one in (draft, *draft.others)]
    kept = [one for one in found if one is not None]
    return replace(kept[0], others=tuple(kept[1:])) if kept else None


def _with_terms(draft: Draft, plan: Sequence[StandIn]) -> Draft | None:
    target = draft.target
    for stand_in in plan:
        settled = stand_in.settle(target)
        if settled is None:
            return None
        target = settled
    return replace(draft, target=target, others=())
