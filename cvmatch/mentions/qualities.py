"""Whether a quality is said of a thing where it stands: "innovative products" ask nobody to be innovative."""

from __future__ import annotations

from cvmatch.mentions.labels import Found
from cvmatch.mentions.scan import Scan
from cvmatch.taxonomy import BREAK, STOP

ENDS = ("ive", "ical", "ient", "ous", "ible", "able", "atic", "dent", "cal", "driven", "focused", "centric", "oriented")
"""Ends of the words by which qualities are named; verbs ("communicate", "present") have none of them."""

OF_WORK = frozenset("client technical nontechnical".split())
"""Last words of labels that name whom or what one deals with, and no quality: "translate technical"."""

BEARERS = frozenset(
    """adult advisor analyst attitude builder candidate character coach colleague collaborator communicator
    consultant contributor demeanor designer developer disposition doer employee engineer expert graduate
    individual lead leader learner listener manager member mentality mind mindset nature owner partner people
    person personality pioneer player position professional role scientist self seler someone solver specialist
    spirit starter talent team teams temperament thinker teacher trainee worker workforce""".split()
)
"""Who or what in people has a quality."""

TRAITS = frozenset(
    """ability acumen approach aptitude background behavior bent capability capacity chop communication
    competence competency confidence conflict critical curiosity decision demeanour detail discipline drive edge
    emphasis environment experience expertize field flair focus function habit instinct intellect intelligence
    interpersonal judgment knowledge leadership listening manner mathematical mathematics math method numerical
    organizational orientation outlook passion pace planning presence presentation problem prowess quality
    quantitative reasoning relationship resource rigor rigour sense setting skill skillset solving stance
    strategic strategy strength style technical technique thinking thought time tenacity touch trait
    troubleshooting value verbal way will work working workplace writing written zeal""".split()
)
"""What people do or have with a quality: "an analytical mind", "creative problem solving", "an independent role"."""

GOES_ON = frozenset(
    """a about across after all and are around as at be because before being both but by can could during each
    either enough for from has have if in into is it its like may more of on one only or our out outside over per
    plus should so such than that the their then these they this those through to toward towards under until up
    upon us was we well were when where whether which while who whose will with within without would yet you
    your""".split()
)
"""Words that follow a quality and name nothing it is said of: "innovative and", "flexible with time"."""

GLUED = ("abilit", "analyst", "approach", "judg", "skill")
"""Beginnings of such words, which have run into the next sentence in many a text ("skillsStrong")."""

NOUNS = 3
"""Words after a quality among which its bearer is looked for: "creative data science people"."""


def is_of_thing(scan: Scan, found: Found) -> bool:
    """A quality right before a thing, with nobody in sight who has it."""
    keys, word = scan.keys, found.last + 1
    if not keys[found.last].endswith(ENDS) or keys[found.last] in OF_WORK or scan.after(found.last)[1] != " ":
        return False
    if _capital(scan, word) and not _capital(scan, found.first):
        return False  # a new sentence whose stop is lost
    if keys[word] == "and" and keys[word + 1].endswith(ENDS) and scan.after(word)[1] == scan.after(word + 1)[1] == " ":
        word += 2  # "adaptable and scalable pipelines"
    for place in range(word, word + NOUNS):
        key = keys[place]
        if key in GOES_ON or key in (BREAK, STOP) or key.endswith("ly"):
            return place > word
        if key in BEARERS or (place == word and (key in TRAITS or key.startswith(GLUED))):
            return False
        if scan.after(place)[1] != " ":
            return True
    return True


def _capital(scan: Scan, word: int) -> bool:
    return scan.keys[word] not in (BREAK, STOP) and scan.text[scan.start(word)].isupper()
