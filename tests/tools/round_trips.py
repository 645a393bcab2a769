"""One file through every tool, and what came back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkdtemp

import polib

from tests.tools import gnu_gettext, libraries, omegat, poedit, toolkit
from tests.tools.comparison import Comparison, untouched
from tests.tools.edits import PO_FILE, Edit, read_edits


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that edits PO files, or that people pass edited ones through."""

    name: str
    edit: Callable[[bytes, Iterable[Edit], Path], bytes]
    marks: bool = True  # knows "needs work"
    notes: bool = True  # writes translators' notes into the file

    def asked(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """What of the edits can be done in it."""
        known = (edit if self.notes else replace(edit, note="") for edit in edits)
        if self.marks:
            return tuple(known)
        return tuple(edit for edit in known if not edit.fuzzy)


TOOLS = (
    Tool("Poedit", poedit.edited_in_poedit),
    Tool("Weblate", toolkit.edited_in_weblate_without_wrapping, notes=False),
    Tool("Weblate as it comes", toolkit.edited_in_weblate_as_it_comes, notes=False),
    Tool("OmegaT", omegat.translated_in_omegat, marks=False, notes=False),
    Tool("Virtaal", toolkit.edited_in_virtaal),
    Tool("`msgcat --no-wrap`", gnu_gettext.through_msgcat_without_wrapping),
    Tool("`msgcat`", gnu_gettext.through_msgcat),
    Tool("`msgmerge --previous`", gnu_gettext.through_msgmerge),
    Tool("`msgattrib --translated --no-fuzzy`", gnu_gettext.through_msgattrib),
    Tool("polib", libraries.edited_with_polib),
    Tool("Babel", libraries.edited_with_babel),
)


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """A file that went through a tool."""

    tool: Tool
    edits: tuple[Edit, ...]  # what was done in it
    sent: bytes
    returned: bytes
    folder: Path  # where it was done

    def cells(self) -> dict[str, str]:
        """What became of each part of the file."""
        return {
            "untouched entries": untouched(self.sent, self.returned, self.edits),
            **Comparison.of(self.sent, self.returned, self.edits).cells(),
        }


@dataclass(frozen=True, slots=True)
class Workshop:
    """Runs each tool once, when it is first asked for."""

    folder: Path
    done: dict[str, RoundTrip] = field(default_factory=dict)

    def back_from(self, name: str) -> RoundTrip:
        """The round trip through the tool of that name."""
        if name not in self.done:
            (tool,) = (tool for tool in TOOLS if tool.name == name)
            folder = Path(mkdtemp(dir=self.folder))
            sent, edits = PO_FILE.read_bytes(), tool.asked(read_edits())
            self.done[name] = RoundTrip(tool, edits, sent, tool.edit(sent, edits, folder), folder)
        return self.done[name]

    def versions(self) -> tuple[str, ...]:
        """Names and versions of the programs."""
        poedit_version = polib.pofile(self.back_from("Poedit").returned.decode()).metadata["X-Generator"]
        return (
            poedit_version,
            omegat.version(),
            toolkit.version(),
            gnu_gettext.version(),
            *libraries.versions(),
        )
