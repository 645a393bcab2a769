"""Editions checked by several processes at once, where there is enough to do."""

import os
import signal
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from translate.edition.checking import CheckedEdition, check_edition
from translate.edition.edition import Edition
from translate.errors import TranslateError
from translate.model import Article
from translate.offline import go_offline
from translate.project import Project

SMALL = 2_000_000
"""Bytes of PO files, some 3,000 sentences, that are checked before other processes have begun to work."""
_AT_ONCE = 8
"""So many editions go to a process at most."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a process found out about an edition."""

    checked: CheckedEdition | None
    error: str
    remarks: tuple[str, ...]  # Project.remarks


def checks(
    editions: Sequence[Edition], jobs: int | None = None
) -> Generator[CheckedEdition | TranslateError]:
    """The result of checking each edition, in their order, or what kept it from being checked.

    Args:
        editions: of one project.
        jobs: so many processes; as many as there are processor cores if None. Little work is done by one.
    """
    wanted = min(jobs or cores(), len(editions))
    if wanted < 2 or sum(map(_size, editions)) < SMALL:
        yield from map(_checked, editions)
    else:
        yield from _together(editions, wanted)


def cores() -> int:
    """The processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _size(edition: Edition) -> int:
    try:
        return edition.po_path.stat().st_size
    except OSError:
        return 0


def _checked(edition: Edition) -> CheckedEdition | TranslateError:
    try:
        return check_edition(edition)
    except TranslateError as error:
        return error


def _together(editions: Sequence[Edition], jobs: int) -> Iterator[CheckedEdition | TranslateError]:
    project = editions[0].project
    tasks = [(edition.article, edition.locale) for edition in editions]
    chunk = max(1, min(_AT_ONCE, len(tasks) // (4 * jobs)))
    pool = ProcessPoolExecutor(
        jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(project.root,)
    )
    try:
        with _interrupts_ignored():  # by the processes that begin here
            outcomes = pool.map(_outcome, tasks, chunksize=chunk)
        yield from _results(project, outcomes, len(editions))
    finally:
        pool.shutdown(cancel_futures=True)


def _results(
    project: Project, outcomes: Iterator[_Outcome], wanted: int
) -> Iterator[CheckedEdition | TranslateError]:
    for number in range(wanted):
        try:
            outcome = next(outcomes)
        except BrokenProcessPool:
            ended = "a process that checked translations was ended from outside; try again with --jobs 1"
            yield from (TranslateError(ended) for _ in range(number, wanted))
            return
        project.remarks += outcome.remarks
        yield outcome.checked or TranslateError(outcome.error)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Ctrl-C is for this process, which then ends the others in order."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


_opened: list[Project] = []
"""The project of a process that checks for another one."""


def _begin(root: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    go_offline()
    _opened.append(Project.open(root))


def _outcome(task: tuple[Article, str]) -> _Outcome:
    project = _opened[0]
    article, locale = task
    project.remarks.clear()
    found = _checked(Edition(project, article, locale))
    if isinstance(found, TranslateError):
        return _Outcome(None, str(found), tuple(project.remarks))
    return _Outcome(found, "", tuple(project.remarks))
