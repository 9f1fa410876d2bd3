"""A blank list file: every field with what it means, and one item that is an example."""

from __future__ import annotations

from typing import get_args

from enfcmp.i18n import _
from enfcmp.lists.yaml_text import yaml_text
from enfcmp.model import ActionType

EXAMPLE = "（示例）"  # before the name of the item that is none
_LAW = "《中华人民共和国社会保险法》"
_QUOTATION = (
    "用人单位不办理社会保险登记的，由社会保险行政部门责令限期改正；逾期不改正的，对用人单位处应缴社会保险费数额一倍以上三倍以下的罚款，"
    "对其直接负责的主管人员和其他直接责任人员处五百元以上三千元以下的罚款。"
)


def blank_list(list_id: str) -> str:
    """The list file, with notes in the language in use."""
    lines = [*_head(list_id), ("items:", ""), ("", ""), *_item()]
    return "".join(
        f"{line}{'  ' if line.strip() and note else ''}{f'# {note}' if note else ''}\n" for line, note in lines
    )


def _head(list_id: str) -> list[tuple[str, str]]:
    return [
        ("", _("What stands behind # is a note and may be deleted. null stands for what there is not.")),
        ("schema: enfcmp.list/1", ""),
        (yaml_text({"id": list_id}).rstrip(), _("the name on the command line, and that of the file")),
        ("jurisdiction:", ""),
        ("  name: 某市", _("whose list it is")),
        ("  code: null", _("its code of six figures, in quotation marks")),
        ("  level: null", _("its level, as {example}").format(example="地级市")),
        ("  province: null", _("the province; it tells whose regulations are cited")),
        ("bureau: 某市某局", _("the bureau that publishes the list")),
        ("title: 某市某局行政执法事项清单", _("as printed")),
        ("domain: null", _("the field of work, where the name of the bureau does not tell it")),
        ("published: null", _("the day of publication, as 2025-01-31")),
        ("source: null", _("where it was taken from, as {example}").format(example="{file: 清单.pdf, note: 官网}")),
    ]


def _item() -> list[tuple[str, str]]:
    types = "、".join(get_args(ActionType))
    return [
        ("  ", _("An example; put your own items in its place, each beginning with - number.")),
        ('  - number: "1"', _("as printed; in quotation marks 010 and 1-1 stay as they are")),
        (f"    name: {EXAMPLE}对用人单位不办理社会保险登记的处罚", ""),
        ("    ", _("the type is one of: {types}").format(types=types)),
        ("    type: 行政处罚", "事项类型"),
        ("    responsible_body: 某市某局", "责任主体"),
        ("    implementing_body: 某市某局", "实施主体"),
        ("    remarks: null", "备注"),
        (
            "    under: []",
            _("headings over the item, the outermost first, as {example}").format(example="[一、行政处罚]"),
        ),
        ("    extra: {}", _("further columns of the table, as {example}").format(example="{承办机构: 某科}")),
        ("    bases:", _("one entry an instrument; null where basis_text is filled in")),
        (f"      - instrument: {_LAW}", _("as printed, with 《》")),
        ("        label: null", _("the tag before the title, as {example}").format(example="【法律】")),
        (
            "        edition: null",
            _("the note behind the title, as {example}").format(example="（2018年12月29日修正）"),
        ),
        ("        provisions:", ""),
        ("          - at: 第八十四条", ""),
        ("            ", _("the quotation; null where none is printed")),
        (f"            text: {_QUOTATION}", ""),
        ("    basis_text: null", _("in the place of bases: the cell as printed, of which the citations are read")),
    ]
