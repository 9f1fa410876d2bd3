"""`enfcmp rules`."""

from __future__ import annotations

import click

from enfcmp.cli.completion import offer_rules
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options
from enfcmp.cli.root import COMMANDS


@click.command(cls=HelpfulCommand, name="rules", help=COMMANDS["rules"])
@click.argument("rule", required=False, shell_complete=offer_rules("check", "diff"))
@common_options("text", "json")
def command(options: CommonOptions, rule: str | None) -> None:
    """Show all rules, or one."""
    from enfcmp.pipeline.rule_entries import rules
    from enfcmp.report.shelf import Shelf

    found = rules(rule)
    options.show(Shelf("rules", found) if isinstance(found, tuple) else found)
