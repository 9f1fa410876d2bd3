"""The numbers of the method; benchmarks/concordance.py shows that each stands on a plateau."""

from __future__ import annotations

from typing import NamedTuple


class Method(NamedTuple):
    """How near two passages have to be.

    `mutual`: where each is the nearest to the other and the next new one is not as near, up to the share `apart` of it;
    `alone`: where the new one is the nearest to the old one, whatever else is near.
    `part` and `share` of the nearest one's: another new passage to which none is nearer, for a person. `least`: below
    it two have in common only what every law has. `other_kind` lowers where one of the two threatens and the other does
    not; `referred` is the weight of the articles that one which threatens refers to.
    """

    mutual: float = 0.18
    alone: float = 0.28
    apart: float = 0.9
    part: float = 0.18
    share: float = 0.4
    least: float = 0.1
    other_kind: float = 0.6
    referred: float = 0.5
    candidates: int = 3


METHOD = Method()
# From a list's quotations into another law: an item's penalty may rest on what is a duty there, and three are shown.
REBASING = METHOD._replace(mutual=0.15, other_kind=0.8, least=0.08)
