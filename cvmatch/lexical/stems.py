"""The stem of a word, so that developing, developer and development meet."""

from __future__ import annotations

import re
from functools import lru_cache

_IRREGULAR = {
    word: one
    for one, *words in map(
        str.split,
        """
        analys analysis analyses analyse analysing analysed analyze analyzing analyzed analytical analytics analyst
        writ written wrote
        lead led
        teach taught
        build built
        person people
        man men
        child children
        driv driven drove
        sale sales sell selling seller sellers sold
        make made making
        speak spoken
        use using used uses
        care caring cared
        manag managerial
        communic communicative
        apply applying applied applies application applications
        comply complying compliance compliant
        supply supplying supplied supplies supplier suppliers
        physics physicist
        """.strip().splitlines(),
    )
    for word in (one, *words)
}
"""Word -> stem, where the ending does not tell."""
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
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 4:
        return word[:-1] if len(word) == 4 and word[-1] == "s" and word[-2] != "s" else word
    if len(word) > 5 and _IZE.search(word):
        return _IZE.sub("iz", word)
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3 and not (suffix == "s" and word.endswith("ss")):
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
