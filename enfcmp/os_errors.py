"""What the operating system says is wrong, in the reader's language as far as it is common."""

from __future__ import annotations

import errno
import os

from enfcmp.message import Message, msg

_IS_WINDOWS = os.name == "nt"
_HELD = (32, 33)  # Windows: another program shares the file with nobody, or has locked a part of it
_REASONS = {
    errno.EACCES: msg("permission is denied"),
    errno.EPERM: msg("it is not permitted"),
    errno.ENOENT: msg("there is no such file or folder"),
    errno.ENOSPC: msg("there is no room left on the disk"),
    errno.EEXIST: msg("it is there already"),
    errno.EISDIR: msg("it is a folder"),
    errno.ENOTDIR: msg("a part of the path is no folder"),
    errno.EROFS: msg("the disk can only be read"),
    errno.EBUSY: msg("it is in use"),
    errno.ENAMETOOLONG: msg("the name is too long"),
    errno.ELOOP: msg("the link leads to itself"),
    errno.EMFILE: msg("too many files are open"),
    errno.EIO: msg("the disk has failed to read or write"),
}


def is_held(error: OSError) -> bool:
    """Whether a file could not be replaced since another program has it open, beside which others may be written.

    Windows says it in its own number or as a missing permission; a network share says that it is in use.
    """
    return getattr(error, "winerror", None) in _HELD or error.errno in {errno.EACCES, errno.EBUSY}


def reason(error: Exception) -> Message | str:
    """Why the system refused; in its own words where they are not common."""
    if getattr(error, "winerror", None) in _HELD:
        return msg("it is open in another program; close it there")
    number = getattr(error, "errno", None)
    if number == errno.EACCES and _IS_WINDOWS:  # Windows says the same of both
        return msg("permission is denied, or it is open in another program; close it there")
    return _REASONS.get(number or 0) or getattr(error, "strerror", None) or str(error)
