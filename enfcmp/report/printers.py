"""Programs of the system that make a PDF: a browser, of the page; where there is none LibreOffice, of the Word file.

LibreOffice would take the page too, but knows little of its style: 70 upright sheets with columns of four characters.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from enfcmp.errors import InputError
from enfcmp.message import Message, msg
from enfcmp.os_errors import reason

NAMED = "ENFCMP_BROWSER"
_ON_PATH = {
    "html": (
        *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
        *("microsoft-edge", "microsoft-edge-stable", "msedge", "chrome"),
    ),
    "docx": ("soffice", "libreoffice"),
}
_INSTALLED = {
    "win32": {
        "html": (r"Microsoft\Edge\Application\msedge.exe", r"Google\Chrome\Application\chrome.exe"),
        "docx": (r"LibreOffice\program\soffice.exe",),
    },
    "darwin": {
        "html": tuple(
            f"/Applications/{name}.app/Contents/MacOS/{name}"
            for name in ("Google Chrome", "Microsoft Edge", "Chromium")
        ),
        "docx": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    },
}
_PROGRAM_FOLDERS = ("ProgramFiles(x86)", "ProgramFiles", "LocalAppData")
_BROWSER_OPTIONS = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-breakpad",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # no network: no name is found
    "--no-pdf-header-footer",
    "--print-to-pdf-no-header",  # the same for browsers up to 110, the last ones on Windows 7
    "--generate-pdf-document-outline",
)
_START, _BYTES_A_SECOND = 60, 20_000  # 12 MB, 2,500 sheets, took 190 s: three times that is allowed


class Printer(NamedTuple):
    """A program that makes a PDF of files of one format, `reads`."""

    program: str
    reads: str

    def pdf(self, content: bytes) -> bytes:
        """The PDF of a file; raises `InputError` where the program fails, hangs, or writes none."""
        with tempfile.TemporaryDirectory(prefix="enfcmp-", ignore_cleanup_errors=True) as name:
            file = Path(name, f"report.{self.reads}")
            file.write_bytes(content)
            seconds = _START + len(content) // _BYTES_A_SECOND
            try:
                code = _run(self._command(file), seconds)
            except subprocess.TimeoutExpired:
                raise self._failed(msg("no PDF after {seconds} s", seconds=seconds)) from None
            except OSError as error:
                raise self._failed(msg("the program cannot be started: {reason}", reason=reason(error))) from None
            written = file.with_suffix(".pdf")
            made = written.read_bytes() if written.is_file() else b""
        if code or not made.startswith(b"%PDF-") or b"%%EOF" not in made[-1024:]:
            raise self._failed(msg("the program made no PDF (exit code {code})", code=code))
        return made

    def _command(self, file: Path) -> list[str]:
        profile = file.with_name("profile")  # its own: nothing is taken from the person's, or left in it
        if self.reads == "docx":
            settings = f"-env:UserInstallation={profile.as_uri()}"
            return [
                self.program,
                settings,
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(file.parent),
                str(file),
            ]
        options = [*_BROWSER_OPTIONS, f"--user-data-dir={profile}", f"--print-to-pdf={file.with_suffix('.pdf')}"]
        if sys.platform == "linux" and os.geteuid() == 0:
            options.append("--no-sandbox")  # root has none there
        return [self.program, *options, file.as_uri()]

    def _failed(self, what: Message) -> InputError:
        message = msg(
            "{what}; name a browser in {variable}, or write .html, open it in any browser and print it to PDF there",
            what=what,
            variable=NAMED,
        )
        return InputError.of(message, self.program)


def printers() -> tuple[Printer, ...]:
    """The one that ENFCMP_BROWSER names, else all that are there; raises `InputError` where there is none."""
    if named := os.environ.get(NAMED, "").strip('"'):  # which the prompt of Windows leaves there
        program = shutil.which(named)
        if program is None:
            raise InputError.of(msg("{variable} names `{program}`, which is no program", variable=NAMED, program=named))
        is_office = Path(program).stem.lower() in _ON_PATH["docx"]
        return (Printer(program, "docx" if is_office else "html"),)
    readable = ("html", "docx") if find_spec("docx") else ("html",)
    if found := tuple(Printer(program, reads) for reads in readable for program in _found(reads)):
        return found
    raise InputError.of(
        msg(
            "a PDF needs a browser (Edge, Chrome or Chromium), or LibreOffice and {library}; install one, "
            "or write .html, open it in any browser and print it to PDF there",
            library='pip install "enfcmp[report]"',
        )
    )


def _found(reads: str) -> Iterator[str]:
    """Programs for a format that are on PATH, then those where the system installs them."""
    yield from filter(None, map(shutil.which, _ON_PATH[reads]))
    roots = [os.environ.get(name, "") for name in _PROGRAM_FOLDERS] if sys.platform == "win32" else ["/"]
    for place in _INSTALLED.get(sys.platform, {}).get(reads, ()):
        for root in filter(None, roots):
            if (program := Path(root, *place.split("\\"))).is_file():
                yield str(program)


def _run(command: list[str], seconds: float) -> int:
    """The exit code of a program; whatever ends the waiting, Control-C too, nothing of it runs on."""
    with subprocess.Popen(  # noqa: S603  # a program that was found, or that the person named
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            return process.wait(seconds)
        except BaseException:
            _stop(process)
            raise


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a program with all that it has started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
