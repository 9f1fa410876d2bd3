"""Files to hand on: one module a suffix, each a function from what is told and its document to bytes."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import PurePath
from typing import NamedTuple

from enfcmp.enrolment import Enrolment
from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import (
    CheckReport,
    Concordance,
    Divergences,
    Explanation,
    Gaps,
    Pairs,
    Rebase,
    Report,
    Severity,
    Survey,
)
from enfcmp.report.document import Document
from enfcmp.report.view import document
from enfcmp.text.nearest import nearest

Told = Report | CheckReport | Divergences | Gaps | Pairs | Explanation | Concordance | Rebase | Survey
Writer = Callable[[Told, Document], bytes]

writers: Enrolment[Writer] = Enrolment(__name__)
_ALSO = {"htm": "html", "markdown": "md"}
_LIBRARIES = {"docx": "python-docx", "xlsxwriter": "XlsxWriter"}  # as they are installed, by what is imported
_TEXT = frozenset({"html", "md", "csv", "json"})  # what may go to standard output


class ReportWish(NamedTuple):
    """What of a report is wanted: the only sections, the least level of findings, or the first page alone."""

    sections: tuple[str, ...] = ()
    level: Severity = "info"
    is_brief: bool = False


def writer(suffix: str, output: str) -> Writer:
    """The format that a suffix, or else the name of the file, names.

    Raises `InputError` where neither names one or both name two, for a format that is not there, that cannot go to
    standard output, or whose library or program is missing.
    """
    ending = _named(PurePath(output).suffix)
    name = _named(suffix) or ending
    known = writers.names()
    if not name:
        raise _unnamed(output, known)
    if name not in known:
        near = ", ".join(nearest(name, known) or known)
        raise InputError.of(msg("there is no format `{name}`; near it: {near}", name=name, near=near))
    if ending in known and ending != name:
        message = msg("the name says {ending}, but {name} is asked for; end it in .{name}", ending=ending, name=name)
        raise InputError.of(message, output)
    if output == "-" and name not in _TEXT:
        raise InputError.of(msg("{name} is no text; name a file with -o", name=name))
    try:
        module = importlib.import_module(f"{__name__}.{name}")
    except ModuleNotFoundError as error:
        library = _LIBRARIES.get(error.name or "", error.name or name)
        message = msg('this needs {library}: pip install "enfcmp[{extra}]"', library=library, extra="report")
        raise InputError.of(message) from None
    if hasattr(module, "require"):
        module.require()
    return writers.get(name)


def _named(suffix: str) -> str:
    """The format that a suffix names, whatever its case, with its dot or without."""
    name = suffix.lstrip(".").lower()
    return _ALSO.get(name, name)


def _unnamed(output: str, known: tuple[str, ...]) -> InputError:
    """What to do where nothing names a format."""
    if output == "-":
        text = ", ".join(name for name in known if name in _TEXT)
        return InputError.of(msg("name the format of standard output with --as: {formats}", formats=text))
    suffixes = " ".join(f".{name}" for name in known)
    return InputError.of(
        msg("the file name does not show the format; end it in one of {suffixes}", suffixes=suffixes), output
    )


def report_bytes(write: Writer, report: Report, wish: ReportWish) -> bytes:
    """The file of a report."""
    return write(report, document(report, wish.sections, wish.level, is_brief=wish.is_brief))
