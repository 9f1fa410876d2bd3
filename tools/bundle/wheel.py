"""What a wheel says of itself."""

from __future__ import annotations

import zipfile
from email.parser import HeaderParser
from functools import cached_property
from pathlib import Path

from packaging.requirements import Requirement
from packaging.tags import Tag
from packaging.utils import canonicalize_name, parse_wheel_filename


class Wheel:
    """A wheel file: its name, its tags, what it requires and what it brings."""

    def __init__(self, path: Path) -> None:
        self.path = path
        name, self.version, _build, tags = parse_wheel_filename(path.name)
        self.name: str = name
        self.tags: frozenset[Tag] = tags

    @cached_property
    def files(self) -> tuple[str, ...]:
        """The names of the files in it."""
        with zipfile.ZipFile(self.path) as archive:
            return tuple(archive.namelist())

    @cached_property
    def requires(self) -> tuple[Requirement, ...]:
        """What it requires anywhere, markers and all."""
        (metadata,) = (name for name in self.files if name.endswith(".dist-info/METADATA"))
        with zipfile.ZipFile(self.path) as archive:
            heads = HeaderParser().parsestr(archive.read(metadata).decode())
        return tuple(Requirement(line) for line in heads.get_all("Requires-Dist", ()))


def lacking(wheels: list[Wheel], wanted: Requirement, environment: dict[str, str]) -> list[str]:
    """What is required in an environment and not among the wheels, markers resolved for that environment."""
    by_name = {wheel.name: wheel for wheel in wheels}
    lacks: dict[str, str] = {}
    seen: set[tuple[str, str]] = set()
    open_ones = [wanted]
    while open_ones:
        one = open_ones.pop()
        name = canonicalize_name(one.name)
        if name not in by_name:
            lacks[name] = f"{one.name}{one.specifier}"
            continue
        for extra in {"", *one.extras} - {extra for seen_name, extra in seen if seen_name == name}:
            seen.add((name, extra))
            open_ones += [each for each in by_name[name].requires if _holds(each, {**environment, "extra": extra})]
    return sorted(lacks.values())


def _holds(requirement: Requirement, environment: dict[str, str]) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(environment)
