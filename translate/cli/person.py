"""Who is at work."""

import getpass
import shutil
import subprocess


def person(by: str = "") -> str:
    """The name to put into records: `by` when given, else git's user.name, else the login."""
    git = shutil.which("git")
    if by.strip() or git is None:
        return by.strip() or getpass.getuser()
    asked = subprocess.run([git, "config", "user.name"], capture_output=True, text=True, check=False)
    return asked.stdout.strip() or getpass.getuser()
