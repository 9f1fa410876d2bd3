"""A sentence for a person, kept apart from its language until somebody reads it."""

from __future__ import annotations


class Message:
    """An English template and the values that go into it; `enfcmp.i18n.say` turns it into words.

    A plain class, since help and errors need it before anything heavier is imported.
    """

    __slots__ = ("template", "values")

    def __init__(self, template: str, values: tuple[tuple[str, str | int | Message], ...] = ()) -> None:
        self.template = template
        self.values = values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        return hash((self.template, self.values))

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"

    def __str__(self) -> str:
        """The English words, for whoever uses enfcmp from Python, and for JSON."""
        return self.template.format(**{key: str(value) for key, value in self.values})


def msg(template: str, /, **values: str | int | Message) -> Message:
    """Make a `Message`; the catalogues are extracted from the first argument of calls to this function."""
    return Message(template, tuple(values.items()))
