"""A published document by its path, whatever its format; every way in which that fails is one clear message."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import msgspec

from enfcmp.documents.format_of import format_of
from enfcmp.documents.limits import MOST_BYTES
from enfcmp.documents.readers import document_readers
from enfcmp.documents.recounts import document_recounts
from enfcmp.errors import InputError
from enfcmp.gc_pause import paused
from enfcmp.message import msg
from enfcmp.model import PublishedDocument
from enfcmp.ordinary_file import require_ordinary
from enfcmp.os_errors import reason


def read_document(path: Path) -> PublishedDocument:
    """What the document prints; its format is found by its content."""
    data = _bytes(path)
    format_ = format_of(data, path)
    try:
        with nullcontext() if format_ == "pdf" else paused():  # the libraries for PDF leave cycles behind on every page
            document = document_readers.get(format_)(data, str(path))
            return msgspec.structs.replace(document, counted=document_recounts.get(format_)(data, document))
    except InputError:
        raise
    except ModuleNotFoundError as error:
        message = msg('{module} is needed to read this document: pip install "enfcmp[import]"', module=str(error.name))
        raise InputError.of(message, str(path)) from error
    except Exception as error:  # a broken file fails in a hundred ways, each library's own
        raise InputError.of(
            msg("the document is damaged; open it in WPS or Office, save it again, and take that"), str(path)
        ) from error


def _bytes(path: Path) -> bytes:
    try:
        require_ordinary(path)
        if path.stat().st_size > MOST_BYTES:
            raise InputError.of(msg("the file is larger than 200 MB; it is not opened"), str(path))
        return path.read_bytes()
    except OSError as error:
        raise InputError.of(msg("the file cannot be read: {reason}", reason=reason(error)), str(path)) from error
