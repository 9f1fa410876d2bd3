"""Terminals and pipes: encodings, colour, language, paths, hashing, a reader that goes away."""

import json
import os
import re
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = [
    ("lists",),
    ("lists", "--format", "json"),
    ("show", "datong:8"),
    ("show", "changji"),
    ("pairs", "--from", "datong", "--to", "changji", "-v"),
    ("missing", "--from", "datong", "--to", "changji"),
    ("missing", "--from", "datong", "--to", "changji", "--format", "json"),
    ("--help",),
    ("missing", "--help"),
]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("command", "encoding"),
    [  # those that lack what an output may have for all commands, the others for a text and for JSON
        *product(COMMANDS, ["gbk", "ascii"]),
        *product(COMMANDS[:2], ["latin-1", "utf-16", "utf-8"]),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_every_encoding_gets_output(spawn, command, lang, encoding):
    """No encoding ends in an exception, and what it can show is shown."""
    done = spawn(*command, ENFCMP_LANG=lang, PYTHONIOENCODING=encoding)

    assert (0, b"") == (done.returncode, done.stderr)
    assert done.stdout.decode(encoding).strip()


LISTS = ("--from", "datong", "--to", "changji")


@pytest.mark.parametrize(
    "command",
    [
        ("diff", *LISTS),
        ("diff", *LISTS, "--by", "level", "--sanctions"),
        ("pairs", *LISTS, "-v"),
        ("pairs", "--explain", "datong:13", "changji:20"),
        ("review", *LISTS, "--all"),
        ("concord", *(f"tests/assets/concord/集市条例_{day}.md" for day in ("2015-03-01", "2024-06-01"))),
        ("check", "datong", "changji"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_sign_of_our_own_is_lacking(spawn, command, lang):
    """What GBK has no sign for is said in one that it has; only what lists print may be shown as a code."""
    text = spawn(*command, ENFCMP_LANG=lang, PYTHONIOENCODING="gbk").stdout.decode("gbk")

    assert text.strip()
    assert "\\u" not in text


def test_the_words_of_a_list_are_not_touched(spawn, tmp_path):
    """A sign that GBK lacks is shown as its code where a list prints it, so that it is not taken for another."""
    path = tmp_path / "a.yaml"
    text = Path("data/datong.yaml").read_text(encoding="utf-8").replace("id: datong", "id: a")
    path.write_text(text.replace("对医疗保障经办机构骗取", "对医疗⋯机构−骗取"), encoding="utf-8")
    shown = spawn("show", f"{path}:1", ENFCMP_LANG="zh", PYTHONIOENCODING="gbk").stdout.decode("gbk")

    assert "对医疗\\u22ef机构\\u2212骗取" in shown


def test_gbk_is_readable(spawn):
    """A Chinese console of old gets Chinese, with rules of ASCII that keep their width."""
    text = spawn(
        "missing", "--from", "datong", "--to", "changji", ENFCMP_LANG="zh", PYTHONIOENCODING="gbk"
    ).stdout.decode("gbk")

    assert "datong 有而 changji 没有的内容" in text
    assert "--------" in text
    assert "\\u" not in text


def test_ascii_speaks_english(spawn):
    """Where Chinese cannot be shown the program's own words are English, unless it is told otherwise."""
    told = spawn("lists", "--lang", "zh", PYTHONIOENCODING="ascii").stdout
    untold = spawn("lists", ENFCMP_LANG="zh", PYTHONIOENCODING="ascii").stdout

    assert b"Jurisdiction" in untold
    assert b"\\u5730\\u533a" in told


def test_json_is_the_same_value_in_every_encoding(spawn):
    """What an encoding lacks is escaped, as JSON allows."""
    values = [
        json.loads(spawn("show", "datong", "--format", "json", PYTHONIOENCODING=encoding).stdout.decode(encoding))
        for encoding in ("utf-8", "gbk", "ascii")
    ]

    assert values[0] == values[1] == values[2]


@pytest.mark.parametrize("command", COMMANDS[4:7], ids=" ".join)
def test_the_same_bytes_under_any_hash_seed(spawn, command):
    """Order never depends on hashing."""
    outputs = {spawn(*command, PYTHONHASHSEED=seed).stdout for seed in ("0", "1", "2", "3")}

    assert 1 == len(outputs)


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"ENFCMP_LANG": "zh"}, "zh"),
        ({"ENFCMP_LANG": "en", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"ENFCMP_LANG": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        ({"ENFCMP_LANG": "", "LANG": "zh_TW.UTF-8"}, "zh"),
        ({"ENFCMP_LANG": "", "LANG": "de_DE.UTF-8"}, "en"),
        ({"ENFCMP_LANG": "", "LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"ENFCMP_LANG": ""}, "en"),
    ],
)
def test_language(spawn, environ, expected):
    """ENFCMP_LANG, then the POSIX variables, then English."""
    text = spawn("--help", **environ).stdout.decode()

    assert expected == ("zh" if "比较" in text else "en")


@pytest.mark.parametrize("option", [["--lang", "zh"], ["--lang=zh"]])
def test_lang_before_and_after_the_command(spawn, option):
    """--lang may stand on either side of the command."""
    assert "清单" in spawn(*option, "lists").stdout.decode()
    assert "清单" in spawn("lists", *option).stdout.decode()


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--lang", "zh", "lists", "--lang", "en"], "en"),
        (["--lang=en", "lists", "--lang", "zh"], "zh"),
        (["lists", "--lang", "en", "--lang=zh"], "zh"),
    ],
)
def test_the_last_lang_counts(run, options, expected):
    """As for every other option: click takes the last."""
    assert expected == ("zh" if "地区" in run(*options)[1] else "en")


def test_files_are_utf_8_whatever_the_locale_says(spawn):
    """With an ASCII locale and UTF-8 mode off the lists are read all the same."""
    done = spawn(
        "show", "datong:1", "--format", "json", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING=""
    )

    assert 0 == done.returncode
    assert "行政处罚" == json.loads(done.stdout)["type"]


def test_paths_with_blanks_and_chinese(spawn, tmp_path):
    """A list is found in such a folder, by id and by path, and faults name the path."""
    folder = tmp_path / "我的 清单"
    folder.mkdir()
    shutil.copy(ROOT / "data" / "datong.yaml", folder / "大同 2025.yaml")
    (folder / "broken.yaml").write_text("id: 1\n", encoding="utf-8")

    by_path = spawn("show", f"{folder}/大同 2025.yaml:7")
    broken = spawn("show", "broken", "--data", folder)

    assert by_path.stdout.decode().startswith("datong:7  对参加药品采购")
    assert 2 == broken.returncode
    assert f"{folder}/broken.yaml:1:1" in broken.stderr.decode()


@pytest.mark.parametrize("command", COMMANDS[:7], ids=" ".join)
def test_the_reader_goes_away(command):
    """`enfcmp … | head -1` is no fault, also where the reader has gone before the first word."""
    code = (
        "import os, subprocess, sys; r, w = os.pipe(); os.close(r);"
        "p = subprocess.run([sys.executable, '-m', 'enfcmp', *sys.argv[1:]], stdout=w, stderr=subprocess.PIPE);"
        "print(p.returncode, p.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], cwd=ROOT, capture_output=True, text=True, check=True)

    assert "0 b''" == done.stdout.strip()


@pytest.mark.skipif(os.name == "nt", reason="the shell of POSIX is needed")
@pytest.mark.parametrize(
    ("redirection", "expected"),
    [
        (">&-", (0, "")),  # no standard output at all
        ("> /dev/full", (2, "Error: the result cannot be written: there is no room left on the disk\n")),
    ],
)
def test_an_output_that_takes_nothing(redirection, expected):
    """One line, never a traceback."""
    environ = {**os.environ, "ENFCMP_LANG": "en"}
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m enfcmp lists {redirection}', sys.executable],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )

    assert expected == (done.returncode, done.stderr)


pty = pytest.importorskip("pty", reason="pseudo-terminals are POSIX")


def in_terminal(arguments, **environ):
    """What a terminal of 100 columns receives."""
    import fcntl
    import struct
    import termios

    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    process = subprocess.Popen(
        [sys.executable, "-m", "enfcmp", *arguments],
        cwd=ROOT,
        env={**kept, "TERM": "xterm", "ENFCMP_LANG": "en", **environ},
        stdout=follower,
    )
    os.close(follower)
    received = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:
            break
        if not part:
            break
        received += part
    os.close(leader)
    assert 0 == process.wait()
    return received.decode()


def test_colour_only_on_a_terminal(spawn):
    """A terminal gets colour, NO_COLOR and a pipe get none; the words and columns are the same."""
    command = ("pairs", "--from", "datong", "--to", "changji")
    coloured = in_terminal(command)
    plain = in_terminal(command, NO_COLOR="1")
    dumb = in_terminal(command, TERM="dumb")
    piped = spawn(*command, COLUMNS="100", FORCE_COLOR="1").stdout.decode()

    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain == dumb
    assert piped == plain.replace("\r\n", "\n")
