"""The readers, one format a module."""

from __future__ import annotations

from collections.abc import Callable

from enfcmp.enrolment import Enrolment
from enfcmp.model import PublishedDocument

DocumentReader = Callable[[bytes, str], PublishedDocument]
"""Takes the bytes of a document and its path, which errors name; what a library raises needs no catching."""

document_readers: Enrolment[DocumentReader] = Enrolment(__name__)
