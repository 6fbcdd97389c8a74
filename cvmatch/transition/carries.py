"""What carries over, in three kinds kept apart, and what is to be built."""

from __future__ import annotations

from collections.abc import Iterator

from cvmatch.advice.ways import is_learnable, way_of
from cvmatch.model import CV, ConceptId, Importance, Kind, Mention, Requirement, Role, SectionKind
from cvmatch.model.guidance import Gap, Transfer
from cvmatch.scoring.offers import quote_at, section_at
from cvmatch.taxonomy import Taxonomy, concept_of, label_of, relation
from cvmatch.taxonomy.carry import GAPS_SHOWN, held_by
from cvmatch.transition.standing import Stand, Standing

DIRECT, ADJACENT, GENERAL = "direct", "adjacent", "general"

LEAST_ADJACENT = 0.2
"""Less than this of a requirement is no head start worth a line."""

DEMONSTRABLE = frozenset(
    "mentoring coaching leadership technical-leadership people-management team-management project-management "
    "project-coordination stakeholder-management presentation-skills public-speaking communicating-results "
    "explaining-complex-ideas executive-communication cross-functional-collaboration negotiation "
    "conflict-resolution technical-communication decision-making analytical-thinking problem-solving".split()
)
"""General competences one line of work can demonstrate. Others ("reliability", "drive") are words of adverts, and in a
line of work they mostly say something else."""

DEMONSTRATED_IN = frozenset({SectionKind.WORK, SectionKind.PROJECTS, SectionKind.VOLUNTEER})
GENERAL_SHOWN = 4


def transfers_of(standing: Standing, source: Role | None) -> tuple[Transfer, ...]:
    """Direct first (essential before optional), then adjacent, then general competences the CV demonstrates."""
    direct = [_direct(s, source) for s in standing.stands if s.met]
    adjacent = [_adjacent(standing, s, source) for s in standing.stands if _is_adjacent(s)]
    general = _general(standing.match.cv, standing.target, standing.taxonomy) if standing.match else ()
    return (*direct, *adjacent, *general)


def _is_adjacent(stand: Stand) -> bool:
    return not stand.met and stand.carried.closeness >= LEAST_ADJACENT


def _direct(stand: Stand, source: Role | None) -> Transfer:
    requirement = stand.requirement
    return Transfer(
        requirement.concepts[0],
        requirement.label,
        DIRECT,
        _why_direct(stand),
        requirement.importance,
        now=_use_now(stand, source),
        there=requirement.use,
        quote=stand.quote,
        named_only=stand.named_only,
    )


def _why_direct(stand: Stand) -> str:
    if stand.outcome is not None:
        return stand.outcome.reason
    by = stand.carried.by
    return f"part of the role: {by.label}" if by else "part of the role"


def _adjacent(standing: Standing, stand: Stand, source: Role | None) -> Transfer:
    requirement = stand.requirement
    return Transfer(
        requirement.concepts[0],
        requirement.label,
        ADJACENT,
        head_start(standing, stand),
        requirement.importance,
        now=_use_now(stand, source),
        there=requirement.use,
        quote=stand.quote,
    )


def head_start(standing: Standing, stand: Stand) -> str:
    """What there is to start from, and what lacks; "" where nothing comes near."""
    if not stand.carried.closeness:
        return ""
    if stand.outcome is not None and stand.outcome.evidence:
        return stand.outcome.reason
    by = stand.carried.by
    return f"{_near(standing, by, stand.requirement)} ({stand.carried.closeness:.0%} of it)" if by else ""


def _near(standing: Standing, by: Requirement, wanted: Requirement) -> str:
    own = [c for c in wanted.concepts for have in by.concepts if _full(standing, have, c)]
    if own and not wanted.any_of and len(wanted.concepts) > 1:
        return f"{by.label} is part of it"
    return f"{by.label} comes close"


def _full(standing: Standing, have: ConceptId, want: ConceptId) -> bool:
    found = relation(standing.taxonomy, have, want)
    return found is not None and found[1] >= 1.0


def _use_now(stand: Stand, source: Role | None) -> str:
    """What it is used for today, where a role is left and not a CV."""
    by = stand.carried.by
    return by.use if by and source and stand.outcome is None else ""


def _general(cv: CV, target: Role, taxonomy: Taxonomy) -> Iterator[Transfer]:
    lines: dict[str, Mention] = {}
    taken: set[ConceptId] = set()
    asked = {c for r in target.requirements for c in r.concepts}
    for mention in sorted(_demonstrated(cv), key=lambda m: (m.concept_id not in asked, m.span.start)):
        line = quote_at(cv, mention)
        if line not in lines and mention.concept_id not in taken and len(lines) < GENERAL_SHOWN:
            lines[line] = mention
            taken.add(mention.concept_id)
    for line, mention in lines.items():
        label = label_of(taxonomy, mention.concept_id)
        yield Transfer(mention.concept_id, label, GENERAL, "this line of the CV demonstrates it", quote=line)


def _demonstrated(cv: CV) -> Iterator[Mention]:
    """Mentions of general competences in lines that say what was done."""
    done = [h for job in cv.work for h in job.highlights] + [h for p in cv.projects for h in p.highlights]
    for mention in cv.mentions:
        at = mention.span.start
        inside = any(h.start <= at < h.end for h in done) and section_at(cv.sections, at) in DEMONSTRATED_IN
        if mention.concept_id in DEMONSTRABLE and inside:
            yield mention


def gaps_of(standing: Standing) -> tuple[tuple[Gap, ...], tuple[Gap, ...]]:
    """What to build first, and the rest.

    First come the five weightiest essential gaps (role files list essentials in that order): for a CV by what
    having each adds to the score, recomputed; for a role in the target's own order. Optional gaps stand by what they
    add.
    """
    lacking = [s for s in standing.stands if not s.met and s.requirement.concepts]
    gaps = [_gap(standing, s) for s in lacking]
    essential = [g for g in gaps if g.importance == Importance.ESSENTIAL]
    optional = [g for g in gaps if g.importance != Importance.ESSENTIAL]
    if standing.match:
        essential = sorted(essential, key=_most_first)
    return tuple(essential[:GAPS_SHOWN]), (*essential[GAPS_SHOWN:], *sorted(optional, key=_most_first))


def _most_first(gap: Gap) -> float:
    return -round(gap.gain, 6)


def _gap(standing: Standing, stand: Stand) -> Gap:
    requirement, taxonomy = stand.requirement, standing.taxonomy
    wanted = requirement.concepts[:1] if requirement.any_of else requirement.concepts
    lack = standing.lack(stand)
    return Gap(
        concept=requirement.concepts[0],
        label=requirement.label,
        why=_why_needed(requirement),
        how=requirement.build or how_to(lack.concept, taxonomy),
        importance=requirement.importance,
        gain=standing.gain(wanted),
        distance=lack.distance,
        effort=lack.effort,
        weeks=lack.weeks,
        start=head_start(standing, stand),
    )


def how_to(concept: ConceptId, taxonomy: Taxonomy) -> str:
    """How a concept is built and proved."""
    known, label = concept_of(taxonomy, concept), label_of(taxonomy, concept)
    if known.kind == Kind.DEGREE:
        return f"{label} takes years of study; look for adverts that take experience instead."
    if not is_learnable(concept, taxonomy):
        return f"Nobody learns {label} from a course in weeks: name the line of your work that shows it, only if true."
    way = way_of(concept, taxonomy)
    return f"{way.how} Show it: {way.prove}."


def _why_needed(requirement: Requirement) -> str:
    """What it is used for there, and who says that it is needed."""
    use = requirement.use
    word = "essential" if requirement.importance == Importance.ESSENTIAL else "a plus"
    said = requirement.provenance or "by this role's profile, which is from knowledge and not measured"
    return f"{use}; {word}, {said}" if use else f"{word}, {said}"


def skills_of(standing: Standing, source: Role | None) -> tuple[ConceptId, ...]:
    """The concepts somebody brings, those the target asks for first, then the rest of what the role left has."""
    met = [c for s in standing.stands if s.met for c in _own(s)]
    rest = [c for r in (held_by(source) if source and not standing.match else ()) if not r.any_of for c in r.concepts]
    return tuple(dict.fromkeys((*met, *rest)))


def _own(stand: Stand) -> tuple[ConceptId, ...]:
    if stand.outcome is not None and stand.outcome.evidence:
        return tuple(e.mention.concept_id for e in stand.outcome.evidence[:1])
    by = stand.carried.by
    return by.concepts if by and not by.any_of else ()
