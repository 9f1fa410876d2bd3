"""清单 as published: the content of a list file."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta, field

from enfcmp.model.file_parts import FilePart, Name

# The ten categories of 中办发〔2015〕21号 (《关于推行地方各级政府工作部门权力清单制度的指导意见》) and the other
# names under which published lists print the last one and the parts of 行政强制.
ActionType = Literal[
    "行政许可",
    "行政处罚",
    "行政强制",
    "行政强制措施",
    "行政强制执行",
    "行政征收",
    "行政征用",
    "行政给付",
    "行政检查",
    "行政确认",
    "行政奖励",
    "行政裁决",
    "行政备案",
    "行政监督",
    "行政指导",
    "其他行政权力",
    "其他行政职权",
    "其他",
]

ListId = Annotated[
    str,
    Meta(
        pattern="^[a-z0-9-]+$",
        description="the name used on the command line; the file is <id>.yaml",
        examples=["city-2025"],
    ),
]


class Jurisdiction(FilePart, frozen=True, kw_only=True):
    """地区: whose list it is; `code` is the GB/T 2260 code."""

    name: Name
    code: Annotated[str, Meta(pattern="^[0-9]{6}$", description="GB/T 2260 code", examples=["110000"])] | None = None
    level: str | None = None
    province: str | None = None


class Source(FilePart, frozen=True, kw_only=True):
    """来源: the published document that the list was transcribed from."""

    file: str | None = None
    sha256: (
        Annotated[str, Meta(pattern="^[0-9a-f]{64}$", description="digest of the file", examples=["0" * 64])] | None
    ) = None
    note: str | None = None


class PrintedProvision(FilePart, frozen=True, kw_only=True):
    """One cited place of an instrument and the quotation under it, both as printed."""

    at: Name
    text: str | None = None


class PrintedBasis(FilePart, frozen=True, kw_only=True):
    """依据: one instrument with its provisions, as printed, brackets included."""

    instrument: Name
    label: str | None = None
    edition: str | None = None
    provisions: tuple[PrintedProvision, ...] = ()


class PrintedItem(FilePart, frozen=True, kw_only=True):
    """事项 as printed: its bases either structured (`bases`) or as the raw cell (`basis_text`).

    `under` are the headings that are printed over it, the outermost first; `extra` the further columns by their heads,
    which are kept and never compared.
    """

    number: Name
    name: Name
    type: ActionType | None = None
    responsible_body: str | None = None
    implementing_body: str | None = None
    remarks: str | None = None
    bases: tuple[PrintedBasis, ...] | None = None
    basis_text: str | None = None
    under: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)


class PrintedList(FilePart, frozen=True, kw_only=True):
    """清单 as published: the content of one list file."""

    schema: Literal["enfcmp.list/1"]
    id: ListId
    jurisdiction: Jurisdiction
    bureau: Name
    title: Name
    domain: Name | None = None  # the field of work
    published: dt.date | None = None
    source: Source | None = None
    items: tuple[PrintedItem, ...]
