"""The letters of an advert and the marks by which it finds others that hold the same.

Texts are compared by their letters and figures alone, so that tags, marks, bullets, line ends and lost spaces do not
count.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from itertools import combinations

_RARE = (b"j", b"k", b"q", b"v", b"x", b"z")
"""Letters at which a stretch begins that is compared: about one letter in forty, wherever the text is cut."""

STRETCH = 32
MARKS = 4
"""Stretches by which an advert finds its like: two of them shared are enough to be compared in full."""

SHORT = 200
"""Letters under which two texts are one only if all letters are the same."""

_DROPPED = bytes(code for code in range(128) if not chr(code).isalnum())


def letters_of(text: str) -> bytes:
    """Letters and figures of a text in lower case, of any script if most of it is in none of a-z."""
    low = text.lower()
    plain = low.encode("ascii", "ignore").translate(None, _DROPPED)
    return plain if 2 * len(plain) > len(low) else "".join(filter(str.isalnum, low)).encode("utf-8", "replace")


def marks_of(text: str) -> bytes:
    """By what an advert finds those like it: the least sums of its stretches, 4 bytes each; few letters give one."""
    letters = letters_of(text)
    found = sorted(stretches_of(letters))[:MARKS] if len(letters) >= SHORT else []
    return b"".join(sum_.to_bytes(4, "big") for sum_ in found or [zlib.crc32(letters)])


def keys_of(marks: bytes) -> list[int]:
    """Any two of the marks as one number of 63 bits; a single mark alone."""
    sums = [int.from_bytes(marks[at : at + 4], "big") for at in range(0, len(marks), 4)]
    return [(one << 31) ^ other for one, other in combinations(sums, 2)] or sums


def stretches_of(letters: bytes) -> set[int]:
    """Sums of the stretches of some letters that begin at a rare one: what texts are compared by."""
    return {zlib.crc32(letters[at : at + STRETCH]) for at in _places(letters) if at + STRETCH <= len(letters)}


def _places(letters: bytes) -> Iterator[int]:
    for rare in _RARE:
        at = letters.find(rare)
        while at >= 0:
            yield at
            at = letters.find(rare, at + 1)
