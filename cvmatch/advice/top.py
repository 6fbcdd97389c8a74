"""Findings about the top of page 1: headline, key skills, links."""

from __future__ import annotations

from collections.abc import Iterator

from cvmatch.cv.titles import is_institution
from cvmatch.model import CV, Importance, Kind, Match, Outcome, Relation, RoleId, SectionKind, Span, Status, Suggestion
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
    shown = key_skills(match, taxonomy, Status.SHOWN)[:CLAIMED]
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
    """An advert's title without place, kind of contract and what else stands beside the role it names."""
    pieces = title_pieces(title.replace(":", " - "))
    named = [(max(title_roles(taxonomy, piece).values(), default=0.0), piece) for piece in pieces]
    best = max(named, key=lambda pair: pair[0])
    return best[1] if best[0] else pieces[min(1, len(pieces) - 1)]


def _words(text: str) -> set[str]:
    return {token.key for token in tokenise(text)}


def key_skills(match: Match, taxonomy: Taxonomy, *statuses: Status) -> list[str]:
    """What the CV can say of itself in the target's words: essential first, then what brings most points."""
    ordered = sorted(match.outcomes, key=lambda o: (o.requirement.importance != Importance.ESSENTIAL, -o.points))
    return list(dict.fromkeys(claim(o, taxonomy) for o in ordered if o.status in statuses and _is_key(o, taxonomy)))


def _is_key(outcome: Outcome, taxonomy: Taxonomy) -> bool:
    concepts = outcome.requirement.concepts
    direct = bool(outcome.evidence) and outcome.evidence[0].relation in (Relation.SAME, Relation.NARROWER)
    if not concepts or not direct or is_everyday(concepts[0], taxonomy):
        return False
    return concept_of(taxonomy, concepts[0]).kind not in NO_KEY_SKILL


def claim(outcome: Outcome, taxonomy: Taxonomy) -> str:
    """The skill asked for; of several, or of a field ("A cloud platform", "Data engineering"), what the CV has of it:
    who used Kafka has not thereby been a data engineer.
    """
    label, evidence = outcome.requirement.label, outcome.evidence[0] if outcome.evidence else None
    concepts = outcome.requirement.concepts
    several = len(concepts) > 1 or "(" in label or concept_of(taxonomy, concepts[0]).kind == Kind.KNOWLEDGE
    if several and evidence and evidence.relation in (Relation.SAME, Relation.NARROWER):
        return label_of(taxonomy, evidence.mention.concept_id)
    return label


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
    expected = [SITES[name] for name in role.expects_links if name in SITES] if role else []
    if not role or not expected or any(_has_link(match.cv, marks) for _, marks in expected):
        return
    names = " or ".join(name for name, _ in expected)
    yield Suggestion(
        "links",
        "beside the contact data",
        f"Add a link to your {names}, only if there is something to see.",
        f"readers of CVs for {role.pref_label} look for one",
    )


def _has_link(cv: CV, marks: tuple[str, ...]) -> bool:
    low = " ".join((*cv.basics.links, cv.document.text)).lower()
    return any(mark in low for mark in marks)
