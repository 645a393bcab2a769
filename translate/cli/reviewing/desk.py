"""The loop: show a sentence, obey a key, write at once what was decided."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from rich.console import Console, RenderableType

from translate.catalog import state, state_word
from translate.cli.reviewing.editing import edit_target
from translate.cli.reviewing.keys import REDRAW, Command, command_of
from translate.cli.reviewing.painting import Heading, paint, paint_help, paint_notice
from translate.cli.reviewing.past import deed_word, paint_past
from translate.cli.reviewing.screen import Screen
from translate.edition import Edition
from translate.edition.reading import approve_unit, edits_folder, read, rewrite, send_back, take, undo
from translate.errors import TranslateError
from translate.ledger import Action
from translate.model import State
from translate.steps.review import Page, Revision, Walk, reason_against_approval, reason_against_rejection


class Desk:
    """A reader on the way through the sentences of some editions.

    Everything decided is on disk before the next page is shown; `walk` only remembers the way.
    """

    def __init__(self, editions: Sequence[Edition], walk: Walk, by: str, screen: Screen) -> None:
        self.walk = walk
        self._editions = editions
        self._by = by
        self._screen = screen
        self._message = ""
        self._doubted: tuple[Command, Page] | None = None  # a decision that is meant when it comes again
        self._commands: dict[Command, Callable[[Page], None]] = {
            Command.APPROVE: partial(self._approve, command=Command.APPROVE, level=State.APPROVED),
            Command.REVIEWED: partial(self._approve, command=Command.REVIEWED, level=State.REVIEWED),
            Command.REJECT: self._send_back,
            Command.EDIT: self._edit,
            Command.HISTORY: self._show_past,
        }

    def read(self) -> None:
        """Show stop after stop and do what the keys say, until the reader ends it."""
        while True:
            page = self._page()
            pressed = self._screen.key(partial(self._picture, page))
            command = command_of(pressed)
            if command is Command.QUIT:
                return
            if pressed != REDRAW:
                self._message = ""
                try:
                    self._obey(command, page, pressed)
                except TranslateError as error:
                    self._message = str(error)

    def summary(self) -> str:
        """What was done, in one line."""
        counts = Counter(deed_word(deed.action, state_word(deed.after)) for deed in self.walk.deeds)
        done = ", ".join(f"{count} {word}" for word, count in counts.items())
        read_of = f"{self.walk.decided} of {len(self.walk.stops)}"
        return f"{done} ({read_of} sentences)" if done else "nothing was changed"

    @property
    def _edition(self) -> Edition:
        return self._editions[self.walk.stops[self.walk.at].edition]

    @property
    def _heading(self) -> Heading:
        article = self._edition.article
        number, count = self.walk.at + 1, len(self.walk.stops)
        return Heading(article.path, self._edition.locale, article.locale, number, count)

    def _page(self) -> Page | None:
        if self.walk.stop is None:
            return None
        try:
            page = read(self._edition, self.walk.stop.key)
        except TranslateError as error:
            self._message = str(error)
            return None
        if page is None:
            self._message = self._message or "it is not in the article any more"
        return page

    def _picture(self, page: Page | None, console: Console) -> RenderableType:
        if page:
            return paint(page, self._heading, self._message, console)
        if self.walk.stop:
            return paint_notice("This sentence cannot be shown.", self._message)
        return paint_notice(f"That was the last sentence: {self.summary()}.", self._message)

    def _obey(self, command: Command | None, page: Page | None, pressed: str) -> None:
        if self._doubted and self._doubted != (command, page):
            self._doubted = None
        if command is Command.NEXT:
            self.walk = self.walk.forward()
        elif command is Command.BACK:
            self.walk = self.walk.back()
        elif command is Command.UNDO:
            self._undo()
        elif command is Command.HELP:
            self._screen.key(lambda _: paint_help())
        elif command is None:
            self._message = "no such key; ? shows the keys"
        elif page is None:
            self._message = "there is no sentence here; b goes back, q ends"
        elif command is Command.TAKE:
            self._take(page, int(pressed))
        else:
            self._commands[command](page)

    def _approve(self, page: Page, *, command: Command, level: State) -> None:
        reason = reason_against_approval(page.unit, least=State.DRAFT)
        if reason:
            self._message = f"not possible: {reason}; e edits it"
            return
        doubt = reason_against_approval(page.unit, least=State.TRANSLATED)
        if doubt and self._doubted != (command, page):
            self._doubted = (command, page)
            self._message = f"{doubt}; if you have read it and it is good, press the key again"
            return
        revision = approve_unit(self._edition, page.unit, level, self._by)
        if revision.before == revision.after:
            self._message = f"it was {state_word(page.unit)} already"
        else:
            self._done(Action.APPROVE, revision)
        self.walk = self.walk.forward()

    def _send_back(self, page: Page) -> None:
        reason = reason_against_rejection(page.unit)
        if reason:
            self._message = f"not possible: {reason}"
            return
        why = self._screen.line("What should the translator change? (empty: nothing)")
        if not why:
            self._message = "not sent back: no reason given"
            return
        self._done(Action.REJECT, send_back(self._edition, page.unit, self._by, why))
        self.walk = self.walk.forward()

    def _edit(self, page: Page) -> None:
        if self._locked(page):
            return

        def save(target: str, why: str) -> None:
            self._done(Action.EDIT, rewrite(self._edition, page.unit, target, self._by, why))

        saved = edit_target(page, self._heading, edits_folder(self._edition), self._screen, save)
        self._message = "saved; a approves it, space goes on" if saved else "nothing changed"

    def _take(self, page: Page, number: int) -> None:
        if number > len(page.unit.alternatives):
            self._message = f"there is no other text with number {number}"
        elif not self._locked(page):
            other = page.unit.alternatives[number - 1]
            self._done(Action.EDIT, take(self._edition, page.unit, other, self._by))
            self._message = "taken; a approves it, space goes on"

    def _locked(self, page: Page) -> bool:
        locked = state(page.unit) is State.LOCKED
        if locked:
            self._message = f"not possible: {reason_against_rejection(page.unit)}"
        return locked

    def _show_past(self, page: Page) -> None:
        self._screen.key(lambda _: paint_past(page.events))

    def _undo(self) -> None:
        if not self.walk.deeds:
            self._message = "there is nothing to undo"
            return
        deed = self.walk.deeds[-1]
        undo(self._editions[self.walk.stops[deed.at].edition], deed, self._by)
        self.walk = self.walk.without_last_deed()
        self._message = f"taken back: {deed_word(deed.action, state_word(deed.after))}"

    def _done(self, action: Action, revision: Revision) -> None:
        self.walk = self.walk.with_deed(action, revision.before, revision.after)
