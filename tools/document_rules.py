"""Write docs/rules.md and docs/divergences.md from the rules themselves: python tools/document_rules.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from enfcmp.model import RuleEntry, RuleExample, RuleWithExamples
from enfcmp.pipeline.rule_entries import rules as rules_of

DOCS = Path(__file__).resolve().parents[1] / "docs"
CHECK = """# What is checked

<!-- Written by tools/document_rules.py from enfcmp/check/rules; change it there, then `make docs`. -->

`enfcmp check` looks for the mistakes below; `enfcmp rules RULE` shows one of them on the terminal. `--select RULE` runs
that rule only, `--ignore RULE` leaves it out; both may be given several times. The exit code is 1 where there is a
finding of the level of `--fail-on`, which is `error` unless it is told otherwise, or of a graver one. A rule that needs
official texts is not run where none is at hand (`--statutes`), and is then named as not run.

Every example is run as a test.
"""
DIFF = """# What is compared

<!-- Written by tools/document_rules.py from enfcmp/compare/kinds; change it there, then `make docs`. -->

`enfcmp diff` looks for the divergences below in linked items; `enfcmp rules RULE` shows one of them on the terminal,
[diff.md](diff.md) says how they are found. `--only RULE` looks for one kind only and may be given several times.

The first list is the one named by `--from`, the second the one named by `--to`. Every example is run as a test, in
both directions; it has the items of the first list, then those of the second.
"""
PAGES = {"check": (DOCS / "rules.md", CHECK), "diff": (DOCS / "divergences.md", DIFF)}


def document(command: str) -> str:
    """The page of a command: a table of contents, and a section for each rule."""
    shelf = rules_of()
    assert isinstance(shelf, tuple)
    rules = [rule for rule in shelf if rule.command == command]
    lines = [PAGES[command][1], "| rule | level | what |", "|---|---|---|", *map(_row, rules)]
    for entry in rules:
        page = rules_of(entry.id)
        assert isinstance(page, RuleWithExamples)
        lines += ["", *_section(page)]
    return "\n".join(lines) + "\n"


def _row(rule: RuleEntry) -> str:
    return f"| [`{rule.id}`](#{rule.id}) | {rule.severity} | {rule.summary} |"


def _section(page: RuleWithExamples) -> Iterator[str]:
    yield f"## {page.id}"
    yield ""
    yield f"Level: {page.severity}." + (" Needs official texts." if page.needs_texts else "")
    yield ""
    yield f"{page.title}. {page.summary} {page.reason}"
    text = ""
    for example in page.examples:
        if example.statutes != text:
            text = example.statutes
            yield from ("", "The official text:", "", *_quoted(text))
        yield from ("", *_example(example))


def _quoted(text: str) -> Iterator[str]:
    """The articles, without the head of the file."""
    for line in text.partition("-->")[2].strip().splitlines():
        yield f"> {line}".rstrip()


def _example(example: RuleExample) -> Iterator[str]:
    title = str(example.title)
    yield f"{title[:1].upper()}{title[1:]}; finds {example.findings}:"
    for items in filter(None, (example.items, example.other)):
        yield from ("", "```yaml", items.strip(), "```")


if __name__ == "__main__":
    for name, (path, _) in PAGES.items():
        path.write_text(document(name), encoding="utf-8", newline="\n")
