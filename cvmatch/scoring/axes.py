"""The parts of the score that are no single skill: years of experience, level, and the role held before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cvmatch.model import CV, Seniority, Target
from cvmatch.scoring import weights
from cvmatch.text import fold

LEVEL_WORDS = {
    "intern": Seniority.INTERN,
    "internship": Seniority.INTERN,
    "trainee": Seniority.INTERN,
    "junior": Seniority.JUNIOR,
    "graduate": Seniority.JUNIOR,
    "senior": Seniority.SENIOR,
    "sr": Seniority.SENIOR,
    "lead": Seniority.LEAD,
    "principal": Seniority.LEAD,
    "staff": Seniority.LEAD,
    "head": Seniority.LEAD,
    "director": Seniority.LEAD,
    "chief": Seniority.LEAD,
    "manager": Seniority.LEAD,
}
TITLE_NOISE = frozenset("a an and at for in of the to with i ii iii iv remote hybrid full time part".split())


@dataclass(frozen=True, slots=True)
class Axis:
    """One part: its key in ``weights.AXIS``, its value 0..1 and what it rests on."""

    key: str
    name: str
    value: float
    reason: str


def axes_of(cv: CV, target: Target) -> Iterator[Axis]:
    """The parts the target asks for; what it does not ask for is absent, not zero."""
    if target.min_years:
        yield _years(cv, target.min_years)
    if target.seniority:
        yield _level(cv, target.seniority)
    if target.title and title_words(target.title):
        yield _role(cv, target)


def _years(cv: CV, asked: float) -> Axis:
    name = "Years of experience"
    if cv.years is None:
        return Axis("years", name, 0.0, f"{asked:g} asked, no dated work in the CV")
    return Axis("years", name, min(1.0, cv.years / asked), f"{asked:g} asked, {cv.years:.1f} dated in the CV")


def _level(cv: CV, asked: Seniority) -> Axis:
    reached = level_of(cv)
    if reached is None:
        return Axis("level", "Level", 0.0, f"{asked} asked, no level can be read from the CV")
    short = max(0, weights.LEVELS.index(asked) - weights.LEVELS.index(reached))
    value = max(0.0, 1.0 - weights.LEVEL_STEP * short)
    return Axis("level", "Level", value, f"{asked} asked, {reached} read from positions and years")


def level_of(cv: CV) -> Seniority | None:
    """The highest level a position states, or the one the years of work suggest."""
    stated = [LEVEL_WORDS[w] for item in cv.work for w in fold_words(item.position or "") if w in LEVEL_WORDS]
    by_years = [level for least, level in weights.LEVEL_FROM_YEARS if cv.years is not None and cv.years >= least]
    reached = stated + by_years[:1]
    return max(reached, key=weights.LEVELS.index) if reached else None


def _role(cv: CV, target: Target) -> Axis:
    best, position = max(
        ((title_closeness(p, target.title), p) for p in _positions(cv)),
        default=(0.0, ""),
        key=lambda x: (x[0], x[1]),
    )
    reason = f"closest position held: {position}" if best else "no position like it in the CV"
    return Axis("role", "Role held before", best, reason)


def _positions(cv: CV) -> list[str]:
    return [item.position for item in cv.work if item.position]


def title_closeness(one: str, other: str) -> float:
    """Shared words of two job titles over the words of the title asked for (0..1), levels and fillers dropped."""
    mine, asked = title_words(one), title_words(other)
    if not mine or not asked:
        return 0.0
    shared = len(mine & asked)
    return shared / max(len(asked), len(mine)) if shared else 0.0


def title_words(title: str) -> frozenset[str]:
    """The telling words of a job title, folded."""
    return frozenset(w for w in fold_words(title) if w not in TITLE_NOISE and w not in LEVEL_WORDS)


def fold_words(text: str) -> list[str]:
    """Words of a title in folded form."""
    return [w for w in (fold(part) for part in text.replace("/", " ").replace("-", " ").split()) if w]
