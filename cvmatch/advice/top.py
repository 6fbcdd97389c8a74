"""Findings about the top of page 1: headline, key skills, links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvmatch.cv.titles import is_institution
from cvmatch.model import (
    CV,
    ConceptId,
    Importance,
    Kind,
    Match,
    Outcome,
    Relation,
    RoleId,
    SectionKind,
    Span,
    Status,
    Suggestion,
)
from cvmatch.scoring import is_everyday
from cvmatch.scoring.titles import title_closeness, title_pieces, title_roles, title_words
from cvmatch.taxonomy import Taxonomy, concept_of, label_of
from cvmatch.text import excerpt, tokenise

TOP_PART = 0.5
"""A key-skills section that starts later than this part of the text is not near the top."""

NAMED_ALREADY = 0.6
"""Closeness of two titles from which a reader takes them for one."""

LISTED = 8
FEWEST_LISTED = 2  # a section of one skill says nothing
CLAIMED = 3
QUOTED = 160
JOINED = "\N{DIVISION SLASH}"
"""Stands for the stroke within "Python/API Developer", which joins no two titles."""

LEADING = frozenset("director executive manager officer".split())
"""Posts that say nothing without what is led, which titles put behind them."""

NO_KEY_SKILL = frozenset({Kind.SOFT, Kind.DEGREE, Kind.NATURAL_LANGUAGE})
SITES = {
    "github": ("GitHub", ("github.", "gitlab.", "bitbucket.")),
    "linkedin": ("LinkedIn", ("linkedin", "linked in")),
    "google-scholar": ("Google Scholar", ("scholar.google", "orcid.", "researchgate.", "arxiv.")),
    "portfolio": ("portfolio", ("behance.", "dribbble.", "portfolio")),
}
"""Links that roles expect: how to call them, and what such an address holds."""


def top_findings(match: Match, taxonomy: Taxonomy) -> Iterator[Suggestion]:
    """What a reader of ten seconds does not see."""
    yield from _headline(match, taxonomy)
    yield from _key_skills(match, taxonomy)
    yield from _links(match, taxonomy)


def _headline(match: Match, taxonomy: Taxonomy) -> Iterator[Suggestion]:
    cv, title = match.cv, plain_title(match.target.title, taxonomy)
    label, text = cv.basics.label or "", cv.document.text
    summary = cv.basics.summary or Span(0, 0)
    top = f"{label} {text[summary.start : summary.end]}"
    asked = title_words(title)
    if not asked or asked <= _words(top) or title_closeness(taxonomy, label, title) >= NAMED_ALREADY:
        return
    if match.target.document and match.target.document.source.rsplit("/", 1)[-1] == title:
        return  # an advert that gives no title goes by its file's name, which nobody writes into a CV
    shown = key_skills(match, taxonomy, Status.SHOWN, asked_only=True)[:CLAIMED]
    claim = f" and say that your jobs show {', '.join(shown)}" if shown else ""
    yield Suggestion(
        "headline",
        "top of page 1",
        f"Open as a candidate for {title}{claim}, in two or three lines.",
        "the first lines do not name the target, and a reader decides in seconds",
        quote=label or _first_of(text, summary),
    )


def _first_of(text: str, summary: Span) -> str:
    """How a summary begins; nothing where another column has run into it, as a school's name tells."""
    first = excerpt(text, summary, Span(summary.start, summary.start), QUOTED)
    return "" if is_institution(first) else first


def plain_title(title: str, taxonomy: Taxonomy) -> str:
    """An advert's title without place, kind of contract and what else stands beside the role it names; a bare post
    keeps its field ("Director, Data Operations").
    """
    pieces = [
        p.replace(JOINED, "/") for p in title_pieces(re.sub(r"(?<=\w)/(?=\w)", JOINED, title.replace(":", " - ")))
    ]
    named = [(max(title_roles(taxonomy, piece).values(), default=0.0), piece) for piece in pieces]
    best = max(named, key=lambda pair: pair[0])
    at = pieces.index(best[1]) if best[0] else min(1, len(pieces) - 1)
    after = pieces[at + 1 : at + 2] if at and title_words(pieces[at]) <= LEADING else []
    return ", ".join([pieces[at], *after])


def _words(text: str) -> set[str]:
    return {token.key for token in tokenise(text)}


def key_skills(match: Match, taxonomy: Taxonomy, *statuses: Status, asked_only: bool = False) -> list[str]:
    """What the CV can say of itself in the target's words, each thing once: essential first, of it what the role of an
    advert's title asks for, then what brings most points; of what the target mentions in
    passing only what its own words name, and with ``asked_only`` nothing.
    """
    role = taxonomy.roles.get(RoleId(match.target.role)) if match.target.role else None
    usual = {concept for r in role.requirements for concept in r.concepts} if role else set[ConceptId]()
    ordered = sorted(
        (
            o
            for o in match.outcomes
            if o.status in statuses
            and _is_key(o, taxonomy)
            and not (_in_passing(o) and (asked_only or not _has_their_words(o, taxonomy)))
        ),
        key=lambda o: (o.requirement.importance != Importance.ESSENTIAL, usual.isdisjoint(_of(o)), -o.points),
    )
    told: dict[ConceptId, str] = {}
    for outcome in ordered:
        told.setdefault(outcome.evidence[0].mention.concept_id, claim(outcome, taxonomy))
    return list(dict.fromkeys(told.values()))


def _of(outcome: Outcome) -> tuple[ConceptId, ...]:
    return (*outcome.requirement.concepts, outcome.evidence[0].mention.concept_id)


def _is_key(outcome: Outcome, taxonomy: Taxonomy) -> bool:
    concepts = outcome.requirement.concepts
    direct = bool(outcome.evidence) and outcome.evidence[0].relation in (Relation.SAME, Relation.NARROWER)
    if not concepts or not direct or is_everyday(concepts[0], taxonomy):
        return False
    return concept_of(taxonomy, concepts[0]).kind not in NO_KEY_SKILL


def _in_passing(outcome: Outcome) -> bool:
    return outcome.requirement.importance == Importance.MENTIONED


def _has_their_words(outcome: Outcome, taxonomy: Taxonomy) -> bool:
    """Whether what is claimed holds a name the target uses: who asks for databases does not speak of Cassandra."""
    have = outcome.evidence[0].mention.concept_id
    return have in outcome.requirement.concepts or claim(outcome, taxonomy) != label_of(taxonomy, have)


def claim(outcome: Outcome, taxonomy: Taxonomy) -> str:
    """The skill asked for, with the kind of it the CV has: "CI/CD (Jenkins)". Of several, of a field or of something
    far wider only what the CV has: who used Kafka has not thereby been a data engineer.
    """
    label, evidence = outcome.requirement.label, outcome.evidence[0] if outcome.evidence else None
    if not evidence or evidence.relation not in (Relation.SAME, Relation.NARROWER):
        return label
    concepts, have = outcome.requirement.concepts, evidence.mention.concept_id
    several = len(concepts) > 1 or "(" in label or concept_of(taxonomy, concepts[0]).kind == Kind.KNOWLEDGE
    if several or not {have, *taxonomy.broader.get(have, ())} & set(concepts):
        return label_of(taxonomy, have)
    return label if evidence.relation == Relation.SAME else f"{label} ({label_of(taxonomy, have)})"


def _key_skills(match: Match, taxonomy: Taxonomy) -> Iterator[Suggestion]:
    have = key_skills(match, taxonomy, Status.SHOWN, Status.NAMED)[:LISTED]
    skills = [s for s in match.cv.sections if s.kind == SectionKind.SKILLS]
    length = max(1, len(match.cv.document.text))
    asked = [o for o in match.outcomes if o.requirement.concepts and not o.general]
    if len(have) < min(FEWEST_LISTED, len(asked)) or any(s.span.start / length <= TOP_PART for s in skills):
        return
    where = "has no skills section" if not skills else "has its skills section in its lower half"
    yield Suggestion(
        "key_skills",
        "after the summary",
        f"Put a key-skills section near the top, in the target's words: {', '.join(have)}.",
        f"the CV {where}; these are asked for and you have them",
    )


def _links(match: Match, taxonomy: Taxonomy) -> Iterator[Suggestion]:
    role = taxonomy.roles.get(RoleId(match.target.role)) if match.target.role else None
    expected = [name for name in role.expects_links if name in SITES] if role else []
    if not role or not expected or _bare_handle(match.cv) or any(_has_link(match.cv, name) for name in expected):
        return
    names = " or ".join(SITES[name][0] for name in expected)
    yield Suggestion(
        "links",
        "beside the contact data",
        f"Add a link to your {names}, only if there is something to see.",
        f"readers of CVs for {role.pref_label} look for one",
    )


def _has_link(cv: CV, name: str) -> bool:
    low = " ".join((*cv.basics.links, cv.document.text)).lower()
    return any(mark in low for mark in SITES[name][1]) or (name == "portfolio" and any(map(_is_own, cv.basics.links)))


def _is_own(link: str) -> bool:
    """Whether a link leads to no known site: a page of one's own is where a portfolio is."""
    return not any(mark in link.lower() for _, marks in SITES.values() for mark in marks)


def _bare_handle(cv: CV) -> bool:
    """Whether the contact line names somebody as "@jane": the sign beside it that says where is a picture."""
    header = next((s.span for s in cv.sections if s.kind == SectionKind.HEADER), Span(0, 0))
    words = cv.document.text[header.start : header.end].split()
    return any(word.strip("|·•,").startswith("@") and len(word) > 2 for word in words)
