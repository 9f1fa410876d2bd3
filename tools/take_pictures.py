"""Take the pictures of the README files and the guides anew: python tools/take_pictures.py.

That takes the extra `browser` (Playwright, Pillow), a Chromium or Chrome that is installed, a system with
pseudo-terminals, and fonts with ideographs, one of them monospaced, as Debian's fonts-noto-cjk. Nothing is fetched.
"""

from __future__ import annotations

import html
import io
import os
import pty
import shlex
import shutil
import subprocess
import sys
import tempfile
from itertools import groupby
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
LANGUAGES = {"en": "", "zh": ".zh-CN"}
DAY = "2026-11-25"
LISTS = ("--from", "datong", "--to", "changji")
WIDTH = 1200  # of a page, and the most of a terminal
COLUMNS = 96
HEIGHT = 920  # of the beginning of a page, at most
MARGIN = 20  # around a part of a page
TINTS = 128  # enough for letters, at a third of the bytes
MOST = 200_000  # bytes of a picture
PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: #fff; width: max-content }}
pre {{ margin: 0; padding: 18px 22px; background: #fff; color: #1b1f24; font: 15px/1.5 "Noto Sans Mono CJK SC",
"Sarasa Mono SC", "NSimSun", monospace; border: 1px solid #d0d7de; border-radius: 8px }}
i {{ display: inline-block; font-style: inherit; white-space: pre; vertical-align: top }}
.narrow {{ width: 1ch; font-family: "DejaVu Sans Mono" }} .narrow > b {{ font-size: 83%; font-weight: inherit }}
</style><pre>{lines}</pre>"""


def in_terminal(language: str, *arguments: str) -> str:
    """The command and what it shows on a terminal that has colours."""
    one, other = pty.openpty()
    environ = {**os.environ, "ENFCMP_LANG": language, "COLUMNS": str(COLUMNS), "TERM": "xterm-256color"}
    child = subprocess.Popen([sys.executable, "-m", "enfcmp", *arguments], cwd=ROOT, env=environ, stdout=other)
    os.close(other)
    said = b""
    while True:
        try:
            said += (some := os.read(one, 65536))
        except OSError:  # how Linux says that the other end was closed
            break
        if not some:
            break
    os.close(one)
    if child.wait() > 1:
        raise SystemExit(f"enfcmp {shlex.join(arguments)} ended with {child.returncode}")
    return f"\x1b[1m$ enfcmp {shlex.join(arguments)}\x1b[0m\n" + said.decode().replace("\r\n", "\n").rstrip()


def drawn(shown: str) -> str:
    """The page of a terminal: every character as wide as its columns, whatever the font has of it."""
    console = Console(width=COLUMNS, file=io.StringIO())
    lines = []
    for line in shown.split("\n"):
        runs = []
        for segment in Text.from_ansi(line).render(console, end=""):
            css = html.escape(segment.style.get_html_style() if segment.style else "")
            for (width, is_ascii), run in groupby(segment.text, lambda one: (cell_len(one), one.isascii())):
                text = html.escape("".join(run))
                if width == 1 and not is_ascii:  # ⋯ and ─ are as wide as an ideograph in such fonts
                    runs += (f'<i class="narrow" style="{css}"><b>{one}</b></i>' for one in text)
                else:
                    runs.append(f'<i style="{css}">{text}</i>')
        lines.append("".join(runs) or " ")
    return PAGE.format(lines="\n".join(lines))


def imported(language: str, folder: str) -> str:
    """What is understood of a list that was written as a workbook."""
    name = {"en": "published.xlsx", "zh": "公布.xlsx"}[language]
    command = [sys.executable, "-m", "enfcmp", "export", "changji", "-q", "-o", f"{folder}/{name}"]
    subprocess.run(command, cwd=ROOT, check=True)
    shown = in_terminal(language, "import", f"{folder}/{name}", "--dry-run", "-q").replace(f"{folder}/", "")
    return shown.replace(" -q", "", 1)


def report(language: str, folder: str) -> str:
    """The address of the page that compares the two lists."""
    file = Path(folder) / f"{language}.html"
    command = ["-m", "enfcmp", "report", *LISTS, "--as-of", DAY, "--lang", language, "-q", "-o", str(file)]
    subprocess.run([sys.executable, *command], cwd=ROOT, check=True)
    return file.as_uri()


def counties(language: str, folder: str) -> str:
    """The address of the page on the twelve made counties."""
    file, lists = Path(folder) / f"survey.{language}.html", "docs/examples/counties"
    command = ["-m", "enfcmp", "survey", lists, "--reference", f"{lists}/catalogue.yaml", "--as-of", DAY]
    subprocess.run([sys.executable, *command, "--lang", language, "-q", "-o", str(file)], cwd=ROOT, check=True)
    return file.as_uri()


def beginning(page: Page) -> bytes:
    """The first screen of a page, down to the end of a row or a paragraph."""
    ends = page.locator("#summary tr, #summary p").evaluate_all(
        "rows => rows.map(row => row.getBoundingClientRect().bottom)"
    )
    height = max(end for end in ends if end <= HEIGHT)
    return page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": WIDTH, "height": height + 1})


def part(page: Page, selector: str) -> bytes:
    """One section of a page, without the bar that stays on top."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    around = {
        "x": box["x"] - MARGIN,
        "y": box["y"] - MARGIN,
        "width": box["width"] + 2 * MARGIN,
        "height": box["height"] + 2 * MARGIN,
    }
    return page.screenshot(full_page=True, clip=around, style="#filter { visibility: hidden }")


def take(browser: Browser, language: str, folder: str) -> dict[str, bytes]:
    """All pictures of a language, by name."""
    page, screen = (
        browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1.5) for _ in range(2)
    )
    page.goto(report(language, folder))
    screen.set_content(drawn(in_terminal(language, "diff", *LISTS, "--item", "datong:7", "--as-of", DAY)))
    difference = screen.locator("pre").screenshot()
    screen.set_content(drawn(imported(language, folder)))
    survey = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1.5)
    survey.goto(counties(language, folder))
    survey.locator("#matrix-1 > details").evaluate("details => { details.open = true }")
    taken = {
        "report": beginning(page),
        "differences": part(page, "section:has(> details > summary [id='item-datong.7'])"),
        "terminal": difference,
        "survey": part(survey, "#matrix"),
        "import": screen.locator("pre").screenshot(),
    }
    return {name: slim(picture) for name, picture in taken.items()}


def slim(picture: bytes) -> bytes:
    """A picture with few colours, the rare ones among them."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(picture)) as image:
        few = image.convert("RGB").quantize(TINTS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        few.save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    """Take them all, and say how large they are."""
    where = next(filter(None, map(shutil.which, BROWSERS)), None)
    if where is None:
        raise SystemExit(f"none of these is installed: {', '.join(BROWSERS)}")
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=where, args=["--no-sandbox", "--disable-lcd-text"])
        for language, suffix in LANGUAGES.items():
            for name, picture in take(browser, language, folder).items():
                file = PICTURES / f"{name}{suffix}.png"
                file.write_bytes(picture)
                print(f"{file.relative_to(ROOT)}: {len(picture):,} bytes")
                if len(picture) > MOST:
                    raise SystemExit(f"{file.name} is too large; make it smaller")
        browser.close()


if __name__ == "__main__":
    main()
