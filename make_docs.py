"""Build the handout and the slides: python make_docs.py [CONTENT ...] [--out DIR]."""

import sys
from pathlib import Path

from handouts.cli import main

if __name__ == "__main__":
    sys.exit(main(home=Path(__file__).parent))
