"""Names run together of parts that are no words, taken apart: PyTorch is also written "Py Torch"."""

from __future__ import annotations

SHORT = 3
"""Letters of the shorter part at most: two longer parts are words that also mean something else ("audit board")."""

FIRST = 5
"""Letters of the first part at most."""


def apart(name: str) -> tuple[str, str] | None:
    """The two parts of a name whose letter case shows them, None where it does not.

    >>> apart("NumPy"), apart("Python"), apart("XGBoost")
    (('Num', 'Py'), None, ('XG', 'Boost'))
    """
    capitals = [place for place, letter in enumerate(name) if letter.isupper()]
    if not name.isalpha() or len(capitals) < 2 or capitals[0]:
        return None
    cut = capitals[-1] if capitals == [0, 1, 2] else capitals[1]
    first, rest = name[:cut], name[cut:]
    one_hump = first[1:].islower() or cut <= 2
    plain = one_hump and (rest[1:].islower() or (cut > 1 and rest.isupper()))
    short = min(len(first), len(rest)) <= SHORT and len(rest) > 1 and len(first) <= FIRST
    return (first, rest) if plain and short else None
