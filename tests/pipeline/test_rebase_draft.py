"""A new list with what was accepted: the new basis, the old one as a comment, every other byte as it was."""

import datetime as dt
import re
from pathlib import Path

import pytest

from enfcmp.errors import InputError
from enfcmp.i18n import say_fault, use
from enfcmp.pipeline import Workspace
from enfcmp.pipeline.rebase_draft import drafted_list
from enfcmp.pipeline.rebasing import rebase
from enfcmp.rebase_proposals import decided_basis, proposals

ASSETS = Path(__file__).resolve().parents[1] / "assets"
TEXTS = (ASSETS / "rebase", ASSETS / "concord" / "集市条例_2015-03-01.md")
HEAD = "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 某市}\nbureau: 某市市场监督管理局\ntitle: 清单\nitems:\n"
FINE = "使用不合格的计量器具的，没收计量器具和违法所得，可以并处一千元以下的罚款。"
SHOWN = "集市开办者应当公示摊位收费标准，并设置公平秤。"
NEW_FINE = "使用不合格的计量器具的，由市场监督管理部门没收计量器具和违法所得，并处一千元以上五千元以下的罚款。"
ITEM = f"""\
- number: '1'
  name: 对使用不合格计量器具的处罚
  type: 行政处罚
  # a remark of somebody
  bases:
  - instrument: 《集市条例》
    provisions:
    - at: 第九条
      text: {FINE}
    - at: 第三条
      text: >-
        {SHOWN}

  - instrument: 《别的条例》
"""

RAW = "- number: '1'\n  name: 对计量器具的处罚\n  type: 行政处罚\n"
NEW = f"《集贸市场法》第七条：{NEW_FINE}"


@pytest.fixture
def drafted(tmp_path):
    """The draft of a list with decisions on its bases, and what was noted, in English."""
    use("en")

    def make(items, *accepted, verdict="accept", fingerprint=None):
        path, notes = tmp_path / "a.yaml", []
        path.write_text(HEAD + items, encoding="utf-8", newline="")
        workspace = Workspace(statutes=TEXTS, as_of=dt.date(2025, 6, 1), note=notes.append)
        found = rebase(workspace, str(path), ["集贸市场法"])
        (tmp_path / "decisions").mkdir(exist_ok=True)
        entries = "".join(entry(found.rows[at], number, verdict, fingerprint) for at, number in accepted)
        text = f"schema: enfcmp.decisions/1\nrebase:\n{entries}"
        (tmp_path / "decisions" / "a.yaml").write_text(text, encoding="utf-8")
        made = drafted_list(workspace, str(path), found)
        return made.text.removeprefix(HEAD), [say_fault(each).partition("a.yaml: ")[2] for each in notes]

    return make


def entry(row, number, verdict, fingerprint):
    new = list(proposals(row))[number]
    return (
        f"- {{item: '{row.item}', provision: {decided_basis(row)}, new: {new}, verdict: {verdict}, "
        f"fingerprint: '{fingerprint or row.fingerprint}'}}\n"
    )


def test_one_of_two(drafted):
    """The other provision of the basis stays where it was."""
    expected = ITEM.replace(
        "  - instrument: 《集市条例》\n",
        "  - instrument: 《集贸市场法》\n    label: null\n    edition: null\n    provisions:\n"
        f'      - at: 第七条\n        text: "{NEW_FINE}"\n'
        "  - instrument: 《集市条例》\n",
    ).replace(f"    - at: 第九条\n      text: {FINE}\n", f"  #   - at: 第九条\n  #     text: {FINE}\n")

    assert (expected, []) == drafted(ITEM, (0, 0))


def test_both(drafted):
    """A basis of which nothing is left is a comment as a whole, a block of text with it."""
    made, notes = drafted(ITEM, (1, 0), (0, 0))

    assert [] == notes
    assert "  # - instrument: 《集市条例》\n  #   provisions:\n  #   - at: 第九条\n" in made
    assert f"  #     text: >-\n  #       {SHOWN}\n\n  - instrument: 《别的条例》\n" in made
    assert made.index("第七条") < made.index("第三条")  # in the order of what they stand for


def test_nothing_is_changed_that_is_not_accepted(drafted):
    """A rejected proposal changes nothing."""
    assert (ITEM, []) == drafted(ITEM, (0, 0), verdict="reject")


def test_line_ends(drafted):
    """New lines end as the others do."""
    made, notes = drafted(ITEM.replace("\n", "\r\n"), (0, 0))

    assert [] == notes
    assert made.count("\n") == made.count("\r\n") == ITEM.count("\n") + 6


def test_line_ends_of_a_raw_cell(drafted):
    """The lines of a block too."""
    cell = f"|\n    《别的条例》第三条\n    《集市条例》第九条：\n    {FINE}\n    《丙条例》第一条\n"
    made, notes = drafted(f"{RAW}  basis_text: {cell}".replace("\n", "\r\n"), (1, 0))

    assert [] == notes
    assert f"  basis_text: |\r\n    《别的条例》第三条\r\n    {NEW}\r\n    《丙条例》第一条\r\n" in made
    assert made.count("\n") == made.count("\r\n")


def test_other_words(drafted):
    """A decision on words that have changed since is told, and left out."""
    made, notes = drafted(ITEM, (0, 0), fingerprint="0123456789ab")

    assert ITEM == made
    assert [
        "item a:1: the decision to cite 集贸市场法第七条 in the place of 集市条例第九条 is on other words; decide anew"
    ] == notes


@pytest.mark.parametrize("verdict", ["accept", "reject"])
@pytest.mark.parametrize("files", [1, 2])
def test_two_persons_who_do_not_agree(drafted, tmp_path, verdict, files):
    """Nobody's decision is passed over: both are named, and there is no draft."""
    drafted(ITEM, (0, 0))
    workspace = Workspace(statutes=TEXTS, as_of=dt.date(2025, 6, 1))
    found = rebase(workspace, str(tmp_path / "a.yaml"), ["集贸市场法"])
    new = next(iter(proposals(found.rows[0])))
    other_new = new if verdict == "reject" else "集贸市场法第九十九条"
    entries = (
        entry(found.rows[0], 0, "accept", None).replace("}", ", reviewer: 张三}"),
        entry(found.rows[0], 0, verdict, None).replace(new, other_new).replace("}", ", reviewer: 李四}"),
    )
    paths = [tmp_path / f"{number}.yaml" for number in range(files)]
    for path, text in zip(paths, ("".join(entries),) if files == 1 else entries, strict=True):
        path.write_text(f"schema: enfcmp.decisions/1\nrebase:\n{text}", encoding="utf-8")
    said = f"{other_new} {'not ' if verdict == 'reject' else ''}adopted (李四)"
    deciding = Workspace(statutes=TEXTS, as_of=dt.date(2025, 6, 1), decisions=tuple(paths))

    with pytest.raises(InputError) as caught:
        drafted_list(deciding, str(tmp_path / "a.yaml"), found)
    assert [
        f"{paths[-1]}: item a:1: 集市条例第九条 is decided in two ways: {new} adopted (张三); {said}; leave one of both"
    ] == [say_fault(each) for each in caught.value.faults]


def test_two_persons_on_words_of_before(drafted, tmp_path):
    """Neither counts, so that the one that is accepted is told as such, and both stop nobody."""
    drafted(ITEM, (0, 0))
    notes, path = [], tmp_path / "before.yaml"
    workspace = Workspace(statutes=TEXTS, as_of=dt.date(2025, 6, 1), decisions=(path,), note=notes.append)
    found = rebase(workspace, str(tmp_path / "a.yaml"), ["集贸市场法"])
    entries = "".join(entry(found.rows[0], 0, verdict, "0123456789ab") for verdict in ("accept", "reject"))
    path.write_text(f"schema: enfcmp.decisions/1\nrebase:\n{entries}", encoding="utf-8")

    assert HEAD + ITEM == drafted_list(workspace, str(tmp_path / "a.yaml"), found).text
    assert 1 == len(notes)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param(f"《集市条例》第九条：{FINE}", NEW, id="alone"),
        pytest.param(f"'《集市条例》第九条：{FINE}'  # by hand", f"'{NEW}'  # by hand", id="quoted"),
        pytest.param(
            f"|\n    1.【法规】《集市条例》（2015年）第九条：{FINE}\n    2.《别的条例》第三条\n\n  # below",
            f"|\n    1.{NEW}\n    2.《别的条例》第三条\n\n  # below",
            id="its own label and edition go with it",
        ),
        pytest.param(
            f"|-\n    《乙法》第三条：甲。\n    《集市条例》第九条：\n    {FINE[:9]}\n    {FINE[9:]}\n    《丙法》",
            f"|-\n    《乙法》第三条：甲。\n    {NEW}\n    《丙法》",
            id="a quotation over lines",
        ),
        pytest.param(
            f"《集市条例》第九条：{FINE}第五条：从事集市经营的，应当登记。",
            f"{NEW}《集市条例》第五条：从事集市经营的，应当登记。",
            id="what follows keeps its title",
        ),
        pytest.param(
            f"《集市条例》第五条：从事集市经营的，应当登记。第九条：{FINE}",
            f"《集市条例》第五条：从事集市经营的，应当登记。{NEW}",
            id="the last of two",
        ),
        pytest.param(
            f'"《集市条例》第九条：{FINE}\\n《别的条例》第三条"',
            f'"{NEW}\\n《别的条例》第三条"',
            id="written with escapes",
        ),
    ],
)
def test_a_raw_cell(drafted, cell, expected):
    """The citation is changed where it stands, the old one is a comment above; every other byte stays."""
    at = re.findall(r"第[一二三四五六七八九十]+条", cell).index("第九条")
    made, notes = drafted(f"{RAW}  basis_text: {cell}\n  remarks: 备注\n", (at, 0))
    comment, rest = made.removeprefix(RAW).split("\n", 1)

    assert [] == notes
    assert f"  basis_text: {expected}\n  remarks: 备注\n" == rest
    assert comment.startswith("  # ")
    assert comment.endswith(FINE)


def test_what_cannot_be_seen(drafted):
    """In the lines that are new it stands as its code, in the value and in the comment alike."""
    made, _ = drafted(
        f'{RAW}  basis_text: "《集市条例》第九条：{FINE[:5]}\\u009b{FINE[5:]}\\n《别的条例》\\u200b第三条"\n', (0, 0)
    )

    assert f'  # 《集市条例》第九条：{FINE[:5]}\\u009b{FINE[5:]}\n  basis_text: "{NEW}' in made
    assert made.endswith('《别的条例》\\u200b第三条"\n')


def test_what_stood_raw_in_the_file(drafted):
    """A cell that is written anew is written so that all of it can be seen."""
    made, _ = drafted(f"{RAW}  basis_text: 《集市条例》第九条：{FINE}《别的条例》\u202e第三条\n", (0, 0))

    assert made.endswith(f'  basis_text: "{NEW}《别的条例》\\u202e第三条"\n')


def test_a_raw_cell_that_names_no_title(drafted):
    """What cannot be put there so that it is read as meant is for a person to write."""
    items = f"{RAW}  remarks: 《集市条例》\n  basis_text: 第九条：{FINE}第五条：从事集市经营的，应当登记。\n"
    made, notes = drafted(items, (0, 0))

    assert items == made
    assert [
        "item a:1: a cell of text cannot be changed as it stands; write 集贸市场法第七条 in its place by hand"
    ] == notes


def test_bases_in_one_line(drafted):
    """One message with its place; a file that cannot be changed line by line is not changed."""
    basis = f"{{instrument: 《集市条例》, provisions: [{{at: 第九条, text: {FINE}}}]}}"
    items = f"- number: '1'\n  name: 对计量器具的处罚\n  type: 行政处罚\n  bases: [{basis}]\n"

    with pytest.raises(InputError, match="cannot be changed as they stand"):
        drafted(items, (0, 0))
