"""Every command, in the order of the help, each loaded only when it is called: start-up time."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

COMMANDS = {
    "init": "Start a project.",
    "import-page": "Make articles of saved news pages.",
    "extract": "Cut articles into sentences and bring their PO files up to date.",
    "draft": "Fill what nobody has translated yet, from memory or by machine, offline.",
    "import": "Merge what translators send back; no text is lost.",
    "status": "Show how far every article is in every locale.",
    "assign": "Say who is responsible for an article in a locale.",
    "review": "Read translations one by one in the terminal, and decide on each.",
    "approve": "Record who has read a translation and stands by it.",
    "reject": "Send translations back to their translator, and say why.",
    "history": "Show what was done to translations, by whom and why; bring back an earlier text.",
    "diff": "Show how translations differ from what was last approved.",
    "check": "Say what looks wrong in translations: numbers, dates, names, letters, languages, marks.",
    "build": "Write the localised editions.",
    "run": "Extract, draft and build in one go, for one article or many.",
    "memory": "Search, import and export the translation memory.",
    "models": "List, inspect, install, export and remove translation packages.",
    "glossary": "Find, check, add, export and import terms of the glossary.",
    "doctor": "Say what is installed, what is missing, and prove that no socket is opened.",
}
"""Name → what it does. The module `translate.cli.<name>` holds its app, `<name>_` for a Python keyword,
and "_" for "-"."""


class CommandTable(TyperGroup):
    """A group that knows its commands from the table, and loads one when it is needed."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = _Loaded()  # type: ignore[assignment]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The table as it stands, without loading a command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


class _Loaded(Mapping[str, "TyperCommand | TyperGroup"]):
    def __getitem__(self, name: str) -> "TyperCommand | TyperGroup":
        if name not in COMMANDS:
            raise KeyError(name)
        module = f"{name}_" if iskeyword(name) else name.replace("-", "_")
        command = get_command(import_module(f"translate.cli.{module}").app)
        command.name = name
        return command  # type: ignore[return-value]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)
