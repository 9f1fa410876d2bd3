"""`rules` as text: a table of all rules, or one rule with its examples."""

from __future__ import annotations

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import RulePage, RuleShelf
from enfcmp.report.formats.text.sheet import Sheet
from enfcmp.report.words import SEVERITIES


def draw(result: RuleShelf | RulePage, sheet: Sheet) -> None:
    """A line a rule, or the page of one."""
    if isinstance(result, RulePage):
        _draw_page(result, sheet)
        return
    rows = [(each.id, each.command, say(SEVERITIES[each.severity]), say(each.summary)) for each in result.rules]
    sheet.table([_("Rule"), _("Command"), _("Level"), _("What")], rows, narrow=(0, 1, 2))


def _draw_page(page: RulePage, sheet: Sheet) -> None:
    sheet.line(say(msg("{one} ({other})", one=page.title, other=page.id)), style="bold")
    sheet.line(say(msg("{label}: {value}", label=_("level"), value=SEVERITIES[page.severity])))
    if page.needs_texts:
        sheet.line(_("Needs official texts (--statutes)."))
    sheet.line()
    sheet.line(say(page.summary))
    sheet.line(say(page.reason))
    text = ""
    for example in page.examples:
        if example.statutes != text:
            text = example.statutes
            sheet.heading(_("The official text"))
            sheet.line(text.rstrip(), indent=2)
        sheet.heading(say(msg("{title}; findings: {count}", title=example.title, count=example.findings)))
        sheet.line(example.items.rstrip(), indent=2)
        if example.other:
            sheet.line(_("beside"), style="dim", indent=2)
            sheet.line(example.other.rstrip(), indent=2)
