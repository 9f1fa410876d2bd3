"""Help pages and the choice of a language, in this process."""

import click
import pytest
from rich.cells import cell_len

from enfcmp import i18n
from enfcmp.cli import streams
from enfcmp.cli.help import Formatter
from enfcmp.cli.root import COMMANDS


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help(run, command, flag):
    """Every command has a help page that fits 80 columns."""
    code, out, err = run(*command, flag)

    assert (0, "") == (code, err)
    assert out.startswith("Usage: enfcmp")
    assert max(map(cell_len, out.splitlines())) <= 80


def test_no_command(run):
    """Without a command the help page is shown, as an error."""
    code, out, err = run()

    assert (2, "") == (code, out)
    assert "Commands:" in err


def test_definitions_line_up_in_chinese():
    """Explanations begin at one column of the terminal, and are wrapped by columns."""
    formatter = Formatter(width=30)
    formatter.write_dl(
        [("--来自", "一二三四五六七八九十一二"), ("-v", "多"), ("--very-long-option-of-all [a|b]", "长")], col_max=10
    )

    assert formatter.getvalue() == (
        "--来自      一二三四五六七八九\n"
        "            十一二\n"
        "-v          多\n"
        "--very-long-option-of-all [a|b]\n"
        "            长\n"
    )


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"ENFCMP_LANG": "zh"}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LC_ALL": "Chinese (Simplified)_China.936"}, "zh"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"ENFCMP_LANG": "en", "LANG": "zh_CN"}, "en"),
    ],
)
def test_preferred_language(environ, expected):
    """What the surroundings ask for."""
    assert expected == i18n.preferred(environ)


def test_the_locale_of_the_system_is_asked_last(monkeypatch):
    """Windows sets no variables; its locale is called after the language."""
    monkeypatch.setattr("locale.getlocale", lambda: ("Chinese (Simplified)_China", "936"))

    assert "zh" == i18n.preferred({})


def test_a_source_that_was_never_built(run, monkeypatch, tmp_path):
    """It speaks English, and says to who wants Chinese how to come by it; whoever wants English hears nothing."""
    monkeypatch.setattr(i18n, "_CATALOGUES", str(tmp_path))
    english = run("lists", lang="en")
    code, out, err = run("lists", lang="zh")

    assert (0, "") == (english[0], english[2])
    assert english[:2] == (code, out)
    assert err == (
        "enfcmp：源码尚未构建，缺中文词条，暂以英文显示；请在源码目录下运行：pip install .\n"
        "enfcmp: the source was never built and has no Chinese words yet; run in its folder: pip install .\n"
    )


def test_interrupted(run, monkeypatch):
    """Control-C ends in one line and the exit code that shells use for it."""

    def stop(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr("enfcmp.pipeline.workspace.Workspace.lists", stop)

    assert (130, "", "\nStopped.\n") == run("lists")


def test_what_a_stream_can_show(monkeypatch):
    """A stream without an encoding takes everything."""
    assert streams.can_show("清单")

    class Narrow:
        encoding = "ascii"

    monkeypatch.setattr("sys.stdout", Narrow())
    assert not streams.can_show("清单")


def test_group_lists_its_commands():
    """For shell completion: every command is known by name, none other."""
    from enfcmp.cli.root import group

    ctx = click.Context(group)
    assert list(COMMANDS) == group.list_commands(ctx)
    assert all(group.get_command(ctx, name) for name in COMMANDS)
    assert None is group.get_command(ctx, "mising")
