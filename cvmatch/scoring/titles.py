"""How close two job titles are: the role they name, and the words they share, rare words telling more."""

from __future__ import annotations

import math

from cvmatch.model import Seniority
from cvmatch.scoring import weights
from cvmatch.taxonomy import Taxonomy, role_in
from cvmatch.taxonomy.figures import RARE
from cvmatch.text import tokenise

LEVEL_WORDS = {
    "intern": Seniority.INTERN,
    "internship": Seniority.INTERN,
    "trainee": Seniority.INTERN,
    "junior": Seniority.JUNIOR,
    "jr": Seniority.JUNIOR,
    "graduate": Seniority.JUNIOR,
    "senior": Seniority.SENIOR,
    "sr": Seniority.SENIOR,
    "lead": Seniority.LEAD,
    "principal": Seniority.LEAD,
    "staff": Seniority.LEAD,
    "head": Seniority.LEAD,
    "director": Seniority.LEAD,
    "chief": Seniority.LEAD,
    "manager": Seniority.LEAD,
}
LEVEL_ONLY = frozenset(LEVEL_WORDS) - {"manager", "director", "head"}
"""Words that say a level and nothing of the work; a manager's or director's title says both."""

NOISE = frozenset(
    "a an and at for in of on or the to with i ii iii iv v remote hybrid full time part m f d w "
    "contract permanent job role position".split()
)


def title_closeness(taxonomy: Taxonomy, held: str, asked: str) -> float:
    """0..1: SAME_ROLE where both name one role of the taxonomy, else the weight of the words they share.

    The weight of a word falls with the number of adverts that have it in their title ("engineer" says little).
    """
    mine, theirs = title_words(held), title_words(asked)
    if not mine or not theirs:
        return 0.0
    shared = sum(_weight(taxonomy, word) for word in sorted(mine & theirs))
    either = sum(_weight(taxonomy, word) for word in (*sorted(mine), *sorted(theirs)))
    role = role_in(taxonomy, asked)
    same = role is not None and role == role_in(taxonomy, held)
    return max(2 * shared / either, weights.SAME_ROLE if same else 0.0)


def title_words(title: str) -> frozenset[str]:
    """The telling words of a job title, folded; levels and fillers dropped."""
    return frozenset(w for w in words_of(title) if w not in NOISE and w not in LEVEL_ONLY)


def words_of(title: str) -> tuple[str, ...]:
    """All words of a title, folded."""
    return tuple(token.key for token in tokenise(title))


def _weight(taxonomy: Taxonomy, word: str) -> float:
    """Below 1 for a word half of all titles have, about 6 for one in a thousand; 1 where nothing was measured."""
    figures = taxonomy.figures
    return math.log(2 * figures.n / figures.title_words.get(word, RARE)) if figures.n else 1.0
