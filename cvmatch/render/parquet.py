"""A ranking as Parquet, some rows at a time (the ``parquet`` extra)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

ROWS_AT_ONCE = 50_000


def write_parquet(path: Path, ranking: Iterable[Mapping[str, Any]]) -> None:
    """The rows of a ranking at ``path``; the same rows give the same bytes. Raises OSError."""
    import pyarrow
    import pyarrow.parquet

    schema = pyarrow.schema(
        [(name, pyarrow.string()) for name in ("cv", "advert", "title")]
        + [("score", pyarrow.float64())]
        + [(name, pyarrow.int32()) for name in ("shown", "named", "transferable", "missing")]
    )
    rows = iter(ranking)
    with pyarrow.parquet.ParquetWriter(path, schema) as writer:
        while some := list(islice(rows, ROWS_AT_ONCE)):
            writer.write_table(pyarrow.Table.from_pylist(some, schema=schema))
