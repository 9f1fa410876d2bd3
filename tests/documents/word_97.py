"""DOC files (Word 97) of paragraphs and tables, written byte by byte as [MS-DOC] and [MS-CFB] have them."""

import struct

_TEXT = 1024  # where the text begins in its stream
_SECTOR, _LEAST = 512, 4096  # a shorter stream would stand in another one
_WIDTH = 1000
IN_TABLE, ENDS_ROW = b"\x16\x24\x01", b"\x17\x24\x01"

Row = list[str]


def doc(*blocks: str | list[Row]) -> bytes:
    """Paragraphs and tables in their order."""
    text, marks = "", []  # from which character on which properties are those of the paragraphs
    for block in blocks:
        if isinstance(block, str):
            marks.append((len(text), b""))
            text += f"{block}\r"
        else:
            for row in block:
                marks += [(len(text), IN_TABLE), (len(text) + len("\x07".join(row)) + 1, _row(len(row)))]
                text += "".join(f"{cell}\x07" for cell in row) + "\x07"
    page = -(-(_TEXT + 2 * len(text)) // _SECTOR)
    pieces = struct.pack("<BIIIHIH", 2, 16, 0, len(text), 0, _TEXT, 0)
    pages = [marks[at : at + 7] for at in range(0, len(marks), 7)]
    starts = [_TEXT + 2 * each[0][0] for each in pages] + [_TEXT + 2 * len(text)]
    numbers = range(page, page + len(pages))
    table = pieces + struct.pack(f"<{len(starts)}I{len(pages)}I", *starts, *numbers)
    head = bytearray(_TEXT)
    struct.pack_into("<H", head, 0x0A, 0x0200)
    struct.pack_into("<I", head, 0x4C, len(text))
    struct.pack_into("<II", head, 0x01A2, 0, len(pieces))
    struct.pack_into("<II", head, 0x0102, len(pieces), len(table) - len(pieces))
    main = bytes(head) + text.encode("utf-16-le")
    main = main.ljust(page * _SECTOR, b"\0") + b"".join(map(_page, pages, starts[1:]))
    return _container({"WordDocument": main, "1Table": table})


def _row(cells: int) -> bytes:
    """The properties of the mark that ends a row: the edges of its cells, and no merges."""
    edges = struct.pack(f"<{cells + 1}h", *range(0, (cells + 1) * _WIDTH, _WIDTH))
    said = bytes([cells]) + edges + bytes(20 * cells)
    return IN_TABLE + ENDS_ROW + struct.pack("<HH", 0xD608, len(said) + 1) + said


def _page(marks: list[tuple[int, bytes]], end: int) -> bytes:
    """A page of properties; equal ones stand on it once."""
    page = bytearray(_SECTOR)
    page[-1] = len(marks)
    starts = [_TEXT + 2 * start for start, _ in marks] + [end]
    struct.pack_into(f"<{len(starts)}I", page, 0, *starts)
    places: dict[bytes, int] = {}
    free = 4 * len(starts) + 13 * len(marks)
    for index, (_, properties) in enumerate(marks):
        if properties not in places:
            said = b"\0\0" + properties + b"\0" * (len(properties) % 2)
            places[properties] = free = free + free % 2
            page[free : free + 2 + len(said)] = bytes([0, len(said) // 2]) + said
            free += 2 + len(said)
        page[4 * len(starts) + 13 * index] = places[properties] // 2
    assert len(page) == _SECTOR
    return bytes(page)


def _container(streams: dict[str, bytes]) -> bytes:
    """A compound file with these streams, a sector for its directory and one for its chains."""
    chains, content, entries = [0xFFFFFFFD, 0xFFFFFFFE], b"", [_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)]
    for index, (name, data) in enumerate(streams.items(), 1):
        padded = data.ljust(max(_LEAST, -(-len(data) // _SECTOR) * _SECTOR), b"\0")
        first, sectors = len(chains), len(padded) // _SECTOR
        chains += [*range(first + 1, first + sectors), 0xFFFFFFFE]
        content += padded
        entries.append(_entry(name, 2, first, len(padded), right=index + 1 if index < len(streams) else -1))
    fat = struct.pack(f"<{len(chains)}I", *chains).ljust(_SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<5H6x3I", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1)
    head += struct.pack("<5I", 0, _LEAST, 0xFFFFFFFE, 0, 0xFFFFFFFE) + struct.pack("<2I", 0, 0)
    return head.ljust(_SECTOR, b"\xff") + fat + b"".join(entries).ljust(_SECTOR, b"\0") + content


def _entry(name: str, kind: int, first: int, size: int, right: int = -1, child: int = -1) -> bytes:
    written = f"{name}\0".encode("utf-16-le")
    return struct.pack("<64sHBB3i36xIQ", written, len(written), kind, 1, -1, right, child, first, size)
