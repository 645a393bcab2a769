"""The sample project in a folder of its own, and commands run in it."""

import shutil
import sys
from pathlib import Path

from translate.cli import main

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"


def copy_sample(folder: Path) -> None:
    """Copy the sample project into an empty folder."""
    for name in ("articles", "locales", "glossary", "l10n.toml"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)


def call(*arguments: str) -> None:
    """Run a command as a person would."""
    sys.argv = ["translate", *arguments]
    try:
        main()
    except SystemExit as end:
        if end.code:
            raise
