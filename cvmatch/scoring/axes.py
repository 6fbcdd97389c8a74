"""The parts of the score that are no single skill: years of experience, level, and the role held before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cvmatch.model import CV, Seniority, Target
from cvmatch.scoring import weights
from cvmatch.scoring.titles import LEVEL_WORDS, title_closeness, title_words, words_of
from cvmatch.taxonomy import Taxonomy

FIT_SCALED = frozenset({"years", "level"})
"""Parts that count only as far as the skills fit: ten years of other work are no experience here."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One part: its key in ``weights.AXIS``, its value 0..1 and what it rests on."""

    key: str
    name: str
    value: float
    reason: str


def axes_of(cv: CV, target: Target, taxonomy: Taxonomy) -> Iterator[Axis]:
    """The parts the target asks for, before ``fitted``; what it does not ask for is absent, not zero."""
    if target.min_years:
        yield _years(cv, target.min_years)
    if target.seniority:
        yield _level(cv, target.seniority)
    if target.title and title_words(target.title):
        yield _role(cv, target, taxonomy)


def fitted(axis: Axis, fit: float) -> Axis:
    """The part scaled by how far the skills fit (0..1), where it is one of ``FIT_SCALED``."""
    if axis.key not in FIT_SCALED or not axis.value:
        return axis
    return replace(axis, value=axis.value * fit, reason=f"{axis.reason}; counts as far as the skills fit ({fit:.0%})")


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
    stated = [LEVEL_WORDS[w] for item in cv.work for w in words_of(item.position or "") if w in LEVEL_WORDS]
    by_years = [level for least, level in weights.LEVEL_FROM_YEARS if cv.years is not None and cv.years >= least]
    reached = stated + by_years[:1]
    return max(reached, key=weights.LEVELS.index) if reached else None


def _role(cv: CV, target: Target, taxonomy: Taxonomy) -> Axis:
    close = [(title_closeness(taxonomy, title, target.title) * worth, title) for title, worth in _titles(cv)]
    best, title = max(close, default=(0.0, ""))
    reason = f"closest in the CV: {title}" if best else "no position like it in the CV"
    return Axis("role", "Role held before", best, reason)


def _titles(cv: CV) -> list[tuple[str, float]]:
    """Positions held, and the title the CV gives itself, which is only a claim."""
    held = [(" ".join(item.position.split()), 1.0) for item in cv.work if item.position]
    return [*held, (" ".join(cv.basics.label.split()), weights.CLAIMED)] if cv.basics.label else held
