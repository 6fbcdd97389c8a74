"""Activities in other words: turned round ("analysis of data"), and as verbs with what they are done to."""

from __future__ import annotations

from collections.abc import Iterator

from cvmatch.model import Kind

_VERBS = {
    "management": "manage manages managed managing",
    "development": "develop develops developed developing",
    "analysis": "analyze analyzes analyzed analyzing",
    "planning": "plan plans planned planning",
    "design": "design designs designed designing",
    "testing": "test tests tested testing",
    "monitoring": "monitor monitors monitored monitoring",
    "administration": "administer administers administered administering",
    "configuration": "configure configures configured configuring",
    "integration": "integrate integrates integrated integrating",
    "migration": "migrate migrates migrated migrating",
    "automation": "automate automates automated automating",
    "optimization": "optimize optimizes optimized optimizing",
    "visualization": "visualize visualizes visualized visualizing",
    "modeling": "model models modeled modeling",
    "maintenance": "maintain maintains maintained maintaining",
    "preparation": "prepare prepares prepared preparing",
    "improvement": "improve improves improved improving",
    "deployment": "deploy deploys deployed deploying",
    "implementation": "implement implements implemented implementing",
    "processing": "process processes processed processing",
    "writing": "write writes wrote written writing",
    "forecasting": "forecast forecasts forecasted forecasting",
    "scheduling": "schedule schedules scheduled scheduling",
    "collection": "collect collects collected collecting",
    "validation": "validate validates validated validating",
    "training": "train trains trained training",
    "review": "review reviews reviewed reviewing",
    "coordination": "coordinate coordinates coordinated coordinating",
    "evaluation": "evaluate evaluates evaluated evaluating",
    "resolution": "resolve resolves resolved resolving",
    "documentation": "document documents documented documenting",
    "negotiation": "negotiate negotiates negotiated negotiating",
}
"""Verb forms of a method's last noun: "budget management" is also "manage budgets", "managing a budget". Not those of
engineering, which before another word hardly ever is a verb: "engineering solutions", "data engineers build".
"""

_NOUNS = frozenset(
    """design designs document documents forecast forecasts model models monitor monitors monitoring plan plans planning
    process processes processing review reviews schedule schedules scheduling test tests testing train trains training
    writing modeling""".split()
)
"""Forms that are as often a noun before another one ("test systems", "training processes"); so are those in -ed as
adjectives ("automated workflows", "well-written documentation").
"""

AS_VERB = "verb"
"""The context rule such forms are read by."""

DOING = frozenset(
    """administer analyze analyzing automate automating collect collecting configure configuring deploy deploying
    develop developing evaluate evaluating implement implementing improve improving integrate integrating maintain
    maintaining manage managing migrate migrating negotiate optimize optimizing prepare preparing resolve resolving
    validate validating visualize visualizing write""".split()
)
"""First words that make a label of an activity a verb and what it is done to, as the forms in ``_VERBS`` do."""

_STAYS = frozenset(
    """accounting advertising answering banking building catering clothing computing consulting dating drawing dressing
    driving engineering finding firing housing imaging investing learning lending lighting listing marketing meeting
    mining networking nursing offering opening painting plumbing pricing printing racing rating reading recording
    reporting selling sequencing setting shopping speaking standing sterling string teaming thing thinking trading
    underwriting upbringing using wedding working""".split()
)
"""Words in -ing that are no verb with what stands before them as its object, or more than that turned round: "reading
speed", "building sites", "setting goals" has a label of its own.
"""

_NO_OBJECT = ("al", "ic", "ing", "ed", "ous", "ive", "ary", "ly", "ent", "ant", "er", "or")
"""Endings of words before such a one that are adjectives, or say who does it."""

_FOR = frozenset("pipeline flow dashboard model framework workflow architecture".split())
"""Heads that also come first: "pipelines for data"."""

_SOFTWARE = frozenset("application database embedded game mobile software web".split())
_HEADS = ("application", "product", "site", "software", "solution", "system")
"""Work on software is named after what it is for; behind that these say no more: "development of game sites"."""


def turned(keys: tuple[str, ...], kind: Kind) -> Iterator[tuple[str, ...]]:
    """The turned round forms of a method, which end in what it is done to: "analysis of data", "pipeline for data"."""
    if kind in (Kind.METHOD, Kind.KNOWLEDGE) and len(keys) == 2 and keys[1] in _VERBS.keys() | _FOR:
        yield (keys[1], "of", keys[0])
        yield (keys[1], "of", "the", keys[0])
        if keys[1] in _FOR:
            yield (keys[1], "for", keys[0])
        elif keys[0] in _SOFTWARE:
            yield from ((keys[1], "of", keys[0], head) for head in _HEADS)


def shortened(keys: tuple[str, ...], kind: Kind) -> Iterator[tuple[str, ...]]:
    """The short form of a method: "network admin"."""
    if kind in (Kind.METHOD, Kind.KNOWLEDGE) and len(keys) > 1 and keys[-1] == "administration":
        yield (*keys[:-1], "admin")


def deeds_of(keys: tuple[str, ...], kind: Kind) -> Iterator[tuple[tuple[str, ...], str]]:
    """The verb forms of a method ("manage budgets") with their context rule, if any; IT after a verb is nearly always
    the pronoun ("manage it well").
    """
    if kind in (Kind.METHOD, Kind.KNOWLEDGE) and len(keys) in (2, 3) and keys[0] != "it":
        for verb in _VERBS.get(keys[-1], "").split():
            doubtful = verb in _NOUNS or verb.endswith("ed") or verb == "written"
            yield (verb, *keys[:-1]), AS_VERB if doubtful else ""
        if len(keys) == 2 and _is_gerund(keys[1]) and keys[0].isalpha() and not keys[0].endswith(_NO_OBJECT):
            yield (keys[1], keys[0]), AS_VERB


def _is_gerund(key: str) -> bool:
    """Whether a word in -ing takes what stands before it as its object: "dog grooming" is also "grooming dogs"."""
    return len(key) > 5 and key.endswith("ing") and key not in _VERBS and key not in _STAYS
