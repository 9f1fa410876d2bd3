"""Pages saved with all that belongs to them in one file, as mails are laid out."""

from __future__ import annotations

import base64
import quopri

import pytest

from enfcmp.documents.characters import printed_characters
from enfcmp.errors import InputError
from tests.documents.grids import counted

HEAD = "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E6=B8=85?=\r\nMIME-Version: 1.0\r\n"
TABLE = "<table><tr><td>序号<td>名称<tr><td>1<td>甲 &lt;</table>"
PAGE = f"<html><head><title>x</title></head><body><p>清单</p>{TABLE}</body></html>"
FRAME = "<table><tr><td>2<td>乙</table>"
ROWS = [["序号", "名称", "1", "甲 <"]]


def mail(*parts: tuple[str, str, bytes]) -> bytes:
    """A mail of these parts: kind, how it is written, and what."""
    said = f'{HEAD}Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'.encode()
    for kind, how, content in parts:
        said += (
            f"----b\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {how}\r\n\r\n".encode() + content + b"\r\n"
        )
    return said + b"----b--\r\n"


def texts(document):
    return [[cell.text for cell in grid.cells] for grid in document.grids]


QUOTED = "text/html; charset=utf-8", "quoted-printable", quopri.encodestring(PAGE.encode())
PICTURE = "image/png", "base64", base64.encodebytes(b"\x89PNG")
STYLE = "text/css", "quoted-printable", b"td { content: 1 }"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(mail(QUOTED, STYLE, PICTURE), ROWS, id="of a browser"),
        pytest.param(
            mail(
                ("text/html; charset=gb2312", "base64", base64.encodebytes(PAGE.replace("甲", "镕").encode("gb18030")))
            ),
            [["序号", "名称", "1", "镕 <"]],
            id="in another encoding",
        ),
        pytest.param(mail(("text/html", "8bit", PAGE.encode("gb18030"))), ROWS, id="without its encoding"),
        pytest.param(mail(QUOTED, ("text/html", "8bit", FRAME.encode())), [*ROWS, ["2", "乙"]], id="with a frame"),
        pytest.param(
            f"{HEAD}Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{PAGE}".encode(),
            ROWS,
            id="alone",
        ),
    ],
)
def test_a_page_with_its_parts(reading, data, expected):
    document = reading(data, "清单.mht")

    assert ("mht", expected) == (document.format, texts(document))
    assert counted(document) == printed_characters(document)


@pytest.mark.parametrize(
    "data", [mail(), mail(PICTURE), mail(("text/html", "8bit", b"<p>x</p>"))], ids=["empty", "no page", "no table"]
)
def test_a_mail_without_a_table_is_refused(reading, data):
    with pytest.raises(InputError, match="no table is found"):
        reading(data, "清单.mht")


def test_text_that_speaks_of_mail_is_text(reading):
    assert "text" == reading("注意: 请发邮件\nMIME-Version: 1.0\n序号\t名称\t依据\n".encode()).format
