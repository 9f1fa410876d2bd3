"""Whether a quotation says what the article says: equal, a part of it, cut, or in other words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from enfcmp.law.cells.cited_units import units
from enfcmp.law.cells.scan import place_at
from enfcmp.law.quotations.collate import collate
from enfcmp.law.quotations.enacted import Enacted, EnactedPart, enacted
from enfcmp.law.quotations.item_marks import ItemMark, item_marks
from enfcmp.law.quotations.judge import Departure, Judged, judge
from enfcmp.law.quotations.printed_quotation import Printed, read_printed
from enfcmp.law.quotations.quotation_kinds import FAITHFUL, QuotationKind, kind_of, wanted_parts
from enfcmp.model import Article, Unit
from enfcmp.text.opcodes import changes

_RELATED, _SURE, _BETTER = 0.5, 0.8, 0.1
_LONG, _SEARCHED, _CANDIDATES = 8, 16, 3
_MARKS = "。；;：:，,、！!？?．."
_WIDE = str.maketrans(";:,!?.．", "；：，！？。。")
_CLAUSES = re.compile(r"[^\w%％]+")


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation beside the article it quotes.

    `place` is where its words stand, `dropped` has the official words that are left out in silence, `marked` says
    whether …… is printed. `ending` has the last mark as enacted and as printed where they differ; `form` counts the
    stretches that differ in form alone; `share` is how much of the print stands in the article, from 0 to 1. `unsaid`
    is what completes or turns the last words and is not quoted, `marks` are those of 项 that are not as enacted.
    """

    kind: QuotationKind
    place: Unit
    changes: tuple[Departure, ...] = ()
    dropped: tuple[str, ...] = ()
    marked: bool = False
    ending: tuple[str, str] | None = None
    form: int = 0
    share: float = 1.0
    unsaid: str = ""
    marks: tuple[ItemMark, ...] = ()


def compare(
    printed: str,
    article: Article,
    unit: Unit | None = None,
    others: Sequence[Article] = (),
    ready: Callable[[Article], Enacted] = enacted,
) -> Reading:
    """How `printed`, cited as a quotation of `unit` of `article`, reads beside it.

    `others` are the articles of the same instrument; one is looked at only where the words are not those of `article`.
    `ready` makes an article ready for comparing, or has done so before.

    >>> from enfcmp.model import Paragraph
    >>> law = Article(91, (Paragraph("隐匿、转移、侵占、挪用社会保险基金的，责令追回。"),))
    >>> [(each.before, each.after) for each in compare("隐匿、转移、占用、挪用社会保险基金的，责令追回。", law).changes]
    [('侵占', '占用')]
    """
    reading = _read(printed, ready(article), unit)
    if reading.kind in FAITHFUL or reading.kind == "other-paragraph":
        return reading
    for other in _alike(printed, article, others):
        found = _read(printed, ready(other), None)
        is_better = found.kind in FAITHFUL or found.share > max(_SURE, reading.share + _BETTER)
        if is_better and found.kind != "unrelated":
            return msgspec.structs.replace(found, kind="other-article")
    return reading


def _read(raw: str, official: Enacted, unit: Unit | None) -> Reading:
    article = official.article
    printed = _without_place(raw, official)
    wanted = wanted_parts(official, unit)
    blocks = collate(printed, official, frozenset(wanted))
    judged = judge(blocks, printed, official)
    equal = sum(end - begin for _, _, begin, end in judged.quoted)
    share = equal / len(printed.text) if printed.text else 0.0
    place = Unit(article.number, inserted=article.inserted)
    marked = bool(printed.ellipses)
    if share < _RELATED:
        return Reading(kind="unrelated", place=place, marked=marked, share=share)
    parts = list(_quoted_parts(judged, official))
    return Reading(
        kind=kind_of(judged, parts, official, unit, raw),
        place=official.place(parts),
        changes=judged.changes,
        dropped=judged.dropped,
        marked=marked,
        ending=_ending(printed, official, judged),
        form=_form(printed, official, judged),
        share=share,
        unsaid="" if len(printed.text) in printed.ellipses else _unsaid(judged, official),
        marks=tuple(item_marks(raw, official)),
    )


def _quoted_parts(judged: Judged, official: Enacted) -> Iterator[EnactedPart]:
    """The parts of which something is quoted; both stand in order."""
    quoted = judged.quoted
    at = 0
    for part in official.parts:
        while at < len(quoted) and quoted[at][1] <= part.start:
            at += 1
        if at < len(quoted) and quoted[at][0] < part.stop:
            yield part


def _unsaid(judged: Judged, official: Enacted) -> str:
    """What stands behind the last words: the first 项 that a head announces, or a sentence that takes some back."""
    end = judged.quoted[-1][1]
    following = next((each for each in official.sentences if each.start == end and each.stop > end), None)
    if following is None:
        return ""
    part = official.parts[following.part]
    before = official.parts[following.part - 1] if following.part else part
    is_announced = part.start == end and part.subparagraph is not None and before.subparagraph is None
    words = official.slice(following.start, following.stop)
    turns = part.start < end and (words.startswith("但") or official.text[: following.stop].endswith("除外"))
    is_one = before.paragraph == part.paragraph
    return words if turns or (is_announced and is_one) else ""


def _without_place(raw: str, official: Enacted) -> Printed:
    """The quotation, without the number of the article where it is printed once more at its beginning."""
    end = place_at(raw, 0)
    printed = read_printed(raw)
    if end is None or official.text.startswith(printed.text[:end]):
        return printed
    first = units(raw[:end])[:1]
    return read_printed(raw, end) if first and first[0].article == official.article.number else printed


def _ending(printed: Printed, official: Enacted, judged: Judged) -> tuple[str, str] | None:
    """The mark behind the last words as enacted and as printed, where the words end a sentence and the marks differ."""
    last = judged.quoted[-1][1]
    if last not in {sentence.stop for sentence in official.sentences} or len(printed.text) in printed.ellipses:
        return None
    before = _mark(official.printed[official.folded.end[last - 1] :])
    after = _mark(printed.raw[printed.folded.end[-1] :])
    return None if before == after else (before, after)


def _mark(text: str) -> str:
    found = text[: len(text) - len(text.lstrip(_MARKS + "”’」』）) \n"))]
    return next((char.translate(_WIDE) for char in found if char in _MARKS), "")


def _form(printed: Printed, official: Enacted, judged: Judged) -> int:
    """In how many places the words that are equal are printed in another form."""
    count = 0
    for start, stop, begin, end in judged.quoted:
        a, b = printed.folded.span(begin, end)
        before, after = official.slice(start, stop), printed.raw[a:b]
        count += 0 if before == after else len(changes(before, after))
    return count


def _alike(printed: str, article: Article, others: Sequence[Article]) -> list[Article]:
    """The other articles that have more of the printed clauses than the cited one, the likeliest first."""
    clauses = [clause for clause in _CLAUSES.split(printed) if len(clause) >= _LONG]
    clauses = clauses[:: max(1, len(clauses) // _SEARCHED)]
    least = _hits(clauses, article)
    found = [(-hits, at) for at, other in enumerate(others) if (hits := _hits(clauses, other)) > least]
    return [others[at] for _, at in sorted(found)[:_CANDIDATES]]


def _hits(clauses: Sequence[str], article: Article) -> int:
    whole = article.whole
    return sum(clause in whole for clause in clauses)
