"""One sentence through an editor: again and again until it is right, kept as it is, or dropped."""

from collections.abc import Callable
from pathlib import Path

from translate.catalog import state
from translate.cli.reviewing.editor import EditedFile
from translate.cli.reviewing.keys import AFTER_EDIT, Command, command_of
from translate.cli.reviewing.painting import Heading, paint_question
from translate.cli.reviewing.screen import Screen
from translate.cli.reviewing.sheet import sheet, target_of
from translate.errors import TranslateError
from translate.model import State
from translate.placeables import differences
from translate.steps.review import Page

Save = Callable[[str, str], None]
"""Writes a text; the second value says why it still needs work, if it does."""


def edit_target(page: Page, heading: Heading, folder: Path, screen: Screen, save: Save) -> bool:
    """Let a person edit the translation of a page; says whether anything was saved.

    Args:
        page: the unit and what helps to translate it.
        heading: where it stands.
        folder: where the file for the editor is made.
        screen: where questions are asked.
        save: what is done with the text.

    Raises:
        TranslateError: the editor failed, or `save` did; says which file holds the person's text, if any.
    """
    name = f"{Path(heading.path).stem}-{heading.locale}"
    file = EditedFile(folder, name, sheet(page, heading, page.unit.target))
    try:
        text = _wanted(file, page, screen)
        if text is not None:
            save(text, _fault(page, text))
    except TranslateError as error:
        if file.remove_unless_edited():
            raise TranslateError(f"{error}; your text is kept in {file.path}") from error
        raise
    file.remove()
    return text is not None


def _wanted(file: EditedFile, page: Page, screen: Screen) -> str | None:
    """The text that the person wants to save; None when there is none."""
    source = page.unit.source
    before = target_of(file.text, source)
    while True:
        text = target_of(file.edit(), source)
        question = _question(page, text, unchanged=text == before)
        if not text or (text == before and not question):
            return None
        choice = _choice(text, question, screen) if question else Command.KEEP
        if choice is Command.DROP:
            return None
        if choice is Command.KEEP:
            return text


def _question(page: Page, text: str, *, unchanged: bool) -> str:
    """What has to be asked before the text is saved; empty when nothing has."""
    if unchanged:
        stale = state(page.unit) is State.STALE
        return "The text is as it was. Does it fit the changed source? k keeps it." if stale else ""
    fault = _fault(page, text)
    return f"There is a mistake: {fault}. k keeps your text, marked as needing work." if fault else ""


def _fault(page: Page, text: str) -> str:
    wrong = differences(page.unit.source, text)
    return f"its tags differ from the source: {'; '.join(wrong)}" if wrong else ""


def _choice(text: str, question: str, screen: Screen) -> Command:
    while True:
        pressed = screen.key(lambda _: paint_question(text, question))
        if not pressed:
            raise TranslateError("the terminal is gone")
        command = command_of(pressed, AFTER_EDIT)
        if command in (Command.EDIT, Command.KEEP, Command.DROP):
            return command
