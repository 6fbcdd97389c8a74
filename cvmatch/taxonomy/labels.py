"""The label index: every spelling of every label as a path of word keys in one tree."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cvmatch.model import Concept, ConceptId, Kind
from cvmatch.taxonomy.capitals import EVERYDAY, default_rules
from cvmatch.taxonomy.deeds import DOING, deeds_of, shortened, turned
from cvmatch.taxonomy.humps import apart
from cvmatch.taxonomy.spellings import spellings
from cvmatch.text import fold_word, lowered, pieces, soft

NAMES = frozenset({Kind.LANGUAGE, Kind.FRAMEWORK, Kind.TOOL, Kind.PLATFORM, Kind.DATABASE})
"""Kinds whose labels are mostly proper names, read exactly: ``Teams`` is not ``team``."""

TECHNICAL = NAMES | {Kind.PROTOCOL}

BREAK = ","
"""The key on a path where the label itself has a comma, bracket or the like: "extract, transform and load"."""

SHORTEST = 5
"""Letters of a name that may be misspelt; of four letters every word is near another (saas, sass)."""

STOP = "."
"""The key of a break that ends a sentence or line item; on a path it does what BREAK does."""

ALL_BELOW = "**"
"""In place of a label: the rules of all labels of everything narrower that have none of their own."""

_GLUE = frozenset("a an and as at by for from in into of on or the to with & my no".split())

_ASIDE = r"\s*\([^)]*\)"

_SEVERAL = r"\s*/\s*|\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+"

_GENERIC = frozenset(
    """ability able above advanced algorithm analysis and application applied architecture area base basic based build
    building business code coding component concept conduct coordinate create creating data database deep deliver
    demonstrated deploy deploying design designing develop developer developing development documentation driven
    ecosystem enabled engine engineer engineering ensure environment excellent experience expertise exprience file
    framework full fundamental good handling implement implementation implementing in infrastructure integration job
    knowledge language layer level library maintain maintaining manage management managing method methodology model
    of on operating package perform performing pipeline platform practice principle process processing product
    proficiency program programming project proven provide queries query report requirement script scripting server
    service skill software solid solution stack standard statement strong structure suite support system table take
    task team technical technique technology technologies the to tool train understanding use using verify with
    work workflow working write writing""".split()
)
"""Words around a name that name nothing themselves: of "SQL queries" the mention is "SQL"."""

_ASKS_COMPANY = re.compile(r"skill-near|in-list|label-near|word-near|asked|alone|at-start")

_ASKING = frozenset(
    """ability above deep demonstrated excellent experience expertise exprience good knowledge proficiency proven skill
    solid strong understanding""".split()
)
"""Words that ask for a skill, and are never part of its name."""

_DEEDS = frozenset(
    """analysis architecture design developing development documentation engineering implementation integration
    maintenance management modeling processing programming scripting testing writing""".split()
)
"""Words that are generic around a tool's name but behind a method part of what it is: "payroll management"; before it
they are not ("development of dashboards").
"""

_FLUENT = frozenset("fluency fluent native oral proficient spoken verbal written".split())
"""Words before a language that say how well it is known."""

_OTHERS = {Kind.METHOD: "activity", Kind.KNOWLEDGE: "activity", Kind.SOFT: "soft"}

Entry = tuple[ConceptId, str, str, bool, str, int, int]


class Tree(dict[str, Any]):
    """First word of a label -> leaf or subtree, None for any other word; filled from ``rows`` as such words come."""

    def __init__(self, rows: Mapping[str, Any]) -> None:
        super().__init__()
        self.rows = rows

    def __missing__(self, key: str) -> Any:
        if (node := self.rows.get(key)) is not None:
            self[key] = node
        return node


@dataclass(frozen=True, slots=True, eq=False)
class LabelIndex:
    """Where labels lead. ``tree``: word key -> subtree, or a leaf; a leaf (and a subtree's ``""``) is the number of
    an entry, or a tuple of numbers where context separates several concepts. ``~number`` says that the label ends
    in what something is done to ("manage budgets", "analysis of data").

    An entry is (concept id, label, context rule text, exact, sort, left, right). The label is "" where nothing
    depends on it; sort is technical, activity, soft or other; left and right are words to leave out of a mention.
    ``words`` are all keys on any path: other words need not be looked at. ``names`` leads from technical labels of
    one word that can mean nothing else to their entries, ``alike`` from first letter and length ("p6") to those of
    these that a misspelt word may be held against.
    """

    tree: Tree
    entries: Sequence[Entry]
    words: Collection[str]
    names: Mapping[str, int]
    alike: Mapping[str, Mapping[str, int]]


def keys_of(label: str) -> tuple[str, ...]:
    """The word keys of a label, in order.

    >>> keys_of("Data pipelines")
    ('data', 'pipeline')
    """
    return tuple(key for word in pieces(lowered(label))[::2] if word and (key := fold_word(word)))


def path_of(label: str) -> tuple[str, ...]:
    """The word keys of a label with ``BREAK`` where a mere pair of words would not belong together."""
    parts = pieces(lowered(label))
    path: list[str] = []
    for word, gap in zip(parts[::2], [*parts[1::2], " "], strict=True):
        if key := fold_word(word) if word else "":
            path += [key] if soft(gap) else [key, BREAK]
    while path and path[-1] == BREAK:
        path.pop()
    return tuple(path)


def labels_of(concept: Concept) -> tuple[str, ...]:
    """All labels of a concept, the preferred one first, each once."""
    return tuple(dict.fromkeys((concept.pref_label, *concept.alt_labels, *concept.hidden_labels)))


def context_of(concept: Concept) -> dict[str, str]:
    """Ambiguous label -> the text of its rules."""
    pairs = (entry.partition(":") for entry in concept.context)
    return {label.strip(): rules.strip() for label, _, rules in pairs}


def index_labels(concepts: Iterable[Concept]) -> LabelIndex:
    """Build the index; labels as written take precedence over spellings derived from them."""
    concepts = tuple(concepts)
    groups = {parent for concept in concepts for parent in concept.broader}
    inherited = _inherited(concepts)
    owners = _owners(concepts)
    entries: list[Entry] = []
    written: dict[tuple[str, ...], list[int]] = {}
    derived: list[tuple[tuple[str, ...], int]] = []
    guarded: list[tuple[tuple[str, ...], int]] = []
    deeds: set[tuple[str, ...]] = set()
    for concept in concepts:
        own = {keys_of(label) for label in labels_of(concept) if label not in context_of(concept)}
        for label, keys, entry in _entries(concept, concept.id in groups, inherited.get(concept.id, "")):
            if label != concept.pref_label and _names_several(label, concept.id, owners):
                continue
            number = len(entries)
            entries.append(entry)
            _own(written.setdefault(keys, []), number, entries)
            if len(keys) > 1 and keys[0] in DOING and entry[4] == "activity" and not entry[2]:
                deeds.add(keys)
            if any(entry[-2:]):
                continue  # words are left out of its mentions, and the shorter label has variants of its own
            if (path := path_of(label)) != keys:
                derived.append((path, number))
            derived.extend((variant, number) for variant in _variants(label, keys, concept.kind, own))
            derived.extend(_deeds(keys, concept.kind, own, entries, number))
            for spelling, rules in spellings(label, concept.kind):
                if rules:
                    guarded.append((keys_of(spelling), len(entries)))
                    entries.append((concept.id, spelling, rules, *entry[3:]))
                else:
                    derived.append((keys_of(spelling), number))
    return _index(entries, written, derived + guarded, deeds)


def _deeds(
    keys: tuple[str, ...], kind: Kind, own: set[tuple[str, ...]], entries: list[Entry], number: int
) -> Iterator[tuple[tuple[str, ...], int]]:
    """An activity turned round and as verbs, each with its entry; turned round only where what it is done to is none of
    the concept's ``own`` labels without rules, which is found by itself ("development of dashboards").
    """
    if keys[:-1] not in own:
        yield from ((other, ~number) for other in turned(keys, kind))
    for deed, rules in deeds_of(keys, kind):
        yield deed, ~_guarded(entries, number, rules)


def _guarded(entries: list[Entry], number: int, rules: str) -> int:
    """The number of an entry like another, read by these rules too."""
    if not rules:
        return number
    concept, label, own, exact, sort, left, right = entries[number]
    guarded = concept, label, f"{own}; {rules}" if own else rules, exact, sort, left, right
    if guarded != entries[-1]:
        entries.append(guarded)
    return len(entries) - 1


def _owners(concepts: tuple[Concept, ...]) -> dict[tuple[str, ...], frozenset[ConceptId]]:
    found: dict[tuple[str, ...], set[ConceptId]] = {}
    for concept in concepts:
        for label in labels_of(concept):
            found.setdefault(keys_of(label), set()).add(concept.id)
    return {keys: frozenset(ids) for keys, ids in found.items()}


def _names_several(label: str, concept: ConceptId, owners: dict[tuple[str, ...], frozenset[ConceptId]]) -> bool:
    """ "JavaScript/TypeScript" is two labels, one of them this concept's: each is found on its own."""
    parts = re.split(_SEVERAL, label)
    if len(parts) < 2:
        return False
    each = [owners.get(keys_of(part), frozenset[ConceptId]()) for part in parts]
    return all(each) and any(concept in ids for ids in each) and any(concept not in ids for ids in each)


def _inherited(concepts: tuple[Concept, ...]) -> dict[ConceptId, str]:
    """Rules a concept has from the nearest more general one that gives any to all below it (``ALL_BELOW``)."""
    by_id = {concept.id: concept for concept in concepts}
    given = {concept.id: rules for concept in concepts if (rules := context_of(concept).get(ALL_BELOW))}
    found: dict[ConceptId, str] = {}
    for concept in concepts if given else ():
        above, seen = list(concept.broader), {concept.id, *concept.broader}
        while above and concept.id not in found:
            if above[0] in given:
                found[concept.id] = given[above[0]]
            elif above[0] in by_id:
                new = [parent for parent in by_id[above[0]].broader if parent not in seen]
                seen.update(new)
                above.extend(new)
            above = above[1:]
    return found


def _entries(concept: Concept, group: bool, inherited: str) -> Iterator[tuple[str, tuple[str, ...], Entry]]:
    """Each label with its keys and its entry in the index."""
    context = context_of(concept)
    own = {keys_of(label) for label in labels_of(concept)}
    # "PLCs" is read as "PLC" is: spellings with the same keys share their rules.
    shared = {keys_of(label): rules for label, rules in context.items()}
    everyday = _everyday(concept) if concept.kind in (Kind.METHOD, Kind.KNOWLEDGE) else frozenset()
    for label in labels_of(concept):
        if not (keys := keys_of(label)):
            continue
        name = concept.kind in NAMES and not group and _is_name(label, keys)
        exact = name or (label.isupper() and label.isalpha())
        rules = context.get(label) or shared.get(keys) or inherited or default_rules(label)
        core = (0, 0) if label == concept.pref_label else _core(label, keys, own, everyday, concept.kind)
        # A label nothing depends on is left out: then most entries of a concept are one and the same.
        yield label, keys, (concept.id, label if rules or exact else "", rules, exact, _sort(concept.kind), *core)


def _everyday(concept: Concept) -> frozenset[tuple[str, ...]]:
    """Labels that mean their concept only in company: what stands around them is part of the name, "backend services"
    is not "backend". Initials are names by themselves.
    """
    ruled = context_of(concept).items()
    return frozenset(keys_of(label) for label, rules in ruled if not label.isupper() and _ASKS_COMPANY.search(rules))


def _index(
    entries: list[Entry],
    written: dict[tuple[str, ...], list[int]],
    derived: list[tuple[tuple[str, ...], int]],
    deeds: set[tuple[str, ...]],
) -> LabelIndex:
    words = {key for keys in written for key in keys}
    tree: dict[str, Any] = {}
    for keys, numbers in written.items():
        one = ~numbers[0] if keys in deeds else numbers[0]
        _insert(tree, keys, one if len(numbers) == 1 else tuple(numbers))
    whole = {keys: numbers[0] for keys, numbers in written.items() if not any(entries[numbers[0]][-2:])}
    splits = [(split, number) for keys, number in whole.items() for split in _splits(keys, words)]
    for keys, number in (*derived, *splits):
        if keys not in written:
            words.update(keys)
            _insert(tree, keys, number)
    names = {keys[0]: n[0] for keys, n in written.items() if len(keys) == len(n) == 1 and _plain(entries[n[0]])}
    return LabelIndex(Tree(tree), entries, words, names, _alike(names))


def _alike(names: Mapping[str, int]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for key, number in names.items():
        if len(key) >= SHORTEST and key.isalpha():
            found.setdefault(f"{key[0]}{len(key)}", {})[key] = number
    return found


def _plain(entry: Entry) -> bool:
    return entry[4] == "technical" and not entry[2]


def _sort(kind: Kind) -> str:
    return "technical" if kind in TECHNICAL else _OTHERS.get(kind, "other")


def _core(
    label: str, keys: tuple[str, ...], own: set[tuple[str, ...]], everyday: frozenset[tuple[str, ...]], kind: Kind
) -> tuple[int, int]:
    """How many generic words surround a shorter label of the same concept, left and right. A generic word with a
    capital belongs to the name ("SQL Server"); around an everyday word only words that ask for it are left out.
    """
    best = (0, 0)
    words = [word for word in pieces(label)[::2] if word]
    named = [key for key, word in zip(keys, words, strict=False) if word[0].isupper()]
    before = _GENERIC.difference(named)
    after = before if kind in TECHNICAL else before - _DEEDS
    if kind is Kind.NATURAL_LANGUAGE:
        before |= _FLUENT
    for left in range(len(keys)):
        for right in range(len(keys) - left):
            inner = keys[left : len(keys) - right]
            around = keys[:left], keys[len(keys) - right :]
            bare = before.issuperset(around[0]) and after.issuperset(around[1])
            bare = bare and (inner not in everyday or _ASKING.issuperset(around[0] + around[1]))
            bare = bare and inner[0] not in _GENERIC
            if bare and inner in own and left + right > sum(best):
                best = (left, right)
    return best


def _own(numbers: list[int], number: int, entries: list[Entry]) -> None:
    """A second spelling of one concept adds nothing unless a context rule tells them apart, or the first is a name of
    the other number ("Azure Functions", "Azure Function").
    """
    concept, label, context, exact, *_ = entries[number]
    firsts = (entries[n] for n in numbers)
    same = (first for first in firsts if first[0] == concept and not first[2])
    if context or not any(not first[3] or (exact and _ends_in_s(first[1]) == _ends_in_s(label)) for first in same):
        numbers.append(number)


def _ends_in_s(label: str) -> bool:
    return label.endswith(("s", "S"))


def _is_name(label: str, keys: tuple[str, ...]) -> bool:
    return len(keys) == 1 or label.split()[-1][:1].isupper()


def _insert(tree: dict[str, Any], keys: tuple[str, ...], leaf: int | tuple[int, ...]) -> None:
    node = tree
    for key in keys[:-1]:
        child = node.get(key)
        if not isinstance(child, dict):
            child = node[key] = {} if child is None else {"": child}
        if key == BREAK:
            node[STOP] = child
        node = child
    last = node.get(keys[-1])
    if isinstance(last, dict):
        last.setdefault("", leaf)
    elif last is None:
        node[keys[-1]] = leaf


def _variants(label: str, keys: tuple[str, ...], kind: Kind, own: set[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Spellings with two neighbours or all words glued ("backend", "cicd"), without what stands in brackets, and
    the short form of a method ("network admin") unless what stands before is one of the concept's ``own`` labels
    without rules.
    """
    if "(" in label and (bare := keys_of(re.sub(_ASIDE, "", label))):
        yield bare
    parts = keys_of(" ".join(apart(label) or ())) if len(keys) == 1 and kind in NAMES else ()
    if parts and _GLUE.isdisjoint(parts) and EVERYDAY.isdisjoint(parts) and parts[0] != "i":
        yield parts
    if 1 < len(keys) <= 4:
        for i, (left, right) in enumerate(pairwise(keys)):
            # A lone letter is glued only where a hyphen shows that it belongs: e-commerce, not M. Arch.
            lone = len(left) == 1 and f"{left}-" not in label.lower()
            glued = fold_word(left + right)
            if not lone and left not in _GLUE and right not in _GLUE and len(glued) > 3 and glued not in EVERYDAY:
                yield (*keys[:i], glued, *keys[i + 2 :])
        if len(keys) > 2 and not _GLUE.intersection(keys) and "." not in label:
            yield (fold_word("".join(keys)),)
    yield from (() if keys[:-1] in own else shortened(keys, kind))


def _splits(keys: tuple[str, ...], words: set[str]) -> Iterator[tuple[str, ...]]:
    """Spellings with one word taken apart ("data center" of "datacenter") where both parts are words of labels."""
    for i, key in enumerate(keys):
        if len(key) < 7 or not key.isalpha():
            continue
        for cut in range(3, len(key) - 2):
            left, right = key[:cut], key[cut:]
            if left in words and right in words and left not in _GLUE and right not in _GLUE:
                yield (*keys[:i], left, right, *keys[i + 1 :])
