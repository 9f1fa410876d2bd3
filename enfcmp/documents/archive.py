"""The parts of an XLSX or a DOCX file, looked at before anything of them is parsed."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from enfcmp.documents.limits import MOST_BYTES
from enfcmp.errors import InputError
from enfcmp.message import msg

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST_RATIO = 100  # the styles of a real DOCX file shrink to a thirtieth; only a bomb shrinks to a hundredth
_MOST_PARTS = 10_000
_SMALL = 1024 * 1024  # bytes of a part that fill no memory, however well they shrink


class Archive:
    """An opened archive. Its parts are XML that declares no entities; links out of it are not followed."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        # zipfile unpacks no more of a part than its entry says, so that these sums hold
        parts = self._zip.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES or any(map(_is_bomb, parts)):
            raise InputError.of(msg("the document unpacks to more than a document can be; it is not opened"), path)
        if any(part.flag_bits & 1 for part in parts):
            message = msg("the document is locked with a password; open it, save it without one, and take that")
            raise InputError.of(message, path)
        self._names = {part.filename.casefold().replace("\\", "/"): part.filename for part in parts}

    def has(self, name: str) -> bool:
        """Whether there is a part of this name, in whatever case."""
        return name.casefold() in self._names

    def names(self, start: str) -> list[str]:
        """The parts whose names start so, in the order of their names."""
        return sorted(name for name in self._names.values() if name.startswith(start))

    def read(self, name: str) -> bytes:
        """The bytes of a part; raises `KeyError` where there is none."""
        return _without_entities(self._zip.read(self._names[name.casefold()]), self.path)

    def xml(self, name: str) -> Element:
        """The root of a part."""
        return parsed_xml(self.read(name))

    def related(self, name: str) -> Iterator[tuple[str, str, str]]:
        """Id, kind (worksheet, header, …) and name of each part that this one refers to; nothing outside."""
        folder, own = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{own}.rels")
        for each in self.xml(rels) if self.has(rels) else ():
            if each.get("TargetMode") != "External" and each.get("Target"):
                target = posixpath.normpath(posixpath.join("/", folder, each.get("Target"))).lstrip("/")
                yield each.get("Id", ""), each.get("Type", "").rpartition("/")[2], target


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    return part.file_size > max(_SMALL, part.compress_size * _MOST_RATIO)


def _without_entities(data: bytes, path: str) -> bytes:
    if b"<!DOCTYPE" in data.replace(b"\0", b""):  # in UTF-16 too
        message = msg("the document declares XML entities, as no document of Office does; it is not opened")
        raise InputError.of(message, path)
    return data


def whole_xml(data: bytes, path: str) -> Element:
    """The root of a document that is one file of XML."""
    return parsed_xml(_without_entities(data, path))


def parsed_xml(data: bytes) -> Element:
    """XML that reaches neither out of the file nor beyond sane sizes."""
    from lxml import etree  # an extra

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def local(element: Element) -> str:
    """The name of an element without its namespace; nothing for a comment."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """The value of an attribute, whatever its namespace."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), None)
