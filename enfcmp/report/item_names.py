"""What lists and their items are called: by ids where commands are typed, in reports by place or bureau and number."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import starmap

from enfcmp.i18n import _, say
from enfcmp.message import Message, msg
from enfcmp.model import ListHead

_ITEM = re.compile(r"(?<![\w-])([a-z0-9-]+):[^\s,，、;；:：()（）]+")
_OPTIONS = ("--from", "--to")  # what a finding calls the sides of two lists of one id


class ItemIds:
    """Items and lists by their ids, as whoever types the next command needs them."""

    lists: tuple[str, ...] = ()

    def item(self, item: str, side: int | None = None) -> str:  # noqa: ARG002
        """a:7."""
        return item

    def items(self, items: Iterable[str], side: int | None = None) -> str:  # noqa: ARG002
        """a:7, 8, b:3."""
        return _(", ").join(short_ids(items))

    def of_list(self, list_id: str) -> str:
        """A list."""
        return list_id

    def said(self, message: Message) -> str:
        """A message with its items and lists."""
        return say(message)


BY_ID = ItemIds()


class ItemNames(ItemIds):
    """Names of some lists and of their items: 甲市, 甲市第11项.

    Where two lists have one id, as two editions of one list do, `side` tells which is meant: 0 or 1.
    """

    def __init__(self, heads: Sequence[ListHead]) -> None:
        self.lists = called(heads)
        self._ids = tuple(head.id for head in heads)
        self._place = heads[0].jurisdiction.name
        self._is_of_one_id = len(heads) > 1 and len({*self._ids}) == 1

    def item(self, item: str, side: int | None = None) -> str:
        """甲市第11项; an id of another list stays as it is."""
        name, _colon, number = item.partition(":")
        return self._numbered(side, name, (number,))

    def items(self, items: Iterable[str], side: int | None = None) -> str:
        """甲市第11、12项；乙市第3项: the items of one list together, in their order."""
        return _("; ").join(starmap(partial(self._numbered, side), _by_list(items)))

    def lines(self, items: Sequence[str]) -> str:
        """A line a list; a pair of two lists of one id has one of either."""
        if self._is_of_one_id and len(items) == len(self._ids):
            return "\n".join(self.item(item, side) for side, item in enumerate(items))
        return "\n".join(starmap(partial(self._numbered, None), _by_list(items)))

    @staticmethod
    def number(item: str) -> str:
        """第11项, where it is plain of which list."""
        number = item.partition(":")[2]
        return say(msg("no. {numbers}", numbers=number)) if number.isdecimal() else number

    def said(self, message: Message) -> str:
        """A message, lists and items in it by their names."""
        return say(self._renamed(message))

    def in_words(self, text: str) -> str:
        """Words that were said earlier, with the items in them."""
        return _ITEM.sub(lambda found: self.item(found[0]) if found[1] in self._ids else found[0], text)

    def of_list(self, list_id: str) -> str:
        """A list by its id; the place alone where two lists have it."""
        if list_id not in self._ids:
            return list_id
        return self._place if self._is_of_one_id else self.lists[self._ids.index(list_id)]

    def _numbered(self, side: int | None, name: str, numbers: Sequence[str]) -> str:
        if name not in self._ids:
            return _(", ").join(f"{name}:{number}" for number in numbers)
        its = self.lists[side] if side is not None and self._is_of_one_id else self.of_list(name)
        of_digits = all(number.isdecimal() for number in numbers)
        values = {"list": its, "numbers": _(", ").join(numbers)}
        return say(msg("{list} no. {numbers}", **values) if of_digits else msg("{list}, number {numbers}", **values))

    def _renamed(self, message: Message) -> Message:
        return Message(message.template, tuple((key, self._value(value)) for key, value in message.values))

    def _value(self, value: str | int | Message) -> str | int | Message:
        if isinstance(value, Message):
            return self._renamed(value)
        if not isinstance(value, str):
            return value
        if value in _OPTIONS and len(self.lists) == len(_OPTIONS):
            return self.lists[_OPTIONS.index(value)]
        if value in self._ids:
            return self.of_list(value)
        return self.in_words(value)


def short_ids(items: Iterable[str]) -> list[str]:
    """Ids of which those that follow one of the same list leave out its name: a:1, 2, b:1."""
    shown: list[str] = []
    last = ""
    for item in items:
        name, colon, number = item.partition(":")
        shown.append(number if colon and name == last else item)
        last = name if colon else ""
    return shown


def _by_list(items: Iterable[str]) -> Iterable[tuple[str, list[str]]]:
    """The numbers of each list, by its id."""
    found: dict[str, dict[str, None]] = {}
    for item in items:
        name, _colon, number = item.partition(":")
        found.setdefault(name, {})[number] = None
    return ((name, list(numbers)) for name, numbers in found.items())


def called(heads: Sequence[ListHead]) -> tuple[str, ...]:
    """The places that lists are of; where that is not enough, the bureaus, editions, titles or ids with them."""
    for names in _ways(heads):
        if len({*names}) == len(names):
            return tuple(names)
    places = _places(heads)
    if len(heads) == len(_OPTIONS):
        return tuple(_with(place, each) for place, each in zip(places, (_("List A"), _("List B")), strict=True))
    return tuple(_with(place, str(number)) for number, place in enumerate(places, 1))


def _ways(heads: Sequence[ListHead]) -> Iterator[list[str]]:
    """What tells lists apart, the shortest first."""
    places = _places(heads)
    yield places
    yield [head.bureau for head in heads]
    days = [head.published for head in heads]
    if len(heads) == len(_OPTIONS) and None not in days:
        yield _editions(places, days)
    yield [_with(place, head.title) for place, head in zip(places, heads, strict=True)]
    yield [_with(place, head.id) for place, head in zip(places, heads, strict=True)]


def _editions(places: Sequence[str], days: Sequence[dt.date | None]) -> list[str]:
    """旧版 and 新版, by the days on which they were published."""
    one, other = days
    if one is None or other is None or one == other:
        return list(places)
    words = (msg("old edition, {day}"), msg("new edition, {day}"))
    ordered = words if one < other else words[::-1]
    said = (say(msg(each.template, day=day.isoformat())) for each, day in zip(ordered, (one, other), strict=True))
    return list(map(_with, places, said))


def _places(heads: Sequence[ListHead]) -> list[str]:
    return [head.jurisdiction.name for head in heads]


def _with(name: str, what: str) -> str:
    return say(msg("{one} ({other})", one=name, other=what))
