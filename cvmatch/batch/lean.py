"""What a target asks for as a few lines, without its text: all that scores and demand rest on.

First a line of JSON, then the telling words, then a line for each requirement: most adverts ask alike, and a line that
was read before is read by one look-up. No text holds the signs that part the lines and ids: reading dropped them.
"""

from __future__ import annotations

import json

from cvmatch.model import ConceptId, Importance, Pay, Requirement, Seniority, Target

_IMPORTANCE = tuple(Importance)
_encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=True).encode

_BETWEEN = "\x1f"
"""Parts the ids of a requirement."""

WISHES_KEPT = 16384
"""Requirements remembered before the memory is emptied: some five MB."""


def pack_target(target: Target) -> str:
    """Requirements with concepts, title, level, years, pay and wording; the id and the text stay behind."""
    pay = [[p.low, p.high, p.currency, p.period] for p in target.pay]
    times = [times for _, times in target.wording]
    head = _encode([target.title, target.seniority, target.min_years, pay, times])
    words = " ".join([word for word, _ in target.wording])
    return "\n".join([head, words, *[_line(r) for r in target.requirements if r.concepts]])


def unpack_target(packed: str, name: str) -> Target:
    """The target again, as far as it was packed; ``name`` is its id."""
    head, words, *asked = packed.split("\n")
    title, level, years, pay, times = json.loads(head)
    return Target(
        id=name,
        title=title,
        kind="advert",
        requirements=tuple(map(_WISHES.__getitem__, asked)),
        seniority=Seniority(level) if level else None,
        min_years=years,
        pay=tuple(Pay(*each) for each in pay),
        wording=tuple(zip(words.split(" ") if words else (), times, strict=True)),
    )


def _line(r: Requirement) -> str:
    years = "" if r.min_years is None else r.min_years
    return f"{r.any_of:d} {_IMPORTANCE.index(r.importance)} {years} {r.stress} {_BETWEEN.join(r.concepts)}"


class _Wishes(dict[str, Requirement]):
    """Line -> the requirement, made once for all adverts that ask alike."""

    def __missing__(self, line: str) -> Requirement:
        if len(self) >= WISHES_KEPT:
            self.clear()
        any_of, importance, years, stress, joined = line.split(" ", 4)
        ids = tuple(map(ConceptId, joined.split(_BETWEEN)))
        how = any_of == "1", _IMPORTANCE[int(importance)], float(years) if years else None
        self[line] = found = Requirement("+".join(ids), "", "", ids, *how, stress=int(stress))
        return found


_WISHES = _Wishes()
