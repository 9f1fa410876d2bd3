"""Runs of every command in made-up folders, in this process or in processes of their own."""

import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.fuzz.chance import Chance
from tests.fuzz.invariants import broken
from tests.fuzz.options import Line, commands, line
from tests.fuzz.runner import Answer, inside, outside
from tests.fuzz.scene import contents, put, scene


class Run(NamedTuple):
    """One run, and what does not hold of it."""

    line: Line
    answer: Answer
    broken: list[str]


def runs_in(seed, number, keep=None, run=inside):
    """Every command once in the folder of this number, one after the other."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        folder = Path(name, "here")  # in a folder of its own, since `..` may be named
        chance = Chance(f"{seed} {number}")
        there = scene(chance)
        put(there.files, folder)
        before = contents(folder)
        for command in chance.mixed(list(commands())):
            asked = line(chance, there, command)
            answer = run(asked.arguments, folder, asked.typed, chance.one_of(("en", "zh")))
            after = contents(folder)
            found = Run(asked, answer, broken(asked, answer, before, after))
            if found.broken and keep:
                shutil.copytree(folder, keep / f"{number}-{command}", dirs_exist_ok=True)
            yield found
            before = after


def same_bytes(seed, number):
    """A command as processes that hash differently: the same answer, byte for byte."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        chance = Chance(f"{seed} hash {number}")
        there = scene(chance)
        asked = line(chance, there, chance.one_of(list(commands())))
        results = []
        for hashing in ("1", "2"):
            folder = Path(name, "here")
            put(there.files, folder)
            answer = outside(asked.arguments, folder, asked.typed, PYTHONHASHSEED=hashing)
            after = contents(folder)
            wrong = broken(asked, answer, there.files, after)
            results.append((answer[:3], after))
            shutil.rmtree(folder)
            yield Run(asked, answer, wrong)
        if results[0] != results[1] and "--dated" not in asked.arguments:
            yield Run(asked, answer, ["other bytes under another hashing"])
