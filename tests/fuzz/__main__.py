"""What is asked for on the command line; the figures in the end, and meanwhile in a file."""

import argparse
import faulthandler
import sys
from pathlib import Path

from tests import fuzz
from tests.fuzz.figures import Figures
from tests.fuzz.parts import PARTS, Wish
from tests.fuzz.runner import alone

_HANG = 180  # seconds in which even a library that is not interrupted has to come back


def main(arguments=None):
    """Run the parts that are named; 0 where nothing is a fault, else 1."""
    asked = _parser().parse_args(arguments)
    wish = Wish(asked.seed, asked.keep)
    if asked.keep:
        asked.keep.mkdir(parents=True, exist_ok=True)
    figures = Figures(wish, asked.figures)
    try:
        with alone():
            for name in asked.parts or PARTS:
                count = max(1, round(PARTS[name].count() * asked.scale))
                numbers = range(asked.first, count) if asked.only is None else range(asked.only, asked.only + 1)
                for outcome in PARTS[name].outcomes(numbers, wish):
                    faulthandler.dump_traceback_later(_HANG, exit=True, file=sys.__stderr__)
                    figures.add(name, outcome)
    finally:  # also when somebody stops it
        faulthandler.cancel_dump_traceback_later()
        figures.keep()
        sys.stdout.write(figures.text())
    return int(figures.has_faults)


def _parser():
    parser = argparse.ArgumentParser(
        "python -m tests.fuzz", description=fuzz.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", metavar="PART", nargs="*", choices=[[], *PARTS], help="; ".join(PARTS))
    parser.add_argument("--scale", metavar="SHARE", type=float, default=1, help="a share of the whole run, as 0.01")
    parser.add_argument("--seed", metavar="NAME", default="1", help="what the numbers follow from (%(default)s)")
    parser.add_argument("--only", metavar="NUMBER", type=int, help="this number only")
    parser.add_argument("--first", metavar="NUMBER", type=int, default=0, help="go on from there")
    parser.add_argument("--keep", metavar="FOLDER", type=Path, help="where what fails is kept")
    parser.add_argument("--figures", metavar="FILE", type=Path, help="the figures, written anew every minute")
    return parser


if __name__ == "__main__":
    sys.exit(main())
