"""The systems that a bundle is made for, and what of a wheel is right for each."""

from __future__ import annotations

from typing import NamedTuple

from packaging.tags import Tag, compatible_tags, cpython_tags

PYTHONS = ((3, 11), (3, 12), (3, 13))
_OLD_NAMES = {17: "manylinux2014", 12: "manylinux2010", 5: "manylinux1"}  # by the second number of glibc


class Target(NamedTuple):
    """A system: how wheels for it are called, and what markers see on it."""

    name: str
    platforms: tuple[str, ...]
    markers: dict[str, str]

    def tags(self, python: tuple[int, int]) -> frozenset[Tag]:
        """The tags of the wheels that a Python takes on it."""
        own = cpython_tags(python, platforms=self.platforms)
        return frozenset((*own, *compatible_tags(python, f"cp{python[0]}{python[1]}", self.platforms)))

    def environment(self, python: tuple[int, int]) -> dict[str, str]:
        """What markers see in a Python on it."""
        version = f"{python[0]}.{python[1]}"
        return {
            **self.markers,
            "python_version": version,
            "python_full_version": f"{version}.0",
            "implementation_version": f"{version}.0",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }


def _linux(name: str, machine: str, glibc: int) -> Target:
    """A Linux with a glibc as new as 2.28, which 统信 UOS 20 and 麒麟 V10 have, or newer."""
    platforms = []
    for minor in range(28, glibc - 1, -1):
        platforms += [f"manylinux_2_{minor}_{machine}"]
        platforms += [f"{_OLD_NAMES[minor]}_{machine}"] if minor in _OLD_NAMES else []
    markers = {"os_name": "posix", "sys_platform": "linux", "platform_system": "Linux", "platform_machine": machine}
    return Target(name, tuple(platforms), markers)


_WINDOWS = {"os_name": "nt", "sys_platform": "win32", "platform_system": "Windows", "platform_machine": "AMD64"}
TARGETS = {
    target.name: target
    for target in (
        Target("windows-x64", ("win_amd64",), _WINDOWS),
        _linux("linux-x64", "x86_64", 5),
        _linux("linux-arm64", "aarch64", 17),
    )
}
