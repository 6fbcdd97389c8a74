"""The whole guide for one move."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from cvmatch.advice import advise
from cvmatch.model import CV, ConceptId, Importance, Role, RoleId, Suggestion
from cvmatch.model.guidance import CertificateLine, Gap, Guide, Party, Seen, TimeRange
from cvmatch.ranking import rank_roles
from cvmatch.taxonomy import Taxonomy, label_of, relation
from cvmatch.transition import paths
from cvmatch.transition.carries import gaps_of, skills_of, transfers_of
from cvmatch.transition.effort import TRACKS, is_new_field, months_for
from cvmatch.transition.questions import answers_of, questions_of
from cvmatch.transition.standing import Standing, cv_standing, role_standing
from cvmatch.transition.steps import plan_of
from cvmatch.transition.values import values_of
from cvmatch.transition.verdict import verdict_of

LEARNED_ELSEWHERE = frozenset({"missing_essential"})
"""Findings the guide says better in its own sections."""


def guide_from_role(
    source: Role, target: Role, taxonomy: Taxonomy, today: datetime.date, seen: Seen | None = None
) -> Guide:
    """The way of the typical holder of one role to another."""
    standing = role_standing(source, target, taxonomy, today)
    fits = paths.role_fits(taxonomy, standing.held)
    return _guide(_party(source), source, standing, fits, (), seen)


def guide_from_cv(cv: CV, target: Role, taxonomy: Taxonomy, today: datetime.date, seen: Seen | None = None) -> Guide:
    """The way of one person to a role; the role the CV fits best stands for where they are."""
    standing = cv_standing(cv, target, taxonomy, today)
    ranked = rank_roles(cv, taxonomy, today)
    fits = {RoleId(m.target.id): m.score or 0.0 for m in ranked}
    source = taxonomy.roles[RoleId(ranked[0].target.id)] if ranked and ranked[0].score else None
    party = Party(
        "cv",
        cv.document.source,
        source.pref_label if source else cv.document.source,
        source.description if source else "",
        source.day if source else (),
        role=source.id if source else None,
    )
    findings = advise(standing.match, taxonomy, today).suggestions if standing.match else ()
    changes = tuple(s for s in findings if s.code not in LEARNED_ELSEWHERE)
    return _guide(party, source, standing, fits, changes, seen)


def _guide(
    party: Party,
    source: Role | None,
    standing: Standing,
    fits: paths.Fits,
    changes: Sequence[Suggestion],
    seen: Seen | None,
) -> Guide:
    taxonomy, target = standing.taxonomy, standing.target
    there = _party(target)
    new_field = is_new_field(source.family if source else "", target.family)
    time = _time(standing, source, new_field)
    transfers = transfers_of(standing, source if standing.match is None else None)
    missing, further = gaps_of(standing)
    essential = tuple(g for g in (*missing, *further) if g.importance == Importance.ESSENTIAL)
    bridges = paths.bridges_of(standing, source, fits, (time.months_min, time.months_max))
    questions = questions_of(party, there, transfers, missing, standing.match)
    verdict = verdict_of(standing, time, new_field)
    notes = tuple(paths.pay_notes(source, target))
    certificates = _certificates(standing, missing)
    moves = paths.other_moves(taxonomy, fits, [target.id, *((source.id,) if source and not standing.match else ())])
    columns = [move.role for move in moves]
    return Guide(
        source=party,
        target=there,
        verdict=verdict,
        transferable=transfers,
        missing=missing,
        further=further,
        time=time,
        pay=paths.pay_lines(source, target),
        pay_notes=notes,
        bridges=bridges,
        plan=plan_of(
            target,
            transfers,
            essential,
            bridges,
            [s.text for s in changes],
            len(questions),
            seen,
            new_field,
            standing.today,
        ),
        certificates=certificates,
        questions=questions,
        answers=tuple(answers_of(verdict, time, essential, notes, certificates, bridges)),
        routes_in=paths.routes_in(taxonomy, target),
        routes_out=paths.routes_out(taxonomy, target),
        other_moves=moves,
        value_in=tuple(taxonomy.roles[i].pref_label for i in columns),
        values=values_of(taxonomy, skills_of(standing, source), columns, [target.id, *_own(source)]),
        reposition=tuple(changes),
        seen=seen,
    )


def _party(role: Role) -> Party:
    return Party("role", role.id, role.pref_label, role.description, role.day, role.growth, role.measured_on, role.id)


def _own(source: Role | None) -> tuple[RoleId, ...]:
    return (source.id,) if source else ()


def _time(standing: Standing, source: Role | None, new_field: bool) -> TimeRange:
    lacks = [lack for lack in standing.lacks() if lack.importance == Importance.ESSENTIAL]
    least, most = months_for(lacks, new_field)
    weeks = [sum(lack.weeks[end] for lack in lacks) for end in (0, 1)]
    gaps = f"{len(lacks)} essential gaps of {weeks[0]:.0f} to {weeks[1]:.0f} weeks of evenings, {TRACKS} at a time"
    parts = [gaps if lacks else "no essential gap", "two months to prepare and to find the job"]
    parts += ["and some months for the foundations of another field"] if new_field else []
    return TimeRange(least, most, "; ".join(parts), _stated(source, standing.target))


def _stated(source: Role | None, target: Role) -> tuple[str, ...]:
    links = [link for link in paths.link_between(source, target) if link.months_min is not None]
    return tuple(f"{link.months_min} to {link.months_max} months ({link.source})" for link in links)


def _certificates(standing: Standing, gaps: Sequence[Gap]) -> tuple[CertificateLine, ...]:
    held = {c for r in standing.held for c in r.concepts}
    return tuple(
        CertificateLine(
            concept,
            label_of(standing.taxonomy, concept),
            standing.match is not None and concept in held,
            tuple(g.label for g in gaps if _covers(standing.taxonomy, concept, g.concept)),
        )
        for concept in standing.target.certificates
    )


def _covers(taxonomy: Taxonomy, certificate: ConceptId, gap: ConceptId) -> bool:
    """Whether a certificate bears on a gap: the taxonomy links the two, in either direction."""
    return relation(taxonomy, certificate, gap) is not None or relation(taxonomy, gap, certificate) is not None
