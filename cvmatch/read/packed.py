"""Mappings kept in a file and read in place: looking up a key costs its bucket, not the whole."""

from __future__ import annotations

import marshal
import zlib
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from typing import Any

BUCKET = 4
"""Keys per bucket, on average: a CV looks up some hundred words, each unpacks about this many rows."""

LARGE = 1
"""The same where rows are large: a word that begins a thousand labels is not unpacked for its neighbour."""

HEAD = 12
"""Bytes before a section's table: rows, parts, checksum of both. The table has none: it grows with the taxonomy, and
where it is damaged the parts it leads to are not what their sums say.
"""

CHUNK = 8
"""Rows of a sequence that are unpacked together."""


def pack_rows(rows: Mapping[Any, Any], bucket: int = BUCKET) -> bytes:
    """A mapping of plain values as buckets, for ``Packed``; ``bucket`` is the number of keys in each, on average."""
    count = 1 << (len(rows) // bucket).bit_length()
    buckets: list[dict[str, Any]] = [{} for _ in range(count)]
    for key, value in rows.items():
        buckets[_place(key, count)][key] = value
    return _packed(len(rows), [marshal.dumps(bucket) for bucket in buckets])


def pack_sequence(rows: Sequence[Any]) -> bytes:
    """A sequence of plain values as chunks, for ``PackedSequence``."""
    return _packed(len(rows), [marshal.dumps(list(rows[i : i + CHUNK])) for i in range(0, len(rows), CHUNK)])


def _packed(length: int, parts: Sequence[bytes]) -> bytes:
    ends, sums = accumulate(map(len, parts)), map(zlib.crc32, parts)
    sizes, table = array("I", (length, len(parts))).tobytes(), array("I", (*ends, *sums)).tobytes()
    return b"".join((sizes, array("I", (zlib.crc32(sizes),)).tobytes(), table, *parts))


def _place(key: str, count: int) -> int:
    return zlib.crc32(key.encode("utf-8", "surrogatepass")) & (count - 1)


class Prepared:
    """The packed parts of a file by name. ``repair`` makes them anew where a part is not what was written: marshal
    must never see damaged bytes.
    """

    def __init__(self, sections: Mapping[str, memoryview], repair: Callable[[], Mapping[str, memoryview]]) -> None:
        self.sections, self._repair = sections, repair
        self.unpacked: list[dict[int, Any]] = []

    def repair(self) -> None:
        """Replace all parts by fresh ones."""
        self.sections = self._repair()

    def release(self) -> None:
        """Forget all that was unpacked; what is asked for again is unpacked again."""
        for part in self.unpacked:
            part.clear()


class _Parts:
    """The parts of one section, each tested and unpacked when first asked for."""

    def __init__(self, prepared: Prepared, name: str) -> None:
        self._prepared, self._name = prepared, name
        self.open: dict[int, Any] = {}
        prepared.unpacked.append(self.open)
        if not self._laid_out():
            self._repaired()

    def _laid_out(self) -> bool:
        data = self._prepared.sections[self._name]
        self.length, self.count, checksum = data[:HEAD].cast("I")
        start = HEAD + 8 * self.count
        if zlib.crc32(data[: HEAD - 4]) != checksum or len(data) < start:
            return False
        numbers, self._body = data[HEAD:start].cast("I"), data[start:]
        self._ends, self._sums = numbers[: self.count], numbers[self.count :]
        return True

    def _repaired(self) -> None:
        self._prepared.repair()
        if not self._laid_out():
            raise OSError("the prepared taxonomy changes while it is read")

    def __getitem__(self, number: int) -> Any:
        try:
            return self.open[number]
        except KeyError:
            return self.open.setdefault(number, marshal.loads(self._tested(number)))

    def _tested(self, number: int) -> memoryview:
        part = self._part(number)
        if not part or zlib.crc32(part) != self._sums[number]:  # no part is empty: nothing but zeros was written
            self._repaired()
            part = self._part(number)
        return part

    def _part(self, number: int) -> memoryview:
        return self._body[self._ends[number - 1] if number else 0 : self._ends[number]]


class Packed(Mapping[Any, Any]):
    """A mapping from text to plain values; iterates in the order of its keys."""

    def __init__(self, prepared: Prepared, name: str) -> None:
        self._parts = _Parts(prepared, name)
        self._open = self._parts.open

    def _bucket(self, key: object) -> dict[object, Any]:
        """The few rows among which the key is; asked some thousand times for one CV, so written out."""
        if not isinstance(key, str):
            return {}
        number = zlib.crc32(key.encode("utf-8", "surrogatepass")) & (self._parts.count - 1)
        found: dict[object, Any] | None = self._open.get(number)
        return self._parts[number] if found is None else found  # many are empty, and open none the less

    def __getitem__(self, key: object) -> Any:
        return self._bucket(key)[key]

    def get(self, key: object, default: Any = None) -> Any:
        """The value, or ``default``."""
        return self._bucket(key).get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self._bucket(key)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(chain.from_iterable(self._parts[n] for n in range(self._parts.count))))

    def __len__(self) -> int:
        return self._parts.length


class PackedSequence(Sequence[Any]):
    """A sequence of plain values."""

    def __init__(self, prepared: Prepared, name: str) -> None:
        self._parts = _Parts(prepared, name)

    def __getitem__(self, number: Any) -> Any:
        if not 0 <= number < self._parts.length:
            raise IndexError(number)
        return self._parts[number // CHUNK][number % CHUNK]

    def __len__(self) -> int:
        return self._parts.length


class Made(Mapping[Any, Any]):
    """A mapping whose values are made from another's rows (key, row) when first asked for."""

    def __init__(self, rows: Mapping[str, Any], make: Callable[[str, Any], Any]) -> None:
        self._rows, self._make = rows, make
        self._made: dict[str, Any] = {}

    def __getitem__(self, key: str) -> Any:
        if key not in self._made:
            self._made[key] = self._make(key, self._rows[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
