"""Where the data to measure on lies: the folder named by CVMATCH_DATA."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def data_folder() -> Path:
    """The folder of measurement data; ends the program with one sentence where there is none."""
    folder = os.environ.get("CVMATCH_DATA", "")
    if not folder or not Path(folder).is_dir():
        sys.exit("no data to measure on: set CVMATCH_DATA to the folder that holds gold/, adverts/ and skillspan/")
    return Path(folder)


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file."""
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file)
