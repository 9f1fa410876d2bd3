"""A folder in which commands are run: lists, texts, decisions, labelled links and documents that belong together."""

import contextlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.fuzz import decisions, lists, texts
from tests.fuzz.chance import Chance
from tests.fuzz.documents.damage import WAYS
from tests.fuzz.documents.seeds import made
from tests.fuzz.returned import returned

_SEEDS = cache(made)


class Scene(NamedTuple):
    """The files by their names, and what may be named on a command line because of them."""

    files: Mapping[str, bytes]
    items: tuple[str, ...]
    laws: tuple[str, ...]


def scene(chance: Chance) -> Scene:
    """Two lists that have much in common, c.yaml that is damaged, and what stands beside them."""
    first = texts.text(chance)
    laws = [first, texts.newer(first, chance), texts.text(chance)]
    one = lists.fields("a", chance, laws)
    other = lists.other(one, "b", chance, laws)
    files = {"a.yaml": lists.written(one).encode(), "b.yaml": lists.written(other).encode()}
    files["c.yaml"] = lists.damaged({**one, "id": "c"}, chance)
    for law in laws:
        name, content = texts.file_of(law, chance)
        files[f"texts/{name}"] = content.encode("utf-8", "replace")
    files["d.yaml"] = decisions.decisions(one, other, chance)
    if chance.falls(0.4):
        files[chance.one_of(("decisions/a--b.yaml", "decisions/a.yaml"))] = decisions.decisions(one, other, chance)
    files["gold.json"] = decisions.gold(one, other, chance)
    files |= dict(_document(chance) for _ in range(2))
    if chance.falls(0.1):
        files["enfcmp.toml"] = b"lang = 'en'\n"
    apart = Chance(f"returned {lists.written(one)}")  # so that all else stays as it was drawn
    if apart.falls(0.1):
        files["returned.xlsx"] = returned(apart)
    files["marks.json"] = decisions.marks(one, other, apart)
    items = tuple(
        f"{content['id']}{suffix}:{item['number']}"
        for content in (one, other)
        for item in content["items"]
        for suffix in ("", ".yaml")
    )
    return Scene(files, items or ("a.yaml:1",), tuple({law.title: None for law in laws}))


def _document(chance: Chance) -> tuple[str, bytes]:
    """A document, every other one damaged."""
    seeds = _SEEDS()
    name = chance.one_of(sorted(seeds))
    kind, content = seeds[name]
    if chance.falls(0.5):
        every = {each: data for each, (_, data) in seeds.items()}
        with contextlib.suppress(Exception):  # what can no longer be opened is damaged enough
            content = chance.one_of(WAYS[kind])(content, chance, every)
    return name, content


def put(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files of a scene."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
