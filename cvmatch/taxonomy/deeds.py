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
    "engineering": "engineer engineers engineered engineering",
    "review": "review reviews reviewed reviewing",
    "coordination": "coordinate coordinates coordinated coordinating",
    "evaluation": "evaluate evaluates evaluated evaluating",
    "resolution": "resolve resolves resolved resolving",
    "documentation": "document documents documented documenting",
    "negotiation": "negotiate negotiates negotiated negotiating",
}
"""Verb forms of a method's last noun: "budget management" is also "manage budgets", "managing a budget"."""

DOING = frozenset(
    """administer analyze analyzing automate automating collect collecting configure configuring deploy deploying
    develop developing evaluate evaluating implement implementing improve improving integrate integrating maintain
    maintaining manage managing migrate migrating negotiate optimize optimizing prepare preparing resolve resolving
    validate validating visualize visualizing write""".split()
)
"""First words that make a label of an activity a verb and what it is done to, as the forms in ``_VERBS`` do."""

_FOR = frozenset("pipeline flow dashboard model framework workflow architecture".split())
"""Heads that also come first: "pipelines for data"."""


def turned(keys: tuple[str, ...], kind: Kind) -> Iterator[tuple[str, ...]]:
    """The turned round and short forms of a method: "analysis of data", "pipeline for data", "network admin"."""
    if kind in (Kind.METHOD, Kind.KNOWLEDGE) and len(keys) == 2 and keys[1] in _VERBS.keys() | _FOR:
        yield (keys[1], "of", keys[0])
        yield (keys[1], "of", "the", keys[0])
        if keys[1] in _FOR:
            yield (keys[1], "for", keys[0])
    if kind in (Kind.METHOD, Kind.KNOWLEDGE) and len(keys) > 1 and keys[-1] == "administration":
        yield (*keys[:-1], "admin")


def deeds_of(keys: tuple[str, ...], kind: Kind) -> Iterator[tuple[str, ...]]:
    """The verb forms of a method: "manage budgets"; IT after a verb is nearly always the pronoun ("manage it well")."""
    if kind in (Kind.METHOD, Kind.KNOWLEDGE) and len(keys) in (2, 3) and keys[0] != "it":
        for verb in _VERBS.get(keys[-1], "").split():
            yield (verb, *keys[:-1])
