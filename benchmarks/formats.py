"""How long a report of two long lists takes in each format, and how much memory: each as a process of its own.

The lists are made up (synthetic.py). All formats together are to take 60 s, and none of them more than 1 GB.

    python benchmarks/formats.py [SIZE]

ENFCMP_STATUTES=FOLDER gives official texts to compare with. A PDF is laid out by a browser, which takes minutes for
thousands of sheets; it is left out.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from scale import write
from startup import ENFCMP, peak_megabytes

FORMATS = ("html", "docx", "xlsx", "md", "csv", "json")
MOST_SECONDS, MOST_MEGABYTES = 60, 1000


def main(size: int) -> None:
    """Print one row a format."""
    print(f"{'format':<8}{'s':>8}{'peak MB':>9}{'file MB':>9}")
    total, most = 0.0, 0.0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, size, seed=1)
        lists = ["--from", str(folder / "from.yaml"), "--to", str(folder / "to.yaml")]
        for suffix in FORMATS:
            file = folder / f"report.{suffix}"
            command = [*ENFCMP, "report", *lists, "-q", "-o", str(file)]
            start = time.perf_counter()
            peak = peak_megabytes(command) or 0
            seconds = time.perf_counter() - start
            total, most = total + seconds, max(most, peak)
            print(f"{suffix:<8}{seconds:>8.1f}{peak:>9.0f}{file.stat().st_size / 1_000_000:>9.1f}")
    print(f"{'all':<8}{total:>8.1f}{most:>9.0f}{'':>9}  at most {MOST_SECONDS} s, {MOST_MEGABYTES} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
