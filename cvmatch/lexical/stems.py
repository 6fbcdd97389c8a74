"""The stem of a word, so that developing, developer and development meet."""

from __future__ import annotations

import re
from functools import lru_cache

_IRREGULAR = {
    "analyses": "analys", "analysis": "analys", "analyze": "analys", "analytical": "analys", "analytics": "analys",
    "written": "write", "wrote": "write", "writing": "write", "led": "lead", "taught": "teach", "built": "build",
    "people": "person", "men": "man", "spoken": "speak", "children": "child", "driven": "drive", "sales": "sale",
    "sell": "sell", "made": "make", "making": "make", "managerial": "manage", "communicative": "communicate",
}  # fmt: skip
_IZE = re.compile(r"(?<=\w{3})i[sz](?:ations?|ing|ed|es?|ers?)$")
_SUFFIXES = tuple(
    """ements ement ments ment ations ation ators ator ating ated ates ate ative ities ity ically ical ics ic ingly
    ings ing edly ed ers er ors or ions ion ies ves ive iness ness ly es s y e al""".split()
)
STOP = frozenset(
    """a an and the of to in for on with at by as or from is are be you your we our their his her its will this that
    have has had who within into not any all such etc e g i it they can able ability strong good excellent great
    skills skill experience knowledge understanding including other new well very highly""".split()
)
"""Words that say nothing about which skill is meant."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one lower-case word.

    >>> stem("developing") == stem("development") == stem("developers")
    True
    """
    word = _IRREGULAR.get(word, word)
    if len(word) <= 4:
        return word[:-1] if len(word) == 4 and word[-1] == "s" and word[-2] != "s" else word
    if len(word) > 5 and _IZE.search(word):
        return _IZE.sub("iz", word)
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    return word.rstrip("e") if len(word) > 4 else word


def stems_of(text: str) -> list[str]:
    """Stems of a text's telling words in order; of all its words where none is telling."""
    return [one for _, one in stemmed(text)]


def stemmed(text: str, stop: frozenset[str] = STOP) -> list[tuple[str, str]]:
    """Telling words of a text in order, each with its stem; all its words where none is telling."""
    words = re.findall(r"[\w+#]+", text.lower())
    return [(word, stem(word)) for word in words if word not in stop] or [(word, stem(word)) for word in words]
