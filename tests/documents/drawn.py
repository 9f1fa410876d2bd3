"""PDFs drawn by hand: the text, the lines and the tables of their pages."""

PICTURE = "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"

IDEOGRAPHS = (
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>"
)


def pdf(*pages: str, page: str = "") -> bytes:
    """A PDF with these streams of drawing commands, one a page; `page` is added to what each page declares."""
    count = len(pages)
    kids = " ".join(f"{6 + 2 * index} 0 R" for index in range(count))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {count}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"{PICTURE}\nstream\n0\nendstream",
        f"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[{IDEOGRAPHS}]>>",
    ]
    for index, drawing in enumerate(pages):
        resources = "/Resources<</Font<</F 3 0 R/C 5 0 R>>/XObject<</I 4 0 R>>>>"
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]{resources}/Contents {7 + 2 * index} 0 R{page}>>",
            f"<</Length {len(drawing)}>>\nstream\n{drawing}\nendstream",
        ]
    data = b"%PDF-1.4\n"
    starts = []
    for number, each in enumerate(objects, 1):
        starts.append(len(data))
        data += f"{number} 0 obj\n{each}\nendobj\n".encode()
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    tail = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n"
    return data + f"{tail}startxref\n{len(data)}\n%%EOF\n".encode()


def text(x: float, y: float, words: str, size: float = 10, turn: str = "1 0 0 1") -> str:
    return f"BT /F {size} Tf {turn} {x} {y} Tm ({words}) Tj ET\n"


def chinese(x: float, y: float, words: str, size: float = 10) -> str:
    """Letters as wide as they are high."""
    return f"BT /C {size} Tf 1 0 0 1 {x} {y} Tm <{words.encode('utf-16-be').hex()}> Tj ET\n"


def line(*points: int) -> str:
    return "{} {} m {} {} l S\n".format(*points)


def ruled(columns: list[int], rows: list[int]) -> str:
    across = "".join(line(columns[0], y, columns[-1], y) for y in rows)
    return across + "".join(line(x, rows[0], x, rows[-1]) for x in columns)
