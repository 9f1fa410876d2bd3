"""What most lists say of a row, part by part, and in what a list says something else than they do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence

import msgspec

from enfcmp.model import Majority, Provision
from enfcmp.provisions_compared import place_key, whole_article
from enfcmp.survey.said import Said

_FEW = 3  # lists from which on one can speak of most
_RARE = 0.2  # of the lists: what fewer say is not what most say in another way

_Parts = Callable[[Said], set[Hashable]]


class Vote(msgspec.Struct, frozen=True):
    """What lists say in one part: how many say each, what more than half of them say, and how many say anything."""

    counts: Counter[Hashable]
    usual: frozenset[Hashable]
    of: int

    @classmethod
    def of_all(cls, said: Sequence[set[Hashable]]) -> Vote:
        """Each list has one vote; one that says nothing has none."""
        voting = [each for each in said if each]
        counts = Counter(value for each in voting for value in each)
        is_one = len(voting) >= _FEW
        return cls(
            counts, frozenset(each for each, count in counts.items() if is_one and 2 * count > len(voting)), len(voting)
        )

    def is_other(self, own: set[Hashable]) -> bool:
        """Whether a list lacks what most say and has in its place what few say."""
        few = max(1, _RARE * self.of)
        return bool(own and self.usual - own) and any(self.counts[each] <= few for each in own - self.usual)


def _articles(said: Said) -> set[Hashable]:
    return {article(each) for each in said.provisions}


def article(provision: Provision) -> Hashable:
    """Parts of an article are the article: lists cite it more or less closely."""
    return whole_article(place_key(provision))


# The kind of divergence that each part is, as `diff` calls it; a coarser type, 行政强制 for 行政强制措施, is no other.
_PARTS: dict[str, _Parts] = {
    "provision-only-to": _articles,
    "sanction-differs": lambda said: set(said.fines),
    "type-differs": lambda said: {each[:4] for each in said.types},
    "body-differs": lambda said: set(said.bodies),
}


class Most:
    """What most of these lists say."""

    def __init__(self, said: Sequence[Said]) -> None:
        self._said = said
        self._votes = {kind: Vote.of_all([part(each) for each in said]) for kind, part in _PARTS.items()}

    def unlike(self, said: Said) -> Iterator[str]:
        """The kinds in which a list says something else."""
        return (kind for kind, vote in self._votes.items() if vote.is_other(_PARTS[kind](said)))

    @property
    def majority(self) -> Majority | None:
        """With how many lists cite it, in how many wordings; None where there is nothing that most say."""
        if not any(vote.usual for vote in self._votes.values()):
            return None
        usual = self._votes["provision-only-to"].usual
        whole = [each for each in self._said if usual <= _articles(each)]
        citing = whole or [each for each in self._said if usual & _articles(each)]
        return Majority(
            provisions=self._cited(citing),
            count=len(citing),
            of=len(self._said),
            wordings=len({each.wording for each in citing}),
            fines=self._usual("sanction-differs"),
            types=self._usual("type-differs"),
            bodies=self._usual("body-differs"),
        )

    def _cited(self, citing: Sequence[Said]) -> tuple[Provision, ...]:
        """The usual articles as the first list cites them."""
        usual = self._votes["provision-only-to"].usual
        shown = {article(each): each for said in reversed(citing) for each in said.provisions}
        return tuple(shown[each] for each in sorted(usual, key=str))

    def _usual(self, kind: str) -> tuple[str, ...]:
        return tuple(sorted(map(str, self._votes[kind].usual)))
