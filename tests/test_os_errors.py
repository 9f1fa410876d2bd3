"""What the system says is wrong, in words of either language."""

import errno
import os

import pytest

from enfcmp import i18n
from enfcmp import os_errors as reasons
from enfcmp.message import Message


@pytest.fixture(autouse=True)
def _language(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "")
    yield
    i18n.use("en")


def said(error, lang):
    """The reason in a language."""
    i18n.use(lang)
    what = reasons.reason(error)
    return i18n.say(what) if isinstance(what, Message) else what


@pytest.mark.parametrize(
    ("number", "english", "chinese"),
    [
        ("EACCES", "permission is denied", "没有权限"),
        ("EPERM", "it is not permitted", "系统不允许此操作"),
        ("ENOENT", "there is no such file or folder", "没有这个文件或文件夹"),
        ("ENOSPC", "there is no room left on the disk", "磁盘空间不足"),
        ("EEXIST", "it is there already", "已经存在"),
        ("EISDIR", "it is a folder", "这是文件夹"),
        ("ENOTDIR", "a part of the path is no folder", "路径中有一段不是文件夹"),
        ("EROFS", "the disk can only be read", "磁盘是只读的"),
        ("EBUSY", "it is in use", "正在使用中"),
        ("ENAMETOOLONG", "the name is too long", "名称过长"),
        ("ELOOP", "the link leads to itself", "链接指向自身"),
        ("EMFILE", "too many files are open", "打开的文件过多"),
        ("EIO", "the disk has failed to read or write", "磁盘读写出错"),
    ],
)
def test_common_ones(number, english, chinese):
    """In words of the program."""
    code = getattr(errno, number)
    error = OSError(code, os.strerror(code))

    assert (english, chinese) == (said(error, "en"), said(error, "zh"))


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OSError(errno.EXDEV, "Invalid cross-device link"), "Invalid cross-device link"),
        (OSError("of its own"), "of its own"),
        (ValueError("embedded null byte"), "embedded null byte"),
    ],
)
def test_the_rest(error, expected):
    """As the system says it."""
    assert expected == said(error, "zh")


def test_what_is_open_elsewhere_on_windows(monkeypatch):
    """It says that another program has the file, or only that access is denied."""
    held = OSError(errno.EACCES, "The process cannot access the file")
    held.winerror = 32

    assert "该文件已在其他程序中打开；请先在那里关闭" == said(held, "zh")
    monkeypatch.setattr(reasons, "_IS_WINDOWS", True)
    assert "没有权限，或者该文件已在其他程序中打开；请先在那里关闭" == said(PermissionError(errno.EACCES, "x"), "zh")
