"""What lists gave to earlier surveys, kept in a folder: a list is paired again only where something has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

import enfcmp
from enfcmp.atomic_write import make_folder
from enfcmp.lists.decision_file import beside_list, beside_pair
from enfcmp.lists.import_report import import_report_beside
from enfcmp.model import Severity
from enfcmp.ordinary_file import require_ordinary
from enfcmp.outputs import Output
from enfcmp.pipeline.loaded import Loaded
from enfcmp.pipeline.workspace import Workspace
from enfcmp.refusals import refusals_told
from enfcmp.survey.list_answer import ListKnown

_FOLDER, _SUFFIX = "rows", ".msgpack"


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """An answer, and what stood beside the list: decisions, and what its import said."""

    beside: str
    known: ListKnown


class KeptAnswers(msgspec.Struct, frozen=True):
    """The answers in a folder, by the digest of all that they are made of; `shared` is that of what no list has alone.

    Whoever deletes the folder loses time and nothing else.
    """

    folder: Path
    shared: str
    reference: Path
    reference_id: str

    @classmethod
    @refusals_told()
    def of(cls, folder: Path, workspace: Workspace, reference: Loaded, least: Severity) -> KeptAnswers:
        """The answers for one reference, day and level, and the texts and decisions that were named for all lists.

        Raises `InputError` where the folder cannot be made, or one of these cannot be read.
        """
        make_folder(folder / _FOLDER)
        parts = (
            enfcmp.__version__,
            workspace.day.isoformat(),
            least,
            reference.sha256,
            str(reference.domain),
            _digest(msgspec.msgpack.encode(reference.items)),
            *map(_digest_of, (*workspace.texts.files(), *workspace.decisions)),
        )
        return cls(folder, _digest("\n".join(parts).encode()), reference.path, reference.items.id)

    def get(self, path: Path) -> ListKnown | None:
        """What the list in a file gave; None where it, or what counts for it, is new, or nothing can be read."""
        try:
            file = self._file(_digest_of(path))
            require_ordinary(file)
            kept = msgspec.msgpack.decode(file.read_bytes(), type=_Kept)
        except (OSError, msgspec.MsgspecError):
            return None
        return kept.known if kept.beside == self._beside(path, kept.known.id) else None

    @refusals_told()
    def put(self, path: Path, sha256: str, known: ListKnown) -> None:
        """Keep what the list gave whose bytes have this digest; raises `InputError` where nothing can be written."""
        kept = _Kept(self._beside(path, known.id), known)
        output = Output(self._file(sha256), "--keep", may_stand_beside=False, makes_folder=True)
        output.write(msgspec.msgpack.encode(kept))

    def _file(self, sha256: str) -> Path:
        name = _digest(f"{self.shared}\n{sha256}".encode())
        return self.folder / _FOLDER / name[:2] / f"{name}{_SUFFIX}"

    def _beside(self, path: Path, list_id: str) -> str:
        files: Iterable[Path | None] = (
            import_report_beside(path),
            beside_list(path),
            *beside_pair([path, self.reference], self.reference_id, list_id),
        )
        return "\n".join(_digest_of(each) for each in files if each and each.is_file())


def _digest_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
