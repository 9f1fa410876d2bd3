"""What is said of texts that are too long to be compared word by word."""

import pytest

from enfcmp.i18n import say_fault, use
from enfcmp.pipeline import Workspace

HEAD = "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 某市}\nbureau: 某局\ntitle: 清单\nitems:\n"

LARGER = "beside a text of more than 20,000 they are compared in larger pieces, not word by word"


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (20_000, []),
        (
            20_001,
            [
                f"item 1: it quotes 20,001 characters at once; {LARGER}",
            ],
        ),
    ],
)
def test_a_long_quotation_is_said(tmp_path, length, expected):
    """Once, when the list is read."""
    use("en")
    path, notes = tmp_path / "a.yaml", []
    provision = f"{{at: 第一条, text: {'甲' * length}}}"
    item = f"- {{number: '1', name: 甲, bases: [{{instrument: 《甲法》, provisions: [{provision}]}}]}}\n"
    path.write_text(HEAD + item, encoding="utf-8")
    workspace = Workspace(note=notes.append)

    workspace.load(str(path))
    workspace.load(str(path))

    assert expected == [say_fault(each).partition("a.yaml: ")[2] for each in notes]
