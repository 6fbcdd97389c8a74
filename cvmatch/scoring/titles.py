"""How close two job titles are: the role they name, and the words they share, rare words telling more."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from cvmatch.model import RoleId
from cvmatch.scoring import weights
from cvmatch.scoring.spelt import spelt
from cvmatch.taxonomy import Taxonomy
from cvmatch.taxonomy.figures import RARE
from cvmatch.taxonomy.titles import GENERAL, NO_ROLES, ends_in_level, telling
from cvmatch.text import tokenise

POSTS = frozenset("manager engineer director executive officer analyst developer specialist trainer designer".split())
"""Posts that titles also put before their field: "Manager, Operations"."""

TITLES = 20_000
"""Titles remembered, so that a batch reads each but once."""

LONGEST = 7
"""Words of the longest label of a role that is looked for in a title."""


def title_closeness(taxonomy: Taxonomy, held: str, asked: str) -> float:
    """0..1: SAME_ROLE where both name one role of the taxonomy and nothing more, or the weight of the words they share,
    or SAME_FAMILY where their roles are of one family.

    The weight of a word falls with the number of adverts that have it in their title ("engineer" says little). A title
    of several ("Architect / DevOps engineer") is as close as the closest of them.
    """
    if not title_words(asked):
        return 0.0
    roles = title_roles(taxonomy, asked)
    return max(_closeness(taxonomy, piece, asked, roles) for piece in title_pieces(held))


def _closeness(taxonomy: Taxonomy, held: str, asked: str, roles: Mapping[RoleId, float]) -> float:
    mine, theirs = known_words(taxonomy, held), known_words(taxonomy, asked)
    if not mine:
        return 0.0
    shared = sum(_weight(taxonomy, word) for word in sorted(mine & theirs))
    if mine & theirs <= GENERAL:
        shared *= weights.SAME_POST
    either = sum(_weight(taxonomy, word) for word in (*sorted(mine), *sorted(theirs)))
    own = title_roles(taxonomy, held)
    same = max((min(own[role], part) for role, part in roles.items() if role in own), default=0.0)
    near = max((min(own[one], roles[two]) for one in own for two in roles if _family(taxonomy, one, two)), default=0.0)
    return max(2 * shared / either, weights.SAME_ROLE * same, weights.SAME_FAMILY * near)


def _family(taxonomy: Taxonomy, one: RoleId, other: RoleId) -> bool:
    return taxonomy.roles[one].family == taxonomy.roles[other].family


@lru_cache(maxsize=TITLES)
def title_pieces(title: str) -> tuple[str, ...]:
    """The title, and its parts where it joins several."""
    parts = [part.strip() for part in re.split(r"\s*[·|/;&•()]\s*|,\s|\s[-–—]\s|\sand\s", title) if part.strip()]
    return (title, *parts) if len(parts) > 1 else (title,)


@lru_cache(maxsize=TITLES)
def title_words(title: str) -> frozenset[str]:
    """The telling words of a job title, folded; levels and fillers dropped."""
    return frozenset(telling(words_of(title)))


def known_words(taxonomy: Taxonomy, title: str) -> frozenset[str]:
    """The telling words of a job title as ``title_words`` has them, misspelt ones put right."""
    words = title_words(title)
    return frozenset(right) if words != (right := frozenset(spelt(taxonomy, words))) else words


def words_of(title: str) -> tuple[str, ...]:
    """All words of a title, folded."""
    return tuple(token.key for token in tokenise(title))


def title_roles(taxonomy: Taxonomy, title: str) -> Mapping[RoleId, float]:
    """The roles whose labels stand in a title, each with the part (0..1, by weight of words) its label makes of it.

    "front end" and "frontend" are one label. A role whose label stands within a longer one is not meant.
    """
    known = cast("dict[str, dict[RoleId, float]]", taxonomy.memory.setdefault("title roles", {}))
    if title not in known:
        if len(known) > TITLES:
            known.clear()
        words = spelt(taxonomy, words_of(title))
        known[title] = _roles_in(taxonomy, telling(words), ends_in_level(words))
    return known[title]


def _roles_in(taxonomy: Taxonomy, words: tuple[str, ...], leads: bool) -> dict[RoleId, float]:
    found = dict[RoleId, float]()
    whole = sum(_weight(taxonomy, word) for word in words)
    runs = [(i, j) for i in range(len(words)) for j in range(i + 1, min(len(words), i + LONGEST) + 1)]
    roles = {(i, j): _role(taxonomy, words[i:j], leads) for i, j in runs}
    named = [run for run in runs if roles[run]]
    for i, j in named:
        if any(a <= i and j <= b and (a, b) != (i, j) for a, b in named):
            continue
        part = sum(_weight(taxonomy, word) for word in words[i:j]) / whole
        role = roles[i, j]
        found[role] = max(found.get(role, 0.0), part)
    return found


def _role(taxonomy: Taxonomy, words: tuple[str, ...], leads: bool) -> RoleId:
    """The role that words are a label of: as they are, as the doing of it ("testing engineer"), or with the post before
    its field ("manager operations"); else empty.
    """
    keys = ["".join(words), "".join(word.removesuffix("ing") for word in words)]
    if words[0] in POSTS:
        keys.append("".join((*words[1:], words[0])))
    found = (taxonomy.role_titles.get(key, NO_ROLES)[leads] for key in keys)
    return next(filter(None, found), NO_ROLES[leads])


def _weight(taxonomy: Taxonomy, word: str) -> float:
    """Below 1 for a word half of all titles have, about 6 for one in a thousand; 1 where nothing was measured."""
    known = cast("dict[str, float]", taxonomy.memory.setdefault("title weights", {}))
    if word not in known:
        if len(known) > TITLES:
            known.clear()
        figures = taxonomy.figures
        known[word] = math.log(2 * figures.n / figures.title_words.get(word, RARE)) if figures.n else 1.0
    return known[word]
