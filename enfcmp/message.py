"""A sentence for a person, kept apart from its language until somebody reads it."""

from __future__ import annotations

from typing import NamedTuple


class Message(NamedTuple):
    """An English template and the values that go into it; `enfcmp.i18n.say` turns it into words."""

    template: str
    values: tuple[tuple[str, str | int | Message], ...] = ()

    def __str__(self) -> str:
        """The English words, for whoever uses enfcmp from Python."""
        return self.template.format(**{key: str(value) for key, value in self.values})


def msg(template: str, /, **values: str | int | Message) -> Message:
    """Make a `Message`; the catalogues are extracted from the first argument of calls to this function."""
    return Message(template, tuple(values.items()))
