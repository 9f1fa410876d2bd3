"""Bases as the text of a cell, in the form in which lists print them: the way back from `read_bases`."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from enfcmp.law.cells.citations import read_bases
from enfcmp.model import PrintedBasis, PrintedProvision
from enfcmp.text.fold import joined

PrintedCitation = tuple[str, ...]
"""Label, title, edition, place and quotation, without layout; empty where nothing is printed."""

_END = "；"  # behind a place alone: 第八条第九条 would be one place


def written_cell(bases: Iterable[PrintedBasis]) -> str:
    """One provision a line, each title once: 【法律】《社会保险法》（2018年修改）第八十四条：用人单位…….

    Where that would be read as another citation, a mark stands behind each basis without a quotation, or each provision
    has its title before it, as behind a quotation that ends inside its sentence.
    """
    bases = tuple(bases)
    apart = tuple(each for basis in bases for each in _apart(basis))
    forms = [_cell(each, end) for each in (bases, apart) for end in ("", _END)]
    return next((cell for cell in forms if printed_citations(read_bases(cell)) == printed_citations(bases)), forms[0])


def printed_citations(bases: Iterable[PrintedBasis]) -> list[PrintedCitation]:
    """Every citation with the title that it stands under, in order."""
    return [
        tuple(joined(text or "") for text in (basis.label, basis.instrument, basis.edition, at, quotation))
        for basis in bases
        for at, quotation in [(each.at, each.text) for each in basis.provisions] or [("", "")]
    ]


def _apart(basis: PrintedBasis) -> list[PrintedBasis]:
    """The basis once for each of its provisions."""
    return [msgspec.structs.replace(basis, provisions=(each,)) for each in basis.provisions] or [basis]


def _cell(bases: Iterable[PrintedBasis], end: str) -> str:
    return "\n".join(line for basis in bases for line in _lines(basis, end))


def _lines(basis: PrintedBasis, end: str) -> list[str]:
    """The title with the first provision, then one provision a line."""
    *before, last = basis.provisions or [None]
    lines = [*(_line(each, _END) for each in before), _line(last, end)]
    return [f"{basis.label or ''}{basis.instrument}{basis.edition or ''}{lines[0]}", *lines[1:]]


def _line(provision: PrintedProvision | None, end: str) -> str:
    if provision is None or not provision.text:
        return f"{provision.at if provision else ''}{end}"
    return f"{provision.at}：{provision.text}"
