"""Chromium without a window, without the network, with a profile that is thrown away."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

_SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
_FRAME = """\
<iframe src="page.html" style="width: {width}px; height: 4000px"></iframe><output></output>
<script>
  onload = () => {{
    const page = document.querySelector("iframe").contentDocument;
    document.querySelector("output").textContent = {expression};
  }}
</script>
"""


def screenshot(
    page: Path, picture: Path, size: tuple[int, int], *, dark: bool = False, scale: int = 1
) -> None:
    """Take a picture of the top of a page."""
    scheme = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    window = f"--window-size={size[0]},{size[1]}"
    scaled = f"--force-device-scale-factor={scale}"
    _chromium([scheme, window, scaled, f"--screenshot={picture}", page.resolve().as_uri()])


def measured(page: Path, width: int, expression: str) -> str:
    """What a JavaScript expression says of `page`, the document, in a frame that is `width` pixels wide."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(page, Path(folder) / "page.html")
        frame = Path(folder) / "frame.html"
        frame.write_text(_FRAME.format(width=width, expression=expression), encoding="utf-8")
        said = _chromium(["--allow-file-access-from-files", "--dump-dom", frame.as_uri()])
    return said.partition("<output>")[2].partition("</output>")[0]


def _chromium(arguments: Sequence[str]) -> str:
    program = shutil.which("chromium")
    assert program, "install chromium: tests/install-tools.sh"
    with tempfile.TemporaryDirectory() as profile:
        command = [program, *_SWITCHES, f"--user-data-dir={profile}", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout
