"""Inputs that grow with a number and are made to be slow: what somebody may put where enfcmp reads."""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import docx
import openpyxl
import yaml

Files = dict[str, bytes]

_REPORT = ("report", "--from", "a.yaml", "--to", "b.yaml", "--statutes", "laws", "-q", "-o", "report.md")
_CHECK = ("check", "a.yaml", "--statutes", "laws", "--fail-on", "never", "-q")
_CONCORD = ("concord", "laws/甲法_2020-01-01.md", "laws/甲法_2022-01-01.md", "-q")
_REBASE = ("rebase", "a.yaml", "--to-law", "甲法", "--statutes", "laws", "--as-of", "2021-01-01", "-q")
_IMPORT = ("import", "--dry-run", "-q", "--id", "x", "--bureau", "某局", "--jurisdiction", "某市", "--title", "清单")
_HEAD = {"schema": "enfcmp.list/1", "jurisdiction": {"name": "某市"}, "bureau": "某市某局", "title": "清单"}
_ITEM = {"number": "1", "name": "对不登记的处罚", "type": "行政处罚"}
_HEADS = ("序号", "事项名称", "事项类型", "事项依据")
_LONGEST = 1_500_000  # twice as many characters are the longest text that lxml makes an element of
_LAW = "# 甲法\n\n<!-- INFO END -->\n\n"


class Attack(NamedTuple):
    """A pattern: the files that it takes at a size of about so many characters, and the command that reads them."""

    name: str
    files: Callable[[int], Files]
    command: tuple[str, ...]


def _filled(pattern: str, size: int) -> str:
    return pattern * max(1, size // len(pattern))


def _list(list_id: str, items: Sequence[dict[str, object]]) -> bytes:
    return yaml.dump({**_HEAD, "id": list_id, "items": list(items)}, Dumper=_Dumper, width=1 << 30).encode()


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, _data: object) -> bool:
        return True


def _lists(ours: Sequence[dict[str, object]], theirs: Sequence[dict[str, object]], law: str = "") -> Files:
    return {"a.yaml": _list("a", ours), "b.yaml": _list("b", theirs), "laws/甲法_2020-01-01.md": (_LAW + law).encode()}


def _field(name: str, pattern: str) -> Attack:
    """One item, a field of which repeats a pattern; that of the other list parts from it at its end."""

    def files(size: int) -> Files:
        text = _filled(pattern, size)
        return _lists([{**_ITEM, name: f"对{text}"}], [{**_ITEM, name: f"对{text}乙"}], "第一条 甲。\n")

    return Attack(f"{name}: {_named(pattern)}", files, _REPORT)


def _quoted(label: str, ours: Callable[[int], str], theirs: Callable[[int], str]) -> Attack:
    """A quotation against another one, and against the article."""

    def files(size: int) -> Files:
        cells = (f"《甲法》第一条：{make(size)}" for make in (ours, theirs))
        one, other = ({**_ITEM, "basis_text": cell} for cell in cells)
        return _lists([one], [other], f"第一条 {theirs(size)}\n")

    return Attack(f"quotation: {label}", files, _REPORT)


def _apart(label: str, item: Callable[[int, int], Sequence[dict[str, object]]], command: tuple[str, ...]) -> Attack:
    """The items of each of two lists, made for a side and a size."""

    def files(size: int) -> Files:
        ours, theirs = (
            [{**_ITEM, "number": str(at), **each} for at, each in enumerate(item(side, size), 1)] for side in (0, 1)
        )
        return _lists(ours, theirs, "第一条 应当登记，不登记的，责令改正。\n")

    return Attack(f"items: {label}", files, command)


def _under_other_numbers(side: int, size: int) -> Iterator[dict[str, object]]:
    for at in range(1, max(2, size // 100)):
        act = "".join(random.Random(at).choices("登记备案报告公示保存提供查验", k=12))  # noqa: S311
        yield {"name": f"对不{act}的处罚", "basis_text": f"《甲法》第{at + side}条：未按照规定{act}的，责令改正。"}


def _together(items: Iterator[dict[str, object]]) -> dict[str, object]:
    return {"basis_text": "\n".join(str(each["basis_text"]) for each in items)}


def _repeated(pattern: str, other: str | None = None) -> Attack:
    changed = pattern if other is None else other
    return _quoted(
        f"{_named(pattern)} / {_named(changed)}",
        lambda size: _filled(pattern, size),
        lambda size: _filled(changed, size)[1:] + "乙。",
    )


def _drawn(seed: int) -> Callable[[int], str]:
    return lambda size: "".join(random.Random(seed).choices("责令改正处罚款的违法所得没收，。、一二三", k=size))  # noqa: S311


def _items(label: str, item: Callable[[int], dict[str, object]], length: int) -> Attack:
    """Many items of about `length` characters."""

    def files(size: int) -> Files:
        items = [{**_ITEM, "number": str(at), **item(at)} for at in range(1, max(1, size // length) + 1)]
        return _lists(items, items, "第一条 甲。\n")

    return Attack(f"items: {label}", files, _REPORT)


def _text(label: str, law: Callable[[int], str], command: tuple[str, ...] = _CHECK) -> Attack:
    """An official text."""

    def files(size: int) -> Files:
        items = [{**_ITEM, "basis_text": "《甲法》第二条：应当登记，不登记的，责令改正。第三条：罚款。"}]
        text = _LAW + law(size)
        newer = text.replace("甲", "乙").replace("# 乙法", "# 甲法")
        return {**_lists(items, items, law(size)), "laws/甲法_2022-01-01.md": newer.encode()}

    return Attack(f"text: {label}", files, command)


def _articles(words: str) -> Callable[[int], str]:
    """Many articles; {at} is the number of each."""
    length = len(words) + 8
    return lambda size: "".join(f"第{at}条 {words}\n\n".format(at=at) for at in range(1, max(2, size // length)))


def _lines(words: str, size: int) -> str:
    return "".join(f"{words}\n\n".format(at=at) for at in range(1, max(2, size // (len(words) + 2))))


def _threats(size: int) -> str:
    return "第二条 " + _lines("不登记甲{at}的，处罚款。", size)


def _points(size: int) -> str:
    return _lines("（{at}）不登记甲{at}的；", size)


def _referring(size: int) -> str:
    """Half of a text is one article, and all others refer to it."""
    long = "".join(f"登记第{at}号甲，" for at in range(size // 20))
    return f"第一条 {long}。\n\n" + _articles("违反本法第一条规定的，处罚款。")(size // 2).replace(
        "第1条", "第1条之一", 1
    )


def _document(name: str, label: str, content: Callable[[int], bytes]) -> Attack:
    return Attack(f"document: {label}", lambda size: {name: content(size)}, (*_IMPORT, name))


def _rows(size: int, cell: str = "甲") -> Iterator[tuple[str, ...]]:
    return ((str(at), f"对{cell}的处罚", "行政处罚", f"《甲法》第{at}条") for at in range(1, max(2, size // 20)))


def _csv(rows: Iterator[tuple[str, ...]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows((_HEADS, *rows))
    return stream.getvalue().encode()


def _html(body: str) -> bytes:
    return f"<meta charset=utf-8><table><tr><td>{'<td>'.join(_HEADS)}{body}</table>".encode()


def _xlsx(rows: Iterator[tuple[str, ...]]) -> bytes:
    book = openpyxl.Workbook()
    for row in (_HEADS, *rows):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _docx(rows: Sequence[tuple[str, ...]]) -> bytes:
    made = docx.Document()
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>" for cell in row) + "</w:tr>"
        for row in (_HEADS, *rows)
    )
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    made.element.body.insert(0, docx.oxml.parse_xml(f"<w:tbl {space}><w:tblPr/><w:tblGrid/>{cells}</w:tbl>"))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _decisions(size: int) -> Files:
    marks = {"from_fingerprint": "0" * 12, "to_fingerprint": "0" * 12}
    said = {"verdict": "reject", "reason": "甲" * 20, **marks}
    pairs = [{"from": "a:1", "to": f"b:{at}", **said} for at in range(max(1, size // 120))]
    content = yaml.dump({"schema": "enfcmp.decisions/1", "pairs": pairs}, Dumper=_Dumper)
    return {**_lists([_ITEM], [_ITEM]), "decisions/a--b.yaml": content.encode()}


def _gold(size: int) -> Files:
    count = max(1, size // 80)
    items = [{**_ITEM, "number": str(at)} for at in range(count)]
    links = [{"a": str(at), "b": str(at), "relation": "same", "doubtful": False} for at in range(count)]
    return {**_lists(items, items), "gold.json": json.dumps({"a": "a.yaml", "b": "b.yaml", "links": links}).encode()}


def _option(name: str, value: str) -> Attack:
    """{long:…} becomes as many characters of its pattern."""
    return Attack(f"option: {name}", lambda _size: {"a.csv": _csv(_rows(40))}, (*_IMPORT, "a.csv", name, value))


def _named(pattern: str) -> str:
    """A pattern as one word of a table."""
    return pattern.replace("\n", "\\n").replace(" ", "␣")[:14] or "nothing"


_NAMES = ("对", "对甲的处罚、", "（", "》", "《", "1", "一", "a ", "，", "的处罚", "<b>", "&amp;", "\u200b", "对甲\n")
_CELLS = (
    *("《甲法》第一条", "第一条第二款第（三）项、", "《", "》", "第", "第一", "第一条", "一", "（一）", "1."),
    *("①", "【法律】", "（2018年修正）", "条", "甲\n", "……", "：", "和", "《甲法》", "第1-1条至"),
)
_PERIODS = (
    *("甲", "甲乙", "责令改正，处罚款。", "一二三四五六七八九十", "一", "1", "（一）甲；", "一万元以上三万元以下、"),
    *("甲。", "甲……", "（以下简称甲）", "十百千万", "1.1.", "第一条", "的"),
)
ATTACKS = (
    *(_field("name", pattern) for pattern in _NAMES),
    *(_field("basis_text", pattern) for pattern in _CELLS),
    *(_field("remarks", pattern) for pattern in ("甲", "甲。", "1、")),
    *map(_repeated, _PERIODS),
    _repeated("责令改正甲", "责令改正乙"),
    _repeated("责令改正，处罚款。", "责令改正处罚。"),
    _repeated("1至2、", "1至3、"),
    _repeated("甲乙丙丁戊己庚。", "甲乙……己庚。"),
    _quoted("drawn / drawn", _drawn(1), _drawn(2)),
    _apart("a name, drawn", lambda side, size: [{"name": f"对{_drawn(side)(size)}的处罚"}], _REPORT),
    _apart(
        "a quotation under two numbers",
        lambda side, size: [{"basis_text": f"《甲法》第{side + 1}条：甲{_drawn(1)(size)}乙{_drawn(side)(9)}"}],
        _REPORT,
    ),
    _apart(
        "quotations of one article",
        lambda _side, size: [{"basis_text": f"《甲法》第一条：{_drawn(at)(99)}{_drawn(1)(size)}"} for at in (2, 3)],
        _CHECK,
    ),
    _apart("an item of many articles", lambda *made: [_together(_under_other_numbers(*made))], _REPORT),
    _apart("articles under two numbers", lambda *made: list(_under_other_numbers(*made)), _REPORT),
    _apart("articles, followed", lambda *made: list(_under_other_numbers(*made)), _REBASE),
    _items("one name", lambda _at: {"name": "对不登记的处罚"}, 60),
    _items("one basis", lambda at: {"name": f"对{at}不登记的处罚", "basis_text": "《甲法》第一条"}, 80),
    _items("names that grow", lambda at: {"name": "对" + "甲乙丙" * (at % 40) + "的处罚"}, 120),
    _items("headings", lambda at: {"name": f"对{at}的处罚", "under": [f"一、{at}", f"（一）{at}"]}, 90),
    _items("columns", lambda at: {"name": f"对{at}的处罚", "extra": {f"列{at % 60}": "甲"}}, 80),
    _text("articles", _articles("应当登记，不登记的，责令改正。")),
    _text("articles side by side", _articles("应当登记，不登记的，责令改正。"), _CONCORD),
    _text("articles of one kind side by side", _articles("应当登记{at}，不登记的，责令改正。"), _CONCORD),
    _text(
        "款 that threaten, side by side", lambda size: "第二条 " + _lines("不登记甲{at}的，处罚款。", size), _CONCORD
    ),
    _text("项 that threaten, side by side", lambda size: "第二条 有下列行为，处罚款：\n\n" + _points(size), _CONCORD),
    _text("articles that refer to a long one", _referring, _CONCORD),
    _text("articles, followed", _articles("应当登记{at}，不登记的，责令改正。"), _REBASE),
    _text("款 that threaten, followed", _threats, _REBASE),
    _text("articles of one number", lambda size: _filled("第二条 应当登记。\n\n", size)),
    _text("款", lambda size: "第二条 甲。\n\n" + _filled("应当登记，不登记的，责令改正。\n\n", size)),
    _text("项", lambda size: "第二条 甲：\n\n" + _filled("（一）应当登记；\n\n", size)),
    _text("one sentence", lambda size: "第二条 " + _filled("应当登记，不登记的", size) + "。\n\n第三条 罚款。\n"),
    _text("no article", lambda size: _filled("应当登记，不登记的。\n\n", size)),
    _text("chapters", lambda size: _filled("第一章 总则\n\n第一节 甲\n\n", size) + "第二条 甲。\n"),
    _text("cited articles", lambda size: "第二条 " + _filled("违反本法第二条第三款、第三条规定的，", size) + "。\n"),
    _text("fines", lambda size: "第二条 " + _filled("处一万元以上五万元以下罚款；", size) + "。\n", _CONCORD),
    _document("a.csv", "csv, rows", lambda size: _csv(_rows(size))),
    _document("a.csv", "csv, a long cell", lambda size: _csv(iter([("1", "甲" * size, "行政处罚", "")]))),
    _document("a.csv", "csv, quotation marks", lambda size: _csv(iter([("1", '"' * size, "行政处罚", "")]))),
    _document("a.txt", "text, lines", lambda size: _filled("第一条 甲应当登记。\n", size).encode()),
    _document(
        "a.html", "html, rows", lambda size: _html("".join(f"<tr><td>{'<td>'.join(row)}" for row in _rows(size)))
    ),
    _document("a.html", "html, tags", lambda size: _html("<tr><td>1<td>对" + "<b>甲" * (size // 4))),
    _document("a.html", "html, tables in tables", lambda size: _html("<tr><td><table>" * min(size // 16, 200))),
    _document(
        "a.html", "html, merged", lambda size: _html(_filled("<tr><td rowspan=9>1<td rowspan=5>对甲的处罚", size))
    ),
    _document("a.html", "html, references", lambda size: _html("<tr><td>1<td>对" + "&amp;" * (size // 5))),
    _document("a.xlsx", "xlsx, rows", lambda size: _xlsx(_rows(size))),
    _document("a.xlsx", "xlsx, long cells", lambda size: _xlsx(_rows(size // 50, "甲、" * 500))),
    _document("a.docx", "docx, rows", lambda size: _docx(list(_rows(size)))),
    _document(
        "a.docx", "docx, a long cell", lambda size: _docx([("1", "甲，" * min(size // 2, _LONGEST), "行政处罚", "")])
    ),
    Attack("decisions: of one item", _decisions, ("missing", "--from", "a.yaml", "--to", "b.yaml", "-q")),
    Attack("gold: links", _gold, ("evaluate", "gold.json", "-q")),
    Attack("option: --pages", lambda _size: {"a.csv": _csv(_rows(40))}, (*_IMPORT, "a.csv", "--pages", "{long:1,}1")),
    Attack(
        "option: --columns",
        lambda _size: {"a.csv": _csv(_rows(40))},
        (*_IMPORT, "a.csv", "--columns", "{long:2=name,}1=number"),
    ),
)
