"""Published lists as LibreOffice prints them."""

import datetime as dt
import re
import shutil
import subprocess

import pytest

from enfcmp.documents.list_table import list_table
from enfcmp.documents.stated_head import StatedHead
from enfcmp.documents.writers import list_writers
from enfcmp.model import PrintedItem

SOFFICE, PDFTOTEXT, PDFINFO = map(shutil.which, ("soffice", "pdftotext", "pdfinfo"))
pytestmark = pytest.mark.skipif(
    not (SOFFICE and PDFTOTEXT and PDFINFO), reason="soffice, pdftotext or pdfinfo not found"
)
DAY = dt.date(2024, 1, 31)
ITEMS = [
    PrintedItem(
        number=f"1-{at}",
        name=f"对第{at}种行为的处罚",
        type="行政处罚",
        basis_text=f"《甲法》第{at}条：" + "责令改正。" * 80,
    )
    for at in range(1, 30)
]


@pytest.mark.parametrize("suffix", ["xlsx", "docx"])
def test_every_page_has_the_head(suffix, tmp_path):
    """A4 on its side; all that is written is printed, each once."""
    table = list_table("某市某局行政执法事项清单", StatedHead(bureau="某市某局", published=DAY), ITEMS)
    path = tmp_path / f"list.{suffix}"
    path.write_bytes(list_writers.get(suffix)(table, DAY, print))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [SOFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, path]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    info = subprocess.run([PDFINFO, tmp_path / "list.pdf"], check=True, capture_output=True).stdout.decode()
    read = [PDFTOTEXT, "-raw", "-enc", "UTF-8", tmp_path / "list.pdf", "-"]
    pages = subprocess.run(read, check=True, capture_output=True).stdout.decode().split("\f")[:-1]
    printed = [re.sub(r"\s", "", page) for page in pages]

    assert re.search(r"Page size: +841\.\d+ x 595\.\d+ pts \(A4\)", info)
    assert len(pages) > 1
    assert all("序号事项名称事项类型事项依据" in page for page in printed)
    assert {"责令改正。": 80 * 29, "行政处罚": 29, "单位：某市某局": 1, "公布日期：2024年1月31日": 1} == {
        words: "".join(printed).count(words)
        for words in ("责令改正。", "行政处罚", "单位：某市某局", "公布日期：2024年1月31日")
    }
