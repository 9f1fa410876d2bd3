"""A survey in a process of its own, on one machine or on Spark, with something killed on the way; prints its digest.

    python tests/survey/on_spark.py FOLDER MASTER [PARTITIONS] [shuffled] [pyspark.daemon|CoarseGrainedExecutorBackend]

The last one is a word in the command line of what is killed.
"""

import hashlib
import os
import signal
import sys
import threading
import time
from pathlib import Path

import msgspec

from enfcmp.pipeline import Workspace
from enfcmp.pipeline.surveying import SurveyWish, survey
from enfcmp.survey.engines.local import Local

ALIVE = 3.0  # seconds that it lives before it is killed


def main(folder, master, partitions="0", order="", victim=""):
    """The survey of all lists but the catalogue."""
    engine = Local(1) if master == "here" else _spark(master, int(partitions))
    names = sorted(str(path) for path in Path(folder).glob("*.yaml") if path.stem != "catalogue")
    if victim:
        threading.Thread(target=_kill, args=(victim,), daemon=True).start()
    wish = SurveyWish(engine=engine)
    found = survey(Workspace(), names[::-1] if order else names, str(Path(folder) / "catalogue.yaml"), wish)
    sys.stdout.write(hashlib.sha256(msgspec.json.encode(found.survey)).hexdigest() + "\n")


def _spark(master, partitions):
    from enfcmp.survey.engines.spark import Spark

    return Spark(master, partitions or None)


def _kill(word):
    """Kill one process of ours with that word, once it has begun to work."""
    seen = {}
    while True:
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            pid = int(path.parent.name)
            first = seen.setdefault(pid, time.monotonic()) if word in _command(path) and _is_ours(pid) else None
            if first and time.monotonic() - first > ALIVE:
                os.kill(pid, signal.SIGKILL)
                sys.stdout.write(f"killed {pid}\n")
                return
        time.sleep(0.2)


def _is_ours(pid):
    try:
        return pid != os.getpid() and os.getsid(pid) == os.getsid(0)
    except OSError:
        return False


def _command(path):
    try:
        return path.read_bytes().decode(errors="replace")
    except OSError:
        return ""


if __name__ == "__main__":
    main(*sys.argv[1:])
