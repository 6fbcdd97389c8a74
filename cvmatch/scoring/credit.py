"""What one requirement earns: the best evidence for each concept it asks for, with status and reason."""

from __future__ import annotations

from dataclasses import dataclass

from cvmatch.model import ConceptId, Evidence, Outcome, Relation, Requirement, Status
from cvmatch.scoring import weights
from cvmatch.scoring.offers import Offer, Offers
from cvmatch.taxonomy import Taxonomy, label_of, relations_to

EVIDENCE_SHOWN = 3
"""Quotes kept per requirement: a person checks one or two, a third shows that it is no accident."""


@dataclass(frozen=True, slots=True)
class Bid:
    """One offer held against one wanted concept."""

    wanted: ConceptId
    offer: Offer
    relation: Relation
    credit: float


def outcome_of(requirement: Requirement, offers: Offers, taxonomy: Taxonomy) -> Outcome:
    """The status, credit (0..1) and evidence for a requirement; an OR-group takes its best alternative."""
    if not requirement.concepts:
        return Outcome(requirement, Status.MISSING, 0.0, (), "not recognised: check yourself")
    bids = {wanted: _bids(wanted, offers, taxonomy) for wanted in requirement.concepts}
    best = {wanted: found[0] for wanted, found in bids.items() if found}
    if requirement.any_of or len(requirement.concepts) == 1:
        return _from_best(requirement, best, bids, taxonomy)
    return _from_all(requirement, best, bids, taxonomy)


def _bids(wanted: ConceptId, offers: Offers, taxonomy: Taxonomy) -> list[Bid]:
    """Everything in the CV that bears on a wanted concept, best first."""
    found: list[Bid] = []
    takes = relations_to(taxonomy, wanted)
    for have in offers.keys() & takes.keys():
        kind, closeness = takes[have]
        found += [Bid(wanted, o, kind, o.strength * weights.RELATION[kind] * closeness) for o in offers[have]]
    return sorted(found, key=lambda b: (-b.credit, b.offer.mention.span.start, b.offer.mention.concept_id))


def _from_best(
    requirement: Requirement, best: dict[ConceptId, Bid], bids: dict[ConceptId, list[Bid]], taxonomy: Taxonomy
) -> Outcome:
    if not best:
        return Outcome(requirement, Status.MISSING, 0.0, (), _missing(requirement))
    top = min(best.values(), key=lambda b: (-b.credit, b.offer.mention.span.start))
    credit = top.credit * _years_factor(requirement, top)
    reason = _reason(requirement, top, taxonomy)
    return Outcome(requirement, _status(top), credit, _evidence(bids[top.wanted]), reason)


def _from_all(
    requirement: Requirement, best: dict[ConceptId, Bid], bids: dict[ConceptId, list[Bid]], taxonomy: Taxonomy
) -> Outcome:
    """All concepts are asked for: credit is their mean, the status that of the weakest."""
    outcomes = [_from_best(requirement, {c: best[c]} if c in best else {}, bids, taxonomy) for c in bids]
    order = (Status.MISSING, Status.TRANSFERABLE, Status.NAMED, Status.SHOWN)
    weakest = min(outcomes, key=lambda o: order.index(o.status))
    credit = sum(o.credit for o in outcomes) / len(outcomes)
    status = Status.TRANSFERABLE if credit and weakest.status == Status.MISSING else weakest.status
    evidence = tuple(e for o in outcomes for e in o.evidence[:1])
    return Outcome(requirement, status, credit, evidence, _all_reason(best, bids, taxonomy) or weakest.reason)


def _all_reason(best: dict[ConceptId, Bid], bids: dict[ConceptId, list[Bid]], taxonomy: Taxonomy) -> str:
    """Which of the things asked for together are there, which are close, and which are not."""
    direct = [c for c in bids if c in best and best[c].relation in (Relation.SAME, Relation.NARROWER)]
    close = [c for c in bids if c in best and c not in direct]
    absent = [c for c in bids if c not in best]
    parts = [("you have", direct), ("close to", close), ("not in the CV:", absent)]
    return "; ".join(f"{said} {', '.join(label_of(taxonomy, c) for c in group)}" for said, group in parts if group)


def _years_factor(requirement: Requirement, bid: Bid) -> float:
    if not requirement.min_years or not bid.offer.shown:
        return 1.0
    reached = min(1.0, bid.offer.months / 12 / requirement.min_years)
    return weights.YEARS_SHORT_FLOOR + (1 - weights.YEARS_SHORT_FLOOR) * reached


def _status(bid: Bid) -> Status:
    if bid.relation not in (Relation.SAME, Relation.NARROWER):
        return Status.TRANSFERABLE
    return Status.SHOWN if bid.offer.shown else Status.NAMED


def _evidence(bids: list[Bid]) -> tuple[Evidence, ...]:
    """The strongest quotes, one a line of the CV."""
    seen: dict[str, Evidence] = {}
    for bid in bids:
        offer = bid.offer
        seen.setdefault(offer.quote, Evidence(offer.mention, offer.section, bid.relation, bid.credit, offer.quote))
    return tuple(seen.values())[:EVIDENCE_SHOWN]


def _missing(requirement: Requirement) -> str:
    if requirement.any_of:
        return "none of the alternatives is in the CV, nor anything close"
    return "not in the CV, nor anything close"


def _reason(requirement: Requirement, bid: Bid, taxonomy: Taxonomy) -> str:
    have, want = label_of(taxonomy, bid.offer.mention.concept_id), label_of(taxonomy, bid.wanted)
    where = bid.offer.section.value
    if bid.relation == Relation.RELATED:
        return f"{have} is close to {want}"
    if bid.relation == Relation.BROADER:
        return f"{have} is the wider field; {want} itself is not in the CV"
    what = f"{have} is a kind of {want}, " if bid.relation == Relation.NARROWER else ""
    how = f"{what}shown in {where}" if bid.offer.shown else f"{what}named in {where}, not shown in any job or project"
    return how + _years_note(requirement, bid)


def _years_note(requirement: Requirement, bid: Bid) -> str:
    if not requirement.min_years or not bid.offer.shown:
        return ""
    years = bid.offer.months / 12
    asked = f"{requirement.min_years:g} asked"
    return f"; {years:.1f} years dated in the CV, {asked}" if years < requirement.min_years else ""
