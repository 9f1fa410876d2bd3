"""Write docs/rules.md and docs/divergences.md, in English and in Chinese, from the rules themselves.

Run it as python tools/document_rules.py. All words of the rules are those of the catalogue; only the heads stand here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from enfcmp.i18n import _, say, use
from enfcmp.message import msg
from enfcmp.model import RuleEntry, RuleExample, RuleWithExamples
from enfcmp.pipeline.rule_entries import rules as rules_of
from enfcmp.report.wording import SEVERITY_WORDS

DOCS = Path(__file__).resolve().parents[1] / "docs"
CHECK = """# What is checked

[中文](rules.zh-CN.md)

<!-- Written by tools/document_rules.py from enfcmp/check/rules; change it there, then `make docs`. -->

`enfcmp check` looks for the mistakes below; `enfcmp rules RULE` shows one of them on the terminal. `--select RULE` runs
that rule only, `--ignore RULE` leaves it out; both may be given several times. The exit code is 1 where there is a
finding of the level of `--fail-on`, which is `error` unless it is told otherwise, or of a graver one. A rule that needs
official texts is not run where none is at hand (`--statutes`), and is then named as not run.

Every example is run as a test.
"""
CHECK_ZH = """# 核校内容

[English](rules.md)

<!-- 由 tools/document_rules.py 根据 enfcmp/check/rules 写成；请在那里修改，再运行 `make docs`。 -->

`enfcmp check` 核校下列问题；`enfcmp rules 规则` 在终端中显示其中一条。
`--select 规则` 只运行该规则，`--ignore 规则` 略过该规则，均可多次指定。
有达到 `--fail-on` 级别（未指定的为 `error`，即错误）或更严重的问题时，退出码为 1。
需要法律法规正文的规则，在没有正文（`--statutes`）时不运行，并列明未运行。

每个示例都作为测试运行。
"""
DIFF = """# What is compared

[中文](divergences.zh-CN.md)

<!-- Written by tools/document_rules.py from enfcmp/compare/kinds; change it there, then `make docs`. -->

`enfcmp diff` looks for the divergences below in linked items; `enfcmp rules RULE` shows one of them on the terminal,
[diff.md](diff.md) says how they are found. `--only RULE` looks for one kind only and may be given several times.

The first list is the one named by `--from`, the second the one named by `--to`. Every example is run as a test, in
both directions; it has the items of the first list, then those of the second.
"""
DIFF_ZH = """# 比对内容

[English](divergences.md)

<!-- 由 tools/document_rules.py 根据 enfcmp/compare/kinds 写成；请在那里修改，再运行 `make docs`。 -->

`enfcmp diff` 查找对应事项之间的下列差异；`enfcmp rules 规则` 在终端中显示其中一种，
查找办法见 [diff.zh-CN.md](diff.zh-CN.md)。`--only 规则` 只查找该种差异，可多次指定。

前者是 `--from` 指定的清单，后者是 `--to` 指定的清单。每个示例都作为测试双向运行；先列前者的事项，再列后者的事项。
"""
PAGES = {
    ("check", "en"): (DOCS / "rules.md", CHECK),
    ("check", "zh"): (DOCS / "rules.zh-CN.md", CHECK_ZH),
    ("diff", "en"): (DOCS / "divergences.md", DIFF),
    ("diff", "zh"): (DOCS / "divergences.zh-CN.md", DIFF_ZH),
}


def document(command: str, language: str) -> str:
    """The page of a command in a language: a table of contents, and a section for each rule."""
    use(language)
    shelf = rules_of()
    assert isinstance(shelf, tuple)
    rules = [rule for rule in shelf if rule.command == command]
    head = f"| {_('Rule')} | {_('Level')} | {_('What')} |"
    lines = [PAGES[command, language][1], head, "|---|---|---|", *map(_row, rules)]
    for entry in rules:
        page = rules_of(entry.id)
        assert isinstance(page, RuleWithExamples)
        lines += ["", *_section(page, language)]
    return "\n".join(lines) + "\n"


def _row(rule: RuleEntry) -> str:
    return f"| [`{rule.id}`](#{rule.id}) | {say(SEVERITY_WORDS[rule.severity])} | {say(rule.summary)} |"


def _section(page: RuleWithExamples, language: str) -> Iterator[str]:
    level = say(msg("{label}: {value}", label=_("Level"), value=SEVERITY_WORDS[page.severity]))
    texts = _("Needs official texts (--statutes).") if page.needs_texts else ""
    yield f"## {page.id}"
    yield ""
    yield f"**{say(page.title)}** · {level}"
    yield ""
    yield ("" if language == "zh" else " ").join(filter(None, (texts, say(page.summary), say(page.reason))))
    text = ""
    for example in page.examples:
        if example.statutes != text:
            text = example.statutes
            yield from ("", *_enacted(text))
        yield from ("", *_example(example))


def _enacted(text: str) -> Iterator[str]:
    """The articles of an official text, without the head of the file; a dash where the next example has none."""
    yield _("The official text")
    yield ""
    for line in text.partition("-->")[2].strip().splitlines() or ["–"]:
        yield f"> {line}".rstrip()


def _example(example: RuleExample) -> Iterator[str]:
    title = say(msg("{title}; findings: {count}", title=example.title, count=example.findings))
    yield title[:1].upper() + title[1:]
    for items in filter(None, (example.items, example.other)):
        yield from ("", "```yaml", items.strip(), "```")


if __name__ == "__main__":
    for (name, spoken), (path, _head) in PAGES.items():
        path.write_text(document(name, spoken), encoding="utf-8", newline="\n")
