"""Processes that write a newsroom's PO files at the same time, or are killed while they do."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import Newsroom
from translate import engine, segment  # noqa: F401  # children find the slow modules loaded
from translate.catalog import ALTERNATIVE
from translate.cli import main
from translate.edition import importing  # noqa: F401
from translate.ledger import ledger_path, read_ledger
from translate.project import Project


def without_glossary(room: Newsroom) -> Newsroom:
    """The newsroom without its glossary: reading that takes most of the time of a short command."""
    shutil.rmtree(room.root / "glossary")
    return room


def forked(room: Newsroom, work: Callable[[], object]) -> int:
    """Do `work` in the project folder in a process of its own, and give its number."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        os.chdir(room.root)
        os.environ.update(room.environment())
        work()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        os._exit(code)


def ended(child: int) -> int:
    """The exit code of a process, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def translate(*arguments: str) -> int:
    """Run the command line in this process."""
    with _arguments("translate", *arguments):
        try:
            main()
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else 1
    return 0


def with_texts(po: str, texts: Mapping[str, str]) -> str:
    """A PO file after a person typed texts for some of its sentences and took the marks off."""
    blocks = po.split("\n\n")
    for source, target in texts.items():
        head = f'\nmsgid "{source}"\n'
        (index,) = (number for number, block in enumerate(blocks) if head in block and "#~" not in block)
        block = re.sub(r"^#, fuzzy\n|^#\|.*\n", "", blocks[index], flags=re.MULTILINE)
        blocks[index] = re.sub(r'^msgstr ".*"', f'msgstr "{target}"', block, flags=re.MULTILINE)
    return "\n\n".join(blocks)


def texts_kept(room: Newsroom, article: str, locale: str = "be") -> set[str]:
    """Every text that the PO file, the alternatives in it, or the ledger has."""
    events = read_ledger(ledger_path(room.po(locale, article)))
    entered = {version.target for event in events for version in (event.was, event.now) if version}
    return texts_in_file(room, article, locale) | entered


def texts_promised(room: Newsroom, article: str, locale: str = "be") -> set[str]:
    """The same without what a command entered in the ledger that died before it wrote the PO file."""
    events = read_ledger(ledger_path(room.po(locale, article)))
    replaced = {event.was.target for event in events if event.was and event.was.state != ALTERNATIVE}
    return texts_in_file(room, article, locale) | replaced


def texts_in_file(room: Newsroom, article: str, locale: str = "be") -> set[str]:
    """Every text in the PO file, and those beside them."""
    catalog, _ = Project.open(room.root).read_catalog(article, locale)
    units = (*catalog.units, *catalog.obsolete)
    return {unit.target for unit in units} | {other.target for unit in units for other in unit.alternatives}


def saved_as_editors_do(path: Path, text: str) -> None:
    """Write a file whole, without a lock and without a look at what stands there now."""
    temporary = path.with_suffix(".editor")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)


@contextmanager
def _arguments(*arguments: str) -> Iterator[None]:
    before, sys.argv = sys.argv, list(arguments)
    try:
        yield
    finally:
        sys.argv = before
