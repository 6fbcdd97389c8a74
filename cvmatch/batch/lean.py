"""What a target asks for as one line of JSON, without its text: all that scores and demand rest on."""

from __future__ import annotations

import json
from functools import lru_cache

from cvmatch.model import ConceptId, Importance, Pay, Requirement, Seniority, Target

_IMPORTANCE = tuple(Importance)
_encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=True).encode


def pack_target(target: Target) -> str:
    """Requirements with concepts, title, level, years, pay and wording; the id and the text stay behind."""
    asked = [
        [list(r.concepts), r.any_of, _IMPORTANCE.index(r.importance), r.min_years, r.stress]
        for r in target.requirements
        if r.concepts
    ]
    pay = [[p.low, p.high, p.currency, p.period] for p in target.pay]
    found = {
        "title": target.title,
        "asked": asked,
        "pay": pay,
        "level": target.seniority,
        "years": target.min_years,
        "words": " ".join(word for word, _ in target.wording),
        "times": [times for _, times in target.wording],
    }
    return _encode(found)


def unpack_target(packed: str, name: str) -> Target:
    """The target again, as far as it was packed; ``name`` is its id."""
    found = json.loads(packed)
    return Target(
        id=name,
        title=found["title"],
        kind="advert",
        requirements=tuple(_requirement(tuple(concepts), *how) for concepts, *how in found["asked"]),
        seniority=Seniority(found["level"]) if found["level"] else None,
        min_years=found["years"],
        pay=tuple(Pay(*pay) for pay in found["pay"]),
        wording=tuple(zip(found["words"].split(), found["times"], strict=True)),
    )


@lru_cache(maxsize=16384)
def _requirement(
    ids: tuple[ConceptId, ...], any_of: bool, importance: int, years: float | None, stress: int
) -> Requirement:
    """Made once for all adverts that ask alike: most do."""
    return Requirement("+".join(ids), "", "", ids, any_of, _IMPORTANCE[importance], years, stress=stress)
