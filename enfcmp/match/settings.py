"""How much each piece of evidence says, and what a link takes: the numbers of the engine, in one place.

A comparator speaks in points: for two items being one matter, or against it. The score is the sum of the points on a
scale from 0 to 1 (the logistic function, as in the model of Fellegi and Sunter, A Theory for Record Linkage, 1969):
0.5 where what speaks for and against is even. How the numbers were chosen and what they are worth: docs/matching.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import msgspec

from enfcmp.match.comparators.comparator import Measure


class Voice(msgspec.Struct, frozen=True):
    """How a comparator speaks: `weight` points for 1 more than `neutral`, negative below, less where it tells less.

    `against`: the points that nothing in common takes away; None where that is like any other value. `most`: the points
    that it may add.
    """

    weight: float
    neutral: float = 0.0
    against: float | None = None
    most: float = math.inf

    def points(self, measure: Measure) -> float:
        """What a measure says for the pair; negative where it speaks against it."""
        if self.against is not None and measure.value == 0:
            return -self.against * measure.tells
        return min(self.most, self.weight * measure.tells * (measure.value - self.neutral))


class Settings(msgspec.Struct, frozen=True):
    """The numbers of the engine; `voices` by comparator, one that is left out does not speak."""

    voices: dict[str, Voice] = msgspec.field(
        default_factory=lambda: {
            "name": Voice(weight=7.0, neutral=0.3),
            "basis": Voice(weight=4.0, neutral=0.5, against=1.0),
            "text": Voice(weight=5.0, neutral=0.8),
            "type": Voice(weight=6.0, against=6.0, most=2.0),
            "halves": Voice(weight=2.0),
            "quoted": Voice(weight=3.5),
        }
    )
    link: float = 0.5  # least score of a link between each other's best candidates
    part: float = 0.05  # least score of a link that is argued from coverage
    part_rarity: float = 0.5  # least rarity of a place that both cite
    part_quoted: float = 0.85  # least share of a part's quotations that the whole quotes …
    part_named: float = 0.55  # … or of its name that the whole says, where it quotes …
    part_common: float = 0.5  # … at least so much of the part's quotations
    part_unquoted: float = 0.2  # least share of its name where one of the two quotes nothing
    part_left: float = 0.2  # least share of a whole's name that its partners leave to a further part …
    part_fills: float = 0.5  # … and how much of that a part by name alone says, or of what only it says is there
    part_apart: float = 0.4  # how much more of its partners than of a part a whole may say where they leave nothing
    sibling: float = 0.03  # how near the scores of two items are that share one counterpart, …
    sibling_told: float = 0.35  # … and most that it says of what only one of the two says
    candidate: float = 0.2  # from here on the nearest candidate of an item without a link is one to look at
    left_over: float = 0.9  # least score of a link between two items that others were preferred to
    halves: float = 0.3  # how near the names are of a duty and its penalty
    other_words: float = 0.5  # most points that quotations may take where no provision is common …
    alike: float = 0.4  # … and the names are so near, or they are of a duty and its penalty
    bare: float = 1.0  # points less where nothing but the names can be compared
    same_words: float = 0.7  # from here on quotations are one text, so that another number is another edition
    certain: float = 0.9  # least score of a certain link, without what the action type adds …
    margin: float = 0.3  # … how far it is ahead of the runner-up …
    founded_margin: float = 0.1  # … or where it has a provision in common and the runner-up has none …
    named: float = 0.5  # … how near the names are …
    same_name: float = 0.85  # … and how near they are where no provisions can be compared
    likely: float = 0.6  # least score of a likely link …
    close: float = 0.05  # … and how far it is ahead where little speaks for it
    index: bool = True  # compare candidates only; False compares all pairs

    def points(self, measures: Mapping[str, Measure]) -> dict[str, float]:
        """What each comparator says, by its name; `bare` is what is taken where nothing but the names could speak."""
        if "halves" in measures and measures["name"].value < self.halves:
            measures = {name: measure for name, measure in measures.items() if name != "halves"}
        found = {name: self.voices[name].points(measure) for name, measure in measures.items() if name in self.voices}
        if "basis" in found and self._is_renumbered(measures):
            found["basis"] = 0.0
        if "text" in found and self._has_to_differ(measures):
            found["text"] = max(found["text"], -self.other_words)
        if "quoted" in found:
            found["quoted"] = self._lifted(found, measures)
        if "name" in measures and measures.keys() <= {"name", "type", "quoted"} and not found.get("quoted"):
            found["bare"] = -self.bare
        return found

    def _lifted(self, found: Mapping[str, float], measures: Mapping[str, Measure]) -> float:
        """What a quotation adds: it takes the place of the name, so that no heading is nearer than a namesake.

        Nothing where another kind of action is taken: who is inspected for something is not punished for it.
        """
        if "type" in measures and measures["type"].value == 0:
            return 0.0
        return max(0.0, min(found["quoted"], self.voices["quoted"].weight - found.get("name", 0.0)))

    def _is_renumbered(self, measures: Mapping[str, Measure]) -> bool:
        """Whether the articles differ and the quotations do not: another edition, which speaks neither way."""
        return measures["basis"].value == 0 and "text" in measures and measures["text"].value >= self.same_words

    def _has_to_differ(self, measures: Mapping[str, Measure]) -> bool:
        """Whether each quotes its own part of a rule: no provision is common, the names are near or the law is one."""
        is_apart = "basis" not in measures or measures["basis"].value == 0
        return is_apart and ("halves" in measures or measures["name"].value >= self.alike)

    def strength(self, measures: Mapping[str, Measure]) -> float:
        """All points together: what two pairs are told apart by, where their scores are much alike."""
        return round(math.fsum(self.points(measures).values()), 9)


def score_of(strength: float) -> float:
    """How much speaks for a pair, 0 to 1."""
    return round(1 / (1 + math.exp(-strength)), 4)


DEFAULT = Settings()
