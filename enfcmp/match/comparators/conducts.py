"""A conduct that the other item quotes: one list names it, the other has a heading and the article that lists it."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from enfcmp.match.comparators.comparator import Clue, Measure
from enfcmp.match.comparators.quotations import Quotations, quoted
from enfcmp.match.conduct import conduct
from enfcmp.model import Item
from enfcmp.text.bags import character_pairs
from enfcmp.text.fold import joined

_CLAUSE = re.compile(r"[。；：;:\n]")
_QUOTED = 0.85  # least share of a name that one clause says …
_SUBJECT_HEAD = re.compile("主体|对象|相对人|当事人")
_SUBJECT = re.compile("(?:主体|对象|相对人|当事人)[：:]([^；;，,。、]{2,20})")
_PERSONS = (("自然人", "公民", "个人"), ("单位", "企业", "组织"))
_AHEAD = 0.15  # … and how much more of it than any clause of another item

EnactedWords = Callable[[Item], str]
"""The words of the articles that an item cites; empty where no official text is at hand."""


class Conducts:
    """How much of the name of an item without quotations one clause of the other quotes, where no other item is near.

    The two lists stand one behind the other; `start` is where the second one begins. An item that quotes the law is
    compared by its quotations, and not by this. Of one that cites without quoting, `enacted` gives the words of the
    law; it is asked only where the other list has items without any basis.
    """

    def __init__(self, items: Sequence[Item], start: int, quotations: Quotations, enacted: EnactedWords) -> None:
        self._start = start
        texts = [quoted(item) for item in items]
        self._names = {
            index: character_pairs(conduct(item.name)) for index, item in enumerate(items) if not texts[index].strip()
        }
        self._said = dict(self._asked(items, texts, enacted))
        self._cut: dict[str, tuple[frozenset[str], ...]] = {}
        self._pairs = functools.cache(character_pairs)
        self._subjects = {index: _subject(items[index]) for index in self._names}
        self._items = items
        self._bags = self._asked_pairs(quotations)
        self._holding = self._index()
        self._quoted = {index: self._leader(index) for index in self._names}
        self._quoting: dict[int, list[int]] = defaultdict(list)
        self._shares: dict[tuple[int, int], float] = {}
        for index, leader in self._quoted.items():
            if leader:
                whole, share = leader
                self._quoting[whole].append(index)
                for pair in ((index, whole), (whole, index)):
                    self._shares[pair] = max(share, self._shares.get(pair, 0.0))

    def compare(self, one: int, other: int) -> Measure | None:
        """The share of the name in the clause; None where no clause has it, or several items have."""
        share = self._shares.get((one, other))
        return None if share is None else Measure(share)

    def clues(self, index: int) -> Iterable[Clue]:
        """The item that quotes it, for both."""
        if leader := self._quoted.get(index):
            return [("quoted", (index, leader[0]))]
        return [("quoted", (name, index)) for name in self._quoting.get(index, ())]

    def _asked_pairs(self, quotations: Quotations) -> dict[int, frozenset[str]]:
        """The pairs of characters that each item says and a name has too."""
        asked: frozenset[str] = frozenset().union(*self._names.values())
        return {
            index: asked & (character_pairs(text) if index in self._names else quotations[index])
            for index, text in self._said.items()
        }

    def _index(self) -> dict[str, list[int]]:
        """The items that say a pair of characters."""
        found: dict[str, list[int]] = defaultdict(list)
        for index, bag in self._bags.items():
            for pair in bag:
                found[pair].append(index)
        return found

    def _leader(self, index: int) -> tuple[int, float] | None:
        """The one item of the other list that quotes a name, with the share; None where none or several do."""
        name = self._names[index]
        shares = {other: self._share(name, other) for other in self._near(index)}
        most = max(shares.values(), default=0.0)
        if most < _QUOTED:
            return None
        near = [other for other, share in shares.items() if most - share < _AHEAD]
        if len(near) > 1:
            near = [
                other for other in near if shares[other] >= _QUOTED and self._is_about(other, self._subjects[index])
            ]
        return (near[0], shares[near[0]]) if len(near) == 1 else None

    def _is_about(self, index: int, subject: str | None) -> bool:
        """Whether the name of an item says whom the other item is about."""
        if subject is None:
            return False
        words = next((row for row in _PERSONS if subject in row), (subject,))
        return any(word in joined(self._items[index].name) for word in words)

    def _near(self, index: int) -> set[int]:
        """The items of the other list that may quote so much of a name as to lead, or as to take the lead away.

        Whoever quotes a share of a name quotes one of any pairs that are more than the rest of it.
        """
        name = self._names[index]
        least = (_QUOTED - _AHEAD) * len(name)
        rarest = sorted(name, key=lambda pair: (len(self._holding.get(pair, ())), pair))
        found = (self._holding.get(pair, ()) for pair in rarest[: int(len(name) - least) + 1])
        beside = {other for others in found for other in others if (other < self._start) != (index < self._start)}
        return {other for other in beside if len(name & self._bags[other]) >= int(least)}

    def _share(self, name: frozenset[str], other: int) -> float:
        return max((len(name & clause) for clause in self._clauses(self._said[other])), default=0) / len(name)

    def _clauses(self, text: str) -> tuple[frozenset[str], ...]:
        """The pairs of characters of each clause; many texts have one clause, and few are asked about."""
        if text not in self._cut:
            self._cut[text] = tuple(filter(None, map(self._pairs, _CLAUSE.split(text))))
        return self._cut[text]

    def _asked(self, items: Sequence[Item], texts: Sequence[str], enacted: EnactedWords) -> Iterator[tuple[int, str]]:
        """What an item without quotations is looked for in: the quotations of the others, else the words enacted."""
        parts = range(self._start), range(self._start, len(items))
        for part, other in (parts, parts[::-1]):
            is_bare = any(not items[index].provisions for index in other)
            for index in part if any(index in self._names for index in other) else ():
                is_enacted = is_bare and index in self._names and items[index].provisions
                if text := enacted(items[index]) if is_enacted else texts[index]:
                    yield index, text


def _subject(item: Item) -> str | None:
    """违法主体: whom the item is about, where a column of the list tells it."""
    columns = item.extra.items() if item.extra else ()
    told = next((text for head, text in columns if _SUBJECT_HEAD.search(head)), None)
    match = _SUBJECT.search(joined(item.remarks or ""))
    return joined(told) if told else match[1] if match else None
