from __future__ import annotations

from pathlib import Path

import pytest

from enfcmp.documents.read_document import read_document

SHARED = Path(__file__).parents[3] / "shared" / "documents"


@pytest.fixture
def reading(tmp_path):
    """Reads the bytes of a document under a name that says nothing."""

    def read(data: bytes, name: str = "清单.bin"):
        path = tmp_path / name
        path.write_bytes(data)
        return read_document(path)

    return read


@pytest.fixture(scope="session")
def shared_document():
    """The path of a document that is kept beside the repository; a test is skipped where it is not there."""

    def path(name: str) -> Path:
        found = SHARED / name
        if not found.exists():
            pytest.skip("the documents are not there")
        return found

    return path
