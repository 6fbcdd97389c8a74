"""What a new version of a CV gained and lost for one target: requirements, points, skills, sections, findings."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from cvmatch.advice.advise import advise
from cvmatch.model import CV, Match, Outcome, Suggestion
from cvmatch.model.guidance import Change, Comparison, PartChange
from cvmatch.taxonomy import Taxonomy, label_of

LEAST_POINTS = 0.05
"""What rounds to nothing on the page is no change."""


def compare(old: Match, new: Match, taxonomy: Taxonomy, today: datetime.date) -> Comparison:
    """Two versions for the same target; gains and losses stand side by side, none is netted away."""
    changes = [c for pair in zip(old.outcomes, new.outcomes, strict=True) for c in _change(*pair)]
    before, after = advise(old, taxonomy, today).suggestions, advise(new, taxonomy, today).suggestions
    return Comparison(
        old=old.cv.document.source,
        new=new.cv.document.source,
        target=new.target.title,
        before=old.score,
        after=new.score,
        changes=tuple(sorted(changes, key=lambda c: -round(c.points, 6))),
        parts=tuple(_parts(old, new)),
        skills_gained=_only(new.cv, old.cv, taxonomy),
        skills_lost=_only(old.cv, new.cv, taxonomy),
        sections_gained=_sections(new.cv, old.cv),
        sections_lost=_sections(old.cv, new.cv),
        settled=_not_in(before, after),
        arisen=_not_in(after, before),
        remarks=tuple(_remarks(old.cv, new.cv)),
    )


def _change(old: Outcome, new: Outcome) -> Iterator[Change]:
    points = new.points - old.points
    if old.status == new.status and abs(points) < LEAST_POINTS:
        return
    told = new if points >= 0 else old
    quote = told.evidence[0].quote if told.evidence else ""
    yield Change(new.requirement, old.status, new.status, points, quote)


def _parts(old: Match, new: Match) -> Iterator[PartChange]:
    before, after = ({c.name: c.points for c in match.contributions} for match in (old, new))
    for name in dict.fromkeys((*before, *after)):
        yield PartChange(name, before.get(name, 0.0), after.get(name, 0.0))


def _only(one: CV, other: CV, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Skills one version mentions and the other does not, in reading order."""
    theirs = {m.concept_id for m in other.mentions}
    own = dict.fromkeys(m.concept_id for m in one.mentions if m.concept_id not in theirs)
    return tuple(label_of(taxonomy, c) for c in own)


def _sections(one: CV, other: CV) -> tuple[str, ...]:
    theirs = {s.kind for s in other.sections}
    return tuple(dict.fromkeys(s.kind.value for s in one.sections if s.kind not in theirs))


def _not_in(some: tuple[Suggestion, ...], others: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
    """Findings the other version does not have; one about the whole CV that only names other skills is still there."""
    known = {(o.code, o.text) for o in others}
    both = {code for code, n in Counter(s.code for s in some).items() if n == sum(o.code == code for o in others) == 1}
    return tuple(s for s in some if (s.code, s.text) not in known and s.code not in both)


def _remarks(old: CV, new: CV) -> Iterator[str]:
    """How length, dated work and what could not be read changed."""
    counts = (
        ("pages", old.document.pages, new.document.pages),
        ("words", len(old.document.text.split()), len(new.document.text.split())),
        ("jobs read", len(old.work), len(new.work)),
        ("lines under jobs", sum(len(w.highlights) for w in old.work), sum(len(w.highlights) for w in new.work)),
    )
    yield from (f"{name}: {before} before, {after} now" for name, before, after in counts if before != after)
    if (old.years or 0.0) != (new.years or 0.0):
        yield f"years of dated work: {old.years or 0:.1f} before, {new.years or 0:.1f} now"
    known = {n.code for n in old.notices}
    yield from (f"new in this version: {n.message}" for n in new.notices if n.code not in known)
