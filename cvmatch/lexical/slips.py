"""How many slips of the pen lie between two words."""

from __future__ import annotations


def slips_between(one: str, other: str, most: int) -> int:
    """Letters dropped, added, changed or swapped with their neighbour from one word to the other; ``most + 1`` where
    there are more than ``most``.
    """
    from rapidfuzz.distance import OSA  # imported when a first word is in doubt: most texts have none

    return OSA.distance(one, other, score_cutoff=most)
