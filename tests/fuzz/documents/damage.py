"""What may happen to a document: bytes, parts of its archive, elements, numbers and characters in it, its name."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

from lxml import etree

from tests.fuzz.chance import Chance

Damage = Callable[[bytes, Chance, Mapping[str, bytes]], bytes]
"""Takes a document and all of them, by name; gives another one."""

_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?![\w])")
_NUMBERS = ("0", "-1", "1", "2", "255", "16384", "65536", "1048577", "2147483648", "99999999999999999999", "1e308")
_NUMBERS = (*_NUMBERS, "-2147483648", "-99999999999", "-1e308", "NaN", "", "0x41", "1.5", "二")
_CHARACTERS = ("\0", "\x07", "\x0b", "\x1f", "\x85", "\xad", "\u200b", "\u2028", "\u202e", "\ue000", "\ufeff", "\uffff")
_CHARACTERS = (
    *_CHARACTERS,
    "\U0001f600",
    "\U00020000",
    "e\u0301",
    "&#0;",
    "&#xD800;",
    "_xD800_",
    "&nbsp;",
    "<",
    "\r",
    "\t",
    "'",
)
_CHARACTERS = (*_CHARACTERS, '"', "：", "#", "|", "- ", "%", "*&", "{", "--- ", "…" * 3000)
_VALUES = ("", "0", "1", "true", "none", "restart", "甲", "\t", "-", "A1", "XFD1048576", "A1:XFD1048576", "..", "s")
_ENCODINGS = ("utf-8", "gb18030", "utf-16")


def cut(data: bytes, chance: Chance, _all: Mapping[str, bytes]) -> bytes:
    """The end is missing."""
    return data[: chance.below(len(data))]


def overwritten(data: bytes, chance: Chance, _all: Mapping[str, bytes]) -> bytes:
    """Bytes here and there are others."""
    changed = bytearray(data)
    for _ in range(1 + chance.below(30)):
        changed[chance.below(len(data))] = chance.below(256)
    return bytes(changed)


def nudged(data: bytes, chance: Chance, _all: Mapping[str, bytes]) -> bytes:
    """A byte or two of those that say something are others."""
    changed = bytearray(data)
    said = [at for at, byte in enumerate(data) if byte]
    for _ in range(1 + chance.below(3)):
        changed[chance.one_of(said)] = chance.one_of((0, 1, 2, 7, 127, 128, 255, chance.below(256)))
    return bytes(changed)


def missing(data: bytes, chance: Chance, _all: Mapping[str, bytes]) -> bytes:
    """A piece is missing."""
    at = chance.below(len(data))
    return data[:at] + data[at + chance.below(2000) :]


def doubled(data: bytes, chance: Chance, _all: Mapping[str, bytes]) -> bytes:
    """A piece stands at another place too."""
    at, other = chance.below(len(data)), chance.below(len(data))
    return data[:at] + data[other : other + chance.below(500)] + data[at:]


def spliced(data: bytes, chance: Chance, every: Mapping[str, bytes]) -> bytes:
    """It begins as one document and ends as another."""
    other = every[chance.one_of(sorted(every))]
    return data[: chance.below(len(data))] + other[chance.below(len(other)) :]


def renumbered(data: bytes, chance: Chance, _all: Mapping[str, bytes]) -> bytes:
    """Numbers are huge, negative, or none: spans, rows, columns, widths, places of objects."""
    parts = _texts(data)
    name = chance.one_of(sorted(parts))
    for _ in range(1 + chance.below(3)):
        found = list(_NUMBER.finditer(parts[name]))
        if found:
            match = chance.one_of(found)
            new = chance.one_of(_NUMBERS).encode()
            parts[name] = parts[name][: match.start()] + new + parts[name][match.end() :]
    return _packed(data, parts)


def strange_characters(data: bytes, chance: Chance, _all: Mapping[str, bytes]) -> bytes:
    """Characters that nobody expects stand in texts."""
    parts = _texts(data)
    name = chance.one_of(sorted(parts))
    text = parts[name].decode("utf-8", "surrogateescape")
    for _ in range(1 + chance.below(5)):
        at = chance.below(len(text))
        text = text[:at] + chance.one_of(_CHARACTERS) + text[at:]
    return _packed(data, parts | {name: text.encode("utf-8", "surrogateescape")})


def parts_exchanged(data: bytes, chance: Chance, every: Mapping[str, bytes]) -> bytes:
    """Parts of the archive are missing, stand under another name, or come from another archive."""
    parts = _texts(data)
    other = _texts(chance.one_of([each for each in map(every.__getitem__, sorted(every)) if _is_archive(each)]))
    for _ in range(1 + chance.below(2)):
        name, source = chance.one_of(sorted(parts)), chance.one_of(sorted(other))
        how = chance.one_of(("missing", "renamed", "replaced", "added"))
        if how == "missing" and len(parts) > 1:
            del parts[name]
        elif how == "renamed":
            parts[name.upper()] = parts[chance.one_of(sorted(parts))]
        elif how == "replaced":
            parts[name] = other[source]
        else:
            parts[source] = other[source]
    return _packed(data, parts)


def elements_changed(data: bytes, chance: Chance, _all: Mapping[str, bytes]) -> bytes:
    """Elements are missing, doubled, at another place, or say something else."""
    parts = _texts(data)
    name = chance.one_of(sorted(parts))
    is_xml = _is_archive(data) or data.startswith(b"<?xml")
    parser = etree.XMLParser(recover=True) if is_xml else etree.HTMLParser()
    try:
        root = etree.fromstring(parts[name], parser)
    except (etree.XMLSyntaxError, ValueError):
        return data
    for _ in range(1 + chance.below(4)):
        _change([each for each in root.iter() if isinstance(each.tag, str)] if root is not None else [], chance)
    return _packed(data, parts | {name: etree.tostring(root, encoding="utf-8")}) if root is not None else data


def _change(elements: list[etree._Element], chance: Chance) -> None:
    if not elements[1:]:
        return
    one, other = chance.one_of(elements[1:]), chance.one_of(elements)
    how = chance.one_of(("missing", "doubled", "moved", "said", "exchanged"))
    if how == "missing":
        one.getparent().remove(one)
    elif how == "doubled":
        one.getparent().append(etree.fromstring(etree.tostring(one, with_tail=False)))
    elif how == "moved" and one not in other.iterancestors() and one is not other:
        other.append(one)
    elif how == "said" and one.attrib:
        one.set(chance.one_of(sorted(one.attrib)), chance.one_of([*_VALUES, *_NUMBERS]))
    else:
        one.tag, other.tag = other.tag, one.tag


def written_anew(data: bytes, chance: Chance, _all: Mapping[str, bytes]) -> bytes:
    """A text in another encoding, an archive with its parts in another order and unpacked."""
    parts = _texts(data)
    if _is_archive(data):
        names = sorted(parts, key=lambda _: chance.below(1000))
        return _packed(data, {name: parts[name] for name in names})
    return data.decode("utf-8", "replace").encode(chance.one_of(_ENCODINGS), "replace")


def _is_archive(data: bytes) -> bool:
    return data.startswith(b"PK")


def _texts(data: bytes) -> dict[str, bytes]:
    """The parts of an archive by their names; of anything else the whole."""
    if not _is_archive(data):
        return {"": data}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    if not _is_archive(data):
        return parts[""]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    return stream.getvalue()


BYTES: tuple[Damage, ...] = (cut, overwritten, missing, doubled, spliced)
TEXTS: tuple[Damage, ...] = (renumbered, strange_characters, written_anew)
MARKUP: tuple[Damage, ...] = (*TEXTS, elements_changed)
ARCHIVES: tuple[Damage, ...] = (*MARKUP, parts_exchanged)
WAYS: dict[str, tuple[Damage, ...]] = {
    "xlsx": (*ARCHIVES, *ARCHIVES, *BYTES),
    "docx": (*ARCHIVES, *ARCHIVES, *BYTES),
    "html": (*MARKUP, *MARKUP, *BYTES),
    "mht": (*TEXTS, *TEXTS, *TEXTS, *BYTES),
    "xml": (*MARKUP, *MARKUP, *BYTES),
    "pdf": (renumbered, renumbered, strange_characters, nudged, *BYTES),
    "csv": (*TEXTS, *TEXTS, *TEXTS, *BYTES),
    "text": (*TEXTS, *TEXTS, *TEXTS, *BYTES),
    "xls": (*[nudged] * 10, *BYTES),
    "doc": (*[nudged] * 10, *BYTES),
}
