"""Entries for the tests, with a minimum of words."""

from pathlib import Path

from translate.memory import Entry, Holding, Memory, Origin, Passage, refresh


def entry(  # noqa: PLR0917
    source: str,
    target: str,
    origin: str = "approved",
    context: str | None = "",
    before: str | None = None,
    after: str | None = None,
    article: str = "",
    at: str = "2026-01-01",
) -> Entry:
    """An entry of the project, or with origin "tmx" of a TMX file that knows nothing of places."""
    known = Origin[origin.upper()]
    passage = Passage(source, None if known is Origin.TMX else context, before, after, article)
    return Entry(passage, target, known, "Alena Novik", at)


def holding(path: Path, *entries: Entry, label: str = "") -> Holding:
    """A file that holds these entries, whatever stands in it."""
    return Holding(path.name, path, label or path.stem, lambda: entries)


def filled(folder: Path, *entries: Entry) -> Memory:
    """A memory of these entries, each in the file that its article names."""
    folder.mkdir(exist_ok=True)
    memory = Memory(folder / "memory.sqlite")
    names = dict.fromkeys(entry.passage.article for entry in entries)
    holdings = []
    for number, name in enumerate(names):
        path = folder / f"{number}.po"
        path.write_text(str(entries))
        own = [entry for entry in entries if entry.passage.article == name]
        holdings.append(holding(path, *own, label=name or "elsewhere"))
    assert not refresh(memory, holdings).errors
    return memory
