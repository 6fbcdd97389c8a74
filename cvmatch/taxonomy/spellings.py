"""Spellings that follow from a name: its maker named otherwise or left out, its parts apart, certified people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvmatch.model import Kind

_MAKERS = (
    ("Amazon", "AWS"),
    ("Microsoft", "MS"),
    ("Google Cloud", "GCP"),
    ("Meta", "Facebook"),
)
"""Makers with more than one name in use."""

_LEFT_OUT = tuple(
    f"{maker} "
    for maker in "Adobe|Amazon|Apache|Atlassian|Autodesk|AWS|Azure|Google|Google Cloud|HashiCorp|JetBrains".split("|")
)
"""Makers whose products go by two words that hardly mean anything else ("Step Functions", "Tag Manager"). Not those of
business software, whose modules are called by what they are for ("SAP Business Planning")."""

_PEOPLE = frozenset("Administrator Analyst Architect Assistant Designer Developer Engineer Manager Partner".split())
"""Last words with which a product without its maker is somebody's job ("Web Designer")."""

_SMALL = frozenset("At By For Go Of On The To".split())
"""Parts a name is not taken apart at: "at scale" is no AtScale."""

_PARTS = r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z](?=[A-Z][a-z])|\d+"
_CERTIFIED = r"(?i)(.{3,}) (?:certification|certified|certificate)"
_PLAIN_TAILS = ("DB", "SQL")  # parts that make a name of what stands before them: "Influx DB"

GUARDED = "case; skill-near; in-list; asked"
"""How a spelling is read whose words may also mean something else ("Click Up")."""


def spellings(label: str, kind: Kind) -> Iterator[tuple[str, str]]:
    """(spelling, context rules) of everything that follows from a label.

    >>> dict(spellings("AWS Step Functions", Kind.PLATFORM))
    {'Amazon Step Functions': '', 'Step Functions': 'case; skill-near; in-list; asked'}
    >>> dict(spellings("InfluxDB", Kind.DATABASE))
    {'Influx DB': ''}
    >>> sorted(dict(spellings("Scrum certification", Kind.CERTIFICATION)))
    ['Scrum certificate', 'Scrum certification', 'Scrum certified']
    """
    if kind is Kind.CERTIFICATION:
        yield from _certified(label)
        return
    yield from ((other, "") for other in (*_other_makers(label), *_dot_net(label)))
    if bare := _without_maker(label):
        yield bare, GUARDED
    if apart := written_apart(label):
        yield apart, ("" if apart.endswith(_PLAIN_TAILS) else GUARDED)


def _other_makers(label: str) -> Iterator[str]:
    """The same product with its maker's other names: "MS Intune" of "Microsoft Intune"."""
    for names in _MAKERS:
        own = next((name for name in names if label.startswith(f"{name} ")), "")
        yield from (other + label.removeprefix(own) for other in names if own and other != own)


def _without_maker(label: str) -> str:
    maker = max((name for name in _LEFT_OUT if label.startswith(name)), key=len, default="")
    words = label.removeprefix(maker).split()
    named = len(words) > 1 and all(word[0].isupper() for word in words) and words[-1] not in _PEOPLE
    return " ".join(words) if maker and named else ""


def _dot_net(label: str) -> Iterator[str]:
    """ ".NET Core" is also "dotnet Core", "ASP.NET" also "ASP .NET"."""
    if label.startswith(".NET"):
        yield from (other + label.removeprefix(".NET") for other in ("dotnet", "dot NET"))
    elif ".NET" in label and " .NET" not in label:
        yield label.replace(".NET", " .NET")


def _certified(label: str) -> Iterator[tuple[str, str]]:
    """ "Certified in Scrum" is said in many ways: "Scrum certified", "Scrum certificate"; SAFe only in its own case."""
    if found := re.fullmatch(_CERTIFIED, label):
        what = found[1]
        rules = "case" if what.isalpha() and what not in (what.title(), what.upper(), what.lower()) else ""
        others = (f"{what} certified", f"{what} certification", f"{what} certificate")
        yield from ((other, rules) for other in others)


def written_apart(label: str) -> str:
    """A name of one word as its letter case parts it, "" where it does not.

    >>> written_apart("ClickUp"), written_apart("TimescaleDB"), written_apart("Python"), written_apart("APIs")
    ('Click Up', 'Timescale DB', '', '')
    """
    parts = re.findall(_PARTS, label) if label.isalnum() and label[0].isupper() and len(label) > 4 else []
    whole = 1 < len(parts) <= 3 and "".join(parts) == label
    return " ".join(parts) if whole and all(len(part) > 1 and part not in _SMALL for part in parts) else ""
