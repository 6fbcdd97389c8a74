"""What one requirement earns: the best evidence for each concept it asks for, with status and reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cvmatch.model import ConceptId, Evidence, Outcome, Relation, Requirement, Status
from cvmatch.scoring import weights
from cvmatch.scoring.offers import ENGLISH, Offer, Offers
from cvmatch.taxonomy import Taxonomy, both_asked, label_of, met_by
from cvmatch.taxonomy.relate import FIELDS, NEIGHBOURS

NEARLY = 0.85
"""A line that names the thing itself is quoted before a kind of it that earns little more."""

EVIDENCE_SHOWN = 3
"""Quotes kept per requirement: a person checks one or two, a third shows that it is no accident."""

WEAKEST_FIRST = (Status.MISSING, Status.TRANSFERABLE, Status.NAMED, Status.SHOWN)


class Bid(NamedTuple):
    """One offer held against one wanted concept."""

    wanted: ConceptId
    offer: Offer
    relation: Relation
    credit: float


def bid_of(wanted: ConceptId, offer: Offer, relation: Relation, closeness: float) -> Bid:
    """What an offer is worth for a wanted concept that stands in this relation to it."""
    return Bid(wanted, offer, relation, offer.strength * weights.RELATION[relation] * closeness)


def best_first(bid: Bid) -> tuple[float, bool, bool, int, ConceptId]:
    """The order of bids: by what they are worth; then the thing itself before a kind of it, a sentence before a
    heading, and as they stand in the CV.
    """
    offer, other = bid.offer, bid.relation != Relation.SAME
    return (-bid.credit, other, not offer.telling, offer.mention.span.start, offer.mention.concept_id)


def standing(best: Sequence[Bid | None], any_of: bool, min_years: float | None) -> tuple[float, Status]:
    """Credit and status of a requirement from the best bid for each concept it asks for, None where there is none."""
    bids = [bid for bid in best if bid is not None]
    if any_of or len(best) == 1:
        return _standing_of(_top(bids) if bids else None, min_years)
    return _together([_standing_of(bid, min_years) for bid in best])


def _top(bids: Iterable[Bid]) -> Bid:
    return min(bids, key=lambda b: (-b.credit, b.offer.mention.span.start))


def _standing_of(bid: Bid | None, min_years: float | None) -> tuple[float, Status]:
    return (0.0, Status.MISSING) if bid is None else (bid.credit * _years_factor(min_years, bid), _status(bid))


def _together(parts: Sequence[tuple[float, Status]]) -> tuple[float, Status]:
    """All are asked for: credit is their mean, the status that of the weakest."""
    credit = sum(credit for credit, _ in parts) / len(parts)
    weakest = min((status for _, status in parts), key=WEAKEST_FIRST.index)
    return credit, Status.TRANSFERABLE if credit and weakest == Status.MISSING else weakest


def outcome_of(requirement: Requirement, offers: Offers, taxonomy: Taxonomy) -> Outcome:
    """The status, credit (0..1) and evidence for a requirement; an OR-group takes its best alternative."""
    if not requirement.concepts:
        return Outcome(requirement, Status.MISSING, 0.0, (), "not recognised: check yourself")
    bids = {wanted: sorted(_bids(wanted, offers, taxonomy), key=best_first) for wanted in requirement.concepts}
    best = {wanted: found[0] for wanted, found in bids.items() if found}
    if requirement.any_of or len(requirement.concepts) == 1:
        return _from_best(requirement, best, bids, taxonomy)
    return _from_all(requirement, best, bids, taxonomy)


def best_bids(wanted: Iterable[ConceptId], offers: Offers, taxonomy: Taxonomy) -> dict[ConceptId, Bid]:
    """The best bid of the CV for each wanted concept it has anything near."""
    found = ((want, _bids(want, offers, taxonomy)) for want in wanted)
    return {want: min(bids, key=best_first) for want, bids in found if bids}


def credit_of(requirement: Requirement, best: Mapping[ConceptId, Bid]) -> float:
    """The credit of ``outcome_of`` alone, from the best bids: no line is chosen to be quoted."""
    bids = [best.get(wanted) for wanted in dict.fromkeys(requirement.concepts)]
    return standing(bids, requirement.any_of, requirement.min_years)[0] if bids else 0.0


def _bids(wanted: ConceptId, offers: Offers, taxonomy: Taxonomy) -> list[Bid]:
    """Everything in the CV that bears on a wanted concept, in no particular order."""
    near = met_by(taxonomy, wanted, offers).items()
    return [bid_of(wanted, offer, *relation) for have, relation in near for offer in offers[have]]


def _from_best(
    requirement: Requirement, best: dict[ConceptId, Bid], bids: dict[ConceptId, list[Bid]], taxonomy: Taxonomy
) -> Outcome:
    if not best:
        return Outcome(requirement, Status.MISSING, 0.0, (), _missing(requirement))
    top = _top(best.values())
    credit, status = _standing_of(top, requirement.min_years)
    told = [bid for bid in _told(bids[top.wanted], status) if _direct(bid) or not _direct(top)]
    return Outcome(requirement, status, credit, _evidence(told, taxonomy), _reason(requirement, told[0], taxonomy))


def _direct(bid: Bid) -> bool:
    """Whether a line holds the thing itself or a kind of it: AWS alone is no quote for AWS Lambda."""
    return bid.relation in (Relation.SAME, Relation.NARROWER)


def _told(bids: list[Bid], status: Status) -> list[Bid]:
    """The bids in the order in which they are quoted: the thing itself first where it is worth hardly less."""
    least = bids[0].credit * NEARLY
    own = [b for b in bids if b.relation == Relation.SAME and b.credit >= least and _status(b) == status]
    return [*own, *(b for b in bids if b not in own)]


def _from_all(
    requirement: Requirement, best: dict[ConceptId, Bid], bids: dict[ConceptId, list[Bid]], taxonomy: Taxonomy
) -> Outcome:
    outcomes = [_from_best(requirement, {c: best[c]} if c in best else {}, bids, taxonomy) for c in bids]
    weakest = min(outcomes, key=lambda o: WEAKEST_FIRST.index(o.status))
    credit, status = _together([(o.credit, o.status) for o in outcomes])
    evidence = tuple(e for o in outcomes for e in o.evidence[:1])
    return Outcome(requirement, status, credit, evidence, _all_reason(best, bids, taxonomy) or weakest.reason)


def _all_reason(best: dict[ConceptId, Bid], bids: dict[ConceptId, list[Bid]], taxonomy: Taxonomy) -> str:
    """Which of the things asked for together are there, which are close, and which are not."""
    direct = [c for c in bids if c in best and _direct(best[c])]
    close = [c for c in bids if c in best and c not in direct]
    absent = [c for c in bids if c not in best]
    parts = [("you have", direct), ("close to", close), ("not in the CV:", absent)]
    return "; ".join(f"{said} {', '.join(label_of(taxonomy, c) for c in group)}" for said, group in parts if group)


def _years_factor(min_years: float | None, bid: Bid) -> float:
    if not min_years or not bid.offer.shown:
        return 1.0
    reached = min(1.0, bid.offer.months / 12 / min_years)
    return weights.YEARS_SHORT_FLOOR + (1 - weights.YEARS_SHORT_FLOOR) * reached


def _status(bid: Bid) -> Status:
    if not _direct(bid):
        return Status.TRANSFERABLE
    return Status.SHOWN if bid.offer.shown else Status.NAMED


def _evidence(bids: list[Bid], taxonomy: Taxonomy) -> tuple[Evidence, ...]:
    """The strongest quotes, one a line of the CV."""
    seen: dict[str, Evidence] = {}
    for bid in bids:
        offer = bid.offer
        label = label_of(taxonomy, offer.mention.concept_id)
        evidence = Evidence(offer.mention, offer.section, bid.relation, bid.credit, offer.quote, label)
        seen.setdefault(offer.quote, evidence)
    return tuple(seen.values())[:EVIDENCE_SHOWN]


def _missing(requirement: Requirement) -> str:
    if requirement.any_of:
        return "none of the alternatives is in the CV, nor anything close"
    return "not in the CV, nor anything close"


def _reason(requirement: Requirement, bid: Bid, taxonomy: Taxonomy) -> str:
    have, want = label_of(taxonomy, bid.offer.mention.concept_id), label_of(taxonomy, bid.wanted)
    if bid.offer.mention.concept_id == ENGLISH and not bid.offer.mention.surface:
        return "the CV is written in English"
    where = bid.offer.section.value
    if bid.relation == Relation.RELATED:
        return f"{have} is close to {want}{_why(bid, taxonomy)}; {_how_far(bid)}"
    if bid.relation == Relation.BROADER:
        return f"{have} is wider, {want} itself is not in the CV; {_how_far(bid)}"
    what = f"{have} {_belongs(bid, taxonomy)} {want}, " if bid.relation == Relation.NARROWER else ""
    how = f"{what}shown in {where}" if bid.offer.shown else f"{what}named in {where}, not shown in any job or project"
    return how + _years_note(requirement, bid)


def _belongs(bid: Bid, taxonomy: Taxonomy) -> str:
    """A thing is of the field it is used in; only one of its own sort is a kind of it."""
    have, want = taxonomy.concepts[bid.offer.mention.concept_id].kind, taxonomy.concepts[bid.wanted].kind
    return "belongs to" if have in NEIGHBOURS and want in FIELDS else "is a kind of"


def _why(bid: Bid, taxonomy: Taxonomy) -> str:
    """What makes two things neighbours: the group both are of, and how many adverts ask for both."""
    have, want = bid.offer.mention.concept_id, bid.wanted
    shared = sorted(set(taxonomy.broader.get(have, ())) & set(taxonomy.broader.get(want, ())))
    both = both_asked(taxonomy.figures, have, want)
    parts = [f"both {label_of(taxonomy, shared[0])}"] if shared else []
    parts += [f"{both} of {taxonomy.figures.n} measured adverts ask for both"] if both else []
    return f" ({', '.join(parts)})" if parts else ""


def _how_far(bid: Bid) -> str:
    return f"counts for {100 * bid.credit / bid.offer.strength:.0f} % of it"


def _years_note(requirement: Requirement, bid: Bid) -> str:
    if not requirement.min_years or not bid.offer.shown:
        return ""
    years = bid.offer.months / 12
    asked = f"{requirement.min_years:g} asked"
    return f"; {years:.1f} years dated in the CV, {asked}" if years < requirement.min_years else ""
