"""Build the handout and the slides: python make_docs.py [CONTENT ...] [--out DIR]."""

import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (an older Python is told so, it does not crash)
    sys.exit("make_docs.py needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")

try:
    from handouts.cli.main import main
except KeyboardInterrupt:
    sys.exit(130)

if __name__ == "__main__":
    sys.exit(main(home=Path(__file__).parent))
