"""How strongly a sentence asks, and where it does not ask at all."""

from __future__ import annotations

import re

from cvmatch.model import Importance, SectionKind
from cvmatch.model import SectionKind as K

_OPTIONAL = re.compile(
    r"\b(?:(?:is|are|be|as|considered)? ?(?:a |an |big |huge |strong |definite |real )*"
    r"(?:plus|bonus|asset|advantage)\b|"
    r"nice[ -]to[ -]have|preferred|preferably|preference|desir(?:ed|able)|ideally|would be (?:great|nice|beneficial)|"
    r"advantageous|beneficial|good to have|optional(?:ly)?|not (?:required|essential|mandatory|necessary) but)",
    re.IGNORECASE,
)
_ESSENTIAL = re.compile(
    r"\b(?:must|required|requires?|essential|mandatory|minimum|at least|need to|needs to|necessary|"
    r"proven|proficien(?:t|cy)|expertise|strong|solid|hands[ -]on|you (?:have|bring|are)|"
    r"\d+\s*\+?\s*(?:-|–|to)?\s*\d*\s*\+?\s*years?)\b",
    re.IGNORECASE,
)
_NO_DEMAND = re.compile(
    r"\b(?:no (?:prior |previous )?[\w /+#.-]{0,40}?(?:needed|required|necessary|experience)|"
    r"(?:is |are )?not (?:a )?(?:required|needed|necessary|requirement)|(?:don't|do not|won't) (?:need|use|require)|"
    r"another team|we(?:'ll| will)? teach|will be taught|instead of)\b",
    re.IGNORECASE,
)
BY_SECTION = {
    K.REQUIREMENTS: Importance.ESSENTIAL,
    K.NICE_TO_HAVE: Importance.OPTIONAL,
}


def importance_of(sentence: str, section: SectionKind, heading: str) -> tuple[Importance, str]:
    """How strongly a sentence asks, and the words or heading that say so.

    A word in the sentence ("is a plus") wins over the heading for optional; for essential the heading is enough.
    """
    optional = _OPTIONAL.search(sentence)
    if optional:
        return Importance.OPTIONAL, f'"{optional.group().strip()}"'
    by_heading = BY_SECTION.get(section)
    if by_heading:
        return by_heading, f'heading "{heading}"' if heading else str(section)
    essential = _ESSENTIAL.search(sentence)
    if essential:
        return Importance.ESSENTIAL, f'"{essential.group().strip()}"'
    return Importance.MENTIONED, f'heading "{heading}"' if heading else "named in the text"


def is_no_demand(sentence: str) -> bool:
    """Whether the sentence says that something is not asked for ("no Rust needed")."""
    return bool(_NO_DEMAND.search(sentence))


_EMPLOYER = re.compile(r"\b(?:we|our|ours|us|company|clients?|customers)\b", re.IGNORECASE)
_TO_YOU = re.compile(r"\b(?:you|your|you'll|candidates?|looking for|seeking|ability|experience)\b", re.IGNORECASE)


def is_about_employer(sentence: str) -> bool:
    """Whether a sentence speaks of the employer and not of what the person is to bring."""
    return bool(_EMPLOYER.search(sentence)) and not _TO_YOU.search(sentence)
