"""Which rules can speak of a sentence, told by one look at each of its words; only those are tried.

Trying every rule on every sentence is what reading an advert costs. A rule is a list of phrases, and each phrase has a
sign: a word, or the beginning of one, that stands wherever the phrase does. Words repeat, so what a stretch without
spaces is a sign of is remembered, and most sentences are done with after a few bit operations.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property, reduce
from itertools import count
from operator import or_
from typing import NamedTuple

MEMORY = 100_000
"""Stretches remembered before the memory is emptied: some ten MB."""

Phrase = str | tuple[str, str]
_bits = count()
_rules: list[Rule] = []


class Sentence(NamedTuple):
    """A sentence in lower case, the signs its words are, and its first word; "" where it begins with no letter."""

    low: str
    signs: int
    first: str


class Rule:
    """Phrases (patterns over lower case) of which any begins at a word of a sentence.

    A phrase is its own sign where it begins with a plain word; else it comes with its signs: ``("pay salary",
    r"(?:pay|salary) range")``, of which the rarest word of the phrase tells most apart. Such a sign is the beginning of
    a word, or with ``$`` a whole one; signs that are no letters or figures are looked for within words.
    """

    def __init__(self, *phrases: Phrase) -> None:
        self.phrases = phrases
        self.may, self.is_ = 1 << next(_bits), 1 << next(_bits)
        self.any = self.may | self.is_
        _rules.append(self)
        _signs.clear()

    def __call__(self, sentence: Sentence) -> bool:
        """Whether any phrase stands in a sentence."""
        signs = sentence.signs
        return bool(signs & self.is_ or (signs & self.may and self._stands(sentence.low)))

    def _stands(self, low: str) -> bool:
        """Whether a phrase stands in a sentence; only those of which a sign is there are tried."""
        return any(_phrase(words).search(low) for held, words in self._signed if any(sign in low for sign in held))

    @cached_property
    def _signed(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Each phrase with letters of which some stand wherever it does."""
        return tuple((_letters(phrase), phrase if isinstance(phrase, str) else phrase[1]) for phrase in self.phrases)

    def hinted(self, sentence: Sentence) -> bool:
        """Whether a word of a sentence is a sign of any phrase, which need not stand there."""
        return bool(sentence.signs & self.any)

    def search(self, sentence: Sentence) -> re.Match[str] | None:
        """The first phrase of a sentence."""
        return self.pattern.search(sentence.low) if sentence.signs & self.any else None

    def times(self, sentence: Sentence) -> int:
        """How many phrases stand in a sentence, none over another."""
        return len(self.pattern.findall(sentence.low)) if sentence.signs & self.any else 0

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All phrases as one pattern."""
        return re.compile(rf"\b(?:{'|'.join(p if isinstance(p, str) else p[1] for p in self.phrases)})")


@cache
def _phrase(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})")


def _letters(phrase: Phrase) -> tuple[str, ...]:
    if isinstance(phrase, tuple):
        return tuple(sign.removesuffix("$") or "$" for sign in phrase[0].split())
    word, optional, _ = _LEADS.match(phrase).groups()  # type: ignore[union-attr]
    return (word[: -1 if optional else None],)


class Opening:
    """What sentences begin with: a pattern over lower case, and the first words it can begin with."""

    def __init__(self, first: str, pattern: str) -> None:
        self.first = frozenset(first.split())
        self.words = pattern

    def __call__(self, sentence: Sentence) -> bool:
        """Whether a sentence begins so."""
        return sentence.first in self.first and self.pattern.match(sentence.low) is not None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, behind any signs."""
        return re.compile(rf"\W*(?:{self.words})")


class _Signs(dict[str, int]):
    """Stretch without spaces -> the signs it is; filled as stretches come."""

    def __init__(self) -> None:
        super().__init__()
        self._whole: dict[str, int] = {}
        self._begin: dict[str, int] = {}
        self._within: dict[str, int] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def clear(self) -> None:
        super().clear()
        for signs in (self._whole, self._begin, self._within, self._lengths):
            signs.clear()

    def __missing__(self, stretch: str) -> int:
        if not self._whole:
            for rule in _rules:
                self._learn(rule)
            self._measure()
        if len(self) > MEMORY:
            super().clear()
        self[stretch] = found = reduce(or_, self._found(stretch), 0)
        return found

    def _found(self, stretch: str) -> Iterable[int]:
        for word in _WORD.findall(stretch):
            yield self._whole.get(word, 0)
            for end in self._lengths.get(word[0], ()):
                yield self._begin.get(word[:end], 0)
        yield from (bit for sign, bit in self._within.items() if sign in stretch)

    def _measure(self) -> None:
        """How long the beginnings are that begin with a letter: only so much of a word need be looked up."""
        lengths: dict[str, set[int]] = {}
        for begin in self._begin:
            lengths.setdefault(begin[0], set()).add(len(begin))
        self._lengths.update((first, tuple(sorted(found))) for first, found in lengths.items())

    def _learn(self, rule: Rule) -> None:
        for phrase in rule.phrases:
            if isinstance(phrase, tuple):
                for sign in phrase[0].split():
                    held = self._whole if sign.endswith("$") and sign != "$" else self._begin
                    self._add(held if sign[0].isalnum() else self._within, sign.removesuffix("$") or "$", rule.may)
            elif plain := _PLAIN.fullmatch(phrase):
                ends = (plain["word"],) if not plain["s"] else (plain["word"], plain["word"] + "s")
                for word in ends:
                    self._add(self._whole if plain["end"] else self._begin, word, rule.is_)
            else:
                word, optional, end = _LEADS.match(phrase).groups()  # type: ignore[union-attr]
                whole = end and not optional
                self._add(self._whole if whole else self._begin, word[: -1 if optional else None], rule.may)

    @staticmethod
    def _add(signs: dict[str, int], sign: str, bit: int) -> None:
        signs[sign] = signs.get(sign, 0) | bit


_FIRST = re.compile(r"\W*([a-z]*)")
_WORD = re.compile(r"[a-z]+|\d+")
_PLAIN = re.compile(r"(?P<word>[a-z]+?)(?:(?P<s>s\?)?(?P<end>\\b)|\\w\*)?")
_LEADS = re.compile(r"([a-z]+|\d+)([?*])?( |,|\\b|\[[ /-]+\])?")
_signs = _Signs()


def sentence_of(low: str) -> Sentence:
    """A text in lower case as one sentence."""
    first = _FIRST.match(low)
    return Sentence(low, reduce(or_, map(_signs.__getitem__, low.split()), 0), first[1] if first else "")
