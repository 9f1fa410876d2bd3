"""CSV: all characters but the commas between cells and the quotation marks around them."""

from __future__ import annotations

import re

from enfcmp.documents.characters import count_characters
from enfcmp.documents.encodings import decoded
from enfcmp.documents.recounts import document_recounts, printed_count
from enfcmp.model import PrintedCount, PublishedDocument

_QUOTED = re.compile(r'(?<![^,\n])"([^"]*(?:""[^"]*)*)"')


@document_recounts.add("csv")
def recount(data: bytes, _document: PublishedDocument) -> tuple[PrintedCount, ...]:
    """Cells in quotation marks by themselves, and the rest without its commas."""
    text = decoded(data, "").replace("\0", "")
    quoted = "".join(_QUOTED.findall(text)).replace('""', '"')
    return printed_count(count_characters(quoted) + count_characters(_QUOTED.sub("", text).replace(",", "")))
