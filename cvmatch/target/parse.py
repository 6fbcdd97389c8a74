"""An advert as a target: every requirement with how strongly it is asked, where, and why so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from cvmatch.model import Document, Mention, Notice, Requirement, Target
from cvmatch.target.asked import Clause, bare_requirements_of, clauses_of, requirements_of, total_years
from cvmatch.target.facts import employment_of, place_of, remote_of
from cvmatch.target.itself import own_names, without_own
from cvmatch.target.language import foreign
from cvmatch.target.level import level_of
from cvmatch.target.named import find_named
from cvmatch.target.pay import pay_of
from cvmatch.target.sections import Part, sections_of, split_parts
from cvmatch.target.stress import Stress, stress_of
from cvmatch.target.subject import without_levels
from cvmatch.target.title import title_of
from cvmatch.taxonomy import Taxonomy, role_in, telling_words

NOTHING_ASKED = Notice("no_requirements", "no requirement was recognised in this text; is it a job advert?")


def parse_advert(document: Document, taxonomy: Taxonomy) -> Target:
    """What an advert asks for. Nothing recognised gives no requirements and a notice, never an error."""
    asked, parts = _asked(document, taxonomy, requirements_of)
    low = document.text.lower()
    known = any(r.concepts for r in asked.requirements)
    return replace(
        asked,
        notices=(*document.notices, *foreign(document), *(() if known else (NOTHING_ASKED,))),
        role=role_in(taxonomy, asked.title),
        organisation=_field(document, "organisation"),
        location=place_of(document),
        remote=remote_of(document, low),
        employment_type=employment_of(document, low),
        sections=sections_of(parts),
        mentions=tuple(without_levels(document.text, asked.mentions)),
    )


def parse_asked(document: Document, taxonomy: Taxonomy) -> Target:
    """The target without what no score rests on (place, sections, role, notices, the words of requirements): for those
    who read a great many.
    """
    return _asked(document, taxonomy, bare_requirements_of)[0]


Requiring = Callable[[str, Sequence[Clause], Taxonomy, Stress], tuple[Requirement, ...]]


def _asked(document: Document, taxonomy: Taxonomy, requiring: Requiring) -> tuple[Target, tuple[Part, ...]]:
    parts = split_parts(document)
    title = title_of(document)
    found = find_named(document, parts, taxonomy)
    clauses = _clauses(document, parts, found, taxonomy)
    mentions = tuple(m for c in clauses for m in c.mentions)
    min_years = total_years(clauses)
    asked = Target(
        id=str(document.fields.get("id") or document.source.rsplit("/", 1)[-1]),
        title=title,
        kind="advert",
        requirements=requiring(document.text, clauses, taxonomy, stress_of(title, mentions)),
        seniority=level_of(title, min_years, document.text.lower()),
        min_years=min_years,
        pay=pay_of(document),
        document=document,
        mentions=mentions,
        wording=telling_words(document.text, [c.part.span for c in clauses], found, taxonomy),
    )
    return asked, parts


def _clauses(
    document: Document, parts: tuple[Part, ...], found: Sequence[Mention], taxonomy: Taxonomy
) -> tuple[Clause, ...]:
    clauses = tuple(clauses_of(parts, found))
    names = own_names(document, found, taxonomy)
    return tuple(without_own(clauses, names, document.text)) if names else clauses


def _field(document: Document, name: str) -> str | None:
    value = document.fields.get(name)
    return str(value) if value else None
