"""What a survey asks of whatever does its work: a machine, or a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from enfcmp.model import ItemList
from enfcmp.survey.list_answer import ListAnswer
from enfcmp.survey.voting import Voted

Work = Callable[[str], ListAnswer]


class Engine(Protocol):
    """The same bytes from each, however the lists are shared out and whatever is killed on the way."""

    def answers(self, work: Work, names: Sequence[str]) -> Iterator[ListAnswer]:
        """What each list gives, in the order of the names; `work` is sent to wherever the lists are worked through."""

    def votes(self, reference: ItemList, answers: Sequence[ListAnswer]) -> Voted:
        """What most lists say, of those that these answers are of."""

    def write(self, folder: str, inputs: Sequence[Path]) -> None:
        """The tables as Parquet, never in the place of `inputs`; raises `InputError` where they cannot be written."""
