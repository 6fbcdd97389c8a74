"""The rules of an ambiguous label, parsed: the mini-language of taxonomy/README.md."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from typing import NamedTuple

from cvmatch.taxonomy import keys_of

_EVIDENCE = frozenset("skill-near in-list label-near asked alone at-start".split())
_COMPANY = frozenset("skill-near label-near case".split())


class Rules(NamedTuple):
    """One ambiguous label's rules, parsed; phrases are tuples of word keys, by their first word or by the word that
    touches the label. ``only_words``: nothing but ``word_near`` helps. ``needs_evidence``: passing the vetoes is not
    enough. ``follows``: what stands near as a skill can change the answer. ``initials``: told by their case and a word
    near, or by "experience in" right before them where they can mean nothing else.
    """

    case: bool = False
    exact: bool = False
    verb: bool = False
    not_start: bool = False
    not_near: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    not_before: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    not_after: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    signs_before: tuple[str, ...] = ()
    signs_after: tuple[str, ...] = ()
    skill_near: bool = False
    in_list: bool = False
    label_near: bool = False
    asked: bool = False
    alone: bool = False
    at_start: bool = False
    word_near: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    only_words: bool = False
    needs_evidence: bool = False
    follows: bool = False
    initials: bool = False


@lru_cache(maxsize=8192)
def parse_rules(text: str) -> Rules:
    """Rules from their text: ``case; skill-near; word-near golang, developer; not-before to, live``."""
    found = {name: words for name, _, words in (rule.strip().partition(" ") for rule in text.split(";"))}
    before, after = _phrases(found.get("not-before", "")), _phrases(found.get("not-after", ""))
    word_near = _phrases(found.get("word-near", ""))
    return Rules(
        case="case" in found,
        exact="exact" in found,
        verb="verb" in found,
        not_start="not-start" in found,
        not_near=_by_word(_phrases(found.get("not-near", "")), 0),
        not_before=_by_word(before, 0),
        not_after=_by_word(after, -1),
        signs_before=tuple(phrase[0] for phrase in before if not phrase[0].isalnum()),
        signs_after=tuple(phrase[-1] for phrase in after if not phrase[-1].isalnum()),
        skill_near="skill-near" in found,
        in_list="in-list" in found,
        label_near="label-near" in found,
        asked="asked" in found,
        alone="alone" in found,
        at_start="at-start" in found,
        word_near=_by_word(word_near, 0),
        only_words=bool(word_near) and _EVIDENCE.isdisjoint(found),
        needs_evidence=bool(word_near) or not _EVIDENCE.isdisjoint(found),
        follows=not _COMPANY.isdisjoint(found),
        initials="case" in found and bool(word_near),
    )


def _by_word(phrases: tuple[tuple[str, ...], ...], place: int) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by one of their words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[place], []).append(phrase)
    return found


def _phrases(words: str) -> tuple[tuple[str, ...], ...]:
    # A sign such as "&" is its own word here, since it is a gap between words in a text.
    return tuple(_phrase(phrase.strip()) for phrase in words.split(",") if phrase.strip())


def _phrase(phrase: str) -> tuple[str, ...]:
    return keys_of(phrase) or (phrase,)
