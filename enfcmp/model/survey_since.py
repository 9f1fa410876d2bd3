"""What has changed since an earlier survey of the same reference."""

from __future__ import annotations

from typing import Literal

import msgspec


class SurveyChange(msgspec.Struct, frozen=True):
    """A cell that is another now: the list has the matter, lacks it, says something else of it, or no longer does.

    `unsure`: a person has to look whether it has the matter.
    """

    matter: str
    list: str
    now: Literal["has", "lacks", "differs", "agrees", "unsure"]


class SurveySince(msgspec.Struct, frozen=True):
    """Since the survey that is called `survey`: lists that are new or gone, and the cells of all others.

    `matters` are rows of the reference that it did not have, or by another name; their cells are no changes.
    """

    survey: str
    matters: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    changes: tuple[SurveyChange, ...]
