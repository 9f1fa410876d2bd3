"""Write the manual pages of the help of the commands: python tools/write_man_pages.py, in both languages."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[1]
MANUALS = ROOT / "share" / "man"
PAGES = {"en": MANUALS / "man1" / "enfcmp.1", "zh": MANUALS / "zh_CN" / "man1" / "enfcmp.1"}
HEADS = {
    "en": ("NAME", "SYNOPSIS", "OPTIONS", "COMMANDS", "EXIT STATUS", "MORE"),
    "zh": ("名称", "概要", "选项", "命令", "退出码", "另见"),
}
STATUS = {
    "en": ("ran, nothing at or above --fail-on", "ran, findings at or above --fail-on", "bad option, file or data"),
    "zh": ("已运行，没有达到 --fail-on 级别的结果", "已运行，有达到 --fail-on 级别的结果", "选项、文件或数据有误"),
}
FAULT = {"en": "a fault of enfcmp itself", "zh": "enfcmp 自身的错误"}


def escaped(text: str) -> str:
    """Words that troff takes for nothing but words."""
    text = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


def page(lang: str) -> str:
    """The whole page in the language that is in use."""
    from enfcmp.cli import root

    name, synopsis, options, commands, status, more = HEADS[lang]
    lines = ['.TH ENFCMP 1 "" "enfcmp"', ".ad l", f".SH {name}", f"enfcmp \\- {escaped(root.group.help or '')}"]
    lines += [f".SH {synopsis}", ".B enfcmp", escaped("[OPTIONS] COMMAND [ARGS]...")]
    above = root.group.make_context("enfcmp", ["lists"], resilient_parsing=True)
    lines += [f".SH {options}", *said(root.group, above), f".SH {commands}"]
    for each in root.COMMANDS:
        found = root.group.get_command(above, each)
        assert found is not None
        lines += section(found, above)
    lines += [f".SH {status}"]
    for code, words in enumerate((*STATUS[lang], FAULT[lang])):
        lines += [".TP", str(code), escaped(words)]
    lines += [f".SH {more}", escaped(root.group.epilog or "")]
    return "\n".join(lines) + "\n"


def section(command: click.Command, above: click.Context) -> Iterator[str]:
    """A command: how it is typed, what it is for, its options."""
    context = command.make_context(command.name, [], parent=above, resilient_parsing=True)
    yield f".SS {escaped(' '.join(('enfcmp', command.name, *command.collect_usage_pieces(context))))}"
    yield escaped(command.help or "")
    yield from said(command, context)


def said(command: click.Command, context: click.Context) -> Iterator[str]:
    """Its options, each with its words."""
    for parameter in command.get_params(context):
        if record := parameter.get_help_record(context):
            yield from (".TP", f".B {escaped(record[0])}", escaped(record[1]))


def write(lang: str, path: Path) -> None:
    """Write a page; help is in the language of the process."""
    code = f"""from enfcmp import i18n
from tools.write_man_pages import page
i18n.use({lang!r})
print(page({lang!r}), end="")"""
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "COLUMNS": "80"}
    done = subprocess.run([sys.executable, "-c", code], check=True, stdout=-1, env=environ)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(done.stdout)


if __name__ == "__main__":
    for language, target in PAGES.items():
        write(language, target)
