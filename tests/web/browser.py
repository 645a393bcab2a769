"""Chromium without a window, without the network, with a profile that is thrown away."""

import html
import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

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
_FRAMES = """\
<!DOCTYPE html>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
{frames}
<output></output>
<script>
  const tell = async (page) => {{ {function} }};
  const enter = (page) => new Promise(done => {{
    const script = page.createElement("script");
    script.onload = () => {{ script.remove(); done(); }};
    script.src = {script};
    page.head.append(script);
  }});
  onload = async () => {{
    const told = [];
    for (const frame of document.querySelectorAll("iframe")) {{
      const page = frame.contentDocument;
      try {{
        await enter(page);
        told.push(await tell(page));
      }} catch (error) {{ told.push({{error: String(error)}}); }}
    }}
    document.querySelector("output").textContent = JSON.stringify(told);
  }};
</script>
"""


def screenshot(
    page: Path, picture: Path, size: tuple[int, int], *, dark: bool = False, scale: int = 1
) -> None:
    """Take a picture of the top of a page."""
    window = f"--window-size={size[0]},{size[1]}"
    scaled = f"--force-device-scale-factor={scale}"
    _chromium([_scheme(dark=dark), window, scaled, f"--screenshot={picture}", page.resolve().as_uri()])


def measured(page: Path, width: int, expression: str) -> str:
    """What a JavaScript expression says of `page`, the document, in a frame that is `width` pixels wide."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(page, Path(folder) / "page.html")
        (told,) = told_by_scripts(Path(folder), ["page.html"], width, "", f"return {expression};")
    return str(told)


def told_by_scripts(
    folder: Path, pages: Sequence[str], width: int, script: str, function: str, *, dark: bool = False
) -> list[Any]:
    """What a function in JavaScript says of each page, in frames that are `width` pixels wide.

    Args:
        folder: where the pages lie.
        pages: their paths in it.
        width: of the frames.
        script: runs in each page before the function is called.
        function: the body of an asynchronous function of `page`, the document.
        dark: what the reader prefers.
    """
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "script.js").write_text(script, encoding="utf-8")
        addresses = [html.escape((folder / page).resolve().as_uri()) for page in pages]
        frames = "\n".join(
            f'<iframe src="{address}" style="width: {width}px; height: 4000px; border: 0"></iframe>'
            for address in addresses
        )
        of_script = json.dumps((Path(place) / "script.js").as_uri())
        frame = Path(place) / "frames.html"
        frame.write_text(_FRAMES.format(frames=frames, function=function, script=of_script), encoding="utf-8")
        said = _chromium(
            [
                _scheme(dark=dark),
                "--allow-file-access-from-files",
                "--virtual-time-budget=600000",
                "--dump-dom",
                frame.as_uri(),
            ]
        )
    told = html.unescape(said.partition("<output>")[2].partition("</output>")[0])
    assert told, said[-2000:]
    return list(json.loads(told))


def _scheme(*, dark: bool) -> str:
    return f"--blink-settings=preferredColorScheme={0 if dark else 1}"


def _chromium(arguments: Sequence[str]) -> str:
    program = shutil.which("chromium")
    assert program, "install chromium: tests/install-tools.sh"
    with tempfile.TemporaryDirectory() as profile:
        command = [program, *_SWITCHES, f"--user-data-dir={profile}", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout
