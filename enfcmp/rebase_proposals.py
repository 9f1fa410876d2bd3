"""What a person decides on of a `rebase`: bases and proposals as decisions name them, and the code of a row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from enfcmp.message import msg
from enfcmp.model import Provision, RebaseDecision, RebaseRow, Unit
from enfcmp.provisions_compared import printed
from enfcmp.text.fingerprint import fingerprint

TO_FILL = ADOPTED, OPINION, DOES_IT, UNTIL = msg("Adopted"), msg("Opinion"), msg("Who does it"), msg("Until when")
"""The heads of the columns of a workbook that people fill in."""
PROPOSED, ROW_CODE, LAW_AS_OF = msg("Proposed basis"), msg("Code of the row"), msg("Law as of")
CODE_GONE = msg("the code of this row is gone or changed; copy the row anew from the workbook as it was written")
CODE = re.compile(r"(?P<row>[0-9a-f]{12})(?P<stated>-[0-9a-f]{6})?(?P<possible>(?:\+[0-9a-f]{6})*)")
"""A row's fingerprint, then what tells the proposal that is stated, or each candidate."""
_SHORT = 6  # digits that tell a few proposals of one row
_LAYOUT = re.compile(r"^《?中华人民共和国|[\s《》]")


def basis_name(instrument: str, at: str | None) -> str:
    """A basis as decisions name it: 中华人民共和国社会保险法第八十七条."""
    return f"{instrument.strip('《》')}{at or ''}"


def decided_basis(row: RebaseRow) -> str:
    """The basis of a row as decisions name it."""
    return basis_name(row.provision.instrument, row.at)


def printed_place(provision: Provision) -> str:
    """第四十九条第一款, as lists print it whatever language is spoken."""
    return printed(Unit(provision.article, provision.paragraph, provision.subparagraph, provision.inserted))


def proposals(row: RebaseRow) -> Mapping[str, tuple[Provision, str]]:
    """What may be accepted in the place of a basis, as decisions name it, with its words."""
    stated = [(row.new[0], row.new_text or "")] if row.new else []
    return {
        basis_name(each.instrument, printed_place(each)): (each, text)
        for each, text in (*stated, *zip(row.possible, row.possible_texts, strict=True))
    }


def row_code(row: RebaseRow) -> str:
    """What a workbook keeps of a row, to be known by when it comes back, wherever it then stands."""
    offered = proposals(row)
    if row.new:
        name, (_provision, text) = next(iter(offered.items()))
        return f"{row.fingerprint}-{short_code(name + text)}"
    return row.fingerprint + "".join(f"+{short_code(name)}" for name in offered)


def short_code(text: str) -> str:
    """Six digits of a text, whatever its layout, its brackets and whether 中华人民共和国 leads it."""
    return fingerprint(_LAYOUT.sub("", unicodedata.normalize("NFKC", text.strip())))[:_SHORT]


def is_same_verdict(one: RebaseDecision, other: RebaseDecision) -> bool:
    """Whether both say the same of one basis, whoever says it and why."""
    return _is_one_basis(one, other) and (one.verdict, one.new) == (other.verdict, other.new)


def contradict(one: RebaseDecision, other: RebaseDecision) -> bool:
    """Whether both cannot hold: one proposal adopted and not, or two proposals adopted for one basis."""
    if not _is_one_basis(one, other) or is_same_verdict(one, other):
        return False
    return one.new == other.new or one.verdict == other.verdict == "accept"


def _is_one_basis(one: RebaseDecision, other: RebaseDecision) -> bool:
    return (one.item, one.provision, one.fingerprint) == (other.item, other.provision, other.fingerprint)
