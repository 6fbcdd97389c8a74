"""The parts of the score that are no single skill: years of experience, level, the role held before, the wording."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cvmatch.model import CV, Seniority, Target
from cvmatch.scoring import weights
from cvmatch.scoring.axis import Axis
from cvmatch.scoring.held import held_titles
from cvmatch.scoring.titles import title_closeness, title_words, words_of
from cvmatch.scoring.wording import wording_axis
from cvmatch.taxonomy import Taxonomy
from cvmatch.taxonomy.titles import LEVEL_WORDS

FIT_SCALED = frozenset({"years", "level"})
"""Parts that count only as far as the skills fit: ten years of other work are no experience here."""


def axes_of(cv: CV, target: Target, taxonomy: Taxonomy, today: datetime.date) -> Iterator[Axis]:
    """The parts the target asks for, before ``fitted``; what it does not ask for is absent, not zero."""
    if target.min_years:
        yield _years(cv, target.min_years)
    if target.seniority:
        yield _level(cv, target.seniority)
    if target.title and title_words(target.title):
        yield _role(cv, target, taxonomy, today)
    yield from wording_axis(cv, target, taxonomy)


def weighed_axes(
    cv: CV, target: Target, taxonomy: Taxonomy, today: datetime.date, skills: float
) -> list[tuple[Axis, float]]:
    """The parts with their weights, ``skills`` being the weight of all requirements together."""
    return [(axis, weights.AXIS[axis.key] * skills) for axis in axes_of(cv, target, taxonomy, today)]


def fitted(axis: Axis, fit: float) -> Axis:
    """The part in the light of how far the skills fit (0..1): years and level count only so far, and for a role never
    held the skills stand in to a part.
    """
    if axis.key == "role" and axis.value < weights.SKILLS_FOR_ROLE * fit:
        value = weights.SKILLS_FOR_ROLE * fit
        return axis._replace(value=value, reason=f"{axis.reason}; your skills stand in for {value:.0%} of it")
    if axis.key not in FIT_SCALED or not axis.value:
        return axis
    return axis._replace(value=axis.value * fit, reason=f"{axis.reason}; counts as far as the skills fit ({fit:.0%})")


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


def _role(cv: CV, target: Target, taxonomy: Taxonomy, today: datetime.date) -> Axis:
    titles = held_titles(cv, taxonomy, today)
    close = [(title_closeness(taxonomy, title, target.title) * worth, title) for title, worth in titles]
    best, title = max(close, default=(0.0, ""))
    reason = f"closest in the CV: {title}" if best else "no position like it in the CV"
    return Axis("role", "Role held before", best, reason)
