"""`python -m enfcmp` is the `enfcmp` command."""

import sys

try:
    from enfcmp.cli import main

    code = main()
except KeyboardInterrupt:  # before there was anybody to say so
    code = 130
sys.exit(code)
