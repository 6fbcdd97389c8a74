"""A word that belongs to two labels and stands once: "unit and system testing", "Oracle database administration"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cvmatch.mentions.labels import Matcher, goes_on
from cvmatch.mentions.scan import BREAKS, Scan
from cvmatch.model import ConceptId
from cvmatch.taxonomy import BREAK, Taxonomy

AND = frozenset(("and", "or"))

WORDS = 2
"""Words of the first label before those it shares."""

_BEFORE = frozenset(
    """a about all an and any are as at both by conduct conducting create creating develop developing do doing either
    ensure execute experience familiarity for from identify in including into is knowledge of on or our own perform
    performing prepare preparing provide providing strong support supporting the their through to understand various
    via with write writing""".split()
)
"""Words a name does not go on from; before "markets and product research" stands none of them in "labour markets"."""


_PERIODS = frozenset("daily weekly monthly quarterly annual yearly".split())
"""What is done monthly and quarterly is one thing."""

DEEDS = frozenset(
    """administration analysis architecture automation configuration deployment design development engineering
    governance implementation integration maintenance management migration modeling monitoring optimization
    programming security testing tuning""".split()
)
"""What is done with a thing, behind the words that name its kind: "Redis database tuning"."""


def parted(
    scan: Scan, matcher: Matcher, label: tuple[int, int], concept: ConceptId, begun: set[int]
) -> tuple[int, int, ConceptId] | None:
    """(first, last, concept) of a method that begins within a label and ends with the word behind it, where what stands
    before it names the label's concept by itself; or that begins with a general word behind the label's name, which is
    left out of its mention and is none of those other labels have ``begun`` with.
    """
    (first, last), keys = label, scan.keys
    if keys[last + 1] in DEEDS:
        middles = [word for word in range(first + 1, last + 1) if _may_mean(matcher, keys[first:word], concept)]
        end = last + 1
    elif keys[last + 2] in DEEDS and begun.isdisjoint((last + 1, last + 2)):
        middles, end = [last + 1], last + 2
    else:
        return None
    for middle in middles:
        method = _meant(matcher, keys[middle : end + 1], keys[end + 1])
        if method and method != concept:
            return middle, end, method
    return None


def shared(
    scan: Scan, free: int, matcher: Matcher, label: tuple[int, int], taxonomy: Taxonomy, concept: ConceptId
) -> list[tuple[int, int, ConceptId]]:
    """(first, last, concept) of what stands before the "and" of a label and shares its last words, and of the items
    before that; only near relatives of the label's concept, and none before the token ``free``. On 2,000 dev adverts
    144 such places, nearly all right; without kinship 505, of which a fifth were wrong.
    """
    found: dict[ConceptId, tuple[int, int, ConceptId]] = {}
    keys, first = scan.keys, label[0]
    end = first - 2
    while end >= free and (keys[end + 1] in AND or (found and keys[end + 1] == BREAK)):
        end -= keys[end] == BREAK  # the comma before the "and"
        one = next(_ended(scan, free, matcher, end, label), None)
        if not one or not akin(taxonomy, one[2], concept):
            break
        found.setdefault(one[2], one)
        end = one[0] - 2
    return list(found.values())


def _ended(
    scan: Scan, free: int, matcher: Matcher, end: int, label: tuple[int, int]
) -> Iterator[tuple[int, int, ConceptId]]:
    """Words up to a token that are a label once the last words of another are put behind them, longest first."""
    keys, (first, last) = scan.keys, label
    for start in range(max(free, end - WORDS + 1), end + 1):
        words = keys[start : end + 1]
        if not BREAKS.isdisjoint(words) or not _begins(scan, start):
            continue
        for tail in range(first + 1, last + 1):
            if concept := _meant(matcher, [*words, *keys[tail : last + 1]], keys[last + 1]):
                yield start, end, concept


def _begins(scan: Scan, word: int) -> bool:
    before = scan.keys[word - 1] if word else BREAK
    if scan.keys[word] in _PERIODS:
        return False
    return before in _BEFORE or before in BREAKS or "\n" in scan.before(word)[1]


def _meant(matcher: Matcher, keys: list[str], after: str) -> ConceptId | None:
    """The method, field or degree that words mean which are a label and can mean nothing else; ``after`` is what goes
    on behind them.
    """
    leaf = _leaf(matcher, keys)
    if not isinstance(leaf, int) or (leaf < 0 and goes_on(after)):
        return None
    concept, _, rules, exact, sort, *_ = matcher.entries[leaf if leaf >= 0 else ~leaf]
    return concept if not rules and not exact and sort in ("activity", "other") else None


def _may_mean(matcher: Matcher, keys: list[str], concept: ConceptId) -> bool:
    """Whether words are a label of a concept, among others perhaps."""
    leaf = _leaf(matcher, keys)
    numbers = (leaf,) if isinstance(leaf, int) else leaf or ()
    return any(number >= 0 and matcher.entries[number][0] == concept for number in numbers)


def _leaf(matcher: Matcher, keys: list[str]) -> int | tuple[int, ...] | None:
    """Where words lead that are a label as a whole."""
    node: Any = matcher.tree[keys[0]]
    for key in keys[1:]:
        node = node.get(key) if isinstance(node, dict) else None
    leaf: int | tuple[int, ...] | None = node.get("") if isinstance(node, dict) else node
    return leaf


def akin(taxonomy: Taxonomy, one: ConceptId, other: ConceptId) -> bool:
    """Whether two concepts are siblings, related, or one the other's parent; not whether they are the same."""
    above, beside = taxonomy.broader.get(one, ()), taxonomy.broader.get(other, ())
    if one == other:
        return False
    return (
        other in above or one in beside or other in taxonomy.related.get(one, ()) or not set(above).isdisjoint(beside)
    )
