"""All nouns of enfcmp, frozen. The English names follow the field's Chinese terms: docs/glossary.md.

Two families: what a list file prints (`Printed…`, the file format and its JSON Schema), and what enfcmp makes of it.
The second family is also the JSON that the commands print, field for field.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal, get_args

import msgspec
from msgspec import UNSET, Meta, UnsetType, field

from enfcmp.message import Message

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

Name = Annotated[str, Meta(min_length=1)]
Fingerprint = Annotated[str, Meta(pattern="^[0-9a-f]{12}$", examples=["0123456789ab"])]
ListId = Annotated[
    str,
    Meta(
        pattern="^[a-z0-9-]+$",
        description="the name used on the command line; the file is <id>.yaml",
        examples=["city-2025"],
    ),
]


# ── the list file ────────────────────────────────────────────────────────────────────────────────────────────────────


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the parts of a list file have in common: no field but the known ones."""


class Jurisdiction(_File, frozen=True, kw_only=True):
    """地区: whose list it is; `code` is the GB/T 2260 code."""

    name: Name
    code: Annotated[str, Meta(pattern="^[0-9]{6}$", description="GB/T 2260 code", examples=["110000"])] | None = None
    level: str | None = None
    province: str | None = None


class Source(_File, frozen=True, kw_only=True):
    """来源: the published document that the list was transcribed from."""

    file: str | None = None
    sha256: (
        Annotated[str, Meta(pattern="^[0-9a-f]{64}$", description="digest of the file", examples=["0" * 64])] | None
    ) = None
    note: str | None = None


class PrintedProvision(_File, frozen=True, kw_only=True):
    """One cited place of an instrument and the quotation under it, both as printed."""

    at: Name
    text: str | None = None


class PrintedBasis(_File, frozen=True, kw_only=True):
    """依据: one instrument with its provisions, as printed, brackets included."""

    instrument: Name
    label: str | None = None
    edition: str | None = None
    provisions: tuple[PrintedProvision, ...] = ()


class PrintedItem(_File, frozen=True, kw_only=True):
    """事项 as printed: its bases either structured (`bases`) or as the raw cell (`basis_text`)."""

    number: Name
    name: Name
    type: ActionType | None = None
    responsible_body: str | None = None
    implementing_body: str | None = None
    remarks: str | None = None
    bases: tuple[PrintedBasis, ...] | None = None
    basis_text: str | None = None


class PrintedList(_File, frozen=True, kw_only=True):
    """清单 as published: the content of one list file."""

    schema: Literal["enfcmp.list/1"]
    id: ListId
    jurisdiction: Jurisdiction
    bureau: Name
    title: Name
    published: dt.date | None = None
    source: Source | None = None
    items: tuple[PrintedItem, ...]


# ── items with their citations read ──────────────────────────────────────────────────────────────────────────────────


class Instrument(msgspec.Struct, frozen=True):
    """法律文件 as cited: the printed title, and the canonical name and level where the registry knows them.

    `printed` is empty where a place stands alone in its cell, its instrument perhaps in a heading that is not here.

    `candidates` are the instruments named above that a short title, 《条例》, may mean, where it may mean several.
    """

    printed: str
    name: str | None = None
    level: str | None = None
    candidates: tuple[str, ...] | UnsetType = UNSET


class SameMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Articles of one instrument, and those of another that regulate the same matter."""

    here: tuple[int, ...]
    there: tuple[int, ...]
    only_touches: bool = False


class See(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another instrument that regulates the same matter, where, and what is known of that."""

    name: str
    articles: tuple[SameMatter, ...]
    note: str


class Replaced(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The instrument that replaces another, since when, and whether that is verified."""

    name: str
    since: dt.date
    verified: bool = False


class InstrumentRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the registry knows of one instrument; the fields are explained at the head of instruments.yaml."""

    name: str
    short: tuple[str, ...] = ()
    level: str | None = None
    document: str | None = None
    issued: dt.date | None = None
    revised: dt.date | None = None
    in_force: dt.date | None = None
    standing: Literal["in force", "not yet in force"] | None = None
    see: See | None = None
    replaced_by: Replaced | None = None
    evidence: tuple[Literal["text", "database", "list"], ...] = ()
    unverified: dict[str, str] = {}


class Unit(msgspec.Struct, frozen=True):
    """One place inside an instrument: 条, 款, 项 as numbers; `inserted` is the 一 of 第二十条之一."""

    article: int | None = None
    paragraph: int | None = None
    subparagraph: int | None = None
    inserted: int | UnsetType = UNSET


class Provision(msgspec.Struct, frozen=True):
    """A `Unit` of a named instrument: the canonical name, or the title as printed where that is unknown."""

    instrument: str
    article: int | None = None
    paragraph: int | None = None
    subparagraph: int | None = None
    inserted: int | UnsetType = UNSET

    @classmethod
    def of(cls, instrument: Instrument, unit: Unit) -> Provision:
        """The provision that `unit` is of `instrument`."""
        return cls(
            instrument.name or instrument.printed, unit.article, unit.paragraph, unit.subparagraph, unit.inserted
        )

    @property
    def whole_article(self) -> Provision:
        """The article that this provision is, or is a part of."""
        return Provision(self.instrument, self.article, inserted=self.inserted)


class Citation(msgspec.Struct, frozen=True):
    """One cited place with its quotation; `units` has every place that `at` names, the other fields the first.

    Without `at` the instrument is cited as a whole; an `at` that cannot be read (附件三) has no units.
    """

    at: str | None
    article: int | None
    paragraph: int | None
    subparagraph: int | None
    units: tuple[Unit, ...]
    text: str | None


class Basis(msgspec.Struct, frozen=True):
    """依据 with its instrument resolved and its provisions read."""

    instrument: Instrument
    label: str | None
    edition: str | None
    provisions: tuple[Citation, ...]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """事项 with its citations read; `basis_text` is there where the list has the raw cell, as published."""

    id: str
    number: str
    name: str
    type: str | None
    responsible_body: str | None
    implementing_body: str | None
    remarks: str | None
    bases: tuple[Basis, ...]
    basis_text: str | UnsetType = UNSET

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision the item cites, in order, each once; a place of an instrument that is not told is none."""
        return tuple(
            dict.fromkeys(
                Provision.of(basis.instrument, unit)
                for basis in self.bases
                if basis.instrument.name or basis.instrument.printed
                for citation in basis.provisions
                for unit in citation.units
            )
        )


class ItemList(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.list/1"):
    """清单 with the citations of all its items read."""

    id: str
    jurisdiction: Jurisdiction
    bureau: str
    title: str
    published: dt.date | None
    source: Source | None
    items: tuple[Item, ...]


class ListSummary(msgspec.Struct, frozen=True):
    """One row of `enfcmp lists`; `items` and `types` are counts."""

    id: str
    jurisdiction: Jurisdiction
    bureau: str
    title: str
    items: int
    types: dict[str, int]
    path: str


class Shelf(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.lists/1"):
    """The lists that are at hand."""

    lists: tuple[ListSummary, ...]


class ItemPage(Item, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.item/1"):
    """One item, shown alone."""


# ── official texts ───────────────────────────────────────────────────────────────────────────────────────────────────


class Subparagraph(msgspec.Struct, frozen=True):
    """项 of a paragraph as enacted; `text` has its mark, （一）."""

    number: int
    text: str


class Paragraph(msgspec.Struct, frozen=True):
    """款 of an article as enacted: its own words, and its 项."""

    text: str
    subparagraphs: tuple[Subparagraph, ...] = ()

    @property
    def whole(self) -> str:
        """The paragraph with its 项, as one text."""
        return self.text + "".join(each.text for each in self.subparagraphs)


class Article(msgspec.Struct, frozen=True):
    """条 as enacted, without the 第…条 before it; `inserted` is the 一 of 第二十条之一, else 0."""

    number: int
    paragraphs: tuple[Paragraph, ...]
    inserted: int = 0

    @property
    def whole(self) -> str:
        """The article as one text."""
        return "".join(paragraph.whole for paragraph in self.paragraphs)


class StatuteEntry(msgspec.Struct, frozen=True):
    """An edition of an instrument whose text is at hand, known without reading it; `source` is a path, as shown."""

    title: str
    edition: dt.date | None
    source: str


class _Edition(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one edition of an instrument besides its words. What the source does not tell is None.

    `edition` is the day of its last revision or, where it has none, of its issue; `status` is what the source says of
    it, in its own words: 现行有效, 已废止.
    """

    title: str
    level: str | None = None
    edition: dt.date | None = None
    issued: dt.date | None = None
    revised: dt.date | None = None
    in_force: dt.date | None = None
    status: str | None = None
    source: str


class Statute(_Edition, frozen=True, kw_only=True):
    """One edition of an instrument with its text."""

    articles: tuple[Article, ...]

    @property
    def begins(self) -> dt.date:
        """The first day on which this edition is known to be the one that counts; the first of all where none is."""
        return max(filter(None, (self.edition, self.issued, self.revised, self.in_force)), default=dt.date.min)

    @property
    def is_whole(self) -> bool:
        """Whether the articles run from 1 without a hole: an excerpt lacks articles that the instrument has."""
        numbers = {article.number for article in self.articles}
        return numbers == set(range(1, len(numbers) + 1))

    def article(self, number: int, inserted: int = 0) -> Article | None:
        """The article of this number, None where there is none."""
        return next((each for each in self.articles if (each.number, each.inserted) == (number, inserted)), None)


class StatuteShelf(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.statutes/1"):
    """The official texts that are at hand."""

    statutes: tuple[StatuteEntry, ...]


class StatutePage(Statute, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.statute/1"):
    """One edition of an instrument, shown whole."""


class ArticlePage(_Edition, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.article/1"):
    """One article of an edition, shown alone."""

    article: Article


# ── pairing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class Evidence(msgspec.Struct, frozen=True):
    """What was compared for a pair of items: similarities from 0 to 1, None where there was nothing to compare.

    `points`: what each of them says for the pair, negative where it speaks against it; the score is made of their sum.
    """

    name: float
    basis: float | None
    text: float | None
    type: bool | None
    shared_provisions: tuple[Provision, ...]
    points: dict[str, float]


Confidence = Literal["certain", "likely", "doubtful"]

# Why a link is not certain: it is a part, argued from what it covers; little speaks for it; another pair of one of its
# items is nearly as good; an item has several links; the provisions have nothing in common; only the names could be
# compared; the action types are not the same.
Doubt = Literal["part", "weak", "rival", "group", "provisions", "names", "type"]


class Rival(msgspec.Struct, frozen=True, kw_only=True):
    """Another pair of one of the items."""

    from_: str = field(name="from")
    to: str
    score: float


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """An item of one list that answers to an item of the other; `score` runs from 0 to 1.

    `runner_up` is the best pair of either item that is no link, `margin` how far it is behind; `doubts` say why the
    link is not certain.
    """

    from_: str = field(name="from")
    to: str
    relation: Literal["same", "split", "merge", "many"]
    score: float
    source: Literal["matched", "decided"]
    confidence: Confidence
    evidence: Evidence
    margin: float
    runner_up: Rival | None
    doubts: tuple[Doubt, ...]


class Unlinked(msgspec.Struct, frozen=True, kw_only=True):
    """The ids of the items that no link names, side by side."""

    from_: tuple[str, ...] = field(name="from")
    to: tuple[str, ...]


class Pairs(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.pairs/1"):
    """Which item of one list answers to which of the other."""

    from_: str = field(name="from")
    to: str
    links: tuple[Link, ...]
    unlinked: Unlinked


class Nearest(msgspec.Struct, frozen=True):
    """The best candidate of an item that was left without a counterpart.

    `needed` is the score that a link takes; `linked_to` the items that the candidate answers to.
    """

    id: str
    score: float
    evidence: Evidence
    needed: float
    linked_to: tuple[str, ...]


class Matching(msgspec.Struct, frozen=True, kw_only=True):
    """The links of two lists, and for each unlinked item its nearest candidate, None where there is none at all."""

    from_list: ItemList
    to_list: ItemList
    pairs: Pairs
    nearest_from: tuple[Nearest | None, ...]
    nearest_to: tuple[Nearest | None, ...]


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of two texts side by side; `same` where they say the same, in form perhaps not."""

    from_: str = field(name="from")
    to: str
    same: bool


class Explanation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.explanation/1"):
    """Why two items are linked, or are not.

    `link` is None where they are not, `decided` what a person has decided; `names` has both names side by side;
    `others_to` are the next candidates of the from item, `others_from` those of the to item, each with whom it answers
    to.
    """

    from_: str = field(name="from")
    to: str
    link: Link | None
    decided: Literal["accept", "reject"] | None
    score: float
    needed: float
    evidence: Evidence
    names: tuple[Stretch, ...]
    only_from: tuple[Provision, ...]
    only_to: tuple[Provision, ...]
    others_to: tuple[Nearest, ...]
    others_from: tuple[Nearest, ...]


# ── review ───────────────────────────────────────────────────────────────────────────────────────────────────────────


class PairDecision(_File, frozen=True, kw_only=True):
    """裁定 on a pair of items as their texts were; `part` where one item is a part of the other."""

    from_: Name = field(name="from")
    to: Name
    verdict: Literal["accept", "reject"]
    relation: Literal["same", "part"] = "same"
    reason: str | None = None
    reviewer: str | None = None
    date: dt.date | None = None
    from_fingerprint: Fingerprint
    to_fingerprint: Fingerprint


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A pair for a person to decide, and why it is asked; `before` is a decision that was made on other texts."""

    from_: Item = field(name="from")
    to: Item
    why: Literal["stale", "doubtful", "near", "rest"]
    score: float
    evidence: Evidence
    doubts: tuple[Doubt, ...] = ()
    before: PairDecision | None = None

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of the two items."""
        return self.from_.id, self.to.id


class Questions(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.questions/1"):
    """All that is open for a person to decide on two lists, and the file in which decisions are kept."""

    from_: str = field(name="from")
    to: str
    decisions: str
    questions: tuple[Question, ...]


class CommonQuotation(msgspec.Struct, frozen=True, kw_only=True):
    """A provision that both items quote, with both texts side by side."""

    provision: Provision
    words: tuple[Stretch, ...]


class Candidate(Rival, frozen=True, kw_only=True):
    """Another pair of one of the items in question, with the name of the item that is not in question."""

    name: str


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """One question as it is put: the `number` of so many `questions`; `others` are the next candidates of both items.

    `blind` hides what the program thinks, `whole` shows the quotations uncut.
    """

    question: Question
    number: int
    questions: int
    names: tuple[Stretch, ...]
    common: tuple[CommonQuotation, ...]
    only_from: tuple[Provision, ...]
    only_to: tuple[Provision, ...]
    others: tuple[Candidate, ...]
    blind: bool = False
    whole: bool = False


class Reviewed(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a review: how many pairs were decided, passed over and left; where the decisions are kept."""

    decided: int
    skipped: int
    left: int
    decisions: str


# ── labelled links ───────────────────────────────────────────────────────────────────────────────────────────────────


class GoldLink(_File, frozen=True, kw_only=True):
    """Two items, by their numbers, that persons say are one matter: `a` is the same, a part of `b`, its whole, or both.

    One that is `doubtful` counts neither for nor against.
    """

    a: Name
    b: Name
    relation: Literal["same", "narrower", "broader", "overlap"]
    doubtful: bool = False
    note: str | None = None


class GoldFile(_File, frozen=True, kw_only=True):
    """All links of two lists, as persons see them; `a` and `b` are ids of lists or paths of list files."""

    a: Name
    b: Name
    links: tuple[GoldLink, ...]
    note: str | None = None


class Tally(msgspec.Struct, frozen=True):
    """How many links were found, and how many of them are right."""

    found: int = 0
    correct: int = 0


class NamesOfBoth(msgspec.Struct, frozen=True):
    """The names of items of both lists, by their numbers."""

    a: dict[str, str]
    b: dict[str, str]


class EvaluatedSet(msgspec.Struct, frozen=True, kw_only=True):
    """How well two lists were paired, against the labels of the file `gold`; a share of nothing is None.

    `links` are the labelled ones; `false` links are found and not labelled, `lost` ones labelled and not found. Pairs
    that are labelled doubtful, `left_out`, are in no other number. `names` are those of the items of false and lost
    links, `a` and `b` the ids of the lists.
    """

    gold: str
    links: int
    found: int
    correct: int
    precision: float | None
    recall: float | None
    f1: float | None
    false: tuple[tuple[str, str], ...]
    lost: tuple[tuple[str, str], ...]
    a: str
    b: str
    left_out: int
    confidence: dict[Confidence, Tally]
    names: NamesOfBoth


class EvaluatedTotal(msgspec.Struct, frozen=True, kw_only=True):
    """The links of all sets together."""

    links: int
    found: int
    correct: int
    precision: float | None
    recall: float | None
    f1: float | None
    left_out: int
    confidence: dict[Confidence, Tally]


class Evaluation(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.evaluation/1"):
    """How well lists were paired, set by set and together."""

    sets: tuple[EvaluatedSet, ...]
    total: EvaluatedTotal


# ── gaps ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


class Missing(msgspec.Struct, frozen=True):
    """缺项: an item without a counterpart."""

    id: str
    name: str
    type: str | None
    nearest: Nearest | None


class Partial(msgspec.Struct, frozen=True):
    """An item whose counterparts together leave out provisions that it cites."""

    id: str
    name: str
    covered_by: tuple[str, ...]
    provisions: tuple[Provision, ...]


class UncitedArticle(msgspec.Struct, frozen=True):
    """An article that one list cites and the other never does, with the items that cite it."""

    instrument: str
    article: int | None
    paragraph: int | None
    subparagraph: int | None
    cited_by: tuple[str, ...]
    inserted: int | UnsetType = UNSET


class GapSummary(msgspec.Struct, frozen=True):
    """How many items were compared, and how many of them are covered wholly, in part, or not at all."""

    items: int
    covered: int
    partial: int
    missing: int


class Gaps(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.missing/1"):
    """What one list has and the other lacks; `not_compared` have a counterpart and no provision to compare."""

    from_: str = field(name="from")
    to: str
    missing: tuple[Missing, ...]
    partial: tuple[Partial, ...]
    provisions: tuple[UncitedArticle, ...]
    summary: GapSummary
    not_compared: tuple[str, ...] | UnsetType = UNSET

    def fails(self, threshold: str) -> bool:
        """Whether a gap is at or above `threshold`: a missing item is an error, a part a warning, the rest info."""
        levels: tuple[tuple[str, object], ...] = (
            ("missing", self.missing),
            ("error", self.missing),
            ("warning", self.partial),
            ("info", self.provisions),
        )
        names = [name for name, _ in levels]
        return threshold in names and any(found for _, found in levels[: names.index(threshold) + 1])


# ── sanctions ────────────────────────────────────────────────────────────────────────────────────────────────────────

# What a law threatens with, one name for each however it is printed: 责令限期内改正 is 责令限期改正. 责令 and 责令停止
# are whatever is ordered besides, which `object` names; 依规定处罚 is a reference to a penalty that stands elsewhere.
SanctionKind = Literal[
    "警告",
    "通报批评",
    "罚款",
    "加处罚款",
    "按日连续处罚",
    "滞纳金",
    "没收违法所得",
    "没收非法财物",
    "责令改正",
    "责令限期改正",
    "责令停止违法行为",
    "责令退回",
    "责令追回",
    "责令缴纳",
    "责令停止建设",
    "责令停止",
    "责令停产停业",
    "责令关闭",
    "责令拆除",
    "责令恢复原状",
    "责令",
    "限制生产",
    "暂停",
    "暂扣许可证件",
    "吊销许可证件",
    "吊销营业执照",
    "吊销执业资格",
    "降低资质等级",
    "撤销许可",
    "取消资格",
    "解除协议",
    "限制从业",
    "不予受理",
    "拘留",
    "治安管理处罚",
    "处分",
    "移送",
    "追究刑事责任",
    "公告",
    "信用惩戒",
    "依规定处罚",
]

# Who is to bear it: the unit, who is answerable for what it did (直接负责的主管人员和其他直接责任人员, 法定代表人), an
# individual, or either of them (单位和个人).
Payer = Literal["unit", "responsible", "individual", "anyone"]


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """金额: a sum, or a multiple or share of a base, as exact decimals; a bound that is not told is None.

    `unit` is 元, 倍 or %; `base` is what a multiple or share is of (骗取金额), `per` what it is multiplied by (日), as
    printed. `role`: `cap` and `floor` bound the fine that was reckoned (不超过, 不少于), `base` is the least that its
    base counts as (不足一万元的，按一万元计算). `start` and `end` are its place in the text.
    """

    low: str | None
    high: str | None
    low_included: bool
    high_included: bool
    unit: str
    base: str | None = None
    per: str | None = None
    role: Literal["amount", "cap", "floor", "base"] = "amount"
    start: int
    end: int


class Duration(msgspec.Struct, frozen=True, kw_only=True):
    """期限: how long a sanction lasts; 五年内 has two same bounds, 终身 none, 十年直至终身 the lower one.

    `unit` is 小时, 日, 月 or 年, None where it is 终身 and nothing else.
    """

    low: str | None
    high: str | None
    low_included: bool
    high_included: bool
    unit: str | None
    lifelong: bool = False
    start: int
    end: int


class Sanction(msgspec.Struct, frozen=True, kw_only=True):
    """罚则: one sanction of a quoted text. `object`, `who`, `condition` and `offence` are as printed, without layout.

    `object` is what is withdrawn, given back, ordered or stopped; `who` bears it where the text says so, and `payer` is
    what sort of bearer that is; `condition` is when (情节严重的), `offence` the deed, where they are quoted with it;
    `optional` is 可以. `start` and `end` are its place in the text, from its verb to its last word.
    """

    kind: SanctionKind
    object: str | None = None
    payer: Payer | None = None
    who: str | None = None
    condition: str | None = None
    offence: str | None = None
    optional: bool = False
    amounts: tuple[Amount, ...] = ()
    durations: tuple[Duration, ...] = ()
    start: int
    end: int


SanctionPart = Literal["kind", "object", "payer", "condition", "optional", "amounts", "durations"]


class SanctionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A sanction of one text beside that of another. One side is None where only the other text has it, or quotes it.

    `differs` names what is not the same; it is empty where both say the same, and where one side is None.
    """

    from_: Sanction | None = field(name="from")
    to: Sanction | None
    differs: tuple[SanctionPart, ...] = ()

    @property
    def kind(self) -> str:
        """What is threatened."""
        found = self.from_ or self.to
        return found.kind if found else ""

    @property
    def is_same(self) -> bool:
        """Whether both texts have it, and say the same."""
        return self.from_ is not None and self.to is not None and not self.differs


# ── findings ─────────────────────────────────────────────────────────────────────────────────────────────────────────

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""The gravest first."""


class Spot(msgspec.Struct, frozen=True):
    """Where in a list something stands: the item by its number, a field of it or of one of its bases or provisions."""

    number: str | None = None
    field: str | None = None
    basis: int | None = None
    provision: int | None = None


class Location(msgspec.Struct, frozen=True):
    """A place in a file; line and column count from 1."""

    file: str
    line: int
    column: int


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule found. `before` is what was expected, `after` what is printed; `mend` says what would help.

    `fingerprint` is made of the rule, the ids and the texts concerned, never of the sentence, so that an accepted
    finding survives a rewording and lapses when the text changes.
    """

    rule: str
    severity: Severity
    items: tuple[str, ...]
    provision: Provision | None = None
    before: str | None = None
    after: str | None = None
    message: Message
    mend: Message | None = None
    location: Location | None = None
    fingerprint: str


class Acceptance(_File, frozen=True, kw_only=True):
    """裁定: a finding that a person accepts, on the text that the fingerprint was made of."""

    rule: Name
    item: Name | None = None
    fingerprint: Fingerprint
    reason: Name
    reviewer: str | None = None
    date: dt.date | None = None
    expires: dt.date | None = None


class DecisionFile(_File, frozen=True, kw_only=True):
    """What persons have decided: findings that are accepted for a list, pairs of items of two lists."""

    schema: Literal["enfcmp.decisions/1"]
    accepted: tuple[Acceptance, ...] = ()
    pairs: tuple[PairDecision, ...] = ()


class NotRun(msgspec.Struct, frozen=True):
    """A rule that could not be run, and why."""

    rule: str
    reason: Message


class CheckReport(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.check/1"):
    """What is wrong inside one or several lists. `checked` counts what was looked at; nothing in `not_run` was."""

    lists: tuple[str, ...]
    as_of: dt.date
    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...] = ()
    not_run: tuple[NotRun, ...] = ()
    checked: dict[str, int]

    def fails(self, threshold: str) -> bool:
        """Whether a finding is at or above `threshold`."""
        return _reaches(self.findings, threshold)


def _reaches(findings: tuple[Finding, ...], threshold: str) -> bool:
    limit = SEVERITIES.index(threshold) if threshold in SEVERITIES else -1
    return any(SEVERITIES.index(finding.severity) <= limit for finding in findings)


# ── divergences ──────────────────────────────────────────────────────────────────────────────────────────────────────


class ItemHead(msgspec.Struct, frozen=True, kw_only=True):
    """What an item is called."""

    id: str
    name: str
    type: str | None


class Group(msgspec.Struct, frozen=True):
    """Linked items that hang together; more than one on a side where a matter is split or merged."""

    from_: tuple[ItemHead, ...] = field(name="from")
    to: tuple[ItemHead, ...]


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """What was compared, in numbers.

    `pairs` are linked; `unlinked_from` and `unlinked_to` are the items without a counterpart to be compared with;
    `names` those of pairs that stand alone, `names_equal` to the letter, `names_form` in another form only. Of the
    `provisions` that both sides cite both quote `quotations`: `equal` to the letter, `form` in another form only,
    `differing`; `official` have the official text beside them. `unread` are the items without a provision to compare.
    """

    pairs: int
    unlinked_from: int
    unlinked_to: int
    names: int
    names_equal: int
    names_form: int
    provisions: int
    quotations: int
    equal: int
    form: int
    differing: int
    official: int
    unread: tuple[str, ...]


class SanctionTable(msgspec.Struct, frozen=True, kw_only=True):
    """Sanctions side by side: of a provision that both quote, or of all that both items quote, where that is None.

    `before` and `after` are the texts in which the rows have their places.
    """

    items: tuple[str, str]
    provision: Provision | None
    before: str
    after: str
    rows: tuple[SanctionRow, ...]


class Divergences(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.diff/1"):
    """Where linked items of two lists say different things; `only` has the only kinds that were looked for, if not all.

    Of a finding, `before` is what the from list prints; `accepted` are those that a person has accepted.
    """

    from_: str = field(name="from")
    to: str
    as_of: dt.date
    only: tuple[str, ...]
    findings: tuple[Finding, ...]
    groups: tuple[Group, ...]
    sanctions: tuple[SanctionTable, ...]
    compared: Compared
    accepted: tuple[Finding, ...] = ()

    def fails(self, threshold: str) -> bool:
        """Whether a finding is at or above `threshold`."""
        return _reaches(self.findings, threshold)


# ── the report ───────────────────────────────────────────────────────────────────────────────────────────────────────


class ListHead(msgspec.Struct, frozen=True, kw_only=True):
    """What a list is, without its items; `items` and `types` are counts, `sha256` is the digest of the list file."""

    id: str
    jurisdiction: Jurisdiction
    bureau: str
    title: str
    published: dt.date | None
    source: Source | None
    items: int
    types: dict[str, int]
    file: str
    sha256: str


class Applied(msgspec.Struct, frozen=True, kw_only=True):
    """Decisions on pairs that were applied, and the names of the files they stand in, parted by commas."""

    count: int
    file: str | None


class Report(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.report/1"):
    """All that is said of two lists, in one: gaps both ways, divergences, checks of either, pairs; `names` by item id.

    `rules` are those that found something, or could not be run; `accepted` are the decisions by which findings are set
    aside; `made` is when, where that is to be told.
    """

    title: str | None = None
    note: str | None = None
    version: str
    as_of: dt.date
    lists: tuple[ListHead, ListHead]
    decisions: Applied
    names: tuple[dict[str, str], dict[str, str]]
    missing: tuple[Gaps, Gaps]
    diff: Divergences
    check: tuple[CheckReport, CheckReport]
    pairs: Pairs
    rules: tuple[RuleEntry, ...]
    accepted: tuple[Acceptance, ...] = ()
    made: dt.datetime | None = None


# ── rules ────────────────────────────────────────────────────────────────────────────────────────────────────────────


class RuleEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of mistake or divergence that is looked for, by which command, and why; `title` is its name for readers.

    `needs_texts` where official texts are needed for it.
    """

    id: str
    command: Literal["check", "diff"]
    severity: Severity
    title: Message
    summary: Message
    reason: Message
    needs_texts: bool


class RuleExample(msgspec.Struct, frozen=True):
    """A small list, as the YAML of its items, how many findings a rule gives, and the official text it is held against.

    Test and manual alike; `older` is the same instrument as it was before 2020, `other` the list that is compared.
    """

    title: Message
    items: str
    findings: int = 0
    statutes: str = ""
    older: str = ""
    other: str = ""


class RuleShelf(msgspec.Struct, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.rules/1"):
    """All that is checked."""

    rules: tuple[RuleEntry, ...]


class RulePage(RuleEntry, frozen=True, kw_only=True, tag_field="schema", tag="enfcmp.rule/1"):
    """One rule with its examples, shown alone."""

    examples: tuple[RuleExample, ...]
