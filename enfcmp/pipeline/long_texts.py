"""What is said of texts that are too long to be compared word by word."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.errors import Fault
from enfcmp.message import msg
from enfcmp.pipeline.loaded import Loaded
from enfcmp.text.opcodes import MOST_ALIGNED


def long_text_notes(one: Loaded) -> Iterator[Fault]:
    """One note for each item that quotes more than is compared word by word."""
    for item in one.items.items:
        quoted = (len(each.text or "") for basis in item.bases for each in basis.provisions)
        if (longest := max(quoted, default=0)) > MOST_ALIGNED:
            message = msg(
                "it quotes {count} characters at once; beside a text of more than {most} they are compared in "
                "larger pieces, not word by word",
                count=f"{longest:,}",
                most=f"{MOST_ALIGNED:,}",
            )
            yield Fault(message=message, path=str(one.path), item=item.number)
