"""DOCX, as the national database of laws and regulations (国家法律法规数据库) offers it for download."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from enfcmp.errors import InputError
from enfcmp.law.statutes.files import read_bytes, statute
from enfcmp.law.statutes.readers import readers
from enfcmp.law.statutes.unzip import DAMAGED_ARCHIVE, PLAIN_METHODS
from enfcmp.law.statutes.volume import Ending, Reader, Volume, can_be_a_law, ending, volumes_of
from enfcmp.law.statutes.word_lines import word_lines
from enfcmp.message import msg
from enfcmp.model import Statute

_MAX_UNPACKED = 50 * 1024 * 1024
_MAX_RATIO = 100  # the XML of a law shrinks to a tenth; only a bomb shrinks to a hundredth
_MAX_PARTS = 1000
_TAG = re.compile("<[^<>]*>")


def read(volume: Volume) -> Statute:
    """The text of one document."""
    return statute(volume, _read_lines(volume.path))


def _volumes(path: Path) -> tuple[Volume, ...]:
    """The edition in a document."""
    return volumes_of(path, _read_lines)


def _read_lines(path: Path) -> list[str]:
    data = read_bytes(path)
    try:
        _check(data, path)
        return word_lines(data)
    except InputError:
        raise
    except ModuleNotFoundError:
        message = msg("python-docx is needed to read a DOCX file: pip install python-docx")
        raise InputError.of(message, str(path)) from None
    except Exception:  # noqa: BLE001  # a broken archive fails in a dozen ways, in zlib, zipfile, lxml and python-docx
        raise InputError.of(msg("this is no DOCX file, or a damaged one"), str(path)) from None


def endings(path: Path) -> Iterator[Ending]:
    """The edition in a file, where it ends another instrument; a file that is no DOCX ends none."""
    data = read_bytes(path)
    with contextlib.suppress(*DAMAGED_ARCHIVE):
        _check(data, path)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            words = _TAG.sub("", archive.read("word/document.xml").decode(errors="ignore"))
        for volume in _volumes(path):
            yield from ending(volume, words)


def _check(data: bytes, path: Path) -> None:
    """Refuse what would fill the memory or reach outside the file, before python-docx opens it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if any(part.compress_type not in PLAIN_METHODS for part in parts):
            raise zipfile.BadZipFile
        # zipfile unpacks no more of a part than its entry says, so that these sums hold
        unpacked = sum(part.file_size for part in parts)
        if len(parts) > _MAX_PARTS or unpacked > min(_MAX_UNPACKED, len(data) * _MAX_RATIO):
            raise InputError.of(msg("the file unpacks to more than a law can be; it is not opened"), str(path))
        if any(_has_doctype(archive.read(part)) for part in parts if part.filename.endswith((".xml", ".rels"))):
            raise InputError.of(
                msg("the file declares XML entities, as no DOCX file does; it is not opened"), str(path)
            )


def _has_doctype(xml: bytes) -> bool:
    return b"<!DOCTYPE" in xml.replace(b"\0", b"")  # UTF-16 too


readers.add("docx")(Reader((".docx",), can_be_a_law, _volumes, read, endings))
