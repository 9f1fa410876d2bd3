"""Two or three reviews of the same lists at once, typed into without a pause: no acknowledged answer is lost."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from enfcmp.lists.decision_file import read_content
from tests.fuzz import lists
from tests.fuzz.chance import Chance

_ITEMS = 12
_ACKNOWLEDGED = re.compile(r"^(a:\d+) – (b:\d+): (accepted|rejected)", re.MULTILINE)
_SAID = {"accept": "accepted", "reject": "rejected"}


def review(seed, number):
    """What was lost or invented by the reviews of this number, in words."""
    chance = Chance(f"{seed} review {number}")
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        folder = Path(name)
        for list_id in "ab":
            (folder / f"{list_id}.yaml").write_text(lists.written(_content(list_id)), encoding="utf-8")
        begun = [_begun(folder) for _ in range(2 + chance.below(2))]
        for _ in range(_ITEMS):
            for process in chance.mixed(begun):
                process.stdin.write(chance.one_of(("y\n", "n\n", "s\n", "n 理由\n")))
                process.stdin.flush()
        said = [process.communicate(timeout=120)[1] for process in begun]
        acknowledged = {pair for each in said for pair in _ACKNOWLEDGED.findall(each)}
        path = folder / "decisions" / "a--b.yaml"
        kept = (
            {(each.from_, each.to, _SAID[each.verdict]) for each in read_content(path).pairs}
            if path.exists()
            else set()
        )
        if any(process.returncode for process in begun):
            yield f"exit codes {[process.returncode for process in begun]}: {said}"
        if acknowledged != kept:
            yield f"lost: {sorted(acknowledged - kept)}, never acknowledged: {sorted(kept - acknowledged)}"


def _content(list_id):
    head = {
        "schema": "enfcmp.list/1",
        "id": list_id,
        "jurisdiction": {"name": "某市"},
        "bureau": "某局",
        "title": "清单",
    }
    names = (f"对第{at}种违法行为的处罚" for at in range(1, _ITEMS + 1))
    items = [{"number": str(at), "name": name, "basis_text": f"《某条例》第{at}条"} for at, name in enumerate(names, 1)]
    return {**head, "items": items}


def _begun(folder):
    return subprocess.Popen(
        [sys.executable, "-m", "enfcmp", "review", "--from", "a.yaml", "--to", "b.yaml", "--all"],
        cwd=folder,
        env={**os.environ, "ENFCMP_LANG": "en", "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
