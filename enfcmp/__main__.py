"""`python -m enfcmp` is the `enfcmp` command."""

import sys

from enfcmp.cli import main

sys.exit(main())
