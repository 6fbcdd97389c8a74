"""The letters of an advert and the marks by which it finds others that hold the same.

Texts are compared by their letters and figures alone, so that tags, marks, bullets, line ends and lost spaces do not
count.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable
from itertools import combinations

STRETCH = 32
_RARE = re.compile(rb"[jkqvxz](?=.{31})", re.S)
"""Letters at which a stretch begins that is compared: about one letter in forty, wherever the text is cut."""

MARKS = 4
"""Stretches by which an advert finds its like: two of them shared are enough to be compared in full."""

SHORT = 200
"""Letters under which two texts are one only if all letters are the same."""

_FIGURES = re.compile(r"\d(?:[\d,.]*\d\d|\d*(?=\s?\+?\s?(?:year|yr)))")
_PLAIN_FIGURES = re.compile(r"[0-9](?:[0-9,.]*[0-9][0-9]|[0-9]*(?=\s?\+?\s?(?:year|yr)))")
"""The same where no other digits can be: found in half the time."""

_NO_DIGIT = re.compile(r"\D")
MOST_FIGURES = 60
"""A text with more keeps none in its marks, and is compared in full."""

_HEAD = struct.Struct(">IIB")
_MANY = 128
_DROPPED = bytes(code for code in range(128) if not chr(code).isalnum())


def letters_of(text: str) -> bytes:
    """Letters and figures of a text in lower case, of any script if most of it is in none of a-z."""
    low = text.lower()
    plain = low.encode("ascii", "ignore").translate(None, _DROPPED)
    return plain if 2 * len(plain) > len(low) else "".join(filter(str.isalnum, low)).encode("utf-8", "replace")


def marks_of(text: str) -> bytes:
    """By what an advert finds those like it, and what tells most of those apart again without a look at their texts.

    Sum and number of its letters, how many stretches follow, the least sums of its stretches (of few letters the sum
    of all), then the sums of its figures; 4 bytes each, the number of stretches one.
    """
    letters = letters_of(text)
    found = sorted(stretches_of(letters))[:MARKS] if len(letters) >= SHORT else []
    sums = found or [zlib.crc32(letters)]
    figures = sorted({zlib.crc32(figure.encode()) for figure in figures_of(text)})
    many = len(figures) > MOST_FIGURES
    head = _HEAD.pack(zlib.crc32(letters), len(letters), len(sums) | (_MANY if many else 0))
    return head + _packed(sums) + (b"" if many else _packed(figures))


def _packed(sums: Iterable[int]) -> bytes:
    return b"".join(one.to_bytes(4, "big") for one in sums)


def _unpacked(packed: bytes) -> list[int]:
    return [int.from_bytes(packed[at : at + 4], "big") for at in range(0, len(packed), 4)]


def figures_of(text: str) -> set[str]:
    """Figures of three digits and more (pay, numbers of adverts), and years asked for."""
    found = (_PLAIN_FIGURES if text.isascii() else _FIGURES).findall(text)
    return {_NO_DIGIT.sub("", figure) for figure in found}


def keys_of(marks: bytes) -> list[int]:
    """Any two of the sums of stretches as one number of 63 bits; a single sum alone."""
    sums = _unpacked(marks[_HEAD.size : _HEAD.size + 4 * (marks[_HEAD.size - 1] & ~_MANY)])
    return [(one << 31) ^ other for one, other in combinations(sums, 2)] or sums


def may_be_one(marks: bytes, other: bytes) -> bool:
    """Whether two adverts can be one by their marks: the same letters, or no figure in the shorter that is not in the
    longer. Most that share stretches differ in a figure, and their texts need no look.
    """
    (sum_, number, count), (other_sum, other_number, other_count) = _HEAD.unpack_from(marks), _HEAD.unpack_from(other)
    if (sum_, number) == (other_sum, other_number) or (count | other_count) & _MANY:
        return True
    figures = set(_unpacked(marks[_HEAD.size + 4 * count :]))
    others = set(_unpacked(other[_HEAD.size + 4 * other_count :]))
    return figures <= others if number <= other_number else others <= figures


def stretches_of(letters: bytes) -> set[int]:
    """Sums of the stretches of some letters that begin at a rare one: what texts are compared by."""
    starts = [found.start() for found in _RARE.finditer(letters)]
    return {zlib.crc32(letters[at : at + STRETCH]) for at in starts}
