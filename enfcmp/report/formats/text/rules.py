"""`rules` as text: a table of all rules, or one rule with its examples."""

from __future__ import annotations

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import RuleEntry, RuleWithExamples
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.shelf import Shelf
from enfcmp.report.wording import SEVERITY_WORDS


def draw(result: Shelf[RuleEntry] | RuleWithExamples, sheet: TextSheet) -> None:
    """A line a rule, or one with its examples."""
    if isinstance(result, RuleWithExamples):
        _draw_rule(result, sheet)
        return
    rows = [(each.id, each.command, say(SEVERITY_WORDS[each.severity]), say(each.summary)) for each in result.content]
    sheet.table([_("Rule"), _("Command"), _("Level"), _("What")], rows, narrow=(0, 1, 2))


def _draw_rule(rule: RuleWithExamples, sheet: TextSheet) -> None:
    sheet.line(say(msg("{one} ({other})", one=rule.title, other=rule.id)), style="bold")
    sheet.line(say(msg("{label}: {value}", label=_("level"), value=SEVERITY_WORDS[rule.severity])))
    if rule.needs_texts:
        sheet.line(_("Needs official texts (--statutes)."))
    sheet.line()
    sheet.line(say(rule.summary))
    sheet.line(say(rule.reason))
    text = ""
    for example in rule.examples:
        if example.statutes != text:
            text = example.statutes
            sheet.heading(_("The official text"))
            sheet.line(text.rstrip(), indent=2)
        sheet.heading(say(msg("{title}; findings: {count}", title=example.title, count=example.findings)))
        sheet.line(example.items.rstrip(), indent=2)
        if example.other:
            sheet.line(_("beside"), style="dim", indent=2)
            sheet.line(example.other.rstrip(), indent=2)
