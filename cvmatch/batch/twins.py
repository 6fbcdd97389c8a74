"""Whether two adverts are one, found in two places: a saved page, a PDF and a feed's row of it differ in all but words.

Texts are compared by their letters and figures alone, so that tags, marks, bullets, line ends and lost spaces do not
count. A header with title, company and place, or a few lines at the end, may stand on one side only.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cvmatch.batch.extract import unpack_document
from cvmatch.batch.marks import SHORT, figures_of, keys_of, letters_of, may_be_one, stretches_of
from cvmatch.model import Document
from cvmatch.store import Entry, Journal

HELD = 0.95
"""Part of the shorter text's stretches that stand in the longer. Of 7,963 development adverts, those of one company and
title that share less differ in their team, tasks or place; copies of one on two sites share more.
"""

SEAMS = 2
"""Stretches of an advert of 20 and more that may be lost besides, where its header meets its text."""

LEAST = 0.6
"""Part of the longer text that the shorter holds: the rest is header and footer."""

HEAD = 400
"""Letters in which the title of an advert stands."""

LIKE = 20
"""Earlier adverts an advert is compared with at most."""

_LEVELS = frozenset(
    """senior sr junior jr lead principal staff head director chief manager vp intern internship graduate trainee
    associate assistant entry mid i ii iii iv v 1 2 3 4 5""".split()
)
"""Words of a title that make the job another."""

_WORD = re.compile(r"[^\W_]+")


def drop_twins(journal: Journal, within: range) -> None:
    """Adverts of a range of numbers that an earlier one already is: noted as its twins, and left out of everything that
    follows.
    """

    @lru_cache(maxsize=LIKE)
    def read(seq: int, source: str) -> Document:
        return unpack_document(journal.document(seq), source)

    def twins(entry: Entry, other: Entry) -> bool:
        if not may_be_one(entry.marks, other.marks):
            return False
        return are_one(read(entry.seq, entry.source), entry.title, read(other.seq, other.source), other.title)

    journal.sift(keys_of, twins, LIKE, within)


def are_one(one: Document, title: str, other: Document, other_title: str) -> bool:
    """Whether two documents are the same advert, with the titles they are taken to have."""
    if not _same_text(one.text, other.text):
        return False
    if not all(_meet(one.fields.get(name), other.fields.get(name)) for name in ("organisation", "location")):
        return False
    stated, other_stated = (bool(document.fields.get("title")) for document in (one, other))
    words, other_words = _words(title), _words(other_title)
    if words == other_words:
        return True
    if (stated and other_stated) or (words ^ other_words) & _LEVELS:
        return False
    if words <= other_words or other_words <= words:
        return True
    return _stands(title, stated, other.text) or _stands(other_title, other_stated, one.text)


def _stands(title: str, stated: bool, text: str) -> bool:
    """Whether a title stands at the head of a text, or one that was read from a text, anywhere in the other: then it
    tells nothing that the other does not.
    """
    letters = letters_of(text)
    return letters_of(title) in (letters[:HEAD] if stated else letters)


def _same_text(one: str, other: str) -> bool:
    """Whether two texts are the same but for what stands before and after: no other figures, hardly other words."""
    shorter, longer = sorted((letters_of(one), letters_of(other)), key=len)
    if shorter == longer:
        return True
    few, many = stretches_of(shorter), stretches_of(longer)
    shared = len(few & many)
    lost = max((1 - HELD) * len(few), min(SEAMS, len(few) // 10))
    if len(shorter) < SHORT or not shared or len(few) - shared > lost or shared < LEAST * len(many):
        return False
    texts = sorted((one, other), key=lambda text: len(letters_of(text)))
    return figures_of(texts[0]) <= figures_of(texts[1])


def _meet(one: object, other: object) -> bool:
    """Whether two names share a word, or one is not stated."""
    return not one or not other or not _words(str(one)).isdisjoint(_words(str(other)))


def _words(text: str) -> frozenset[str]:
    """The words of a title or name in lower case; numbers of adverts are none."""
    return frozenset(word for word in _WORD.findall(text.lower()) if not (word.isdigit() and len(word) > 2))
