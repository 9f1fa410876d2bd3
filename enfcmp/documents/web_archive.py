"""A page that a browser, Word or WPS has saved with all that belongs to it in one file: MHTML, laid out as a mail."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.documents.encodings import decoded_page

_PAGES = {"text/html", "application/xhtml+xml"}


def saved_pages(data: bytes, path: str) -> Iterator[str]:
    """The page itself and its frames, or the sheets of a workbook, in their order; pictures and styles are none."""
    import email  # 20 ms that other documents do not need

    for part in email.message_from_bytes(data).walk():
        if part.get_content_type() in _PAGES:
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                yield decoded_page(content, path, part.get_content_charset())
