"""Ways over another role, other moves, and the moves that sources state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cvmatch.model import ConceptId, Pay, Requirement, Role, RoleId, RoleLink
from cvmatch.model.guidance import Bridge, OtherMove, PayLine, Route
from cvmatch.scoring.weights import LEVELS
from cvmatch.taxonomy import Taxonomy
from cvmatch.taxonomy.carry import carried, held_by
from cvmatch.transition.effort import is_new_field, months_for
from cvmatch.transition.standing import Stand, Standing, coverage_of

LEAST_RISE = 15.0
"""A bridge must lift the weaker of its two steps this far (points of 100) above the move at once."""

BRIDGES_SHOWN = 3
FARTHEST = 10.0
"""Nobody bridges over a role for which they have next to nothing (fit in points of 100)."""

MOVES_SHOWN = 5

Fits = dict[RoleId, float]
"""Role -> fit of the person who moves, 0..100, by the same measure as for the target."""


def bridges_of(standing: Standing, source: Role | None, fits: Fits, time: tuple[int, int]) -> tuple[Bridge, ...]:
    """Roles between that are nearer than the target and bring one nearer to it, the best first.

    A way is as good as the weaker of its steps: fit for the role between, then fit for the target with what is
    essential in the role between learned; both recomputed.
    """
    found = [b for role in _between(standing, source, fits) for b in _bridge(standing, source, role, fits)]
    better = [b for b in found if min(b.first, b.after) >= b.at_once + LEAST_RISE and _no_longer(b, time)]
    return tuple(sorted(better, key=lambda b: (-min(b.first, b.after), b.roles))[:BRIDGES_SHOWN])


def _between(standing: Standing, source: Role | None, fits: Fits) -> Iterator[Role]:
    for role_id, role in sorted(standing.taxonomy.roles.items()):
        own = role_id == standing.target.id or (source is not None and role_id == source.id)
        if not own and fits.get(role_id, 0.0) >= FARTHEST and not _above(role, standing.target):
            yield role


def _above(role: Role, target: Role) -> bool:
    """A role for people further on than the target is no way to it."""
    level = LEVELS.index(role.seniority) if role.seniority else 0
    return level > (LEVELS.index(target.seniority) if target.seniority else 0)


def _bridge(standing: Standing, source: Role | None, role: Role, fits: Fits) -> Iterator[Bridge]:
    first = fits[role.id]
    if first < standing.fit + LEAST_RISE:
        return
    after = standing.fit + standing.gain(learned_in(role))
    taxonomy, target = standing.taxonomy, standing.target
    held = (*standing.held, *held_by(role))
    family = source.family if source else ""
    months = (
        _months(taxonomy, standing, standing.held, role, family),
        _months(taxonomy, standing, held, target, role.family),
    )
    ends = (*((source.id,) if source else ()), role.id, target.id)
    titles = tuple(taxonomy.roles[r].pref_label for r in ends)
    yield Bridge(ends, titles, standing.fit, first, after, months)


def _no_longer(bridge: Bridge, time: tuple[int, int]) -> bool:
    """No step may be longer than the move at once, else nothing is won on the way."""
    return all(most <= time[1] for _, most in bridge.months)


def _months(
    taxonomy: Taxonomy, standing: Standing, held: tuple[Requirement, ...], role: Role, family: str
) -> tuple[int, int]:
    stands = tuple(Stand(c) for c in carried(taxonomy, held, held_by(role)))
    lacks = Standing(role, held, stands, taxonomy, standing.today).lacks()
    return months_for(lacks, is_new_field(family, role.family))


def learned_in(role: Role) -> tuple[ConceptId, ...]:
    """What somebody has learned after that role: what is essential in it, of alternatives the first."""
    wanted = (r.concepts[:1] if r.any_of else r.concepts for r in held_by(role))
    return tuple(dict.fromkeys(c for concepts in wanted for c in concepts))


def role_fits(taxonomy: Taxonomy, held: tuple[Requirement, ...]) -> Fits:
    """For every role the part of its essential skills that is held, in points of 100."""
    return {i: 100.0 * coverage_of(taxonomy, held, role) for i, role in sorted(taxonomy.roles.items())}


def other_moves(taxonomy: Taxonomy, fits: Fits, left_out: Iterable[RoleId]) -> tuple[OtherMove, ...]:
    """The roles nearest by now, the nearest first."""
    out = set(left_out)
    nearest = sorted((-fit, i) for i, fit in fits.items() if i not in out and fit >= FARTHEST)
    return tuple(OtherMove(i, taxonomy.roles[i].pref_label, -fit) for fit, i in nearest[:MOVES_SHOWN])


def routes_in(taxonomy: Taxonomy, target: Role) -> tuple[Route, ...]:
    """Moves into the target that a source states."""
    return tuple(
        _route(role, link)
        for _, role in sorted(taxonomy.roles.items())
        for link in role.related
        if link.role == target.id
    )


def routes_out(taxonomy: Taxonomy, target: Role) -> tuple[Route, ...]:
    """Moves out of the target that a source states."""
    known = (link for link in target.related if link.role in taxonomy.roles)
    return tuple(_route(taxonomy.roles[link.role], link) for link in known)


def _route(other: Role, link: RoleLink) -> Route:
    months = (link.months_min, link.months_max)
    return Route(
        other.id, other.pref_label, link.difficulty, months, link.note, link.pay_change, link.source, other.pay
    )


def link_between(source: Role | None, target: Role) -> tuple[RoleLink, ...]:
    """What sources state of just this move."""
    return tuple(link for link in source.related if link.role == target.id) if source else ()


def pay_lines(source: Role | None, target: Role) -> tuple[PayLine, ...]:
    """The sourced figures of both roles; where both have some in one currency, those come first."""
    lines = [PayLine(r.id, r.pref_label, p) for r in (source, target) if r for p in r.pay]
    shared = _currencies(source) & _currencies(target)
    return tuple(sorted(lines, key=lambda line: line.pay.currency not in shared))


def _currencies(role: Role | None) -> set[str]:
    return {p.currency for p in role.pay} if role else set()


def pay_notes(source: Role | None, target: Role) -> Iterator[str]:
    """Whether pay falls at first, where both figures are stated for one country; and what sources say of later."""
    if not target.pay:
        yield f"no sourced figure for {target.pref_label}; with --adverts FOLDER this shows what your adverts state"
    for own, entry in _entry_against_mid(source, target):
        lower = (entry.low or 0) < (own.low or 0)
        word = "less than" if lower else "no less than"
        yield (
            f"starting at entry level pays {word} mid-career as {source.pref_label if source else ''} "
            f"({_range(entry)} against {_range(own)} {own.currency}, {own.country})"
        )
    for link in link_between(source, target):
        yield from (f"{note} ({link.source})" for note in (link.pay_change, link.after) if note)


def _entry_against_mid(source: Role | None, target: Role) -> Iterator[tuple[Pay, Pay]]:
    for own in source.pay if source else ():
        for entry in target.pay:
            if (own.stage, entry.stage) == ("mid", "entry") and own.currency == entry.currency:
                yield own, entry


def _range(pay: Pay) -> str:
    return f"{pay.low or 0:,.0f} to {pay.high or 0:,.0f}"
