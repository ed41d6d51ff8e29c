"""Let the tests import the modules beside the two commands."""

from __future__ import annotations

import sys
from pathlib import Path

# At the end, so that nothing there hides a module of the standard library.
sys.path.append(str(Path(__file__).parents[3] / "packaging"))
