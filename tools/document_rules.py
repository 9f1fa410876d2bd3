"""Write docs/rules.md from the rules themselves: python tools/document_rules.py."""  # a script, no package

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from enfcmp import pipeline
from enfcmp.model import RuleEntry, RuleExample, RulePage, RuleShelf

PAGE = Path(__file__).resolve().parents[1] / "docs" / "rules.md"
HEAD = """# What is checked

<!-- Written by tools/document_rules.py from enfcmp/check/rules; change it there, then `make docs`. -->

`enfcmp check` looks for the mistakes below; `enfcmp rules RULE` shows one of them on the terminal. `--select RULE` runs
that rule only, `--ignore RULE` leaves it out; both may be given several times. The exit code is 1 where there is a
finding of the level of `--fail-on`, which is `error` unless it is told otherwise, or of a graver one. A rule that needs
official texts is not run where none is at hand (`--statutes`), and is then named as not run.

Every example is run as a test.
"""


def document() -> str:
    """The page: a table of contents, and a section for each rule."""
    shelf = pipeline.rules()
    assert isinstance(shelf, RuleShelf)
    lines = [HEAD, "| rule | level | what |", "|---|---|---|", *map(_row, shelf.rules)]
    for entry in shelf.rules:
        page = pipeline.rules(entry.id)
        assert isinstance(page, RulePage)
        lines += ["", *_section(page)]
    return "\n".join(lines) + "\n"


def _row(rule: RuleEntry) -> str:
    return f"| [`{rule.id}`](#{rule.id}) | {rule.severity} | {rule.summary} |"


def _section(page: RulePage) -> Iterator[str]:
    yield f"## {page.id}"
    yield ""
    yield f"Level: {page.severity}." + (" Needs official texts." if page.needs_texts else "")
    yield ""
    yield f"{page.summary} {page.reason}"
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


def _example(example: RuleExample) -> tuple[str, ...]:
    title = str(example.title)
    title = title[:1].upper() + title[1:]
    return f"{title}; finds {example.findings}:", "", "```yaml", example.items.strip(), "```"


if __name__ == "__main__":
    PAGE.write_text(document(), encoding="utf-8", newline="\n")
