"""not-checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from enfcmp.check.base import Context, Example, Problem, rules
from enfcmp.message import msg
from enfcmp.model import ItemList, Spot
from enfcmp.text.fold import title_key


@rules.add("not_checked")
class NotChecked:
    """Quotations without an official text to compare them with."""

    id = "not-checked"
    severity = "info"
    sort = "list"
    needs_texts = True
    summary = msg("Quotations could not be compared, since no official text is at hand.")
    reason = msg("What was not checked must not look as if it had passed.")
    examples = (
        Example(
            "no text",
            "- {number: '1', name: 甲, bases: [{instrument: 《乙法》, provisions: [{at: 第一条, text: 甲。}]}]}",
            1,
            "# 甲法\n\n<!-- INFO END -->\n\n第一条 甲。\n",
        ),
        Example(
            "its text is there",
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第一条, text: 甲。}]}]}",
            0,
            "# 甲法\n\n<!-- INFO END -->\n\n第一条 甲。\n",
        ),
    )

    def check(self, thing: ItemList, context: Context) -> Iterator[Problem]:  # noqa: ARG002  # the interface of all rules
        """Once for each instrument, at its first quotation."""
        without = [cited for cited in context.cited if cited.statute is None and cited.citation.text]
        counts = Counter(title_key(cited.basis.instrument.printed) for cited in without)
        for cited in without:
            count = counts.pop(title_key(cited.basis.instrument.printed), 0)
            if count:
                title = cited.basis.instrument.printed
                yield Problem(
                    message=msg("{title}: quotations that were not compared: {count}", title=title, count=count),
                    mend=msg("put its official text into a folder and name it with --statutes"),
                    spot=Spot(cited.item.number, "instrument", cited.basis_index),
                    after=title,
                )
