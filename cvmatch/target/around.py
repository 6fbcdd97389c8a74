"""Stretches of a text around rare words, so that a slow pattern need not run over all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def around(text: str, signs: Iterable[str], before: int = 60, after: int = 60) -> Iterator[tuple[int, int]]:
    """Stretches around every place of the signs, in order, none touching another; both ends at white space.

    ``before`` and ``after`` are letters to keep on either side of a place.
    """
    return around_places(text, _places(text, signs), before, after)


def around_places(text: str, places: Iterable[int], before: int, after: int) -> Iterator[tuple[int, int]]:
    """The same around places already known."""
    start = end = -1
    for place in sorted(places):
        if place - before > end:
            if end >= 0:
                yield start, end
            start = max(text.rfind(" ", 0, max(0, place - before)), 0)
        end = text.find(" ", place + after)
        end = len(text) if end < 0 else end
    if end >= 0:
        yield start, end


def _places(text: str, signs: Iterable[str]) -> Iterator[int]:
    for sign in signs:
        place = text.find(sign)
        while place >= 0:
            yield place
            place = text.find(sign, place + 1)
