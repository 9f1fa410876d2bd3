"""The two texts of a finding as an office reads them: what stands there, and what should; changed words marked."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.findings.rule import Shown
from enfcmp.findings.rulebook import shown
from enfcmp.i18n import _
from enfcmp.message import Message
from enfcmp.model import Finding
from enfcmp.report.document import Cell, Run
from enfcmp.report.view.divergences import marked_side
from enfcmp.text.stretches import prints, stretches


def worklist_texts(finding: Finding, side: int, *, is_divergence: bool, is_settled: bool) -> tuple[Cell, Cell]:
    """What stands in the list of this side, and what should, or what the other list has; the latter is said."""
    if finding.enacted:
        return _in_its_quotation(finding), _in_its_sentence(finding.enacted, finding.before or "")
    stands, wanted = finding.before, finding.after
    if side == 1 or not is_divergence:
        stands, wanted = wanted, stands
    one, other = _marked(finding, stands or "", wanted or "")
    if is_divergence and not is_settled and other.runs:
        other = Cell((Run(_("the other list: "), "gap"), *other.runs))
    return one, other


def _marked(finding: Finding, stands: str, wanted: str) -> tuple[Cell, Cell]:
    """The words that differ; what is missing as a whole is marked as a whole."""
    if stands and wanted:
        parted = (prints if shown(finding.rule) is Shown.PRINT else stretches)(stands, wanted)
        return marked_side(parted, 0), marked_side(parted, 1)
    is_missing = shown(finding.rule) is Shown.ENACTED
    return Cell.of(stands), Cell((Run(wanted, "ins" if is_missing else ""),)) if wanted else Cell(())


def _in_its_sentence(enacted: str, words: str) -> Cell:
    """The whole sentence of the law; where nothing of it is left out, words have to go."""
    before, _found, behind = enacted.partition(f"〔{words}〕")
    return Cell(tuple(run for run in (Run(before), Run(words, "ins"), Run(behind)) if run.text))


def _in_its_quotation(finding: Finding) -> Cell:
    """The printed words among those beside them, as far as the message has these."""
    words = finding.after or ""
    for text in _values(finding.message):
        before, found, behind = text.partition(f"〔{words}〕")
        if found:
            runs = Run(f"…{before}"), Run(words or "〔〕", "del"), Run(f"{behind}…")
            return Cell(runs)
    return Cell((Run(words, "del"),)) if words else Cell(())


def _values(message: Message) -> Iterator[str]:
    return (value for _name, value in message.values if isinstance(value, str))
