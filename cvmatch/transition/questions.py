"""What interviewers will ask this person, the lines of the CV to answer from, and what people ask about a move."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cvmatch.model import CV, Importance, Match, Outcome, Status
from cvmatch.model.guidance import Answer, Bridge, CertificateLine, Gap, Party, Question, TimeRange, Transfer, Verdict
from cvmatch.transition.carries import DIRECT
from cvmatch.transition.standing import says_something

STRENGTHS, WEAKNESSES = 3, 3
EXAMPLES = 5
"""Lines to have ready: guides for changers say four or five."""

LEAST_STRENGTH = 0.6
"""Credit from which a line carries an example."""


def questions_of(
    source: Party, target: Party, transfers: Sequence[Transfer], gaps: Sequence[Gap], match: Match | None
) -> tuple[Question, ...]:
    """Why the move, then strengths with lines to answer from, then gaps, then the one about experience."""
    examples = example_lines(match) if match else ()
    return (
        *_why(source, target, examples),
        *(_strength(t) for t in _strong(transfers)),
        *(_gap(g) for g in gaps[:WEAKNESSES]),
        *_examples(examples),
    )


def _why(source: Party, target: Party, examples: Sequence[str]) -> Iterator[Question]:
    if source.role == target.role:
        return
    come = source.title if source.kind == "role" else "your present work"
    reason = (
        "asked of everybody who changes: speak of what draws you there, not of what you want to leave, and start "
        "from work in which you already did some of it"
    )
    yield Question(f"Why do you want to move from {come} to {target.title}?", reason, tuple(examples[:2]))


def _strong(transfers: Sequence[Transfer]) -> list[Transfer]:
    direct = [t for t in transfers if t.kind == DIRECT and not t.named_only]
    essential = [t for t in direct if t.importance == Importance.ESSENTIAL]
    return (essential or direct)[:STRENGTHS]


def _strength(transfer: Transfer) -> Question:
    lines = (transfer.quote,) if transfer.quote else ()
    now = f"today it is for {transfer.now}; " if transfer.now else ""
    use = f"{now}there it is for {transfer.there}" if transfer.there else "the role asks for it"
    return Question(
        f"Tell me about your work with {transfer.label}: what was the situation, what did you do, what came of it?",
        use,
        lines,
    )


def _gap(gap: Gap) -> Question:
    begin = f"start from what is there ({gap.start})" if gap.start else "say so plainly"
    reason = f"{begin}, then show what you have built by then: see Build first"
    label = f"a{gap.label[1:]}" if gap.label.startswith("A ") else gap.label
    return Question(f"How will you get up to speed with {label}?", reason)


def example_lines(match: Match) -> tuple[str, ...]:
    """Lines of the CV that show most of what the target asks for, each adding what those before do not show."""
    left = [_told(o, match.cv) for o in match.outcomes if o.status == Status.SHOWN and o.credit >= LEAST_STRENGTH]
    lines: list[str] = []
    while _lines(left) and len(lines) < EXAMPLES:
        best = max(_lines(left), key=lambda line: (round(_worth(left, line), 6), -_place(left, line)))
        lines.append(best)
        left = [o for o in left if best not in _lines([o])]
    return tuple(lines)


def _told(outcome: Outcome, cv: CV) -> Outcome:
    """The outcome with the evidence that stands in lines saying what was done."""
    done = [h for job in cv.work for h in job.highlights] + [h for p in cv.projects for h in p.highlights]
    told = [e for e in outcome.evidence if any(h.start <= e.mention.span.start < h.end for h in done)]
    return replace(outcome, evidence=tuple(told))


def _lines(outcomes: Sequence[Outcome]) -> list[str]:
    return list(dict.fromkeys(e.quote for o in outcomes for e in o.evidence if says_something(e.quote)))


def _worth(outcomes: Sequence[Outcome], line: str) -> float:
    return sum(o.worth for o in outcomes if line in _lines([o]))


def _place(outcomes: Sequence[Outcome], line: str) -> int:
    return min(e.mention.span.start for o in outcomes for e in o.evidence if e.quote == line)


def _examples(examples: Sequence[str]) -> Iterator[Question]:
    if len(examples) > 1:
        reason = "have these ready: together they show most of what the role asks for"
        yield Question("What have you done that comes closest to this work?", reason, tuple(examples))


def answers_of(
    verdict: Verdict,
    time: TimeRange,
    gaps: Sequence[Gap],
    pay_notes: Sequence[str],
    certificates: Sequence[CertificateLine],
    bridges: Sequence[Bridge],
) -> Iterator[Answer]:
    """What people ask about a move, from the figures of this guide; what it cannot tell is left out."""
    yield Answer("Can I make the move?", f"{verdict.grade}: {verdict.reasons[0]}")
    yield Answer("How long does it take?", f"{time.months_min} to {time.months_max} months beside a job; {time.basis}")
    if pay_notes:
        yield Answer("Must I take a pay cut?", "; ".join(pay_notes))
    yield Answer("Do I need a qualification?", _qualification(gaps, certificates))
    yield Answer("Do I have to study full-time?", _full_time(gaps))
    if bridges:
        yield Answer("Is there a way in smaller steps?", f"yes, over {bridges[0].titles[-2]}; see the bridging roles")


def _qualification(gaps: Sequence[Gap], certificates: Sequence[CertificateLine]) -> str:
    if any(g.effort == "degree" for g in gaps):
        return f"yes: {', '.join(g.label for g in gaps if g.effort == 'degree')} is essential in this role's profile"
    have = [c.label for c in certificates if c.have]
    if have:
        return f"you have {', '.join(have)}; shown work counts for more than a further certificate"
    if certificates:
        return "a certificate can help where adverts name it; work somebody can look at counts for more"
    return "none is essential in this role's profile"


def _full_time(gaps: Sequence[Gap]) -> str:
    least, most = (sum(g.weeks[end] for g in gaps) for end in (0, 1))
    if not most:
        return "no: nothing essential has to be learned first"
    return f"no: the essential gaps together are about {least:.0f} to {most:.0f} weeks of evenings, two at a time"
